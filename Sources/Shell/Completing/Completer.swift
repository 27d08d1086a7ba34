import Diagnostics
import Language
import Rendering
import Sessions
import Tables

/// What Tab offers: the names, words and members that may stand at the cursor and go on with what was typed.
struct Completer {
  let site: CompletionSite
  let settings: Settings
  let sources: [Session.NamedSource]
  let parameters: [(name: String, value: Cell)]
  /// The folder that relative paths are taken from.
  let base: String
  /// The table that reaches the stage; nil where none is known or needed.
  let table: Table?

  /// The ways to go on at a UTF-8 offset of a text; the session only reads what its sources name.
  ///
  /// - Parameter isQuick: true to leave out what would take longer than a person waits between two keys.
  static func complete(
    _ text: String, at cursor: Int, in session: inout Session, isQuick: Bool = false
  ) -> Completion {
    guard let site = CompletionSite(text, at: cursor) else {
      return Completion(replaceRange: cursor..<cursor, candidates: [])
    }
    let completer = Completer(
      site: site, settings: session.settings,
      sources: site.offers.contains(.tables) ? session.namedSources : [],
      parameters: session.parameters, base: session.configuration.paths.base,
      table: preview(site.pipeline, of: text, in: &session, isQuick: isQuick))
    return completer.completion
  }

  /// What surely follows a text that ends within a word: the rest of the only way to go on, or nothing.
  static func sureRest(of text: String, in session: inout Session) -> String {
    let end = text.utf8.count
    guard let site = CompletionSite(text, at: end), !site.typed.isEmpty else { return "" }
    let completion = complete(text, at: end, in: &session, isQuick: true)
    let typed = String(
      decoding: text.utf8.dropFirst(completion.replaceRange.lowerBound), as: UTF8.self)
    guard let only = completion.candidates.first, completion.candidates.count == 1,
      only.text.utf8.starts(with: typed.utf8)
    else { return "" }
    let rest = String(decoding: only.text.utf8.dropFirst(typed.utf8.count), as: UTF8.self)
    // A blank nobody would see.
    return rest == " " ? "" : rest
  }

  /// The table at the end of a pipeline that may have faults: then that of its source.
  private static func preview(
    _ range: Range<Int>, of text: String, in session: inout Session, isQuick: Bool
  ) -> Table? {
    guard !range.isEmpty else { return nil }
    let whole = String(decoding: Array(text.utf8)[range], as: UTF8.self)
    let source = whole.prefix { $0 != "|" }
    for part in [whole, String(source)] {
      guard case .query(let pipeline)? = Language.parse(Source(part)).statements.first?.kind else {
        continue
      }
      return isQuick ? session.quickPreview(pipeline) : session.preview(pipeline)
    }
    return nil
  }

  /// More ways to go on than these are only counted.
  private static let mostCandidates = 500

  /// What fits: what begins as typed, or else members that have it somewhere.
  private var completion: Completion {
    let offered = site.offers.flatMap(proposals)
    var proposals = offered.filter { $0.begins(with: site.typed) }
    if proposals.isEmpty { proposals = offered.filter { $0.isTitled(site.typed) } }
    let members = site.offers.compactMap(memberList)
    var found = members.map { $0.beginning(with: site.typed) }
    if proposals.isEmpty, found.allSatisfy({ $0.count == 0 }), !site.typed.isEmpty {
      found = members.map { $0.containing(site.typed) }
    }
    let language = DisplayLanguage(rawValue: settings.language) ?? .en
    let listed = found.flatMap { $0.candidates(atMost: Self.mostCandidates) }
    var seen: Set<String> = []
    let all = (listed + proposals.map { $0.candidate(in: language) })
      .filter { seen.insert($0.text).inserted }
    return Completion(
      replaceRange: site.replaceRange, candidates: Array(all.prefix(Self.mostCandidates)),
      furtherCount: max(all.count - Self.mostCandidates, 0)
        + found.reduce(0) { $0 + max($1.count - Self.mostCandidates, 0) },
      common: CommonBeginning.of(
        found.filter { $0.count > 0 }.map(\.common) + proposals.map(\.text)))
  }
}
