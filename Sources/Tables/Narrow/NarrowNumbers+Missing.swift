import CBytes

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
          part.look(through: range, of: self, $0, words)
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
    through range: Range<Int>, of numbers: NarrowNumbers, _ values: UnsafeBufferPointer<Number>,
    _ words: UnsafeMutableBufferPointer<UInt64>
  ) {
    guard let start = words.baseAddress else { return }
    let firstMissing = Number(truncatingIfNeeded: numbers.firstMissing)
    let valid = cbytes_intervals(one: 0..<numbers.firstMissing)
    let whole = rowCount / 64
    for first in stride(from: range.lowerBound, to: range.upperBound, by: Self.blockWords) {
      let block = first..<min(first + Self.blockWords, range.upperBound)
      (start + first).update(repeating: ~0, count: block.count)
      let bits = RowBits(
        firstRow: first * 64, words: start + first, count: min(block.upperBound, whole) - first)
      bits.keep(numbers, within: valid)
      if block.upperBound > whole {
        for row in whole * 64..<rowCount where values[row] >= firstMissing {
          words[whole] &= ~(1 &<< UInt64(row & 63))
        }
      }
      for word in block {
        var missing = ~words[word]
        count += missing.nonzeroBitCount
        while missing != 0 {
          note(values[word * 64 + missing.trailingZeroBitCount] &- firstMissing)
          missing &= missing &- 1
        }
      }
    }
  }

  /// How many words are looked at before the next ones: their rows' numbers stay in the second cache.
  private static var blockWords: Int { 1 << 10 }

  private mutating func note(_ reason: Number) {
    least = min(least, reason)
    greatest = max(greatest, reason)
  }
}
