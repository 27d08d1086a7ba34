/// Which values occur by slot: a bit for each slot and value.
final class MemberAccumulator: Accumulator {
  /// No more bits than these are kept by one worker.
  private static let mostBits = 1 << 27

  private let part: KeyPart
  private let missing: MissingRows
  private let valueCount: Int
  private let slotCount: Int
  private var bits: [UInt64]

  init(_ part: KeyPart, _ missing: MissingRows, slots: Int) {
    self.part = part
    self.missing = missing
    slotCount = slots
    valueCount = Int(part.cardinality)
    bits = [UInt64](repeating: 0, count: (slots * valueCount + 63) / 64)
  }

  /// Tells whether there is room for a bit for each slot and value.
  static func fits(_ part: KeyPart, slots: Int) -> Bool {
    let (product, overflow) = part.cardinality.multipliedReportingOverflow(by: UInt64(slots))
    return !overflow && product <= UInt64(mostBits)
  }

  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    let isComplete = missing.missingCount == 0
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: rows.count) { places in
      guard let places = places.baseAddress else { return }
      places.initialize(from: slots, count: rows.count)
      // A slot and a value make the place of their bit as two columns make a key.
      part.append(rows, to: places)
      bits.withUnsafeMutableBufferPointer { bits in
        guard let bits = bits.baseAddress else { return }
        for index in 0..<rows.count {
          guard isComplete || !missing.isMissing(rows.lowerBound + index) else { continue }
          let place = Int(places[index])
          let mark = (1 as UInt64) &<< UInt64(place & 63)
          // Most values were seen before, and what is not written need not be fetched to be written.
          if bits[place &>> 6] & mark == 0 { bits[place &>> 6] |= mark }
        }
      }
    }
  }

  func merge(_ other: MemberAccumulator) {
    for word in bits.indices { bits[word] |= other.bits[word] }
  }

  /// How many different values each slot has.
  var counts: [Int64] {
    (0..<slotCount).map { slot in
      countBits(in: slot * valueCount..<(slot + 1) * valueCount)
    }
  }

  private func countBits(in range: Range<Int>) -> Int64 {
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
