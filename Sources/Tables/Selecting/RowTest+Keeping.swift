extension RowTest {
  /// How many rows are asked about at once: their flags stay in the first cache.
  private static let blockRows = 1 << 13

  /// Writes the rows of a range that pass, in order; gives how many they are.
  ///
  /// Once so few rows are left that most lines of memory hold none of them, further conditions are asked about a list of
  /// those rows.
  ///
  /// - Parameter found: has room for all rows of the range.
  func scan(_ range: Range<Int>, into found: UnsafeMutablePointer<UInt32>) -> Int {
    let (dense, sparse) = conjuncts
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.blockRows) { flags in
      guard let flags = flags.baseAddress else { return 0 }
      var count = 0
      Self.forEachBlock(of: range.count) { start, length in
        let rows = ConsecutiveRows(first: range.lowerBound + start, count: length)
        let candidates = Candidates(rows, flags: flags)
        candidates.keep(all: dense) { $0.keep($1) }
        candidates.write(to: found, &count)
      }
      guard !sparse.isEmpty else { return count }
      let listed = count
      count = 0
      Self.forEachBlock(of: listed) { start, length in
        let candidates = Candidates(
          ListedRows(rows: found + start, count: length), flags: flags)
        candidates.keep(all: sparse) { $0.keep($1) }
        candidates.write(to: found, &count)
      }
      return count
    }
  }

  private static func forEachBlock(of count: Int, _ body: (_ start: Int, _ length: Int) -> Void) {
    for start in stride(from: 0, to: count, by: blockRows) {
      body(start, min(blockRows, count - start))
    }
  }

  /// The conditions to be asked about all rows, and those to be asked about what the former leave.
  private var conjuncts: (dense: [RowTest], sparse: [RowTest]) {
    guard case .all(let tests) = self else { return ([self], []) }
    var left = 1.0
    let dense = tests.prefix { test in
      defer { left *= test.share }
      return left > 1 / 64
    }
    return (Array(dense), Array(tests.dropFirst(dense.count)))
  }

  /// Takes the flags of the rows that don't pass.
  private func keep<Rows>(_ candidates: Candidates<Rows>) {
    switch self {
    case .numbers(let test): test.keep(candidates)
    case .all(let tests):
      candidates.keep(all: tests) { $0.keep($1) }
    case .any(let tests): candidates.keep(any: tests) { $0.keep($1) }
    case .range(let test): test.keep(candidates)
    case .members(let test): test.keep(candidates)
    case .truths(let values, let missing):
      values.withUnsafeBufferPointer { values in
        candidates.keep(valid: missing) { values[$0] }
      }
    case .missing(let missing, let kind, let wanted):
      candidates.keep { row in
        (kind.map { missing.kind(row) == $0 } ?? missing.isMissing(row)) == wanted
      }
    }
  }
}

extension Candidates {
  /// Takes the flags of rows that don't pass, and those of missing ones.
  @inline(__always)
  fileprivate func keep(valid missing: MissingRows, _ passes: (Int) -> Bool) {
    if missing.missingCount > 0 {
      keep { !missing.isMissing($0) && passes($0) }
    } else {
      keep(passes)
    }
  }
}

extension RangeTest {
  /// Takes the flags of the rows that don't pass.
  fileprivate func keep<Rows>(_ candidates: Candidates<Rows>) {
    guard case .decimal(let values) = column.values else { return candidates.keep { _ in false } }
    values.mantissas.withUnsafeBufferPointer { mantissas in
      candidates.keep(valid: column.missing) { holds(mantissa: mantissas[$0]) }
    }
  }
}

extension NumberTest {
  /// Takes the flags of the rows that don't pass.
  fileprivate func keep<Rows>(_ candidates: Candidates<Rows>) {
    switch numbers.layout {
    case .bytes(let numbers): keep(candidates, numbers)
    case .halves(let numbers): keep(candidates, numbers)
    }
  }

  @inline(__always)
  private func keep<Rows, Number: FixedWidthInteger & UnsignedInteger>(
    _ candidates: Candidates<Rows>, _ numbers: [Number]
  ) {
    numbers.withUnsafeBufferPointer { numbers in
      // Without checks in the loop the compiler takes vectors for it.
      guard let numbers = numbers.baseAddress else { return }
      if let (first, second) = intervals {
        let least = Number(truncatingIfNeeded: first.least)
        let width = Number(truncatingIfNeeded: first.width)
        if first.least == second.least {
          candidates.keep { row in numbers[row] &- least <= width }
          return
        }
        let otherLeast = Number(truncatingIfNeeded: second.least)
        let otherWidth = Number(truncatingIfNeeded: second.width)
        candidates.keep { row in
          let number = numbers[row]
          // No number is in both; with `||` there would be a branch.
          return (number &- least <= width) != (number &- otherLeast <= otherWidth)
        }
      } else {
        passes.withUnsafeBufferPointer { passes in
          candidates.keep { row in passes[Int(numbers[row])] != 0 }
        }
      }
    }
  }
}
