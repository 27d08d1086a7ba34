/// Which rows belong together: groups numbered in the order of their first rows.
public struct Grouping: Sendable {
  /// The group of every row.
  public let groupOfRow: [UInt32]
  /// The first row of every group; empty for the one group of a table without rows.
  public let firstRows: [UInt32]
  /// How many groups there are.
  public let count: Int

  /// Groups rows whose values are equal in all columns: texts byte by byte, numbers by value.
  ///
  /// Missing values group by their reason. Without columns all rows are one group, even where there are none.
  public init(columns: [Column], rowCount: Int) {
    var codes = columns.first.map(RowCodes.init) ?? RowCodes(rowCount: rowCount)
    for column in columns.dropFirst() { codes.combine(RowCodes(column)) }
    firstRows = codes.renumber()
    groupOfRow = codes.codes
    count = columns.isEmpty ? 1 : firstRows.count
  }

  /// The rows that have a value, by group and then by value, and where each group's rows start.
  ///
  /// `starts` has one element more than there are groups.
  func rowsByGroup(sortedBy column: Column) -> (rows: [UInt32], starts: [Int]) {
    var order = RowOrder(count: groupOfRow.count)
    order.sort(by: column.orderKeys(), missing: column.missing)
    let sorted = order.rows.prefix(groupOfRow.count - column.missing.missingCount)
    var starts = [Int](repeating: 0, count: count + 1)
    for row in sorted { starts[Int(groupOfRow[Int(row)]) + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var next = starts
    var rows = [UInt32](repeating: 0, count: sorted.count)
    for row in sorted {
      let group = Int(groupOfRow[Int(row)])
      rows[next[group]] = row
      next[group] += 1
    }
    return (rows, starts)
  }
}

extension Table {
  /// Groups the rows by the columns of these indices.
  public func grouping(by columns: [Int]) -> Grouping {
    Grouping(columns: columns.map { self.columns[$0] }, rowCount: rowCount)
  }
}
