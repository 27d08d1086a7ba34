import Synchronization

/// Where in an array that sums are kept in each row's group has its place.
///
/// Where keys index a table directly a slot is a key, so that the rows need not be numbered first.
struct Slots: Sendable {
  private enum Source: Sendable {
    /// The slot is the key.
    case keys(RowKeys)
    /// The slot is the group's number, found at the key.
    case numbers(RowKeys, [UInt32])
    /// The slot is the group's number.
    case groups
    /// The slot is the row.
    case rows
  }

  private let source: Source
  /// How many slots there are.
  let count: Int
  /// The slot of each group; nil where they are the same.
  private let slotOfGroup: [UInt32]?
  private let groups: GroupNumbers

  /// Takes groups whose keys index a table.
  init(_ keys: RowKeys, _ cells: GroupCells, count groupCount: Int) {
    let cardinality = Int(keys.cardinality)
    if cardinality <= max(groupCount * 4, 4096) {
      source = .keys(keys)
      count = cardinality
      slotOfGroup = cells.keyOfGroup.isEmpty && groupCount == 1 ? [0] : cells.keyOfGroup
    } else {
      source = .numbers(keys, cells.groupOfKey())
      count = groupCount
      slotOfGroup = nil
    }
    groups = GroupNumbers(nil)
  }

  /// Takes the group of every row.
  init(_ groupOfRow: [UInt32]) {
    source = .groups
    count = (groupOfRow.max().map { Int($0) } ?? -1) + 1
    slotOfGroup = nil
    groups = GroupNumbers(groupOfRow)
  }

  /// Takes rows of which each is a group of its own.
  init(rowCount: Int) {
    source = .rows
    count = rowCount
    slotOfGroup = nil
    groups = GroupNumbers(nil)
  }

  /// Gives the slots of a range's rows, a block at a time.
  func forEachBlock(of range: Range<Int>, _ body: (Range<Int>, UnsafePointer<UInt32>) -> Void) {
    switch source {
    case .keys(let keys):
      keys.forEachBlock(of: range, as: UInt32.self, body)
    case .numbers(let keys, let groupOfKey):
      groupOfKey.withUnsafeBufferPointer { groupOfKey in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: RowKeys.block) { slots in
          slots.initialize(repeating: 0)
          keys.forEachBlock(of: range, as: UInt32.self) { rows, keys in
            for index in 0..<rows.count { slots[index] = groupOfKey[Int(keys[index])] }
            if let base = slots.baseAddress { body(rows, UnsafePointer(base)) }
          }
        }
      }
    case .groups:
      groups.known.withLock { $0 }?.withUnsafeBufferPointer { groups in
        guard let base = groups.baseAddress else { return }
        var start = range.lowerBound
        while start < range.upperBound {
          let rows = start..<min(start + RowKeys.block, range.upperBound)
          body(rows, base + start)
          start = rows.upperBound
        }
      }
    case .rows:
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: RowKeys.block) { slots in
        guard let slots = slots.baseAddress else { return }
        var start = range.lowerBound
        while start < range.upperBound {
          let rows = start..<min(start + RowKeys.block, range.upperBound)
          for index in 0..<rows.count { slots[index] = UInt32(truncatingIfNeeded: start &+ index) }
          body(rows, UnsafePointer(slots))
          start = rows.upperBound
        }
      }
    }
  }

  /// Gives a number for the slot and the value of each row of a range, a block at a time: those of a slot follow each
  /// other, as many as the values have.
  func forEachBlock(
    of range: Range<Int>, with part: KeyPart, _ body: (Range<Int>, UnsafePointer<UInt32>) -> Void
  ) {
    if case .keys(let keys) = source {
      keys.appending(part).forEachBlock(of: range, as: UInt32.self, body)
      return
    }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: RowKeys.block) { numbers in
      guard let numbers = numbers.baseAddress else { return }
      let valueCount = UInt32(truncatingIfNeeded: part.cardinality)
      forEachBlock(of: range) { rows, slots in
        for index in 0..<rows.count { numbers[index] = slots[index] &* valueCount }
        part.put(rows, times: 1, to: numbers, isFirst: false)
        body(rows, UnsafePointer(numbers))
      }
    }
  }

  /// What stands at each group's slot.
  func byGroup<Value>(_ values: [Value]) -> [Value] {
    slotOfGroup.map { slots in slots.map { values[Int($0)] } } ?? values
  }

  /// Visits some groups with their slots.
  @inline(__always)
  func forEachGroup(in groups: Range<Int>, _ visit: (_ group: Int, _ slot: Int) -> Void) {
    guard let slotOfGroup else {
      for group in groups { visit(group, group) }
      return
    }
    slotOfGroup.withUnsafeBufferPointer { slots in
      for group in groups { visit(group, Int(slots[group])) }
    }
  }

  /// The group of every row.
  func groupOfRow(rowCount: Int, _ workers: Workers) -> [UInt32] {
    if let known = groups.known.withLock({ $0 }) { return known }
    let made = [UInt32](unsafeUninitializedCapacity: rowCount) { made, count in
      let groupOfSlot = groupOfSlot
      _ = workers.map(over: rowCount) { range in
        forEachBlock(of: range) { rows, slots in
          if let groupOfSlot {
            for index in 0..<rows.count {
              made.initializeElement(
                at: rows.lowerBound + index, to: groupOfSlot[Int(slots[index])])
            }
          } else {
            for index in 0..<rows.count {
              made.initializeElement(at: rows.lowerBound + index, to: slots[index])
            }
          }
        }
      }
      count = rowCount
    }
    groups.known.withLock { $0 = made }
    return made
  }

  /// The group at each slot; nil where they are the same.
  private var groupOfSlot: [UInt32]? {
    slotOfGroup.map { slots in
      var numbers = [UInt32](repeating: 0, count: count)
      for (group, slot) in slots.enumerated() { numbers[Int(slot)] = UInt32(group) }
      return numbers
    }
  }
}

/// The group of every row once somebody asked for it.
private final class GroupNumbers: Sendable {
  let known: Mutex<[UInt32]?>

  init(_ groups: [UInt32]?) { known = Mutex(groups) }
}
