extension Table {
  /// The rows in the order of these keys: stable, missing values last in both directions.
  ///
  /// Numbers sort by value, texts in Finnish order, false before true.
  public func sortedRows(by keys: [(column: Column, descending: Bool)]) -> [UInt32] {
    Self.sortedRows(by: keys, rowCount: rowCount)
  }

  /// The rows in the order of these keys, as many as are wanted.
  ///
  /// - Parameter limit: how many of the first rows are wanted; all where nil.
  public static func sortedRows(
    by keys: [(column: Column, descending: Bool)], rowCount: Int, limit: Int? = nil,
    workers: Workers = .one
  ) -> [UInt32] {
    let keys = keys.filter { $0.column.count == rowCount }
    if let limit, TopRows.pays(limit, of: rowCount) {
      return TopRows(keys).first(limit, of: rowCount, workers: workers)
    }
    var order = RowOrder(count: rowCount)
    for (column, descending) in keys.reversed() {
      let keys = column.orderKeys()
      order.sort(by: descending ? keys.map { ~$0 } : keys, missing: column.missing)
    }
    return limit.map { Array(order.rows.prefix($0)) } ?? order.rows
  }
}
