/// Counts rows by slot: all of them, or those that are not missing.
final class CountAccumulator: Accumulator {
  private let missing: MissingRows?
  private(set) var counts: [Int64]

  /// - Parameter missing: the rows not to count; nil counts all.
  init(_ missing: MissingRows?, slots: Int) {
    self.missing = missing.flatMap { $0.missingCount > 0 ? $0 : nil }
    counts = [Int64](repeating: 0, count: slots)
  }

  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    counts.withUnsafeMutableBufferPointer { counts in
      if let missing {
        for index in 0..<rows.count {
          counts[Int(slots[index])] &+= missing.isMissing(rows.lowerBound + index) ? 0 : 1
        }
      } else {
        for index in 0..<rows.count { counts[Int(slots[index])] &+= 1 }
      }
    }
  }

  func merge(_ other: CountAccumulator) {
    for slot in counts.indices { counts[slot] += other.counts[slot] }
  }
}

extension Grouping {
  /// How many rows each group has.
  public var rowCounts: Column {
    let counts = gather { CountAccumulator(nil, slots: slots.count) }.counts
    return Column(
      values: .decimal(DecimalValues(mantissas: slots.byGroup(counts), scale: 0)),
      missing: MissingRows(allValid: count))
  }
}
