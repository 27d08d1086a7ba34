extension Grouping {
  /// The value that all rows of each group have in a column; absent where they differ and where there is no row.
  public func agreed(_ column: Column) -> Column {
    let codes = RowCodes(column).codes
    var rows = firstRows.isEmpty ? [UInt32](repeating: Column.noRow, count: count) : firstRows
    for (row, group) in groupOfRow.enumerated()
    where codes[row] != codes[Int(firstRows[Int(group)])] {
      rows[Int(group)] = Column.noRow
    }
    return column.taking(orMissing: rows)
  }
}
