extension RowTest {
  /// Writes the rows of a range that pass, in order; gives how many they are.
  ///
  /// Once so few rows are left that most lines of memory hold none of them, further conditions are asked about a list of
  /// those rows.
  ///
  /// - Parameter found: has room for all rows of the range.
  func scan(_ range: Range<Int>, into found: UnsafeMutablePointer<UInt32>) -> Int {
    let (dense, sparse) = conjuncts
    var count = 0
    let rest = RowBits.forEachBlock(of: range) { rows in
      for test in dense { test.keep(rows) }
      rows.write(to: found, &count)
    }
    Self.keep(dense, of: range.upperBound - rest, in: found, &count) { start, length in
      ConsecutiveRows(first: rest + start, count: length)
    }
    guard !sparse.isEmpty else { return count }
    let listed = count
    count = 0
    Self.keep(sparse, of: listed, in: found, &count) { start, length in
      ListedRows(rows: found + start, count: length)
    }
    return count
  }

  /// Writes those of so many rows that pass all of some conditions behind those that are there.
  private static func keep<Rows: CandidateRows>(
    _ tests: [RowTest], of rowCount: Int, in found: UnsafeMutablePointer<UInt32>,
    _ count: inout Int, _ rows: (_ start: Int, _ length: Int) -> Rows
  ) {
    Candidates<Rows>.forEachBlock(of: rowCount) { start, length, flags in
      let candidates = Candidates(rows(start, length), flags: flags)
      candidates.keep(all: tests) { $0.keep($1) }
      candidates.write(to: found, &count)
    }
  }

  /// The conditions to be asked about all rows, and those to be asked about what the former leave.
  private var conjuncts: (dense: [RowTest], sparse: [RowTest]) {
    guard case .all(let tests) = self else { return ([self], []) }
    var left = 1.0
    let dense = tests.prefix { test in
      defer { left *= test.share }
      return left > Self.leastShare
    }
    return (Array(dense), Array(tests.dropFirst(dense.count)))
  }

  /// Where no larger share of the rows is left, it takes less to list them than to go through all numbers of one column.
  private static let leastShare = 1.0 / 256

  /// Takes the bits of the rows that don't pass.
  private func keep(_ rows: RowBits) {
    switch self {
    case .numbers(let test): test.keep(rows)
    case .all(let tests): for test in tests { test.keep(rows) }
    case .any(let tests): rows.keep(any: tests) { $0.keep($1) }
    case .range, .members, .truths, .missing: rows.keep { keep($0) }
    }
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
