/// The groups of keys that are too many for a table: rows are dealt into parts by a hash, and each part is numbered
/// with a small table of its own.
struct HashedGroups {
  let groupOfRow: [UInt32]
  /// The first row of every group.
  let firstRows: [UInt32]

  init(_ keys: RowKeys, workers: Workers) {
    let partBits = Self.partBits(rowCount: keys.rowCount)
    guard partBits > 0 else {
      (groupOfRow, firstRows) = Self.numbered(keys)
      return
    }
    let parts = DealtRows(keys, partBits: partBits, workers: workers)
    (groupOfRow, firstRows) = parts.numbered(workers: workers)
  }

  /// So many parts that the table of one stays in a near cache.
  private static func partBits(rowCount: Int) -> Int {
    guard rowCount >= 1 << 17 else { return 0 }
    return min(Int.bitWidth - (rowCount >> 14).leadingZeroBitCount, 11)
  }

  /// Numbers few rows one after the other.
  private static func numbered(_ keys: RowKeys) -> ([UInt32], [UInt32]) {
    var table = CodeTable()
    var groups: [UInt32] = []
    var firstRows: [UInt32] = []
    groups.reserveCapacity(keys.rowCount)
    keys.forEachBlock(of: 0..<keys.rowCount, as: UInt64.self) { rows, keys in
      for index in 0..<rows.count {
        groups.append(table.number(of: keys[index]))
        if table.count > firstRows.count { firstRows.append(UInt32(rows.lowerBound + index)) }
      }
      return true
    }
    return (groups, firstRows)
  }
}

/// Rows with their keys, part after part; within a part they are in order.
private struct DealtRows {
  private let keys: [UInt64]
  private let rows: [UInt32]
  /// Where each part starts, and the end.
  private let starts: [Int]
  private let hash = KeyHash()

  init(_ source: RowKeys, partBits: Int, workers: Workers) {
    let (hash, partCount, rowCount) = (hash, 1 << partBits, source.rowCount)
    let shift = UInt64(64 - partBits)
    let counts = workers.map(over: rowCount) { range in
      var counts = [Int](repeating: 0, count: partCount)
      counts.withUnsafeMutableBufferPointer { counts in
        source.forEachBlock(of: range, as: UInt64.self) { rows, keys in
          for index in 0..<rows.count { counts[Int(hash(keys[index]) >> shift)] += 1 }
          return true
        }
      }
      return (range: range, counts: counts)
    }
    var (starts, nexts) = ([0], counts.map { _ in [Int]() })
    var place = 0
    for part in 0..<partCount {
      for worker in counts.indices {
        nexts[worker].append(place)
        place += counts[worker].counts[part]
      }
      starts.append(place)
    }
    self.starts = starts
    var dealtRows: [UInt32] = []
    keys = [UInt64](unsafeUninitializedCapacity: rowCount) { dealtKeys, keyCount in
      dealtRows = [UInt32](unsafeUninitializedCapacity: rowCount) { dealtRows, count in
        _ = workers.map(tasks: counts.count) { worker in
          var next = nexts[worker]
          next.withUnsafeMutableBufferPointer { next in
            source.forEachBlock(of: counts[worker].range, as: UInt64.self) { rows, keys in
              for index in 0..<rows.count {
                let part = Int(hash(keys[index]) >> shift)
                dealtKeys[next[part]] = keys[index]
                dealtRows[next[part]] = UInt32(truncatingIfNeeded: rows.lowerBound + index)
                next[part] += 1
              }
              return true
            }
          }
        }
        count = rowCount
      }
      keyCount = rowCount
    }
    rows = dealtRows
  }

  /// The group of every row, numbered in the order of first rows, and these.
  func numbered(workers: Workers) -> ([UInt32], [UInt32]) {
    let rowCount = rows.count
    var isFirst = [Bool](repeating: false, count: rowCount)
    // The first row of the group of every dealt row.
    let firstOfPlace = [UInt32](unsafeUninitializedCapacity: rowCount) { firsts, count in
      isFirst.withUnsafeMutableBufferPointer { isFirst in
        _ = eachShare(workers) { parts in
          var table = PartTable()
          for part in parts {
            let places = starts[part]..<starts[part + 1]
            table.findFirsts(places, keys, rows, hash, into: firsts, marking: isFirst)
          }
        }
      }
      count = rowCount
    }
    var firstRows: [UInt32] = []
    let groups = [UInt32](unsafeUninitializedCapacity: rowCount) { groups, count in
      for row in 0..<rowCount where isFirst[row] {
        groups[row] = UInt32(firstRows.count)
        firstRows.append(UInt32(row))
      }
      // The number at a first row is written above and read here; only rows that are none are written.
      _ = eachShare(workers) { parts in
        guard let first = parts.first, let last = parts.last else { return }
        for place in starts[first]..<starts[last + 1] {
          let (row, first) = (Int(rows[place]), Int(firstOfPlace[place]))
          if row != first { groups[row] = groups[first] }
        }
      }
      count = rowCount
    }
    return (groups, firstRows)
  }

  /// Gives each worker a share of the parts.
  private func eachShare(_ workers: Workers, _ body: (Range<Int>) -> Void) -> [Void] {
    let partCount = starts.count - 1
    let shares = min(workers.count, partCount)
    return workers.map(tasks: shares) { share in
      body(partCount * share / shares..<partCount * (share + 1) / shares)
    }
  }
}

/// Finds equal keys among the rows of one part after another.
private struct PartTable {
  /// One more than the place of the first row with a key; 0 where the slot is free.
  private var slots: [UInt32] = []

  mutating func findFirsts(
    _ places: Range<Int>, _ keys: [UInt64], _ rows: [UInt32], _ hash: KeyHash,
    into firsts: UnsafeMutableBufferPointer<UInt32>,
    marking isFirst: UnsafeMutableBufferPointer<Bool>
  ) {
    var capacity = 1024
    while capacity < places.count * 2 { capacity *= 2 }
    if slots.count == capacity {
      slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    } else {
      slots = [UInt32](repeating: 0, count: capacity)
    }
    let mask = UInt64(capacity - 1)
    let start = places.lowerBound
    slots.withUnsafeMutableBufferPointer { slots in
      keys.withUnsafeBufferPointer { keys in
        rows.withUnsafeBufferPointer { rows in
          for place in places {
            let key = keys[place]
            var slot = Int(hash(key) & mask)
            while slots[slot] != 0, keys[start + Int(slots[slot]) - 1] != key {
              slot = (slot + 1) & Int(mask)
            }
            if slots[slot] == 0 {
              slots[slot] = UInt32(truncatingIfNeeded: place - start + 1)
              firsts[place] = rows[place]
              isFirst[Int(rows[place])] = true
            } else {
              firsts[place] = rows[start + Int(slots[slot]) - 1]
            }
          }
        }
      }
    }
  }
}
