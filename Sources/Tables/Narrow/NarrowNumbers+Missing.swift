extension NarrowNumbers {
  /// The rows whose numbers are reasons to be missing.
  public var missingRows: MissingRows {
    switch layout {
    case .bytes(let numbers): missingRows(numbers)
    case .halves(let numbers): missingRows(numbers)
    }
  }

  private func missingRows<Number: FixedWidthInteger & UnsignedInteger>(
    _ numbers: [Number]
  ) -> MissingRows {
    let count = numbers.count
    guard cardinality > firstMissing else { return MissingRows(allValid: count) }
    let firstMissing = Number(truncatingIfNeeded: firstMissing)
    var words = [UInt64](repeating: ~0, count: (count + 63) / 64)
    var (missingCount, least, greatest) = (0, Number.max, Number.min)
    for index in words.indices {
      var missing: UInt64 = 0
      for row in index * 64..<min(index * 64 + 64, count) where numbers[row] >= firstMissing {
        missing |= 1 << UInt64(row & 63)
        least = min(least, numbers[row])
        greatest = max(greatest, numbers[row])
      }
      words[index] = ~missing
      missingCount += missing.nonzeroBitCount
    }
    guard missingCount > 0 else { return MissingRows(allValid: count) }
    guard least < greatest else {
      let kind = MissingKind(rawValue: UInt8(truncatingIfNeeded: least &- firstMissing))
      return MissingRows(
        count: count, validity: words, missingCount: missingCount, kind ?? .absent)
    }
    let kinds = numbers.map { number in
      number >= firstMissing ? UInt8(truncatingIfNeeded: number &- firstMissing) : 0
    }
    return MissingRows(count: count, validity: words, missingCount: missingCount, kinds: kinds)
  }
}
