import Diagnostics
import Language
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
  static func complete(_ text: String, at cursor: Int, in session: inout Session) -> Completion {
    guard let site = CompletionSite(text, at: cursor) else {
      return Completion(replaceRange: cursor..<cursor, candidates: [])
    }
    let completer = Completer(
      site: site, settings: session.settings,
      sources: site.offers.contains(.tables) ? session.namedSources : [],
      parameters: session.parameters, base: session.configuration.paths.base,
      table: preview(site.pipeline, of: text, in: &session))
    return Completion(replaceRange: site.replaceRange, candidates: completer.candidates)
  }

  /// The table at the end of a pipeline that may have faults: then that of its source.
  private static func preview(
    _ range: Range<Int>, of text: String, in session: inout Session
  ) -> Table? {
    guard !range.isEmpty else { return nil }
    let whole = String(decoding: Array(text.utf8)[range], as: UTF8.self)
    let source = whole.prefix { $0 != "|" }
    for part in [whole, String(source)] {
      guard case .query(let pipeline)? = Language.parse(Source(part)).statements.first?.kind else {
        continue
      }
      return session.preview(pipeline)
    }
    return nil
  }

  /// What fits; what begins as typed goes before what only has it somewhere.
  private var candidates: [Completion.Candidate] {
    let all = site.offers.flatMap(proposals)
    let beginning = all.filter { $0.matches(site.typed, LooseMatch.begins) }
    let found =
      !beginning.isEmpty || site.typed.isEmpty
      ? beginning : all.filter { $0.isMember && $0.matches(site.typed, LooseMatch.contains) }
    var seen: Set<String> = []
    return found.map(\.candidate).filter { seen.insert($0.text).inserted }
  }
}
