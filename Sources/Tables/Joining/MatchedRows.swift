/// Rows of several lists, those with equal keys beside each other: texts byte by byte, numbers by value.
///
/// Missing keys are equal where they are missing for the same reason.
public struct MatchedRows: Sendable {
  /// For each list the row of every group, `Column.noRow` where it has none.
  public let rowsOfLists: [[UInt32]]
  /// The first row of every group; groups are in the order of these.
  public let firstRows: [UInt32]
  /// Two rows of one list that have the same keys: the earliest of the first list that has such rows.
  public let repeated: (first: UInt32, second: UInt32)?

  /// Matches the rows of a table by the columns of these indices.
  ///
  /// - Parameters:
  ///   - lists: the number of each row's list.
  ///   - listCount: all numbers of lists are below this.
  public init(
    _ table: DeferredTable, by columns: [Int], lists: [UInt32], listCount: Int, workers: Workers
  ) {
    let tagBits = Int.bitWidth - max(listCount - 1, 0).leadingZeroBitCount
    let keys = PlacedKeys(columns, of: table, freeBits: tagBits, workers: workers)
    let groups =
      keys.cardinality <= 1 << UInt64(32 - min(tagBits, 32))
      ? TaggedGroups(
        keys, lists, as: UInt32.self, tagBits: UInt32(tagBits), listCount, workers)
      : TaggedGroups(
        keys, lists, as: UInt64.self, tagBits: UInt64(tagBits), listCount, workers)
    (rowsOfLists, firstRows) = (groups.rowsOfLists, groups.firstRows)
    repeated = groups.repeated
  }

  /// The value that all rows of each group have in a column; absent where they differ.
  public func agreed(_ column: Column) -> Column {
    guard let numbers = column.numbersAtHand else {
      let codes = RowCodes(column).codes
      return agreed(column) { codes[Int($0)] == codes[Int($1)] }
    }
    return agreed(column) { numbers.number(Int($0)) == numbers.number(Int($1)) }
  }

  @inline(__always)
  private func agreed(_ column: Column, _ areEqual: (UInt32, UInt32) -> Bool) -> Column {
    let rows = firstRows.indices.map { group in
      let first = firstRows[group]
      let isAlike = rowsOfLists.allSatisfy {
        $0[group] == Column.noRow || areEqual($0[group], first)
      }
      return isAlike ? first : Column.noRow
    }
    return column.taking(orMissing: rows)
  }
}
