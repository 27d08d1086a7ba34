/// Exact sums and counts of mantissas by slot.
///
/// Sum and count share 64 bits as long as both are sure to fit; past that each has 64, and past that the sums have 128.
final class SumAccumulator: Accumulator {
  private enum State {
    /// The sum above the lowest `countBits`, which hold the count.
    case packed([Int64])
    case narrow([Pair])
    case wide([WidePair])
  }

  private struct Pair {
    var sum: Int64 = 0
    var count: Int64 = 0
  }

  private struct WidePair {
    var sum: Int128 = 0
    var count: Int64 = 0
  }

  private let mantissas: [Int64]
  private let missing: MissingRows?
  private var state: State
  /// Enough for a count of all rows.
  private let countBits: Int64
  /// The greatest magnitude of a mantissa so far, or a little more.
  private var greatest: UInt64 = 0

  init(_ values: DecimalValues, _ missing: MissingRows, slots: Int) {
    mantissas = values.mantissas
    self.missing = missing.missingCount > 0 ? missing : nil
    countBits = Int64(Int.bitWidth - values.mantissas.count.leadingZeroBitCount)
    state = .packed([Int64](repeating: 0, count: slots))
  }

  /// The sums by slot.
  var sums: ExactSums {
    switch state {
    case .packed(let packed): .narrow(packed.map { $0 >> countBits })
    case .narrow(let pairs): .narrow(pairs.map(\.sum))
    case .wide(let pairs): .wide(pairs.map(\.sum))
    }
  }

  /// How many rows with a value each slot has.
  var counts: [Int64] {
    switch state {
    case .packed(let packed):
      let mask = (1 as Int64) << countBits - 1
      return packed.map { $0 & mask }
    case .narrow(let pairs): return pairs.map(\.count)
    case .wide(let pairs): return pairs.map(\.count)
    }
  }

  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    mantissas.withUnsafeBufferPointer { mantissas in
      guard let base = mantissas.baseAddress else { return }
      let values = base + rows.lowerBound
      var bits: UInt64 = 0
      for index in 0..<rows.count {
        bits |= UInt64(bitPattern: values[index] ^ (values[index] >> 63))
      }
      makeRoom(for: bits)
      switch state {
      case .packed(var packed):
        state = .narrow([])
        addPacked(rows, slots, values, to: &packed)
        state = .packed(packed)
      case .narrow(var pairs):
        state = .narrow([])
        pairs.withUnsafeMutableBufferPointer { pairs in
          forEachValue(rows, slots, values) { slot, value in
            pairs[slot].sum &+= value
            pairs[slot].count &+= 1
          }
        }
        state = .narrow(pairs)
      case .wide(var pairs):
        state = .narrow([])
        pairs.withUnsafeMutableBufferPointer { pairs in
          forEachValue(rows, slots, values) { slot, value in
            pairs[slot].sum &+= Int128(value)
            pairs[slot].count &+= 1
          }
        }
        state = .wide(pairs)
      }
    }
  }

  private func addPacked(
    _ rows: Range<Int>, _ slots: UnsafePointer<UInt32>, _ values: UnsafePointer<Int64>,
    to packed: inout [Int64]
  ) {
    let countBits = countBits
    packed.withUnsafeMutableBufferPointer { packed in
      if missing == nil {
        for index in 0..<rows.count {
          packed[Int(slots[index])] &+= values[index] &<< countBits &+ 1
        }
      } else {
        forEachValue(rows, slots, values) { slot, value in
          packed[slot] &+= value &<< countBits &+ 1
        }
      }
    }
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
    switch (state, other.state) {
    case (.packed(var packed), .packed(let others)):
      state = .narrow([])
      for slot in packed.indices { packed[slot] &+= others[slot] }
      state = .packed(packed)
    case (.narrow(var pairs), .narrow(let others)):
      state = .narrow([])
      for slot in pairs.indices {
        pairs[slot].sum += others[slot].sum
        pairs[slot].count += others[slot].count
      }
      state = .narrow(pairs)
    case (.wide(var pairs), .wide(let others)):
      state = .narrow([])
      for slot in pairs.indices {
        pairs[slot].sum += others[slot].sum
        pairs[slot].count += others[slot].count
      }
      state = .wide(pairs)
    default: break
    }
  }

  // MARK: Room

  /// Goes over to more bits before mantissas of this magnitude could need them, be they in every row.
  private func makeRoom(for bits: UInt64) {
    guard bits > greatest else { return }
    greatest |= bits
    let valueBits = Int64(UInt64.bitWidth - greatest.leadingZeroBitCount)
    if case .packed(let packed) = state, valueBits + 2 * countBits > 62 {
      let mask = (1 as Int64) << countBits - 1
      state = .narrow(packed.map { Pair(sum: $0 >> countBits, count: $0 & mask) })
    }
    if case .narrow(let pairs) = state, valueBits + countBits > 62 {
      state = .wide(pairs.map { WidePair(sum: Int128($0.sum), count: $0.count) })
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
