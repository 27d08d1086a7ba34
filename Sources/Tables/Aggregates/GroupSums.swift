/// The exact sums of the figures of each group, and how many figures it has.
public struct GroupSums {
  let sums: ExactSums
  let counts: [Int64]
}

extension Grouping {
  /// The exact sums of several columns, gathered in one go through the rows; nil for columns of no exact figures.
  public func sums(of columns: [Column]) -> [GroupSums?] {
    var result = [GroupSums?](repeating: nil, count: columns.count)
    let gathered = gather { SumParts(columns, slots: slots.count, workers) }
    for (index, found) in gathered.results {
      result[index] = GroupSums(
        sums: found.sums.byGroup(slots), counts: slots.byGroup(found.counts))
    }
    return result
  }
}

/// Gathers the sums of several columns, each in the narrowest way that it can be done.
private final class SumParts: Accumulator {
  private enum Part {
    case fused32(FusedSumAccumulator<UInt32>)
    case fused64(FusedSumAccumulator<UInt64>)
    case narrow(NarrowSumAccumulator)
    case wide(SumAccumulator)
  }

  private var parts: [(columns: [Int], part: Part)] = []

  init(_ columns: [Column], slots: Int, _ workers: Workers) {
    let numbers = columns.map { $0.type == .decimal ? $0.narrowNumbers(workers) : nil }
    var rest = Array(columns.indices)
    let narrow = rest.filter { numbers[$0] != nil }
    if narrow.count > 1, let fused = Self.fused(narrow.compactMap { numbers[$0] }, slots: slots) {
      parts.append((narrow, fused))
      rest.removeAll(where: narrow.contains)
    }
    for index in rest {
      let rowCount = columns[index].count
      if let numbers = numbers[index], NarrowSumAccumulator.fits(numbers, rowCount: rowCount) {
        parts.append(
          ([index], .narrow(NarrowSumAccumulator(numbers, rowCount: rowCount, slots: slots))))
      } else if columns[index].type == .decimal, case .decimal(let values) = columns[index].values {
        parts.append(
          ([index], .wide(SumAccumulator(values, columns[index].missing, slots: slots))))
      }
    }
  }

  /// Words of 32 bits where those of all slots would leave no room for anything else in a near cache.
  private static func fused(_ numbers: [NarrowNumbers], slots: Int) -> Part? {
    if slots > 1 << 12, let fused = FusedSumAccumulator<UInt32>(numbers, slots: slots) {
      return .fused32(fused)
    }
    return FusedSumAccumulator<UInt64>(numbers, slots: slots).map { .fused64($0) }
  }

  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    for (_, part) in parts {
      switch part {
      case .fused32(let part): part.add(rows, slots)
      case .fused64(let part): part.add(rows, slots)
      case .narrow(let part): part.add(rows, slots)
      case .wide(let part): part.add(rows, slots)
      }
    }
  }

  func merge(_ other: SumParts) {
    for (own, other) in zip(parts, other.parts) {
      switch (own.part, other.part) {
      case (.fused32(let part), .fused32(let other)): part.merge(other)
      case (.fused64(let part), .fused64(let other)): part.merge(other)
      case (.narrow(let part), .narrow(let other)): part.merge(other)
      case (.wide(let part), .wide(let other)): part.merge(other)
      default: break
      }
    }
  }

  /// The sums and counts by slot of each column that has some.
  var results: [(column: Int, found: (sums: ExactSums, counts: [Int64]))] {
    parts.flatMap { columns, part in
      columns.enumerated().map { place, column in
        switch part {
        case .fused32(let part): (column, part.result(place))
        case .fused64(let part): (column, part.result(place))
        case .narrow(let part): (column, (part.sums, part.counts))
        case .wide(let part): (column, (part.sums, part.counts))
        }
      }
    }
  }
}
