extension Fraction {
  /// What an operation gives; nil where a numerator or denominator has no room.
  ///
  /// - Parameter missing: the rows that have no value, those that are divided by zero among them.
  static func result(
    _ operation: Arithmetic, _ a: Fraction, _ b: Fraction, _ missing: MissingRows,
    _ workers: Workers
  ) -> Fraction? {
    let plain = Calculation(missing: missing, workers: workers, isReducing: false)
    let result =
      plain.result(operation, a, b)
      ?? Calculation(missing: missing, workers: workers, isReducing: true).result(operation, a, b)
    guard let result, abs(result.exponent) <= mostShift else { return nil }
    return result
  }
}

/// Calculates with the numerators and denominators of rows.
private struct Calculation {
  let missing: MissingRows
  let workers: Workers
  /// Whether what numerators and denominators have in common is left out first, which takes long and makes room.
  let isReducing: Bool

  func result(_ operation: Arithmetic, _ a: Fraction, _ b: Fraction) -> Fraction? {
    switch operation {
    case .add, .subtract, .remainder: aligned(operation, a, b)
    case .multiply:
      product(
        (a.numerators, a.denominators), (b.numerators, b.denominators),
        exponent: a.exponent + b.exponent)
    case .divide:
      signAndMagnitude(b.numerators).flatMap { sign, magnitude in
        product(b.denominators, sign).flatMap { numerators in
          product(
            (a.numerators, a.denominators), (numerators, magnitude),
            exponent: a.exponent - b.exponent)
        }
      }
    }
  }

  // MARK: Products

  private typealias Ratio = (over: RowValues<Int64>, under: RowValues<Int64>)

  private func product(_ a: Ratio, _ b: Ratio, exponent: Int) -> Fraction? {
    var (a, b) = (a, b)
    if isReducing {
      // Whatever is above a line can be left out with what is below either.
      (a.over, a.under) = reduced(a.over, a.under)
      (b.over, b.under) = reduced(b.over, b.under)
      (a.over, b.under) = reduced(a.over, b.under)
      (b.over, a.under) = reduced(b.over, a.under)
    }
    guard let numerators = product(a.over, b.over), let denominators = product(a.under, b.under)
    else { return nil }
    return Fraction(numerators, over: denominators, exponent: exponent)
  }

  private func product(_ a: RowValues<Int64>, _ b: RowValues<Int64>) -> RowValues<Int64>? {
    if a.constant == 1 { return b }
    if b.constant == 1 { return a }
    return combined(a, b) { $0.multipliedReportingOverflow(by: $1) }
  }

  /// 1 or -1 for each row, and the numbers without their signs.
  private func signAndMagnitude(
    _ numbers: RowValues<Int64>
  ) -> (sign: RowValues<Int64>, magnitude: RowValues<Int64>)? {
    let hasNegative = workers.map(over: numbers.values.count) { rows in
      rows.contains { numbers.values[$0] < 0 }
    }
    guard hasNegative.contains(true) else { return (RowValues(constant: 1), numbers) }
    let sign = numbers.map { $0 < 0 ? -1 as Int64 : 1 }
    return product(numbers, sign).map { (sign, $0) }
  }

  // MARK: Sums and remainders

  /// The operation on numerators that stand over the same denominators.
  private func aligned(_ operation: Arithmetic, _ a: Fraction, _ b: Fraction) -> Fraction? {
    let exponent = min(a.exponent, b.exponent)
    guard let aFactor = PowersOfTen.factor(a.exponent - exponent),
      let bFactor = PowersOfTen.factor(b.exponent - exponent),
      var left = product(a.numerators, RowValues(constant: aFactor)),
      var right = product(b.numerators, RowValues(constant: bFactor))
    else { return nil }
    var denominators = a.denominators
    if !a.denominators.areSame(as: b.denominators) {
      var (own, other) = (a.denominators, b.denominators)
      if isReducing {
        (left, own) = reduced(left, own)
        (right, other) = reduced(right, other)
      }
      let (ownRest, otherRest) = isReducing ? reduced(own, other) : (own, other)
      guard let widerLeft = product(left, otherRest), let widerRight = product(right, ownRest),
        let both = product(own, otherRest)
      else { return nil }
      (left, right, denominators) = (widerLeft, widerRight, both)
    }
    let numerators = combined(left, right) {
      switch operation {
      case .subtract: $0.subtractingReportingOverflow($1)
      case .remainder: $0.remainderReportingOverflow(dividingBy: $1)
      case .add, .multiply, .divide: $0.addingReportingOverflow($1)
      }
    }
    return numerators.map { Fraction($0, over: denominators, exponent: exponent) }
  }

  // MARK: Rows

  /// Row by row; nil where one has no room.
  @inline(__always)
  private func combined(
    _ a: RowValues<Int64>, _ b: RowValues<Int64>,
    _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) -> RowValues<Int64>? {
    if let a = a.constant, let b = b.constant {
      let (value, overflow) = operation(a, b)
      return overflow ? nil : RowValues(constant: value)
    }
    return workers.fittingList(of: missing.count) { row in
      missing.isMissing(row) ? (0, false) : operation(a[row], b[row])
    }.map { RowValues(perRow: $0) }
  }

  /// Both without what they have in common; the second is above zero.
  private func reduced(
    _ a: RowValues<Int64>, _ b: RowValues<Int64>
  ) -> (RowValues<Int64>, RowValues<Int64>) {
    if a.constant == 1 || b.constant == 1 { return (a, b) }
    let divisors = workers.list(of: missing.count) { row in
      missing.isMissing(row) ? 1 : Self.commonDivisor(a[row], b[row])
    }
    return (
      RowValues(perRow: workers.list(of: missing.count) { a[$0] / divisors[$0] }),
      RowValues(perRow: workers.list(of: missing.count) { b[$0] / divisors[$0] })
    )
  }

  /// Euclid's; no more than the second number, which is above zero.
  private static func commonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
    var (common, rest) = (b.magnitude, a.magnitude)
    while rest != 0 { (common, rest) = (rest, common % rest) }
    return Int64(truncatingIfNeeded: common)
  }
}
