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

/// Which rows of an order are wanted.
public enum OrderedRows: Sendable {
  /// All of them.
  case all
  /// So many from its beginning.
  case first(Int)
  /// So many up to its end.
  case last(Int)

  /// How many are wanted at most; nil for all.
  fileprivate var limit: Int? {
    switch self {
    case .all: nil
    case .first(let count), .last(let count): count
    }
  }

  fileprivate var isFromEnd: Bool {
    if case .last = self { true } else { false }
  }
}

extension DeferredTable {
  /// The rows in the order of these keys, as many as are wanted.
  public func sortedRows(
    by keys: [(key: SortKey, descending: Bool)], wanted: OrderedRows, workers: Workers
  ) -> [UInt32] {
    if let limit = wanted.limit, TopRows.pays(limit, of: rowCount) {
      let topKeys = keys.map { key, descending in
        let values =
          switch key {
          case .index(let index): valuesInPlace(index)
          case .column(let column): ValuesInPlace(column)
          }
        return TopRows.Key(values, descending: descending, fromEnd: wanted.isFromEnd)
      }
      if let top = TopRows(topKeys, fromEnd: wanted.isFromEnd) {
        return top.rows(limit, of: rowCount, workers: workers)
      }
    }
    let columns = keys.map { key, descending in
      switch key {
      case .index(let index): (column: column(index), descending: descending)
      case .column(let column): (column: column, descending: descending)
      }
    }
    let sorted = RowOrder(by: columns, rowCount: rowCount, workers: workers).rows
    guard let limit = wanted.limit else { return sorted }
    return Array(wanted.isFromEnd ? sorted.suffix(limit) : sorted.prefix(limit))
  }
}
