/// The groups of rows of several lists, found by their keys: dealt into parts by a hash, each with a small table.
struct TaggedGroups {
  /// The first row of every group, in order.
  let firstRows: [UInt32]
  /// For each list the row of every group, `Column.noRow` where it has none.
  let rowsOfLists: [[UInt32]]
  /// The earliest two rows of one list in one group, of the first list that has such.
  let repeated: (first: UInt32, second: UInt32)?

  init<Key: FixedWidthInteger & UnsignedInteger>(
    _ keys: PlacedKeys, _ lists: [UInt32], as type: Key.Type, tagBits: Key, _ listCount: Int,
    _ workers: Workers
  ) {
    let count = lists.count
    let tagged = [Key](unsafeUninitializedCapacity: count) { tagged, taggedCount in
      if let base = tagged.baseAddress {
        _ = workers.map(over: count) { range in
          keys.fill(range, base + range.lowerBound)
          for row in range {
            base[row] = base[row] &<< tagBits | Key(truncatingIfNeeded: lists[row])
          }
        }
      }
      taggedCount = count
    }
    let dealt = DealtKeys<Key>(
      count: count, tagBits: tagBits, partBits: Self.partBits(count, workers), workers: workers
    ) { range, body in
      tagged.withUnsafeBufferPointer { keys in
        if let base = keys.baseAddress { body(range, base + range.lowerBound) }
      }
    }
    var isFirst = [UInt8](repeating: 0, count: count)
    let found = isFirst.withUnsafeMutableBufferPointer { isFirst in
      dealt.eachShare(workers) { parts in
        var found = FoundGroups()
        var table = PartTable<Key>(listCount: listCount)
        found.reserve(dealt.starts[parts.upperBound] - dealt.starts[parts.lowerBound], listCount)
        for part in parts { table.find(dealt, part, adding: &found) }
        for row in found.firstRows { isFirst[Int(row)] = 1 }
        return found
      }
    }
    let ranks = RowRanks(isFirst)
    let numbers = workers.map(tasks: found.count) { share in
      found[share].firstRows.map { ranks.rank(Int($0)) }
    }
    func ordered(_ rows: [[UInt32]], every stride: Int = 1, from start: Int = 0) -> [UInt32] {
      [UInt32](unsafeUninitializedCapacity: ranks.count) { ordered, count in
        _ = workers.map(tasks: numbers.count) { share in
          rows[share].withUnsafeBufferPointer { rows in
            for (group, number) in numbers[share].enumerated() {
              ordered[Int(number)] = rows[group * stride + start]
            }
          }
        }
        count = ranks.count
      }
    }
    firstRows = ordered(found.map(\.firstRows))
    let rows = found.map(\.rows)
    rowsOfLists = (0..<listCount).map { ordered(rows, every: listCount, from: $0) }
    repeated =
      found.compactMap(\.repeated).min { ($0.list, $0.second) < ($1.list, $1.second) }
      .map { ($0.first, $0.second) }
  }

  /// So many parts that the table of one stays in the nearest cache.
  private static func partBits(_ count: Int, _ workers: Workers) -> Int {
    let partCount = count / min(workers.leastRows, 1 << 12)
    return min(Int.bitWidth - partCount.leadingZeroBitCount, 11)
  }
}

/// The groups that were found in some of the parts.
private struct FoundGroups {
  var firstRows: [UInt32] = []
  /// The rows of each group, one for every list.
  var rows: [UInt32] = []
  var repeated: (list: Int, first: UInt32, second: UInt32)?

  /// Makes room for the groups of so many rows, so that they are never moved.
  mutating func reserve(_ rowCount: Int, _ listCount: Int) {
    firstRows.reserveCapacity(rowCount)
    rows.reserveCapacity(rowCount * listCount)
  }

  mutating func note(_ list: Int, _ first: UInt32, _ second: UInt32) {
    if let repeated, (repeated.list, repeated.second) < (list, second) { return }
    repeated = (list, first, second)
  }
}

/// Finds the groups of one part after another.
private struct PartTable<Key: FixedWidthInteger & UnsignedInteger> {
  private let listCount: Int
  /// One more than the number of the group with a key; 0 where the slot is free.
  private var slots: [UInt32] = []
  /// The keys of the part's groups.
  private var keys: [Key] = []
  /// The first row of each group, and those of every list.
  private var firstRows: [UInt32] = []
  private var rows: [UInt32] = []

  init(listCount: Int) { self.listCount = listCount }

  mutating func find(_ dealt: DealtKeys<Key>, _ part: Int, adding found: inout FoundGroups) {
    let range = dealt.starts[part]..<dealt.starts[part + 1]
    var capacity = 256
    while capacity < range.count * 2 { capacity *= 2 }
    if slots.count < capacity {
      slots = [UInt32](repeating: 0, count: capacity)
      keys = [Key](repeating: 0, count: capacity)
      firstRows = slots
      rows = [UInt32](repeating: Column.noRow, count: capacity * listCount)
    }
    let groupCount = slots.withUnsafeMutableBufferPointer { slots in
      keys.withUnsafeMutableBufferPointer { keys in
        firstRows.withUnsafeMutableBufferPointer { firstRows in
          rows.withUnsafeMutableBufferPointer { rows in
            Self.find(
              dealt, range, listCount,
              UnsafeMutableBufferPointer(rebasing: slots[..<capacity]), keys, firstRows, rows,
              &found)
          }
        }
      }
    }
    found.firstRows.append(contentsOf: firstRows[..<groupCount])
    found.rows.append(contentsOf: rows[..<(groupCount * listCount)])
  }

  /// Whether a key is new is as good as random, so that a branch on it would be guessed wrong half of the time.
  private static func find(
    _ dealt: DealtKeys<Key>, _ range: Range<Int>, _ listCount: Int,
    _ slots: UnsafeMutableBufferPointer<UInt32>, _ keys: UnsafeMutableBufferPointer<Key>,
    _ firstRows: UnsafeMutableBufferPointer<UInt32>, _ rows: UnsafeMutableBufferPointer<UInt32>,
    _ found: inout FoundGroups
  ) -> Int {
    let (hash, tagBits, mask) = (dealt.hash, dealt.tagBits, slots.count - 1)
    let tagMask = (1 as Key) &<< tagBits &- 1
    slots.update(repeating: 0)
    rows[..<(range.count * listCount)].update(repeating: Column.noRow)
    var groupCount = 0
    dealt.forEach(in: range) { tagged, row in
      let key = tagged &>> tagBits
      var slot = Int(truncatingIfNeeded: hash(UInt64(key))) & mask
      while slots[slot] != 0, keys[Int(slots[slot]) - 1] != key { slot = (slot + 1) & mask }
      let known = Int(slots[slot])
      let group = known == 0 ? groupCount : known - 1
      firstRows[group] = known == 0 ? row : firstRows[group]
      groupCount += known == 0 ? 1 : 0
      keys[group] = key
      slots[slot] = UInt32(truncatingIfNeeded: group + 1)
      let place = group * listCount + Int(truncatingIfNeeded: tagged & tagMask)
      if rows[place] == Column.noRow {
        rows[place] = row
      } else {
        found.note(Int(truncatingIfNeeded: tagged & tagMask), rows[place], row)
      }
    }
    return groupCount
  }
}
