import Catalog
import Diagnostics
import Engine
import Language
import Tables

extension Session {
  /// The sources that a pipeline can begin with, a row each.
  mutating func datasetListing() -> Table {
    let rows = namedSources
    return Table([
      (ListingColumn.name.field(role: .dimension, isLiteral: true), .texts(rows.map(\.name))),
      (ListingColumn.kind.field(isChosen: true, isWording: true), .texts(rows.map(\.kind))),
      (ListingColumn.title.field(isChosen: true), .texts(rows.map(\.title))),
    ])
  }

  /// The columns of a source, a row each; without a name those of the last result.
  mutating func columnListing(
    _ name: Syntax.Name?, range: Syntax.Range
  ) throws(DiagnosticList) -> Table {
    let table: Table
    if let name {
      table = try self.table(name)
    } else if let last = state.last {
      table = last.table
    } else {
      throw DiagnosticList(
        Diagnostic(
          "no-result", "there is no result yet", range: range,
          hint: "name a dataset: columns \(catalog.names.first ?? "school")"))
    }
    return columnListing(of: table)
  }

  /// The visible columns of a table, a row each.
  func columnListing(of table: Table) -> Table {
    let indices = table.visibleIndices
    let language = settings.language
    var parts: [(field: Field, column: Column)] = [
      (
        ListingColumn.column.field(role: .dimension, isLiteral: true),
        .texts(indices.map { table.fields[$0].name })
      ),
      (
        ListingColumn.title.field(isChosen: true),
        .texts(indices.map { table.fields[$0].titles[language] })
      ),
      (
        ListingColumn.type.field(isChosen: true, isWording: true),
        .texts(indices.map { table.columns[$0].type.name })
      ),
      (
        ListingColumn.part.field(isChosen: true, isWording: true),
        .texts(indices.map { table.fields[$0].role.name })
      ),
      (
        ListingColumn.values.field(isChosen: true, isWording: true),
        .texts(indices.map { Self.values(table, $0) })
      ),
    ]
    if indices.allSatisfy({ table.fields[$0].titles[language] == nil }) { parts.remove(at: 1) }
    return Table(parts)
  }

  /// What a column holds, in few words: its members and how many there are, or its range.
  private static func values(_ table: Table, _ index: Int) -> String {
    if table.holdsAnswers { return "" }
    let column = table.columns[index]
    let field = table.fields[index]
    switch column.type {
    case .text:
      let members = column.usedMembers()
      let shown = members.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
      return members.count > 5 ? "\(shown), … (\(members.count))" : shown
    case .decimal:
      let values = column.distinctDecimals()
      guard let least = values.first, let greatest = values.last else { return "" }
      if field.role.isKey, values.count <= 12 {
        return values.map(\.description).joined(separator: ", ")
      }
      return "\(least) … \(greatest)"
    case .approximate: return "approximate numbers"
    case .boolean: return "true, false"
    }
  }
}
