extension Column {
  /// The rows that hold a value, in order: numbers by value, texts to the byte.
  public func rows(exactly cell: Cell, workers: Workers = .one) -> [UInt32] {
    rows(exactComparison, cell, workers: workers)
  }

  /// The comparison that holds for no other value.
  var exactComparison: Comparison { type == .text ? .exactlyEqual : .equal }

  /// The rows whose value compares with another as is asked for, in order.
  public func rows(
    _ comparison: Comparison, _ cell: Cell, workers: Workers = .one
  ) -> [UInt32] {
    test(comparison, cell)?.rows(count: count, workers: workers)
      ?? Self.comparison(comparison, .column(self), .value(cell), count: count).trueRows()
  }

  /// The comparison with a value as a test of rows; nil where it has to be computed for every row.
  func test(_ comparison: Comparison, _ cell: Cell) -> RowTest? {
    if case .decimal(let number) = cell {
      return RangeTest(self, comparison, number, wanted: true).map { .range($0) }
    }
    guard let members = memberRows else { return nil }
    let answers = Self.comparison(comparison, .column(members), .value(cell), count: members.count)
    return MemberTest(self, answers: answers).map { .members($0) }
  }
}
