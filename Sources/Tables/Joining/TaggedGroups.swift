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
        var found = FoundGroups(listCount: listCount)
        var table = PartTable<Key>(listCount: listCount)
        found.reserve(dealt.starts[parts.upperBound] - dealt.starts[parts.lowerBound])
        for part in parts { table.find(dealt, part, adding: &found) }
        found.forEachFirst { isFirst[Int($0)] = 1 }
        return found
      }
    }
    let groups = OrderedFinds(found, isFirst, workers)
    rowsOfLists = (0..<listCount).map { groups.rows(of: $0, workers) }
    // Every list has its first row, and no row is greater than none.
    firstRows = rowsOfLists.dropFirst().reduce(rowsOfLists.first ?? []) {
      $0.leasts(with: $1, workers)
    }
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

/// The groups that were found, to be put in the order of their first rows.
private struct OrderedFinds {
  private let found: [FoundGroups]
  /// The place of each found group in the order.
  private let places: [[UInt32]]
  private let count: Int

  /// - Parameter isFirst: 1 for every row that is the first of its group, 0 for others.
  init(_ found: [FoundGroups], _ isFirst: [UInt8], _ workers: Workers) {
    let ranks = RowRanks(isFirst)
    self.found = found
    count = ranks.count
    places = workers.map(tasks: found.count) { share in
      var places: [UInt32] = []
      places.reserveCapacity(found[share].count)
      found[share].forEachFirst { places.append(ranks.rank(Int($0))) }
      return places
    }
  }

  /// A list's row of every group; one list after the other, so that what is written stays in a near cache.
  func rows(of list: Int, _ workers: Workers) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: count) { ordered, orderedCount in
      _ = workers.map(tasks: places.count) { share in
        let stride = found[share].listCount
        found[share].rows.withUnsafeBufferPointer { rows in
          for (group, place) in places[share].enumerated() {
            ordered[Int(place)] = rows[group &* stride &+ list]
          }
        }
      }
      orderedCount = count
    }
  }
}

extension [UInt32] {
  /// The lesser one of each two.
  fileprivate func leasts(with others: [UInt32], _ workers: Workers) -> [UInt32] {
    let count = Swift.min(count, others.count)
    return [UInt32](unsafeUninitializedCapacity: count) { leasts, leastCount in
      withUnsafeBufferPointer { own in
        others.withUnsafeBufferPointer { others in
          _ = workers.map(over: count) { range in
            for index in range {
              leasts.initializeElement(at: index, to: Swift.min(own[index], others[index]))
            }
          }
        }
      }
      leastCount = count
    }
  }
}

/// The groups that were found in some of the parts.
private struct FoundGroups {
  let listCount: Int
  /// The rows of each group, one for every list.
  var rows: [UInt32] = []
  var repeated: (list: Int, first: UInt32, second: UInt32)?

  init(listCount: Int) { self.listCount = listCount }

  var count: Int { listCount > 0 ? rows.count / listCount : 0 }

  /// Makes room for the groups of so many rows, so that they are never moved.
  mutating func reserve(_ rowCount: Int) { rows.reserveCapacity(rowCount * listCount) }

  mutating func note(_ list: Int, _ first: UInt32, _ second: UInt32) {
    if let repeated, (repeated.list, repeated.second) < (list, second) { return }
    repeated = (list, first, second)
  }

  /// Visits each group's first row, which is the least one since every list has its first.
  @inline(__always)
  func forEachFirst(_ visit: (UInt32) -> Void) {
    rows.withUnsafeBufferPointer { rows in
      if listCount == 2 {
        for group in 0..<count { visit(min(rows[group &* 2], rows[group &* 2 &+ 1])) }
        return
      }
      for group in 0..<count {
        let own = group &* listCount..<(group &+ 1) &* listCount
        visit(own.reduce(Column.noRow) { min($0, rows[$1]) })
      }
    }
  }
}

/// Finds the groups of one part after another.
private struct PartTable<Key: FixedWidthInteger & UnsignedInteger> {
  private let listCount: Int
  /// The number of the group with a key, counted from 1; 0 where the slot is free.
  private var slots: [UInt32] = []
  /// The keys of the part's groups by their numbers.
  private var keys: [Key] = []
  /// The rows of each group, one for every list.
  private var rows: [UInt32] = []

  init(listCount: Int) { self.listCount = listCount }

  mutating func find(_ dealt: DealtKeys<Key>, _ part: Int, adding found: inout FoundGroups) {
    let range = dealt.starts[part]..<dealt.starts[part + 1]
    var capacity = 256
    while capacity < range.count + range.count / 2 { capacity *= 2 }
    if slots.count < capacity {
      slots = [UInt32](repeating: 0, count: capacity)
      keys = [Key](repeating: 0, count: capacity)
      rows = [UInt32](repeating: Column.noRow, count: capacity * listCount)
    }
    let groupCount = slots.withUnsafeMutableBufferPointer { slots in
      keys.withUnsafeMutableBufferPointer { keys in
        rows.withUnsafeMutableBufferPointer { rows in
          Self.find(
            dealt, range, listCount, UnsafeMutableBufferPointer(rebasing: slots[..<capacity]),
            keys, rows, &found)
        }
      }
    }
    found.rows.append(contentsOf: rows[..<(groupCount * listCount)])
  }

  /// Whether a key is new is as good as random, so that a branch on it would be guessed wrong half of the time.
  private static func find(
    _ dealt: DealtKeys<Key>, _ range: Range<Int>, _ listCount: Int,
    _ slots: UnsafeMutableBufferPointer<UInt32>, _ keys: UnsafeMutableBufferPointer<Key>,
    _ rows: UnsafeMutableBufferPointer<UInt32>, _ found: inout FoundGroups
  ) -> Int {
    let (hash, tagBits, mask) = (dealt.hash, dealt.tagBits, slots.count - 1)
    let tagMask = (1 as Key) &<< tagBits &- 1
    slots.update(repeating: 0)
    rows[..<(range.count * listCount)].update(repeating: Column.noRow)
    var groupCount = 0
    dealt.forEach(in: range) { tagged, row in
      let key = tagged &>> tagBits
      // A free slot ends the search as the key's own does, by the one branch that is seldom guessed wrong.
      keys[0] = key
      var slot = Int(truncatingIfNeeded: hash(UInt64(key))) & mask
      while keys[Int(slots[slot])] != key { slot = (slot &+ 1) & mask }
      let known = Int(slots[slot])
      groupCount &+= known == 0 ? 1 : 0
      let group = known == 0 ? groupCount : known
      keys[group] = key
      slots[slot] = UInt32(truncatingIfNeeded: group)
      let place = (group &- 1) &* listCount &+ Int(truncatingIfNeeded: tagged & tagMask)
      if rows[place] == Column.noRow {
        rows[place] = row
      } else {
        found.note(Int(truncatingIfNeeded: tagged & tagMask), rows[place], row)
      }
    }
    return groupCount
  }
}
