/// The groups of keys that are too many for a table: rows are dealt into parts by a hash, and the equal ones of each
/// part are found with a small table of its own.
struct HashedGroups {
  /// The group of every row and the first row of every group; nil where every row is a group of its own.
  let found: (groupOfRow: [UInt32], firstRows: [UInt32])?

  init(_ keys: RowKeys, workers: Workers) {
    let partBits = Self.partBits(rowCount: keys.rowCount)
    guard partBits > 0 else {
      found = Self.numbered(keys)
      return
    }
    let costs = [3, 2]
    let dealt = DealtKeys<UInt64>(
      count: keys.rowCount, partBits: partBits, workers: workers.part(0, of: costs)
    ) {
      keys.forEachBlock(of: $0, as: UInt64.self, $1)
    }
    found = dealt.numbered(workers: workers.part(1, of: costs))
  }

  /// So many parts that the table of one stays in a near cache, but no more than those of whose pages a processor
  /// remembers where they are while keys are dealt into them: looking that up takes longer than a far cache.
  private static func partBits(rowCount: Int) -> Int {
    guard rowCount >= 1 << 17 else { return 0 }
    return min(Int.bitWidth - (rowCount >> 14).leadingZeroBitCount, 8)
  }

  /// Numbers few rows one after the other.
  private static func numbered(_ keys: RowKeys) -> ([UInt32], [UInt32])? {
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
    return firstRows.count == groups.count ? nil : (groups, firstRows)
  }
}

extension DealtKeys<UInt64> {
  /// The group of every row, numbered in the order of first rows, and these; nil where no keys are equal.
  fileprivate func numbered(workers: Workers) -> ([UInt32], [UInt32])? {
    let rowCount = places.count
    let costs = [1, 1]
    var isRepeat = [Bool](repeating: false, count: rowCount)
    var repeatCount = 0
    // The first row of the group of a dealt row that is not that row itself; nobody looks at the others.
    let firstOfPlace = [UInt32](unsafeUninitializedCapacity: rowCount) { firsts, count in
      isRepeat.withUnsafeMutableBufferPointer { isRepeat in
        let counts = eachShare(workers.part(0, of: costs)) { parts in
          var table = PartTable()
          return parts.reduce(0) { count, part in
            count + table.findRepeats(self, part, into: firsts, marking: isRepeat)
          }
        }
        repeatCount = counts.reduce(0, +)
      }
      count = repeatCount > 0 ? rowCount : 0
    }
    guard repeatCount > 0 else { return nil }
    var firstRows: [UInt32] = []
    firstRows.reserveCapacity(rowCount - repeatCount)
    let groups = [UInt32](unsafeUninitializedCapacity: rowCount) { groups, count in
      HugePages.advise(UnsafeMutableRawBufferPointer(groups))
      for row in 0..<rowCount where !isRepeat[row] {
        groups[row] = UInt32(truncatingIfNeeded: firstRows.count)
        firstRows.append(UInt32(truncatingIfNeeded: row))
      }
      // The number at a first row is written above and read here; only rows that are none are written.
      _ = eachShare(workers.part(1, of: costs)) { parts in
        guard let first = parts.first, let last = parts.last else { return }
        for place in starts[first]..<starts[last + 1] where isRepeat[Int(places[place])] {
          groups[Int(places[place])] = groups[Int(firstOfPlace[place])]
        }
      }
      count = rowCount
    }
    return (groups, firstRows)
  }
}

/// Finds equal keys among the rows of one part after another.
private struct PartTable {
  /// One more than the place in the part of the first row with a key; 0 where the slot is free.
  private var slots: [UInt32] = []

  /// Marks the rows of a part whose key an earlier one has, and gives how many they are.
  mutating func findRepeats(
    _ dealt: DealtKeys<UInt64>, _ part: Int,
    into firsts: UnsafeMutableBufferPointer<UInt32>,
    marking isRepeat: UnsafeMutableBufferPointer<Bool>
  ) -> Int {
    let range = dealt.starts[part]..<dealt.starts[part + 1]
    var capacity = 1024
    while capacity < range.count * 2 { capacity *= 2 }
    if slots.count == capacity {
      slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    } else {
      slots = [UInt32](repeating: 0, count: capacity)
    }
    return slots.withUnsafeMutableBufferPointer { slots in
      dealt.keys.withUnsafeBufferPointer { keys in
        dealt.places.withUnsafeBufferPointer { rows in
          let keys = UnsafeBufferPointer(rebasing: keys[range])
          let rows = UnsafeBufferPointer(rebasing: rows[range])
          let firsts = UnsafeMutableBufferPointer(rebasing: firsts[range])
          return Self.findRepeats(keys, rows, dealt.hash, slots, firsts, isRepeat)
        }
      }
    }
  }

  private static func findRepeats(
    _ keys: UnsafeBufferPointer<UInt64>, _ rows: UnsafeBufferPointer<UInt32>, _ hash: KeyHash,
    _ slots: UnsafeMutableBufferPointer<UInt32>, _ firsts: UnsafeMutableBufferPointer<UInt32>,
    _ isRepeat: UnsafeMutableBufferPointer<Bool>
  ) -> Int {
    let mask = slots.count - 1
    var count = 0
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: RowKeys.block) { own in
      guard let own = own.baseAddress else { return }
      var start = 0
      while start < keys.count {
        let block = min(RowKeys.block, keys.count - start)
        // All slots are known before something is written at one of them.
        for index in 0..<block {
          let hash = Int(truncatingIfNeeded: hash(keys[start + index]))
          own[index] = UInt32(truncatingIfNeeded: hash & mask)
        }
        UnsafePointer(own).forEachSlot(count: block) { index, slot in
          let place = start &+ index
          var slot = slot
          while slots[slot] != 0, keys[Int(slots[slot]) &- 1] != keys[place] {
            slot = (slot &+ 1) & mask
          }
          if slots[slot] == 0 {
            slots[slot] = UInt32(truncatingIfNeeded: place &+ 1)
          } else {
            firsts[place] = rows[Int(slots[slot]) &- 1]
            isRepeat[Int(rows[place])] = true
            count &+= 1
          }
        }
        start += block
      }
    }
    return count
  }
}
