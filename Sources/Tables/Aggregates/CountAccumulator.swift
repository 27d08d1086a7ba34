/// Counts rows by slot: all of them, or those that are not missing.
final class CountAccumulator: Accumulator {
  private let missing: MissingRows?
  /// No table has more rows than 32 bits count.
  private var counts: [UInt32]

  /// - Parameter missing: the rows not to count; nil counts all.
  init(_ missing: MissingRows?, slots: Int) {
    self.missing = missing.flatMap { $0.missingCount > 0 ? $0 : nil }
    counts = [UInt32](repeating: 0, count: slots)
  }

  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    counts.withUnsafeMutableBufferPointer { counts in
      guard let counts = counts.baseAddress else { return }
      if let missing {
        slots.forEachSlot(count: rows.count) { index, slot in
          counts[slot] &+= missing.isMissing(rows.lowerBound &+ index) ? 0 : 1
        }
      } else {
        slots.forEachSlot(count: rows.count) { counts[$1] &+= 1 }
      }
    }
  }

  func merge(_ other: CountAccumulator) {
    counts.withUnsafeMutableBufferPointer { counts in
      for (slot, count) in other.counts.enumerated() { counts[slot] &+= count }
    }
  }

  /// How many rows each group has.
  func counts(by slots: Slots) -> [Int64] { slots.byGroup(counts).map { Int64($0) } }
}

extension Grouping {
  /// How many rows each group has.
  public var rowCounts: Column {
    if groupsAreRows {
      let one = DecimalValues(mantissas: [1], scale: 0)
      return Column(repeating: .decimal(one), stride: count, count: count)
    }
    let counts =
      count == 1
      ? [Int64(rowCount)]
      : gather { CountAccumulator(nil, slots: slots.count) }.counts(by: slots)
    return Column(
      values: .decimal(DecimalValues(mantissas: counts, scale: 0)),
      missing: MissingRows(allValid: count))
  }
}
