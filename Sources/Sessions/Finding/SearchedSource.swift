import Catalog
import Language
import Tables

/// A source that queries can begin with, and the texts by which it and what it holds are found.
struct SearchedSource {
  /// A text of the source and where it stands.
  struct Entry {
    /// The text as it is.
    let text: String
    let place: Place
  }

  /// Where a text of a source stands.
  enum Place: Hashable {
    /// Its name, a title, or what defines it.
    case source
    /// The name or a title of a column.
    case column(Int)
    /// A member of a column.
    case member(column: Int)
  }

  /// The name that queries use.
  let name: String
  /// `dataset`, `loaded file` or `definition`.
  let kind: String
  /// Its titles, its file, or the text that defines it.
  let titles: [String]
  /// The rows; nil for a definition, whose rows are those of others.
  let table: Table?

  /// True where there are figures, and not only what describes them.
  var hasFigures: Bool { table?.fields.contains { $0.role == .measure } ?? false }

  /// Every text by which something is found.
  var entries: [Entry] {
    ([name] + titles).map { Entry(text: $0, place: .source) } + columnEntries + memberEntries
  }

  private var columnEntries: [Entry] {
    guard let table else { return [] }
    return table.visibleIndices.flatMap { index in
      ([table.fields[index].name] + table.fields[index].titles.values.sorted())
        .map { Entry(text: $0, place: .column(index)) }
    }
  }

  private var memberEntries: [Entry] {
    guard let table else { return [] }
    return table.visibleIndices.flatMap { index in
      Self.members(of: table.columns[index], role: table.fields[index].role)
        .map { Entry(text: $0, place: .member(column: index)) }
    }
  }

  /// The texts of a column, or the numbers of one that tells rows apart.
  private static func members(of column: Column, role: Role) -> [String] {
    switch column.type {
    case .text: column.usedMembers().filter { !$0.isEmpty }
    case .decimal: role.isKey ? column.distinctDecimals().map(\.description) : []
    case .approximate, .boolean: []
    }
  }
}

extension SearchedSource.Place {
  /// The order among things that fit equally well: what people call an indicator, then the names of sources and columns,
  /// then members that tell rows apart, then remarks.
  func importance(in source: SearchedSource) -> Int {
    switch self {
    case .source: 1
    case .column: 2
    case .member(let column):
      switch source.table?.fields[column] {
      case .some(let field) where field.isLabel: source.hasFigures ? 0 : 3
      case .some(let field) where field.role.isKey: 3
      case .some, .none: 4
      }
    }
  }
}
