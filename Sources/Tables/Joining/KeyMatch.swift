/// Which rows of two tables have equal keys: texts byte by byte, numbers by value; missing keys never match.
public struct KeyMatch: Sendable {
  /// The first right row for every left row, `Column.noRow` where there is none.
  public let firstRightRows: [UInt32]
  /// The first left row that has several right rows; nil where none has.
  public let firstWithSeveral: Int?
  /// How many pairs of a left and a right row match.
  public let pairCount: Int
  /// Right rows without a left row, in order.
  public let unmatchedRight: [UInt32]

  /// The group of every left row, then of every right row; those with a missing key belong to none.
  private let groupOfRow: [UInt32]
  private let right: RowsOfGroups

  /// Left rows without a right row, in order.
  public var unmatchedLeft: [UInt32] {
    firstRightRows.indices.compactMap {
      firstRightRows[$0] == Column.noRow ? UInt32(truncatingIfNeeded: $0) : nil
    }
  }

  /// Matches the key columns pairwise; key columns whose types don't go together match no row.
  public init(left: [Column], right: [Column], workers: Workers = .one) {
    let leftCount = left.first?.count ?? 0
    let rightCount = right.first?.count ?? 0
    let keys = zip(left, right).compactMap { $0.appending($1) }
    guard keys.count == max(left.count, right.count), !keys.isEmpty else {
      firstRightRows = [UInt32](repeating: Column.noRow, count: leftCount)
      (firstWithSeveral, pairCount) = (nil, 0)
      unmatchedRight = Array(0..<UInt32(truncatingIfNeeded: rightCount))
      groupOfRow = []
      self.right = RowsOfGroups(ofGroups: [], count: 0)
      return
    }
    let costs = [5, 2, 3]
    let all = Grouping(
      columns: keys, rowCount: leftCount + rightCount, workers: workers.part(0, of: costs))
    let missing = keys.dropFirst().reduce(keys[0].missing) { $0.united(with: $1.missing) }
    workers.part(1, of: costs)
    let rows = RowsOfGroups(
      ofGroups: all.groupOfRow.dropFirst(leftCount).enumerated().map { row, group in
        missing.isMissing(leftCount + row) ? RowsOfGroups.none : group
      }, count: all.count)
    groupOfRow = all.groupOfRow
    self.right = rows

    let groups = groupOfRow
    let parts = workers.part(2, of: costs).map(over: leftCount) { range in
      rows.found(for: groups[range]) { missing.isMissing($0) }
    }
    firstRightRows = Array(parts.map(\.firstRows).joined())
    firstWithSeveral = parts.lazy.compactMap(\.firstWithSeveral).first
    pairCount = parts.reduce(0) { $0 + $1.pairCount }

    var isOnLeft = [Bool](repeating: false, count: all.count)
    for (row, first) in firstRightRows.enumerated() where first != Column.noRow {
      isOnLeft[Int(groups[row])] = true
    }
    unmatchedRight = (0..<rightCount).compactMap { row in
      let isMatched = !missing.isMissing(leftCount + row) && isOnLeft[Int(groups[leftCount + row])]
      return isMatched ? nil : UInt32(truncatingIfNeeded: row)
    }
  }

  /// The right rows with the key of a left row, in table order.
  public func rightRows(of leftRow: Int) -> ArraySlice<UInt32> {
    firstRightRows[leftRow] == Column.noRow ? [] : right[groupOfRow[leftRow]]
  }
}

/// Rows by group, one group after the other.
private struct RowsOfGroups {
  /// Stands for the group of a row that belongs to none.
  static let none = UInt32.max

  private var rows: [UInt32]
  private var starts: [UInt32]

  init(ofGroups groups: [UInt32], count: Int) {
    starts = [UInt32](repeating: 0, count: count + 1)
    for group in groups where group != Self.none { starts[Int(group) + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    rows = [UInt32](repeating: 0, count: Int(starts[count]))
    var next = starts
    for (row, group) in groups.enumerated() where group != Self.none {
      rows[Int(next[Int(group)])] = UInt32(truncatingIfNeeded: row)
      next[Int(group)] += 1
    }
  }

  subscript(group: UInt32) -> ArraySlice<UInt32> {
    rows[Int(starts[Int(group)])..<Int(starts[Int(group) + 1])]
  }

  /// What some rows of the other table find here.
  struct Found {
    var firstRows: [UInt32] = []
    var firstWithSeveral: Int?
    var pairCount = 0
  }

  /// Finds the rows of the groups that some rows of the other table have.
  func found(for groups: ArraySlice<UInt32>, isMissing: (Int) -> Bool) -> Found {
    var found = Found()
    found.firstRows.reserveCapacity(groups.count)
    for row in groups.indices {
      let group = Int(groups[row])
      let (start, end) = (starts[group], starts[group + 1])
      guard start < end, !isMissing(row) else {
        found.firstRows.append(Column.noRow)
        continue
      }
      found.firstRows.append(rows[Int(start)])
      found.pairCount += Int(end - start)
      if end - start > 1, found.firstWithSeveral == nil { found.firstWithSeveral = row }
    }
    return found
  }
}
