/// Which values occur by slot: a bit for each slot and value.
final class MemberAccumulator: Accumulator {
  /// No more bits than these are kept by one worker.
  private static let mostBits = 1 << 27

  private let part: KeyPart
  /// All numbers of values and of reasons to be missing are below this.
  private let stride: Int
  private let slotCount: Int
  private var bits: [UInt64]

  init(_ part: KeyPart, slots: Int) {
    self.part = part
    slotCount = slots
    stride = Int(part.cardinality)
    bits = [UInt64](repeating: 0, count: (slots * stride + 63) / 64)
  }

  /// Tells whether there is room for a bit for each slot and value.
  static func fits(_ part: KeyPart, slots: Int) -> Bool {
    let (product, overflow) = part.cardinality.multipliedReportingOverflow(by: UInt64(slots))
    return !overflow && product <= UInt64(mostBits)
  }

  /// Takes rows whose slots and values are told by the places of their bits.
  func add(_ rows: Range<Int>, _ places: UnsafePointer<UInt32>) {
    bits.withUnsafeMutableBufferPointer { bits in
      guard let bits = bits.baseAddress else { return }
      places.forEachSlot(count: rows.count) { _, place in
        bits[place &>> 6] |= (1 as UInt64) &<< UInt64(truncatingIfNeeded: place & 63)
      }
    }
  }

  func merge(_ other: MemberAccumulator) {
    bits.withUnsafeMutableBufferPointer { bits in
      for (index, word) in other.bits.enumerated() { bits[index] |= word }
    }
  }

  /// How many different values each slot has.
  ///
  /// - Parameter countingMissing: true where each reason to be missing counts as a value.
  func counts(countingMissing: Bool) -> [Int64] {
    let valueCount = countingMissing ? stride : Int(part.valueCount)
    return bits.withUnsafeBufferPointer { bits in
      (0..<slotCount).map { Self.count(bits, in: $0 * stride..<$0 * stride + valueCount) }
    }
  }

  private static func count(_ bits: UnsafeBufferPointer<UInt64>, in range: Range<Int>) -> Int64 {
    var count = 0
    var bit = range.lowerBound
    while bit < range.upperBound {
      let end = min((bit | 63) + 1, range.upperBound)
      let length = end - bit
      let mask = length == 64 ? ~0 : ((1 as UInt64) << UInt64(length) - 1) << UInt64(bit & 63)
      count += (bits[bit >> 6] & mask).nonzeroBitCount
      bit = end
    }
    return Int64(count)
  }
}
