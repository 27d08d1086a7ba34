/// Which rows of two tables have equal keys: texts byte by byte, numbers by value; missing keys never match.
public struct KeyMatch: Sendable {
  /// Left rows without a right row, in order.
  public let unmatchedLeft: [UInt32]
  /// Right rows without a left row, in order.
  public let unmatchedRight: [UInt32]
  /// Right rows that have the same key as an earlier right row, in order.
  public let duplicateRight: [UInt32]

  /// The group of every left row; nil where a key is missing.
  private let groupOfLeft: [UInt32?]
  private let rightRows: [UInt32]
  private let starts: [Int]

  /// Matches the key columns pairwise; key columns whose types don't go together match no row.
  public init(left: [Column], right: [Column]) {
    let leftCount = left.first?.count ?? 0
    let rightCount = right.first?.count ?? 0
    let keys = zip(left, right).compactMap { $0.appending($1) }
    let isPossible = keys.count == max(left.count, right.count)
    let all = isPossible ? Grouping(columns: keys, rowCount: leftCount + rightCount) : nil

    func group(_ row: Int) -> UInt32? {
      guard let all, !keys.contains(where: { $0.missing.isMissing(row) }) else { return nil }
      return all.groupOfRow[row]
    }
    let leftGroups = (0..<leftCount).map(group)
    let rightGroups = (0..<rightCount).map { group(leftCount + $0) }
    let buckets = Buckets(rightGroups, count: all?.count ?? 0)
    (groupOfLeft, rightRows, starts) = (leftGroups, buckets.rows, buckets.starts)

    var isOnLeft = [Bool](repeating: false, count: all?.count ?? 0)
    for case let group? in leftGroups { isOnLeft[Int(group)] = true }
    unmatchedLeft = leftGroups.indices.compactMap { row in
      let hasMatch = leftGroups[row].map { !buckets.isEmpty(Int($0)) } ?? false
      return hasMatch ? nil : UInt32(row)
    }
    unmatchedRight = rightGroups.indices.compactMap { row in
      let hasMatch = rightGroups[row].map { isOnLeft[Int($0)] } ?? false
      return hasMatch ? nil : UInt32(row)
    }
    duplicateRight = rightGroups.indices.compactMap { row in
      guard let group = rightGroups[row] else { return nil }
      return buckets.rows[buckets.starts[Int(group)]] == UInt32(row) ? nil : UInt32(row)
    }
  }

  /// The right rows with the key of a left row, in table order.
  public func rightRows(of leftRow: Int) -> ArraySlice<UInt32> {
    guard let group = groupOfLeft[leftRow] else { return [] }
    return rightRows[starts[Int(group)]..<starts[Int(group) + 1]]
  }
}

/// Rows by group, one group after the other.
private struct Buckets {
  var rows: [UInt32]
  var starts: [Int]

  init(_ groups: [UInt32?], count: Int) {
    starts = [Int](repeating: 0, count: count + 1)
    for case let group? in groups { starts[Int(group) + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    rows = [UInt32](repeating: 0, count: starts[count])
    var next = starts
    for (row, group) in groups.enumerated() {
      guard let group else { continue }
      rows[next[Int(group)]] = UInt32(row)
      next[Int(group)] += 1
    }
  }

  func isEmpty(_ group: Int) -> Bool { starts[group] == starts[group + 1] }
}
