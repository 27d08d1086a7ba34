extension NarrowNumbers {
  /// The rows whose numbers are reasons to be missing.
  public func missingRows(_ workers: Workers) -> MissingRows {
    switch layout {
    case .bytes(let numbers): missingRows(numbers, workers)
    case .halves(let numbers): missingRows(numbers, workers)
    }
  }

  @inline(__always)
  private func missingRows<Number: FixedWidthInteger & UnsignedInteger>(
    _ numbers: [Number], _ workers: Workers
  ) -> MissingRows {
    let count = numbers.count
    guard cardinality > firstMissing else { return MissingRows(allValid: count) }
    let firstMissing = Number(truncatingIfNeeded: firstMissing)
    var found = FoundMissing<Number>(rowCount: count)
    let validity = [UInt64](unsafeUninitializedCapacity: (count + 63) / 64) { words, wordCount in
      let parts = workers.map(over: count) { rows in
        // Words of 64 rows belong to the range that they begin in.
        let range = (rows.lowerBound + 63) / 64..<(rows.upperBound + 63) / 64
        var part = FoundMissing<Number>(rowCount: count)
        numbers.withUnsafeBufferPointer {
          part.look(through: range, of: $0, from: firstMissing, words)
        }
        return part
      }
      for part in parts { found.join(part) }
      wordCount = (count + 63) / 64
    }
    guard found.count > 0 else { return MissingRows(allValid: count) }
    guard found.least < found.greatest else {
      let kind = MissingKind(rawValue: UInt8(truncatingIfNeeded: found.least))
      return MissingRows(
        count: count, validity: validity, missingCount: found.count, kind ?? .absent)
    }
    let kinds = numbers.map { number in
      number >= firstMissing ? UInt8(truncatingIfNeeded: number &- firstMissing) : 0
    }
    return MissingRows(
      count: count, validity: validity, missingCount: found.count, kinds: kinds)
  }
}

/// What some rows' numbers tell of missing ones.
private struct FoundMissing<Number: FixedWidthInteger & UnsignedInteger> {
  /// How many are missing.
  var count = 0
  /// The least and the greatest number of a reason, where one is missing.
  var least = Number.max
  var greatest = Number.min

  /// How many rows there are.
  private let rowCount: Int

  init(rowCount: Int) { self.rowCount = rowCount }

  mutating func join(_ other: FoundMissing) {
    count += other.count
    least = min(least, other.least)
    greatest = max(greatest, other.greatest)
  }

  /// Looks through words of 64 rows and writes their bits: 1 where a row has a value, and behind the last row.
  mutating func look(
    through range: Range<Int>, of numbers: UnsafeBufferPointer<Number>, from firstMissing: Number,
    _ words: UnsafeMutableBufferPointer<UInt64>
  ) {
    let blockWords = 64
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: blockWords * 64) { flags in
      guard let flags = flags.baseAddress, let numbers = numbers.baseAddress else { return }
      for start in stride(from: range.lowerBound, to: range.upperBound, by: blockWords) {
        let block = start..<min(start + blockWords, range.upperBound)
        let end = min(block.upperBound * 64, rowCount)
        let rows = ConsecutiveRows(first: start * 64, count: end - start * 64)
        // No flag is set behind the last row.
        (flags + rows.count).update(repeating: 0, count: block.count * 64 - rows.count)
        Candidates(rows, flags: flags).keep { numbers[$0] >= firstMissing }
        for word in block {
          let missing = FlagBits.word(flags + (word - start) * 64)
          words[word] = ~missing
          count += missing.nonzeroBitCount
          var rest = missing
          while rest != 0 {
            note(numbers[word * 64 + rest.trailingZeroBitCount] &- firstMissing)
            rest &= rest &- 1
          }
        }
      }
    }
  }

  private mutating func note(_ reason: Number) {
    least = min(least, reason)
    greatest = max(greatest, reason)
  }
}
