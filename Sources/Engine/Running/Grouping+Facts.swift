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
    let isTotal = Column.comparison(
      .equal, .column(column), .value(column.type == .text ? .text(total) : Self.number(total)),
      count: column.count)
    guard case .boolean(let flags) = isTotal.values else { return false }
    var hasTotal = [Bool](repeating: false, count: count)
    var hasPart = hasTotal
    let groupOfRow = groupOfRow
    for row in groupOfRow.indices where !isTotal.missing.isMissing(row) {
      if flags[row] {
        hasTotal[Int(groupOfRow[row])] = true
      } else {
        hasPart[Int(groupOfRow[row])] = true
      }
    }
    return zip(hasTotal, hasPart).contains { $0 && $1 }
  }

  private static func number(_ text: String) -> Cell {
    ExactDecimal(text).map(Cell.decimal) ?? .missing(.absent)
  }
}
