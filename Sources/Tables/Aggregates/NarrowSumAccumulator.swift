/// Exact sums and counts by slot, of figures that have narrow numbers: both in one word of 64 bits.
final class NarrowSumAccumulator: Accumulator {
  private let numbers: NarrowNumbers
  /// Enough for a count of all rows.
  private let countBits: UInt64
  /// The sum of the numbers above the lowest `countBits`, which hold the count.
  private var packed: [UInt64]

  /// Takes numbers that fit.
  init(_ numbers: NarrowNumbers, rowCount: Int, slots: Int) {
    self.numbers = numbers
    countBits = UInt64(Self.countBits(rowCount))
    packed = [UInt64](repeating: 0, count: slots)
  }

  /// Tells whether a word has room for sum and count, be all rows of one group.
  static func fits(_ numbers: NarrowNumbers, rowCount: Int) -> Bool {
    let numberBits = Int.bitWidth - numbers.firstMissing.leadingZeroBitCount
    return numberBits + 2 * countBits(rowCount) <= UInt64.bitWidth
  }

  private static func countBits(_ rowCount: Int) -> Int {
    Int.bitWidth - rowCount.leadingZeroBitCount
  }

  /// The sums of mantissas by slot.
  var sums: ExactSums {
    var sums: [Int64] = []
    sums.reserveCapacity(packed.count)
    let mask = (1 as UInt64) &<< countBits &- 1
    for word in packed {
      let offset = Int64(word & mask).multipliedReportingOverflow(by: numbers.least)
      let sum = Int64(word &>> countBits).addingReportingOverflow(offset.partialValue)
      guard !offset.overflow, !sum.overflow else { return .wide(wideSums) }
      sums.append(sum.partialValue)
    }
    return .narrow(sums)
  }

  private var wideSums: [Int128] {
    let mask = (1 as UInt64) &<< countBits &- 1
    return packed.map { Int128($0 & mask) * Int128(numbers.least) + Int128($0 &>> countBits) }
  }

  /// How many rows with a value each slot has.
  var counts: [Int64] {
    let mask = (1 as UInt64) &<< countBits &- 1
    return packed.map { Int64($0 & mask) }
  }

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
    let firstMissing = UInt64(numbers.isEmpty ? 0 : self.numbers.firstMissing)
    let countBits = countBits
    numbers.withUnsafeBufferPointer { numbers in
      packed.withUnsafeMutableBufferPointer { packed in
        for index in 0..<rows.count {
          let number = UInt64(truncatingIfNeeded: numbers[rows.lowerBound + index])
          packed[Int(slots[index])] &+=
            number < firstMissing ? number &<< countBits | 1 : 0
        }
      }
    }
  }

  func merge(_ other: NarrowSumAccumulator) {
    for slot in packed.indices { packed[slot] &+= other.packed[slot] }
  }
}
