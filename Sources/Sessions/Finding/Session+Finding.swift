import Catalog
import Diagnostics
import Indicators
import Language
import Tables

extension Session {
  /// The most rows that `find` lists.
  static let mostFinds = 20

  /// What has a text in any dataset, loaded file or definition, best first, with a query that leads there.
  mutating func find(
    _ text: Syntax.Text, isCancelled: @escaping @Sendable () -> Bool
  ) throws(DiagnosticList) -> Reply {
    guard let words = SearchWords(text.value) else {
      throw DiagnosticList(FindingWords.blank(text))
    }
    var remarks: [Remark] = []
    let sources = try searchedSources(&remarks, isCancelled: isCancelled)
    let (finds, way) = Finder(sources).find(words)
    guard !finds.isEmpty else { throw DiagnosticList(FindingWords.nothing(text)) }
    switch way {
    case .typed: break
    case .nearest(let spellings):
      remarks.append(.note(FindingWords.nearest(text.value, spellings)))
    case .someWords: remarks.append(.note(FindingWords.someWords(text.value)))
    }
    let rest = finds.count - Self.mostFinds
    if rest > 0 { remarks.append(.note(FindingWords.more(rest))) }
    return Reply(.listing(Self.listing(of: finds.prefix(Self.mostFinds)), remarks))
  }

  /// Every source that a query can begin with; one that cannot be read is told in a remark.
  private mutating func searchedSources(
    _ remarks: inout [Remark], isCancelled: @escaping @Sendable () -> Bool
  ) throws(DiagnosticList) -> [SearchedSource] {
    var sources: [SearchedSource] = []
    for named in namedSources {
      if isCancelled() { throw DiagnosticList(Diagnostic("cancelled", "cancelled")) }
      if state.definitions[named.name.lowercased()] != nil {
        let text = named.title.map { [$0] } ?? []
        sources.append(
          SearchedSource(name: named.name, kind: named.kind, titles: text, table: nil))
        continue
      }
      do {
        let dataset = try dataset(Syntax.Name(named.name, range: 0..<0))
        let titles = dataset.title.map { [$0] } ?? []
        sources.append(
          SearchedSource(
            name: named.name, kind: named.kind,
            titles: titles + dataset.titles.sorted { $0.key < $1.key }.map(\.value),
            table: dataset.table.holdsAnswers ? dataset.table.taking([]) : dataset.table))
      } catch {
        let reason = error.diagnostics.first?.message ?? ""
        remarks.append(.note(FindingWords.unreadable(named.name, reason)))
      }
    }
    return sources
  }

  private static func listing(of finds: some Collection<Finder.Find>) -> Table {
    let found = ListingColumn.found.field(isChosen: true)
    var query = ListingColumn.query.field(isChosen: true)
    query.isLiteral = true
    // Kind and place may be left out where room is short: the query tells both.
    return Table([
      (found, .texts(finds.map(\.text))),
      (
        ListingColumn.kind.field(role: .attribute(of: nil), isWording: true),
        .texts(finds.map(\.kind))
      ),
      (ListingColumn.place.field(role: .attribute(of: nil)), .texts(finds.map(\.source))),
      (query, .texts(finds.map(\.query))),
    ])
  }
}
