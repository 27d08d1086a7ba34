/// Exact sums and counts of mantissas by slot.
///
/// Sum and count share 64 bits, so that the slots of many groups stay in a near cache; what has no more room there
/// moves to a sum of 128 bits.
final class SumAccumulator: Accumulator {
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

  /// A count that may not be reached by a packed word.
  private var fullCount: Int64 { (1 as Int64) &<< countBits &- 1 }

  /// The sums by slot.
  var sums: ExactSums {
    guard !wide.isEmpty else { return .narrow(packed.map { $0 >> countBits }) }
    let sums = packed.indices.map { wide[$0].sum + Int128(packed[$0] >> countBits) }
    return ExactSums.wide(sums).narrowed.map { .narrow($0) } ?? .wide(sums)
  }

  /// How many rows with a value each slot has.
  var counts: [Int64] {
    let counts = packed.map { $0 & fullCount }
    return wide.isEmpty ? counts : counts.indices.map { counts[$0] + wide[$0].count }
  }

  /// Kept apart from whoever calls it, which leaves the loop more registers.
  @inline(never)
  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    mantissas.withUnsafeBufferPointer { mantissas in
      guard let base = mantissas.baseAddress else { return }
      let values = base + rows.lowerBound
      var bits: UInt64 = 0
      for index in 0..<rows.count {
        bits |= UInt64(bitPattern: values[index] ^ (values[index] >> 63))
      }
      makeRoom(for: bits)
      if countBits == 0 {
        forEachValue(rows, slots, values) { slot, value in
          wide[slot].sum += Int128(value)
          wide[slot].count += 1
        }
      } else {
        addPacked(rows, slots, values)
      }
    }
  }

  private func addPacked(
    _ rows: Range<Int>, _ slots: UnsafePointer<UInt32>, _ values: UnsafePointer<Int64>
  ) {
    let (countBits, fullCount) = (countBits, fullCount)
    packed.withUnsafeMutableBufferPointer { packed in
      guard let packed = packed.baseAddress else { return }
      forEachValue(rows, slots, values) { slot, value in
        let word = packed[slot] &+ (value &<< countBits &+ 1)
        packed[slot] = word
        if word & fullCount == fullCount {
          widen(slot, word)
          packed[slot] = 0
        }
      }
    }
  }

  /// Adds a packed word to what had no room.
  private func widen(_ slot: Int, _ word: Int64) {
    if wide.isEmpty { wide = [WidePair](repeating: WidePair(), count: slotCount) }
    wide[slot].sum += Int128(word >> countBits)
    wide[slot].count += word & fullCount
  }

  @inline(__always)
  private func forEachValue(
    _ rows: Range<Int>, _ slots: UnsafePointer<UInt32>, _ values: UnsafePointer<Int64>,
    _ body: (Int, Int64) -> Void
  ) {
    if let missing {
      for index in 0..<rows.count where !missing.isMissing(rows.lowerBound + index) {
        body(Int(slots[index]), values[index])
      }
    } else {
      for index in 0..<rows.count { body(Int(slots[index]), values[index]) }
    }
  }

  func merge(_ other: SumAccumulator) {
    makeRoom(for: other.greatest)
    other.makeRoom(for: greatest)
    for slot in packed.indices {
      let word = other.packed[slot]
      if (packed[slot] & fullCount) + (word & fullCount) < fullCount {
        packed[slot] += word
      } else {
        widen(slot, word)
      }
    }
    guard !other.wide.isEmpty else { return }
    if wide.isEmpty { wide = [WidePair](repeating: WidePair(), count: slotCount) }
    for slot in wide.indices {
      wide[slot].sum += other.wide[slot].sum
      wide[slot].count += other.wide[slot].count
    }
  }

  // MARK: Room

  /// Gives the sums more of the bits before mantissas of this magnitude could need them.
  private func makeRoom(for bits: UInt64) {
    guard bits > greatest else { return }
    greatest |= bits
    let newBits = Self.countBits(greatest)
    guard newBits < countBits else { return }
    let newFull = (1 as Int64) &<< newBits &- 1
    for slot in packed.indices where packed[slot] != 0 {
      let (sum, count) = (packed[slot] >> countBits, packed[slot] & fullCount)
      if count < newFull {
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
}

/// Exact sums, in 64 bits where all fit.
enum ExactSums {
  case narrow([Int64])
  case wide([Int128])

  /// Other sums for each group, from those by slot.
  func byGroup(_ slots: Slots) -> ExactSums {
    switch self {
    case .narrow(let sums): .narrow(slots.byGroup(sums))
    case .wide(let sums): .wide(slots.byGroup(sums))
    }
  }

  /// The sums in 64 bits; nil where one doesn't fit.
  var narrowed: [Int64]? {
    switch self {
    case .narrow(let sums): return sums
    case .wide(let sums):
      let narrow = sums.compactMap { Int64(exactly: $0) }
      return narrow.count == sums.count ? narrow : nil
    }
  }

  /// The sums in 128 bits.
  var widened: [Int128] {
    switch self {
    case .narrow(let sums): sums.map { Int128($0) }
    case .wide(let sums): sums
    }
  }
}
