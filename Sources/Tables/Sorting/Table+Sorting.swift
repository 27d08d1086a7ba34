extension Table {
  /// The rows in the order of these keys: stable, missing values last in both directions.
  ///
  /// Numbers sort by value, texts in Finnish order, false before true.
  public func sortedRows(by keys: [(column: Column, descending: Bool)]) -> [UInt32] {
    RowOrder(by: keys, rowCount: rowCount, workers: .one).rows
  }
}

/// What rows are ordered by: one of their columns, or one that was computed from them.
public enum SortKey {
  /// The column of this index.
  case index(Int)
  /// A value for each row.
  case column(Column)
}

extension DeferredTable {
  /// The rows in the order of these keys, as many as are wanted.
  ///
  /// - Parameter limit: how many of the first rows are wanted; all where nil.
  public func sortedRows(
    by keys: [(key: SortKey, descending: Bool)], limit: Int?, workers: Workers
  ) -> [UInt32] {
    if let limit, TopRows.pays(limit, of: rowCount) {
      let keys = keys.map { key, descending in
        switch key {
        case .index(let index): TopRows.Key(valuesInPlace(index), descending: descending)
        case .column(let column): TopRows.Key(ValuesInPlace(column), descending: descending)
        }
      }
      return TopRows(keys).first(limit, of: rowCount, workers: workers)
    }
    let columns = keys.map { key, descending in
      switch key {
      case .index(let index): (column: column(index), descending: descending)
      case .column(let column): (column: column, descending: descending)
      }
    }
    let sorted = RowOrder(by: columns, rowCount: rowCount, workers: workers).rows
    return limit.map { Array(sorted.prefix($0)) } ?? sorted
  }
}
