extension Column {
  /// The rows that hold a value, in order: numbers by value, texts to the byte.
  public func rows(exactly cell: Cell, workers: Workers = .one) -> [UInt32] {
    rows(type == .text ? .exactlyEqual : .equal, cell, workers: workers)
  }

  /// The rows whose value compares with another as is asked for, in order.
  public func rows(
    _ comparison: Comparison, _ cell: Cell, workers: Workers = .one
  ) -> [UInt32] {
    if case .decimal(let number) = cell,
      let test = RangeTest(self, comparison, number, wanted: true)
    {
      return RowTest.range(test).rows(count: count, workers: workers)
    }
    if let members = memberRows {
      let answers = Self.comparison(
        comparison, .column(members), .value(cell), count: members.count)
      if let test = MemberTest(self, answers: answers) {
        return RowTest.members(test).rows(count: count, workers: workers)
      }
    }
    return Self.comparison(comparison, .column(self), .value(cell), count: count).trueRows()
  }
}
