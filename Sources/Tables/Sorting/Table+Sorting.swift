extension Table {
  /// The rows in the order of these keys: stable, missing values last in both directions.
  ///
  /// Numbers sort by value, texts in Finnish order, false before true.
  public func sortedRows(by keys: [(column: Column, descending: Bool)]) -> [UInt32] {
    var order = RowOrder(count: rowCount)
    for (column, descending) in keys.reversed() where column.count == rowCount {
      let keys = column.orderKeys()
      order.sort(by: descending ? keys.map { ~$0 } : keys, missing: column.missing)
    }
    return order.rows
  }
}
