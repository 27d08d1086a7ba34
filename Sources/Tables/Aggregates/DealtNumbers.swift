/// The numbers of the rows that have a value, those of each slot beside each other.
struct DealtNumbers<Number: FixedWidthInteger & UnsignedInteger & BitwiseCopyable> {
  private var numbers: [Number]
  /// Where the numbers of each slot start, and the end.
  private let starts: [UInt32]
  /// So many of the lowest bits tell numbers apart.
  private let bits: Int

  /// To count, to deal, and to find quantiles.
  private static var costs: [Int] { [1, 4, 1] }

  /// Deals the numbers of all rows that are not missing, on several threads where that pays.
  ///
  /// - Parameter write: writes the numbers of consecutive rows; any for missing ones.
  init(
    _ grouping: Grouping, _ missing: MissingRows, bits: Int,
    write: (Range<Int>, UnsafeMutablePointer<Number>) -> Void
  ) {
    let slots = grouping.slots
    let workers = slots.count > grouping.rowCount / 4 ? .one : grouping.workers
    let counts = workers.part(0, of: Self.costs).map(over: grouping.rowCount) { range in
      var counts = [UInt32](repeating: 0, count: slots.count)
      counts.withUnsafeMutableBufferPointer { counts in
        slots.forEachBlock(of: range) { rows, slots in
          slots.forEachSlot(count: rows.count) { index, slot in
            counts[slot] &+= missing.isMissing(rows.lowerBound &+ index) ? 0 : 1
          }
        }
      }
      return (range: range, counts: counts)
    }
    var (starts, nexts) = ([UInt32](), counts.map(\.counts))
    starts.reserveCapacity(slots.count + 1)
    var place: UInt32 = 0
    for slot in 0..<slots.count {
      starts.append(place)
      for worker in nexts.indices {
        let count = nexts[worker][slot]
        nexts[worker][slot] = place
        place += count
      }
    }
    starts.append(place)
    self.starts = starts
    self.bits = bits
    numbers = [Number](unsafeUninitializedCapacity: Int(place)) { numbers, count in
      _ = workers.part(1, of: Self.costs).map(tasks: nexts.count) { worker in
        var next = nexts[worker]
        next.withUnsafeMutableBufferPointer { next in
          withUnsafeTemporaryAllocation(of: Number.self, capacity: RowKeys.block) { own in
            guard let own = own.baseAddress else { return }
            slots.forEachBlock(of: counts[worker].range) { rows, slots in
              write(rows, own)
              slots.forEachSlot(count: rows.count) { index, slot in
                guard !missing.isMissing(rows.lowerBound &+ index) else { return }
                numbers[Int(next[slot])] = own[index]
                next[slot] &+= 1
              }
            }
          }
        }
      }
      count = Int(place)
    }
  }

  /// How many numbers each slot has.
  var counts: [Int] { zip(starts, starts.dropFirst()).map { Int($1 - $0) } }

  /// The quantiles at some ranks: for each of these one by slot, `none` for a slot without numbers.
  ///
  /// - Parameter quantile: makes it from the numbers below and above, and how far from the one below it is.
  mutating func quantiles<Value: BitwiseCopyable>(
    _ ranks: [QuantileRank], _ workers: Workers, none: Value,
    _ quantile: (_ rank: QuantileRank, _ low: Number, _ high: Number, _ parts: Int64) -> Value
  ) -> [[Value]] {
    let (starts, bits) = (starts, bits)
    let slotCount = starts.count - 1
    var found = ranks.map { _ in [Value](repeating: none, count: slotCount) }
    numbers.withUnsafeMutableBufferPointer { numbers in
      guard let numbers = numbers.baseAddress else { return }
      let parts = workers.part(2, of: Self.costs).map(over: slotCount) { range in
        var own = ranks.map { _ in [Value](repeating: none, count: range.count) }
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 256) { histogram in
          guard let histogram = histogram.baseAddress else { return }
          for slot in range where starts[slot] < starts[slot + 1] {
            let count = Int(starts[slot + 1] - starts[slot])
            let numbers = OrderedPlaces(
              numbers + Int(starts[slot]), count: count, bits: bits, histogram)
            for (index, rank) in ranks.enumerated() {
              let (below, parts) = rank.place(count)
              let (low, high) = numbers.neighbours(below, isBetween: parts > 0)
              own[index][slot - range.lowerBound] = quantile(rank, low, high, parts)
            }
          }
        }
        return (range: range, values: own)
      }
      for part in parts {
        for index in ranks.indices {
          found[index].replaceSubrange(part.range, with: part.values[index])
        }
      }
    }
    return found
  }
}
