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
    var found = FirstAppearances(cardinality: cardinality)
    for part in [0..<start, start..<keys.rowCount] where found.keys.count < cardinality {
      let parts = workers.map(over: part.count) { range in
        Self.firstAppearances(
          of: keys, in: range.lowerBound + part.lowerBound..<range.upperBound + part.lowerBound)
      }
      for later in parts { found.append(later) }
    }
    (keyOfGroup, firstRows) = (found.keys, found.rows)
  }

  /// The group of every key that occurs.
  func groupOfKey() -> [UInt32] {
    var groups = [UInt32](repeating: 0, count: cardinality)
    for (group, key) in keyOfGroup.enumerated() { groups[Int(key)] = UInt32(group) }
    return groups
  }

  /// The keys of a range with their first rows; it ends early once every possible key was seen.
  private static func firstAppearances(of keys: RowKeys, in range: Range<Int>) -> FirstAppearances {
    let cardinality = Int(keys.cardinality)
    var found = FirstAppearances(cardinality: cardinality)
    keys.visitBlocks(of: range, as: UInt32.self) { rows, keys in
      found.note(rows, keys)
      return found.keys.count < cardinality
    }
    return found
  }
}

/// Keys with the first rows that have them.
private struct FirstAppearances {
  private(set) var keys: [UInt32] = []
  private(set) var rows: [UInt32] = []
  private var isFound: [Bool]

  init(cardinality: Int) { isFound = [Bool](repeating: false, count: cardinality) }

  mutating func note(_ rows: Range<Int>, _ keys: UnsafePointer<UInt32>) {
    take(rows.count) { (keys[$0], UInt32(truncatingIfNeeded: rows.lowerBound &+ $0)) }
  }

  /// Takes what was found in later rows.
  mutating func append(_ later: FirstAppearances) {
    if keys.isEmpty {
      self = later
      return
    }
    let (keys, rows) = (later.keys, later.rows)
    take(keys.count) { (keys[$0], rows[$0]) }
  }

  /// Takes those of so many keys that were not found before.
  @inline(__always)
  private mutating func take(_ count: Int, _ found: (Int) -> (key: UInt32, row: UInt32)) {
    // The lists are taken out, so that each key needs no check that nobody else holds them.
    var (keys, rows) = (keys, rows)
    (self.keys, self.rows) = ([], [])
    isFound.withUnsafeMutableBufferPointer { isFound in
      for index in 0..<count {
        let (key, row) = found(index)
        if isFound[Int(key)] { continue }
        isFound[Int(key)] = true
        keys.append(key)
        rows.append(row)
      }
    }
    (self.keys, self.rows) = (keys, rows)
  }
}
