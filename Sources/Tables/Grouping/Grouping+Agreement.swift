extension Grouping {
  /// The value that all rows of each group have in a column; absent where they differ and where there is no row.
  public func agreed(_ column: Column) -> Column {
    if groupsAreRows { return column }
    guard let numbers = column.numbersAtHand else {
      let codes = RowCodes(column).codes
      return agreed(column) { codes[$0] == codes[$1] }
    }
    return agreed(column) { numbers.number($0) == numbers.number($1) }
  }

  @inline(__always)
  private func agreed(_ column: Column, _ areEqual: (Int, Int) -> Bool) -> Column {
    var rows = firstRows.isEmpty ? [UInt32](repeating: Column.noRow, count: count) : firstRows
    for (row, group) in groupOfRow.enumerated()
    where !areEqual(row, Int(firstRows[Int(group)])) {
      rows[Int(group)] = Column.noRow
    }
    return column.taking(orMissing: rows)
  }
}
