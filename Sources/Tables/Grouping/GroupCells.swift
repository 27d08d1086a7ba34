/// The groups of keys that index a table, found by looking each row's key up in it.
struct GroupCells {
  /// The keys that occur, in the order of their first rows.
  let keyOfGroup: [UInt32]
  /// The first row of each of them.
  let firstRows: [UInt32]
  private let cardinality: Int

  init(_ keys: RowKeys, workers: Workers) {
    cardinality = Int(keys.cardinality)
    // Where keys are in no order so many rows show nearly all of them, and the others need not be looked at.
    let start = min(keys.rowCount, cardinality * 16)
    var (found, rows) = Self.firstAppearances(of: keys, in: 0..<start)
    if found.count < cardinality, start < keys.rowCount {
      let parts = workers.map(over: keys.rowCount - start) { range in
        Self.firstAppearances(of: keys, in: range.lowerBound + start..<range.upperBound + start)
      }
      var isFound = [Bool](repeating: false, count: cardinality)
      for key in found { isFound[Int(key)] = true }
      for (keys, firstRows) in parts {
        for (key, row) in zip(keys, firstRows) where !isFound[Int(key)] {
          isFound[Int(key)] = true
          found.append(key)
          rows.append(row)
        }
      }
    }
    (keyOfGroup, firstRows) = (found, rows)
  }

  /// The group of every key that occurs.
  func groupOfKey() -> [UInt32] {
    var groups = [UInt32](repeating: 0, count: cardinality)
    for (group, key) in keyOfGroup.enumerated() { groups[Int(key)] = UInt32(group) }
    return groups
  }

  /// The keys of a range with their first rows; it ends early once every possible key was seen.
  private static func firstAppearances(
    of keys: RowKeys, in range: Range<Int>
  ) -> (keys: [UInt32], rows: [UInt32]) {
    let cardinality = Int(keys.cardinality)
    var found: [UInt32] = []
    var firstRows: [UInt32] = []
    var isFound = [Bool](repeating: false, count: cardinality)
    isFound.withUnsafeMutableBufferPointer { isFound in
      keys.visitBlocks(of: range, as: UInt32.self) { rows, keys in
        for index in 0..<rows.count where !isFound[Int(keys[index])] {
          isFound[Int(keys[index])] = true
          found.append(keys[index])
          firstRows.append(UInt32(rows.lowerBound + index))
        }
        return found.count < cardinality
      }
    }
    return (found, firstRows)
  }
}
