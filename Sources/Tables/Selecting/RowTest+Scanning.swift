extension RowTest {
  /// The rows of a range that pass, in order.
  func scan(_ range: Range<Int>) -> [UInt32] {
    switch self {
    case .all(let tests): return Self.scan(range, all: tests)
    case .any(let tests):
      return tests.reduce([]) { Self.united($0, $1.scan(range)) }
    case .members(let test): return test.scan(range)
    case .range(let test): return test.scan(range)
    case .truths(let values, let missing):
      let isComplete = missing.missingCount == 0
      return collecting(range) { values[$0] && (isComplete || !missing.isMissing($0)) }
    case .missing:
      return collecting(range) { holds($0) }
    }
  }

  /// The most telling test looks at every row, the others only at what is left.
  private static func scan(_ range: Range<Int>, all tests: [RowTest]) -> [UInt32] {
    let order = tests.indices
      .map { (index: $0, share: tests[$0].sampledShare(range)) }
      .sorted { ($0.share, $0.index) < ($1.share, $1.index) }
    guard let first = order.first else { return range.map { UInt32($0) } }
    var rows = tests[first.index].scan(range)
    for (index, _) in order.dropFirst() where !rows.isEmpty { tests[index].refine(&rows) }
    return rows
  }

  /// About how many of a thousand rows pass.
  private func sampledShare(_ range: Range<Int>) -> Int {
    let step = Swift.max(range.count / 1000, 1)
    return stride(from: range.lowerBound, to: range.upperBound, by: step)
      .reduce(0) { $0 + (holds($1) ? 1 : 0) }
  }

  /// Keeps the rows that pass.
  private func refine(_ rows: inout [UInt32]) {
    switch self {
    case .members(let test) where test.isByCodeAlone:
      test.codes.withUnsafeBufferPointer { codes in
        test.passes.withUnsafeBufferPointer { passes in
          rows.keep { passes[Int(codes[Int($0)])] }
        }
      }
    case .range(let test) where test.missing.missingCount == 0:
      test.mantissas.withUnsafeBufferPointer { mantissas in
        rows.keep { test.holds(mantissa: mantissas[Int($0)]) }
      }
    case .all(let tests):
      for test in tests { test.refine(&rows) }
    case .members, .range, .truths, .missing, .any:
      rows.keep { holds(Int($0)) }
    }
  }

  /// Rows that are in either list, both in order.
  private static func united(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    if a.isEmpty { return b }
    if b.isEmpty { return a }
    var rows: [UInt32] = []
    rows.reserveCapacity(a.count + b.count)
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      let (x, y) = (a[i], b[j])
      rows.append(Swift.min(x, y))
      if x <= y { i += 1 }
      if y <= x { j += 1 }
    }
    return rows + a[i...] + b[j...]
  }
}

extension MemberTest {
  fileprivate func scan(_ range: Range<Int>) -> [UInt32] {
    guard isByCodeAlone else { return collecting(range) { holds($0) } }
    return codes.withUnsafeBufferPointer { codes in
      if let code = onlyCode {
        return collectingRare(range) { codes[$0] == code }
      }
      return passes.withUnsafeBufferPointer { passes in
        collecting(range) { passes[Int(codes[$0])] }
      }
    }
  }
}

extension RangeTest {
  fileprivate func scan(_ range: Range<Int>) -> [UInt32] {
    guard !isEmpty || isOutside else { return [] }
    var rows = mantissas.withUnsafeBufferPointer { mantissas in
      let (least, width) = (least, width)
      if isEmpty { return range.map { UInt32($0) } }
      if isOutside {
        return collecting(range) { UInt64(bitPattern: mantissas[$0] &- least) > width }
      }
      if width == 0 { return collectingRare(range) { mantissas[$0] == least } }
      return collecting(range) { UInt64(bitPattern: mantissas[$0] &- least) <= width }
    }
    if missing.missingCount > 0 { rows.keep { !missing.isMissing(Int($0)) } }
    return rows
  }
}

/// The rows of a range that pass, without a branch that could be guessed wrong.
@inline(__always)
private func collecting(_ range: Range<Int>, _ passes: (Int) -> Bool) -> [UInt32] {
  [UInt32](unsafeUninitializedCapacity: range.count + 1) { rows, count in
    for row in range {
      rows[count] = UInt32(truncatingIfNeeded: row)
      count += passes(row) ? 1 : 0
    }
  }
}

/// The rows of a range that pass where few do: whole blocks are passed over by loops that use vectors.
@inline(__always)
private func collectingRare(_ range: Range<Int>, _ passes: (Int) -> Bool) -> [UInt32] {
  let block = 32
  return [UInt32](unsafeUninitializedCapacity: range.count + 1) { rows, count in
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + block, range.upperBound)
      var hits: UInt32 = 0
      for row in start..<end { hits |= passes(row) ? 1 : 0 }
      if hits != 0 {
        for row in start..<end {
          rows[count] = UInt32(truncatingIfNeeded: row)
          count += passes(row) ? 1 : 0
        }
      }
      start = end
    }
  }
}

extension [UInt32] {
  /// Keeps those that pass, in place.
  @inline(__always)
  fileprivate mutating func keep(_ passes: (UInt32) -> Bool) {
    let kept = withUnsafeMutableBufferPointer { rows in
      var count = 0
      for index in rows.indices {
        let row = rows[index]
        rows[count] = row
        count += passes(row) ? 1 : 0
      }
      return count
    }
    removeLast(count - kept)
  }
}
