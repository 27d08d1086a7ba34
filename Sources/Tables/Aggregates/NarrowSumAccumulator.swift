/// Exact sums and counts by slot, of figures that have narrow numbers.
///
/// Sum and count share 32 bits until the count has no more room, so that the slots of many groups stay in a near
/// cache; then they move to 64 bits.
final class NarrowSumAccumulator: Accumulator {
  private let numbers: NarrowNumbers
  private let slotCount: Int
  /// The sum of the numbers above the lowest bits, which hold the count.
  private var packed: [UInt32]
  private let packedBits: UInt32
  /// The same of what had no room; empty until there is something.
  private var wide: [UInt64] = []
  /// Enough for a count of all rows.
  private let wideBits: UInt64

  /// Takes numbers that fit.
  init(_ numbers: NarrowNumbers, rowCount: Int, slots: Int) {
    self.numbers = numbers
    packedBits = UInt32((UInt32.bitWidth - Self.numberBits(numbers)) / 2)
    slotCount = slots
    packed = [UInt32](repeating: 0, count: slots)
    wideBits = UInt64(Self.countBits(rowCount))
  }

  /// Tells whether 64 bits have room for sum and count, be all rows of one group.
  static func fits(_ numbers: NarrowNumbers, rowCount: Int) -> Bool {
    numberBits(numbers) + 2 * countBits(rowCount) <= UInt64.bitWidth
  }

  /// Enough for the number of any value: 17 at most.
  private static func numberBits(_ numbers: NarrowNumbers) -> Int {
    Int.bitWidth - numbers.firstMissing.leadingZeroBitCount
  }

  private static func countBits(_ rowCount: Int) -> Int {
    Int.bitWidth - rowCount.leadingZeroBitCount
  }

  /// The sum and the count of a slot, in 64 bits.
  private func whole(_ slot: Int) -> UInt64 {
    (wide.isEmpty ? 0 : wide[slot]) &+ widened(packed[slot])
  }

  /// Adds to what had no room.
  private func widen(_ slot: Int, _ word: UInt64) {
    if wide.isEmpty { wide = [UInt64](repeating: 0, count: slotCount) }
    wide[slot] &+= word
  }

  @inline(__always)
  private func widened(_ word: UInt32) -> UInt64 {
    let mask = (1 as UInt32) &<< packedBits &- 1
    return UInt64(word &>> packedBits) &<< wideBits | UInt64(word & mask)
  }

  /// The sums of mantissas by slot.
  var sums: ExactSums {
    var sums: [Int64] = []
    sums.reserveCapacity(packed.count)
    let mask = (1 as UInt64) &<< wideBits &- 1
    for slot in packed.indices {
      let word = whole(slot)
      let offset = Int64(word & mask).multipliedReportingOverflow(by: numbers.least)
      let sum = Int64(word &>> wideBits).addingReportingOverflow(offset.partialValue)
      guard !offset.overflow, !sum.overflow else { return .wide(wideSums) }
      sums.append(sum.partialValue)
    }
    return .narrow(sums)
  }

  private var wideSums: [Int128] {
    let mask = (1 as UInt64) &<< wideBits &- 1
    return packed.indices.map { slot in
      let word = whole(slot)
      return Int128(word & mask) * Int128(numbers.least) + Int128(word &>> wideBits)
    }
  }

  /// How many rows with a value each slot has.
  var counts: [Int64] {
    let mask = (1 as UInt64) &<< wideBits &- 1
    return packed.indices.map { Int64(whole($0) & mask) }
  }

  /// Kept apart from whoever calls it, which leaves the loop more registers.
  @inline(never)
  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    switch numbers.layout {
    case .bytes(let numbers): add(rows, slots, numbers)
    case .halves(let numbers): add(rows, slots, numbers)
    }
  }

  @inline(__always)
  private func add<Number: FixedWidthInteger & UnsignedInteger>(
    _ rows: Range<Int>, _ slots: UnsafePointer<UInt32>, _ numbers: [Number]
  ) {
    let firstMissing = UInt32(self.numbers.firstMissing)
    let packedBits = packedBits
    let fullCount = (1 as UInt32) &<< packedBits &- 1
    numbers.withUnsafeBufferPointer { numbers in
      packed.withUnsafeMutableBufferPointer { packed in
        guard let base = numbers.baseAddress, let packed = packed.baseAddress else { return }
        let own = base + rows.lowerBound
        for index in 0..<rows.count {
          let number = UInt32(truncatingIfNeeded: own[index])
          let slot = Int(slots[index])
          let word = packed[slot] &+ (number < firstMissing ? number &<< packedBits | 1 : 0)
          packed[slot] = word
          if word & fullCount == fullCount {
            widen(slot, widened(word))
            packed[slot] = 0
          }
        }
      }
    }
  }

  func merge(_ other: NarrowSumAccumulator) {
    for slot in packed.indices { widen(slot, other.whole(slot)) }
  }
}
