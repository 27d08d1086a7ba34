import Tables

extension Grouping {
  /// Tells whether a column has one value in each group; missing counts as a value.
  func isConstant(_ column: Column) -> Bool {
    mostDistinct(column) <= 1
  }

  /// The most different values, missing included, that a column has in one group.
  func mostDistinct(_ column: Column) -> Int {
    Int(distinctCounts(of: column, countingMissing: true).max() ?? 0)
  }

  /// Tells whether some group holds a total member and other members of its column.
  func mixes(_ total: String, in column: Column) -> Bool {
    let rows = column.rows(.equal, column.type == .text ? .text(total) : Self.number(total))
    guard !rows.isEmpty, rows.count < column.count - column.missing.missingCount,
      case .decimal(let members) = column.aggregated(.count, by: self).values
    else { return false }
    var totals = [Int64](repeating: 0, count: count)
    let groupOfRow = groupOfRow
    for row in rows { totals[Int(groupOfRow[Int(row)])] += 1 }
    return zip(totals, members.mantissas).contains { $0 > 0 && $0 < $1 }
  }

  private static func number(_ text: String) -> Cell {
    ExactDecimal(text).map(Cell.decimal) ?? .missing(.absent)
  }
}
