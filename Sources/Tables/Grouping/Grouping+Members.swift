extension Grouping {
  /// How many different values a column has in each group.
  ///
  /// - Parameter countingMissing: true where each reason to be missing counts as a value.
  public func distinctCounts(of column: Column, countingMissing: Bool = false) -> [Int64] {
    if groupsAreRows { return column.valueCountsOfRows(countingMissing: countingMissing) }
    let part = KeyPart(column, workers: workers) ?? KeyPart(RowCodes(column))
    if MemberAccumulator.fits(part, slots: slots.count) {
      let members = gather(with: part) { MemberAccumulator(part, slots: slots.count) }
      return slots.byGroup(members.counts(countingMissing: countingMissing))
    }
    let missing = countingMissing ? MissingRows(allValid: rowCount) : column.missing
    let groupOfRow = groupOfRow
    var counts = [Int64](repeating: 0, count: count)
    let groups = KeyPart(RowCodes(codes: groupOfRow, cardinality: max(count, 1)))
    let pairs = Grouping([groups, part], rowCount: rowCount, workers: workers)
    for row in pairs.firstRows where !missing.isMissing(Int(row)) {
      counts[Int(groupOfRow[Int(row)])] += 1
    }
    return counts
  }
}
