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
  /// The numbers of values are below this; missing rows have it and those after it.
  let valueCount: UInt64
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
      valueCount = UInt64(max(values.dictionary.count, 1))
    case .boolean(let values):
      source = .flags(values)
      valueCount = 2
    case .decimal(let values):
      guard let bounds = values.bounds(workers) else {
        source = .codes([])
        (valueCount, cardinality) = (1, 1)
        return
      }
      let (range, overflow) = bounds.upperBound.subtractingReportingOverflow(bounds.lowerBound)
      guard !overflow, range < Int64.max - 16 else { return nil }
      source = .mantissas(values.mantissas, least: bounds.lowerBound)
      valueCount = UInt64(range) + 1
    case .approximate:
      return nil
    }
    let kinds = missing.missingCount > 0 ? UInt64(MissingKind.allCases.count) : 0
    cardinality = valueCount + kinds
  }

  /// Takes numbers that were given to the rows before.
  init(_ codes: RowCodes) {
    source = .codes(codes.codes)
    missing = MissingRows(allValid: codes.codes.count)
    valueCount = UInt64(codes.valueCount)
    cardinality = UInt64(codes.cardinality)
  }

  /// Takes numbers of one byte or two, which tell the missing rows apart themselves.
  init(_ numbers: NarrowNumbers) {
    source = .narrow(numbers)
    missing = MissingRows()
    valueCount = UInt64(numbers.firstMissing)
    cardinality = UInt64(numbers.cardinality)
  }

  /// What one of each part's numbers counts in a key of all of them: as much as there are keys of the later parts.
  static func weights(_ parts: [KeyPart]) -> [UInt64] {
    var weights: [UInt64] = []
    var weight: UInt64 = 1
    for part in parts.reversed() {
      weights.append(weight)
      weight &*= part.cardinality
    }
    return weights.reversed()
  }

  /// Whether a number was kept for rows that are missing, so that those must be told apart.
  private var hasMissing: Bool { missing.missingCount > 0 }

  /// Puts the numbers of consecutive rows into a place of their keys, of which the one after it counts `weight`.
  ///
  /// - Parameter isFirst: true where the keys are still to be written.
  func put<Key: FixedWidthInteger & UnsignedInteger>(
    _ rows: Range<Int>, times weight: UInt64, to keys: UnsafeMutablePointer<Key>, isFirst: Bool
  ) {
    if case .narrow(let numbers) = source, let weight = UInt16(exactly: weight) {
      Self.put(rows, of: numbers, times: weight, to: keys, isFirst)
    } else {
      fetch(behind: rows)
      put(rows.count, times: weight, to: keys, isFirst) { rows.lowerBound &+ $0 }
    }
  }

  private func fetch(behind rows: Range<Int>) {
    switch source {
    case .narrow(let numbers): numbers.fetch(behind: rows)
    case .codes(let codes): codes.fetch(behind: rows)
    case .mantissas(let mantissas, _): mantissas.fetch(behind: rows)
    case .flags(let flags): flags.fetch(behind: rows)
    }
  }

  /// Does the same for rows that are listed.
  func put<Key: FixedWidthInteger & UnsignedInteger>(
    _ rows: UnsafeBufferPointer<UInt32>, times weight: UInt64, to keys: UnsafeMutablePointer<Key>,
    isFirst: Bool
  ) {
    put(rows.count, times: weight, to: keys, isFirst) { Int(rows[$0]) }
  }

  @inline(__always)
  private func put<Key: FixedWidthInteger & UnsignedInteger>(
    _ count: Int, times weight: UInt64, to keys: UnsafeMutablePointer<Key>, _ isFirst: Bool,
    row: (Int) -> Int
  ) {
    let weight = Key(truncatingIfNeeded: weight)
    switch source {
    case .narrow(let numbers):
      if isFirst {
        numbers.forEach(count, row: row) { keys[$0] = Key(truncatingIfNeeded: $1) &* weight }
      } else {
        numbers.forEach(count, row: row) { keys[$0] &+= Key(truncatingIfNeeded: $1) &* weight }
      }
    case .codes(let codes):
      put(count, of: codes, weight, to: keys, isFirst, row) { Key(truncatingIfNeeded: $0) }
    case .mantissas(let mantissas, let least):
      put(count, of: mantissas, weight, to: keys, isFirst, row) {
        Key(truncatingIfNeeded: $0 &- least)
      }
    case .flags(let flags):
      put(count, of: flags, weight, to: keys, isFirst, row) { $0 ? 1 : 0 }
    }
  }

  /// There are vectors for products of 16 bits; kept apart from whoever calls it, so that the compiler doesn't forget
  /// that the weight has no more.
  @inline(never)
  private static func put<Key: FixedWidthInteger & UnsignedInteger>(
    _ rows: Range<Int>, of numbers: NarrowNumbers, times weight: UInt16,
    to keys: UnsafeMutablePointer<Key>, _ isFirst: Bool
  ) {
    if isFirst {
      numbers.forEach(rows) { keys[$0] = Key(truncatingIfNeeded: $1 &* UInt32(weight)) }
    } else {
      numbers.forEach(rows) { keys[$0] &+= Key(truncatingIfNeeded: $1 &* UInt32(weight)) }
    }
  }

  /// Without checks in the loop the compiler takes vectors for consecutive rows.
  @inline(__always)
  private func put<Key: FixedWidthInteger & UnsignedInteger, Value>(
    _ count: Int, of values: [Value], _ weight: Key, to keys: UnsafeMutablePointer<Key>,
    _ isFirst: Bool, _ row: (Int) -> Int, _ number: (Value) -> Key
  ) {
    values.withUnsafeBufferPointer { values in
      guard let values = values.baseAddress else { return }
      guard hasMissing else {
        switch (isFirst, weight == 1) {
        case (true, true):
          for index in 0..<count { keys[index] = number(values[row(index)]) }
        case (true, false):
          for index in 0..<count { keys[index] = number(values[row(index)]) &* weight }
        case (false, true):
          for index in 0..<count { keys[index] &+= number(values[row(index)]) }
        case (false, false):
          for index in 0..<count { keys[index] &+= number(values[row(index)]) &* weight }
        }
        return
      }
      if isFirst { keys.initialize(repeating: 0, count: count) }
      for index in 0..<count {
        let kind = missing.kind(row(index))
        let own =
          kind.map { Key(truncatingIfNeeded: valueCount + UInt64($0.rawValue)) }
          ?? number(values[row(index)])
        keys[index] &+= own &* weight
      }
    }
  }
}

extension DecimalValues {
  /// The least and the greatest mantissa, missing rows' zeros among them; nil without rows.
  func bounds(_ workers: Workers) -> ClosedRange<Int64>? { kept.bounds { foundBounds(workers) } }

  private func foundBounds(_ workers: Workers) -> ClosedRange<Int64>? {
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
