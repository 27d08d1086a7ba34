extension RowTest {
  /// The rows of a range that pass, in order.
  func scan(_ range: Range<Int>) -> [UInt32] {
    let wordCount = 64
    return [UInt32](unsafeUninitializedCapacity: range.count) { rows, count in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount) { words in
        words.initialize(repeating: 0)
        var start = range.lowerBound
        while start < range.upperBound {
          let end = Swift.min(start + wordCount * 64, range.upperBound)
          let bits = RowBits(words: words, rows: start..<end)
          bits.setAll()
          keep(bits)
          bits.write(to: rows, &count)
          start = end
        }
      }
    }
  }

  /// Takes away the bits of the rows that don't pass.
  func keep(_ bits: RowBits) {
    switch self {
    case .numbers(let test): test.keep(bits)
    case .all(let tests):
      for test in tests { test.keep(bits) }
    case .any(let tests): Self.keep(bits, any: tests)
    case .range(let test): test.keep(bits)
    case .members(let test): test.keep(bits)
    case .truths(let values, let missing):
      bits.keep { values[$0] && !missing.isMissing($0) }
    case .missing(let missing, let kind, let wanted):
      bits.keep { row in
        (kind.map { missing.kind(row) == $0 } ?? missing.isMissing(row)) == wanted
      }
    }
  }

  /// Each test is asked only for what none before let pass.
  private static func keep(_ bits: RowBits, any tests: [RowTest]) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: bits.wordCount) { words in
      words.initialize(repeating: 0)
      let passed = RowBits(words: words, rows: bits.rows)
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: bits.wordCount) { words in
        words.initialize(repeating: 0)
        let asked = RowBits(words: words, rows: bits.rows)
        for test in tests {
          for word in 0..<bits.wordCount {
            asked.words[word] = bits.words[word] & ~passed.words[word]
          }
          test.keep(asked)
          for word in 0..<bits.wordCount { passed.words[word] |= asked.words[word] }
        }
      }
      for word in 0..<bits.wordCount { bits.words[word] = passed.words[word] }
    }
  }
}

extension RangeTest {
  /// Takes away the bits of the rows that don't pass.
  fileprivate func keep(_ bits: RowBits) {
    guard case .decimal(let values) = column.values else { return }
    values.mantissas.withUnsafeBufferPointer { mantissas in
      bits.keep { holds(mantissa: mantissas[$0]) }
    }
    if column.missing.missingCount > 0 { bits.keep { !column.missing.isMissing($0) } }
  }
}

extension NumberTest {
  /// Takes away the bits of the rows that don't pass.
  fileprivate func keep(_ bits: RowBits) {
    switch numbers.layout {
    case .bytes(let numbers): keep(bits, numbers)
    case .halves(let numbers): keep(bits, numbers)
    }
  }

  @inline(__always)
  private func keep<Number: FixedWidthInteger & UnsignedInteger>(
    _ bits: RowBits, _ numbers: [Number]
  ) {
    numbers.withUnsafeBufferPointer { numbers in
      guard let numbers = numbers.baseAddress else { return }
      if let (first, second) = intervals {
        let least = Number(truncatingIfNeeded: first.least)
        let width = Number(truncatingIfNeeded: first.width)
        if first.least == second.least {
          if isRare { bits.dropBlocks(without: least, width: width, numbers) }
          bits.keep(numbers) { number in number &- least <= width }
          return
        }
        let otherLeast = Number(truncatingIfNeeded: second.least)
        let otherWidth = Number(truncatingIfNeeded: second.width)
        bits.keep(numbers) { number in
          number &- least <= width || number &- otherLeast <= otherWidth
        }
      } else {
        passes.withUnsafeBufferPointer { passes in
          bits.keep(numbers) { number in passes[Int(number)] != 0 }
        }
      }
    }
  }
}
