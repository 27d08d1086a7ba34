/// The rows of every group in the order of a column's values; rows without a value are left out.
public struct OrderedGroups: Sendable {
  /// The rows, one group after the other.
  private let rows: [UInt32]
  /// Where each group's rows start, and where the last one's end.
  private let starts: [Int]

  /// How many groups there are.
  public var count: Int { starts.count - 1 }

  /// Orders the rows of groups by a column with as many rows; equal values stay in the order of their rows.
  public init(_ grouping: Grouping, by column: Column, workers: Workers = .one) {
    let groupOfRow = grouping.groupOfRow
    let missing = column.missing
    var rows = Array(0..<UInt32(truncatingIfNeeded: grouping.rowCount))
    if missing.missingCount > 0 { rows = rows.filter { !missing.isMissing(Int($0)) } }
    var starts = [Int](repeating: 0, count: grouping.count + 1)
    for row in rows { starts[Int(groupOfRow[Int(row)]) + 1] += 1 }
    for group in 0..<grouping.count { starts[group + 1] += starts[group] }
    self.starts = starts
    let costs = [1, 4]
    let parts =
      OrderPart.parts(of: column, descending: false, workers.part(0, of: costs))
      + [OrderPart(groupOfRow, below: grouping.count)]
    self.rows =
      RowOrder(of: rows, among: grouping.rowCount, by: parts, workers.part(1, of: costs)).rows
  }

  /// The rows of a group in their order.
  public subscript(group: Int) -> ArraySlice<UInt32> { rows[starts[group]..<starts[group + 1]] }

  /// The rows of groups that follow each other.
  func rows(of groups: Range<Int>) -> ArraySlice<UInt32> {
    rows[starts[groups.lowerBound]..<starts[groups.upperBound]]
  }

  /// Works on all groups, so many at once as there are threads, each with about as many rows.
  func map<Result>(_ workers: Workers, _ body: (Range<Int>) -> Result) -> [Result] {
    let bounds = workers.bounds(of: rows.count).dropFirst().dropLast().map(firstGroup)
    let groups = zip([0] + bounds, bounds + [count]).map { $0..<max($0, $1) }
    return workers.map(tasks: groups.count) { body(groups[$0]) }
  }

  /// The first group whose rows start at a place or after it.
  private func firstGroup(startingAt place: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
