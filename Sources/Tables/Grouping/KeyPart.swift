/// A number for each row of a column that is equal exactly where the values are; each reason to be missing is a value.
///
/// Nothing is copied where the column holds such numbers already: codes of texts, mantissas close to each other.
struct KeyPart: Sendable {
  private enum Source: Sendable {
    case narrow(NarrowNumbers)
    case codes([UInt32])
    case mantissas([Int64], least: Int64)
    case flags([Bool])
  }

  private let source: Source
  private let missing: MissingRows
  /// Missing rows have this number and those after it.
  private let firstMissing: UInt64
  /// All numbers are below this.
  let cardinality: UInt64

  /// Nil where so many numbers are possible that they don't fit 64 bits.
  init?(_ column: Column, workers: Workers) {
    if let numbers = column.narrowNumbers(workers) {
      self = KeyPart(numbers)
      return
    }
    self.init(wide: column, workers)
  }

  private init?(wide column: Column, _ workers: Workers) {
    missing = column.missing
    switch column.values {
    case .text(let values):
      source = .codes(values.codes)
      firstMissing = UInt64(max(values.dictionary.count, 1))
    case .boolean(let values):
      source = .flags(values)
      firstMissing = 2
    case .decimal(let values):
      guard let bounds = values.bounds(workers) else {
        source = .codes([])
        (firstMissing, cardinality) = (1, 1)
        return
      }
      let (range, overflow) = bounds.upperBound.subtractingReportingOverflow(bounds.lowerBound)
      guard !overflow, range < Int64.max - 16 else { return nil }
      source = .mantissas(values.mantissas, least: bounds.lowerBound)
      firstMissing = UInt64(range) + 1
    case .approximate:
      return nil
    }
    let kinds = missing.missingCount > 0 ? UInt64(MissingKind.allCases.count) : 0
    cardinality = firstMissing + kinds
  }

  /// Takes numbers that were given to the rows before.
  init(_ codes: RowCodes) {
    source = .codes(codes.codes)
    missing = MissingRows(allValid: codes.codes.count)
    firstMissing = UInt64(codes.cardinality)
    cardinality = firstMissing
  }

  /// Takes numbers of one byte or two, which tell the missing rows apart themselves.
  init(_ numbers: NarrowNumbers) {
    source = .narrow(numbers)
    missing = MissingRows()
    firstMissing = UInt64(numbers.cardinality)
    cardinality = firstMissing
  }

  /// Whether a number was kept for rows that are missing, so that those must be told apart.
  private var hasMissing: Bool { missing.missingCount > 0 }

  /// Adds the numbers of consecutive rows to what their keys are so far, in a further place of a mixed radix.
  func append<Key: FixedWidthInteger & UnsignedInteger>(
    _ rows: Range<Int>, to keys: UnsafeMutablePointer<Key>
  ) {
    append(rows.count, to: keys) { rows.lowerBound &+ $0 }
  }

  /// Does the same for rows that are listed.
  func append<Key: FixedWidthInteger & UnsignedInteger>(
    _ rows: UnsafeBufferPointer<UInt32>, to keys: UnsafeMutablePointer<Key>
  ) {
    append(rows.count, to: keys) { Int(rows[$0]) }
  }

  @inline(__always)
  private func append<Key: FixedWidthInteger & UnsignedInteger>(
    _ count: Int, to keys: UnsafeMutablePointer<Key>, row: (Int) -> Int
  ) {
    switch source {
    case .narrow(let numbers):
      switch numbers.layout {
      case .bytes(let numbers):
        append(count, of: numbers, to: keys, row) { Key(truncatingIfNeeded: $0) }
      case .halves(let numbers):
        append(count, of: numbers, to: keys, row) { Key(truncatingIfNeeded: $0) }
      }
    case .codes(let codes):
      append(count, of: codes, to: keys, row) { Key(truncatingIfNeeded: $0) }
    case .mantissas(let mantissas, let least):
      append(count, of: mantissas, to: keys, row) { Key(truncatingIfNeeded: $0 &- least) }
    case .flags(let flags):
      append(count, of: flags, to: keys, row) { $0 ? 1 : 0 }
    }
  }

  /// Without checks in the loop the compiler takes vectors for consecutive rows.
  @inline(__always)
  private func append<Key: FixedWidthInteger & UnsignedInteger, Value>(
    _ count: Int, of values: [Value], to keys: UnsafeMutablePointer<Key>, _ row: (Int) -> Int,
    _ number: (Value) -> Key
  ) {
    let radix = Key(truncatingIfNeeded: cardinality)
    values.withUnsafeBufferPointer { values in
      guard let values = values.baseAddress else { return }
      guard hasMissing else {
        for index in 0..<count { keys[index] = keys[index] &* radix &+ number(values[row(index)]) }
        return
      }
      for index in 0..<count {
        let kind = missing.kind(row(index))
        let key =
          kind.map { Key(truncatingIfNeeded: firstMissing + UInt64($0.rawValue)) }
          ?? number(values[row(index)])
        keys[index] = keys[index] &* radix &+ key
      }
    }
  }
}

extension DecimalValues {
  /// The least and the greatest mantissa, missing rows' zeros among them; nil without rows.
  func bounds(_ workers: Workers) -> ClosedRange<Int64>? {
    guard let first = mantissas.first else { return nil }
    let parts = mantissas.withUnsafeBufferPointer { mantissas in
      workers.map(over: mantissas.count) { range in
        var (least, greatest) = (first, first)
        for row in range {
          least = min(least, mantissas[row])
          greatest = max(greatest, mantissas[row])
        }
        return least...greatest
      }
    }
    return parts.dropFirst().reduce(parts[0]) {
      min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
    }
  }
}
