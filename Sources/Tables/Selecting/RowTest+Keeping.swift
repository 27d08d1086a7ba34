extension RowTest {
  /// Leaves those of some rows that pass all of some conditions.
  static func keep(_ tests: [RowTest], among rows: inout [UInt32], _ workers: Workers) {
    let count = rows.withUnsafeMutableBufferPointer { rows in
      guard let found = rows.baseAddress else { return 0 }
      var total = 0
      let parts = workers.map(over: rows.count) { range in
        (start: range.lowerBound, count: keep(tests, of: range, in: found))
      }
      for part in parts {
        if part.start > total {
          (found + total).update(from: found + part.start, count: part.count)
        }
        total += part.count
      }
      return total
    }
    rows.removeLast(rows.count - count)
  }

  /// Writes those rows of a part of a list that pass where the part begins; gives how many they are.
  private static func keep(
    _ tests: [RowTest], of range: Range<Int>, in found: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var count = 0
    Candidates<ListedRows>.forEachBlock(of: range.count) { start, length, flags in
      let rows = ListedRows(rows: found + range.lowerBound + start, count: length)
      let candidates = Candidates(rows, flags: flags)
      candidates.keep(all: tests) { $0.keep($1) }
      candidates.write(to: found + range.lowerBound, &count)
    }
    return count
  }

  /// The conditions to be asked about all rows, and those to be asked about what the former leave.
  var conjuncts: (dense: [RowTest], sparse: [RowTest]) {
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
  func keep(_ rows: RowBits) {
    switch self {
    case .numbers(let test): test.keep(rows)
    case .all(let tests): for test in tests { test.keep(rows) }
    case .any(let tests): rows.keep(any: tests) { $0.keep($1) }
    case .range, .members, .truths, .missing: rows.keep { keep($0) }
    }
  }

  /// Takes the flags of the rows that don't pass.
  func keep<Rows>(_ candidates: Candidates<Rows>) {
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
