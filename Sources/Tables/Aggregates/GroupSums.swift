/// The exact sums of the figures of each group, and how many figures it has.
public struct GroupSums {
  let sums: ExactSums
  let counts: [Int64]

  /// Adds up what each worker gathered of a column.
  init(_ parts: [SumGatherer], _ column: Int, by slots: Slots, groups: Int, _ workers: Workers) {
    let workers = workers.finer
    if let found = Self.added(parts, column, slots, groups, workers, as: Int64.self) {
      (sums, counts) = (.narrow(found.sums), found.counts)
    } else {
      // In 128 bits all of them have room.
      let found = Self.added(parts, column, slots, groups, workers, as: Int128.self)
      (sums, counts) = (.wide(found?.sums ?? []), found?.counts ?? [])
    }
  }

  /// Takes the figures of rows of which each is a group of its own; nil for columns of no exact figures.
  init?(ofRowsOf column: Column) {
    guard column.type == .decimal, case .decimal(let values) = column.values else { return nil }
    sums = .narrow(values.mantissas)
    counts = column.valueCountsOfRows(countingMissing: false)
  }

  /// Nil where a sum has no room.
  private static func added<Sum: FixedWidthInteger & SignedInteger>(
    _ parts: [SumGatherer], _ column: Int, _ slots: Slots, _ groups: Int, _ workers: Workers,
    as type: Sum.Type
  ) -> (sums: [Sum], counts: [Int64])? {
    var counts: [Int64] = []
    var allFit = true
    let sums = [Sum](unsafeUninitializedCapacity: groups) { sums, sumCount in
      counts = [Int64](unsafeUninitializedCapacity: groups) { counts, count in
        sums.initialize(repeating: 0)
        counts.initialize(repeating: 0)
        if let sums = sums.baseAddress, let counts = counts.baseAddress {
          let fit = workers.map(over: groups) { range in
            parts.allSatisfy { $0.add(column, of: range, slots, to: sums, counts) }
          }
          allFit = fit.allSatisfy { $0 }
        }
        count = groups
      }
      sumCount = groups
    }
    return allFit ? (sums, counts) : nil
  }
}

/// Exact sums, in 64 bits where all fit.
enum ExactSums {
  case narrow([Int64])
  case wide([Int128])

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
