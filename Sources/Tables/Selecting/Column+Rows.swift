extension Column {
  /// The rows that hold a value, in order: numbers by value, texts to the byte.
  public func rows(exactly cell: Cell, workers: Workers = .one) -> [UInt32] {
    if case .decimal(let number) = cell, let test = RangeTest(self, .equal, number, wanted: true) {
      return RowTest.range(test).rows(count: count, workers: workers)
    }
    let comparison: Comparison = type == .text ? .exactlyEqual : .equal
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
