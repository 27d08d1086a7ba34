/// Exact sums and counts of mantissas by slot.
///
/// Sum and count share 64 bits, so that the slots of many groups stay in a near cache; what has no more room there
/// moves to a sum of 128 bits.
final class SumAccumulator {
  private struct WidePair {
    var sum: Int128 = 0
    var count: Int64 = 0
  }

  private let mantissas: [Int64]
  private let missing: MissingRows?
  private let slotCount: Int
  /// The sum above the lowest `countBits`, which hold the count.
  private var packed: [Int64]
  /// What had no room; empty until there is something.
  private var wide: [WidePair] = []
  /// So many bits that neither sum nor count of so many values as they can count needs more; 0 for too few of them.
  private var countBits: Int64
  /// The greatest magnitude of a mantissa so far, or a little more.
  private var greatest: UInt64 = 0

  init(_ values: DecimalValues, _ missing: MissingRows, slots: Int) {
    mantissas = values.mantissas
    self.missing = missing.missingCount > 0 ? missing : nil
    slotCount = slots
    packed = [Int64](repeating: 0, count: slots)
    countBits = Self.countBits(0)
  }

  private static func countBits(_ greatest: UInt64) -> Int64 {
    let bits = (63 - (UInt64.bitWidth - greatest.leadingZeroBitCount)) / 2
    return bits < 4 ? 0 : Int64(bits)
  }

  /// Words move once their count has this bit, while there is still room for as many as are visited at once.
  private var half: Int64 { countBits == 0 ? 0 : 1 &<< (countBits &- 1) }

  private var countMask: Int64 { (1 as Int64) &<< countBits &- 1 }

  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    mantissas.fetch(behind: rows)
    mantissas.withUnsafeBufferPointer { mantissas in
      guard let base = mantissas.baseAddress else { return }
      let values = base + rows.lowerBound
      var bits: UInt64 = 0
      for index in 0..<rows.count {
        bits |= UInt64(bitPattern: values[index] ^ (values[index] >> 63))
      }
      makeRoom(for: bits)
      if countBits == 0 {
        addWide(rows, slots, values)
      } else {
        addPacked(rows, slots, values)
      }
    }
  }

  private func addWide(
    _ rows: Range<Int>, _ slots: UnsafePointer<UInt32>, _ values: UnsafePointer<Int64>
  ) {
    wide.withUnsafeMutableBufferPointer { wide in
      guard let wide = wide.baseAddress else { return }
      forEachValue(rows, slots, values) { slot, value in
        wide[slot].sum &+= Int128(value)
        wide[slot].count &+= 1
      } then: { _ in
      }
    }
  }

  private func addPacked(
    _ rows: Range<Int>, _ slots: UnsafePointer<UInt32>, _ values: UnsafePointer<Int64>
  ) {
    let (countBits, half) = (countBits, half)
    packed.withUnsafeMutableBufferPointer { packed in
      guard let packed = packed.baseAddress else { return }
      var seen: Int64 = 0
      forEachValue(rows, slots, values) { slot, value in
        let word = packed[slot] &+ (value &<< countBits &+ 1)
        packed[slot] = word
        seen |= word
      } then: { places in
        if seen & half != 0 {
          makeRoom(in: packed, slots, places)
          seen = 0
        }
      }
    }
  }

  /// Moves those of the words at some rows' slots whose count has little room.
  @inline(never)
  private func makeRoom(
    in packed: UnsafeMutablePointer<Int64>, _ slots: UnsafePointer<UInt32>, _ rows: Range<Int>
  ) {
    for index in rows where packed[Int(slots[index])] & half != 0 {
      let slot = Int(slots[index])
      widen(slot, packed[slot])
      packed[slot] = 0
    }
  }

  /// Adds a packed word to what had no room.
  private func widen(_ slot: Int, _ word: Int64) {
    if wide.isEmpty { wide = [WidePair](repeating: WidePair(), count: slotCount) }
    wide[slot].sum += Int128(word >> countBits)
    wide[slot].count += word & countMask
  }

  @inline(__always)
  private func forEachValue(
    _ rows: Range<Int>, _ slots: UnsafePointer<UInt32>, _ values: UnsafePointer<Int64>,
    _ visit: (_ slot: Int, _ value: Int64) -> Void, then: (Range<Int>) -> Void
  ) {
    if let missing {
      slots.forEachSlot(count: rows.count) { index, slot in
        if !missing.isMissing(rows.lowerBound &+ index) { visit(slot, values[index]) }
      } then: {
        then($0)
      }
    } else {
      slots.forEachSlot(count: rows.count) {
        visit($1, values[$0])
      } then: {
        then($0)
      }
    }
  }

  // MARK: Room

  /// Gives the sums more of the bits before mantissas of this magnitude could need them.
  private func makeRoom(for bits: UInt64) {
    guard bits > greatest else { return }
    greatest |= bits
    let newBits = Self.countBits(greatest)
    guard newBits < countBits else { return }
    let newHalf: Int64 = newBits == 0 ? 0 : 1 &<< (newBits &- 1)
    for slot in packed.indices where packed[slot] != 0 {
      let (sum, count) = (packed[slot] >> countBits, packed[slot] & countMask)
      if count < newHalf {
        packed[slot] = sum &<< newBits | count
      } else {
        widen(slot, packed[slot])
        packed[slot] = 0
      }
    }
    countBits = newBits
    if newBits == 0, wide.isEmpty {
      wide = [WidePair](repeating: WidePair(), count: slotCount)
    }
  }

  // MARK: What was gathered

  /// Adds the sums and the counts to those of some groups.
  ///
  /// False where a sum has no room.
  func add<Sum: FixedWidthInteger & SignedInteger>(
    _: Int, of groups: Range<Int>, _ slots: Slots, to sums: UnsafeMutablePointer<Sum>,
    _ counts: UnsafeMutablePointer<Int64>
  ) -> Bool {
    let (countBits, countMask) = (countBits, countMask)
    var allFit = true
    packed.withUnsafeBufferPointer { packed in
      wide.withUnsafeBufferPointer { wide in
        slots.forEachGroup(in: groups) { group, slot in
          var own = Sum(truncatingIfNeeded: packed[slot] &>> countBits)
          counts[group] &+= packed[slot] & countMask
          if !wide.isEmpty {
            let whole = wide[slot].sum + Int128(own)
            own = Sum(truncatingIfNeeded: whole)
            if Int128(own) != whole { allFit = false }
            counts[group] &+= wide[slot].count
          }
          let sum = sums[group].addingReportingOverflow(own)
          if sum.overflow { allFit = false }
          sums[group] = sum.partialValue
        }
      }
    }
    return allFit
  }
}
