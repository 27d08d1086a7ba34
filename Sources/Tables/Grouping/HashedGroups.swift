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
    let dealt = DealtKeys<UInt64>(count: keys.rowCount, partBits: partBits, workers: workers) {
      keys.forEachBlock(of: $0, as: UInt64.self, $1)
    }
    (groupOfRow, firstRows) = dealt.numbered(workers: workers)
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
    }
    return (groups, firstRows)
  }
}

extension DealtKeys<UInt64> {
  /// The group of every row, numbered in the order of first rows, and these.
  fileprivate func numbered(workers: Workers) -> ([UInt32], [UInt32]) {
    let rowCount = places.count
    var isFirst = [Bool](repeating: false, count: rowCount)
    // The first row of the group of every dealt row.
    let firstOfPlace = [UInt32](unsafeUninitializedCapacity: rowCount) { firsts, count in
      isFirst.withUnsafeMutableBufferPointer { isFirst in
        _ = eachShare(workers) { parts in
          var table = PartTable()
          for part in parts {
            let own = starts[part]..<starts[part + 1]
            table.findFirsts(own, keys, places, hash, into: firsts, marking: isFirst)
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
          let (row, first) = (Int(places[place]), Int(firstOfPlace[place]))
          if row != first { groups[row] = groups[first] }
        }
      }
      count = rowCount
    }
    return (groups, firstRows)
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
