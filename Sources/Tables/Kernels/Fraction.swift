/// Quotients as they were before they were divided, so that whoever calculates on with them loses nothing.
///
/// A row's value is its numerator over its denominator, times a power of ten. The column beside it holds as many decimals
/// of that as have room in all rows: those are what is shown, and what rows are ordered and grouped by.
struct Fraction: Sendable {
  /// Whole numbers, any where there is no value.
  let numerators: RowValues<Int64>
  /// Above zero in every row that has a value.
  let denominators: RowValues<Int64>
  /// The power of ten.
  let exponent: Int

  init(_ numerators: RowValues<Int64>, over denominators: RowValues<Int64>, exponent: Int) {
    self.numerators = numerators
    self.denominators = denominators
    self.exponent = exponent
  }

  /// A side's figures: as printed over one, or as they were divided; nil for computed ones that are not quotients.
  init?(_ side: DecimalSide) {
    if let fraction = side.fraction {
      self = fraction
    } else if side.error == 0 {
      self.init(side.mantissas, over: RowValues(constant: 1), exponent: -side.scale)
    } else {
      return nil
    }
  }

  /// The quotients of these rows, in this order.
  func taking(_ rows: [UInt32], _ workers: Workers) -> Fraction {
    Fraction(
      numerators.taking(rows, workers), over: denominators.taking(rows, workers),
      exponent: exponent)
  }

  /// The quotients with numerators that a change gives; nil where one has no room.
  func mappingNumerators(
    count: Int, _ workers: Workers, _ change: (Int64) -> (partialValue: Int64, overflow: Bool)
  ) -> Fraction? {
    workers.fittingList(of: count) { change(numerators[$0]) }.map {
      Fraction(RowValues(perRow: $0), over: denominators, exponent: exponent)
    }
  }

  // MARK: Values

  /// About the greatest magnitude of a value, among so many rows.
  func greatest(_ missing: MissingRows, _ workers: Workers) -> Double {
    let parts = workers.map(over: missing.count) { rows in
      if let divisor = denominators.constant {
        // All have the same denominator, so that the greatest numerator tells.
        let greatest = rows.reduce(0 as UInt64) { greatest, row in
          missing.isMissing(row) ? greatest : max(greatest, numerators[row].magnitude)
        }
        return Double(greatest) / Double(divisor)
      }
      return rows.reduce(0.0) { greatest, row in
        if missing.isMissing(row) { return greatest }
        return max(greatest, Double(numerators[row].magnitude) / Double(denominators[row]))
      }
    }
    let unit = Double(Int128.powerOfTen(abs(exponent)))
    let greatest = parts.max() ?? 0
    return exponent < 0 ? greatest / unit : greatest * unit
  }

  /// The values as binary floating point, 0 where missing.
  func doubles(_ missing: MissingRows) -> [Double] {
    let unit = Double(Int128.powerOfTen(abs(exponent)))
    return (0..<missing.count).map { row in
      if missing.isMissing(row) { return 0 }
      let quotient = Double(numerators[row]) / Double(denominators[row])
      return exponent < 0 ? quotient / unit : quotient * unit
    }
  }

  /// The values rounded half away from zero to so many decimals, 0 where missing; nil where one has no room.
  ///
  /// - Parameter scale: below zero for tens, hundreds and so on, in units of which the values are given.
  func mantissas(scale: Int, _ missing: MissingRows, _ workers: Workers) -> [Int64]? {
    let shift = scale + exponent
    guard abs(shift) <= Self.mostShift else { return nil }
    let (factor, unit) = (Int128.powerOfTen(max(shift, 0)), Int128.powerOfTen(max(-shift, 0)))
    if let denominator = denominators.constant {
      guard denominator != 0 else { return nil }
      return quotients(Ratio(factor, over: unit, times: denominator), missing, workers)
    }
    if shift >= 0, let factor = PowersOfTen.factor(shift) {
      return workers.fittingList(of: missing.count) { row in
        if missing.isMissing(row) { return (0, false) }
        let quotient = numerators[row].roundedQuotient(times: factor, by: denominators[row])
        return (quotient ?? 0, quotient == nil)
      }
    }
    return workers.fittingList(of: missing.count) { row in
      if missing.isMissing(row) { return (0, false) }
      let (dividend, first) = Int128(numerators[row]).multipliedReportingOverflow(by: factor)
      let (divisor, second) = Int128(denominators[row]).multipliedReportingOverflow(by: unit)
      if first || second { return (0, true) }
      return dividend.roundedQuotient(by: divisor).narrowed
    }
  }

  /// Powers of ten up to this have room in 128 bits.
  private static let mostShift = 38

  /// What every numerator is multiplied with and divided by.
  private struct Ratio {
    let factor: Int128
    let divisor: Int128

    /// Without what both have in common: to divide by 100 takes no division where there is a factor of ten thousand.
    init?(_ factor: Int128, over unit: Int128, times denominator: Int64) {
      let (divisor, overflow) = Int128(denominator).multipliedReportingOverflow(by: unit)
      guard !overflow else { return nil }
      var (common, rest) = (factor, divisor)
      while rest != 0 { (common, rest) = (rest, common % rest) }
      self.factor = factor / common
      self.divisor = divisor / common
    }
  }

  private func quotients(
    _ ratio: Ratio?, _ missing: MissingRows, _ workers: Workers
  ) -> [Int64]? {
    guard let ratio else { return nil }
    let narrowFactor = Int64(truncatingIfNeeded: ratio.factor)
    if ratio.divisor == 1, Int128(narrowFactor) == ratio.factor {
      return workers.fittingList(of: missing.count) { row in
        missing.isMissing(row)
          ? (0, false) : numerators[row].multipliedReportingOverflow(by: narrowFactor)
      }
    }
    return workers.fittingList(of: missing.count) { row in
      if missing.isMissing(row) { return (0, false) }
      let (dividend, overflow) = Int128(numerators[row])
        .multipliedReportingOverflow(by: ratio.factor)
      if overflow { return (0, true) }
      return dividend.roundedQuotient(by: ratio.divisor).narrowed
    }
  }

  /// A computed column with as many decimals as have room; nil where those that are shown have none.
  func column(
    shown: Int, source: DecimalValues.Printed, _ missing: MissingRows, _ workers: Workers
  ) -> Column? {
    guard let scale = ComputedScale.fitting(greatest(missing, workers)), scale >= shown,
      let mantissas = mantissas(scale: scale, missing, workers)
    else { return nil }
    let values = DecimalValues(
      mantissas: mantissas, scale: scale, precision: .computed(shown: shown, source: source))
    return Column(quotients: values, of: self, missing: missing)
  }

  /// Tells whether the decimals beside the quotients, zeros aside, have so many digits that little is lost with the rest.
  func hasDigits(
    _ mantissas: RowValues<Int64>, _ missing: MissingRows, _ workers: Workers
  ) -> Bool {
    let parts = workers.map(over: missing.count) { rows in
      rows.allSatisfy { row in
        numerators[row] == 0 || mantissas[row].magnitude >= Self.leastMantissa
          || missing.isMissing(row)
      }
    }
    return parts.allSatisfy { $0 }
  }

  /// A millionth of a figure is no more than it was printed with.
  private static let leastMantissa: UInt64 = 1_000_000

  // MARK: Comparing

  /// How each row's value stands to another one's: below zero where it is less; nil where that has no room.
  static func orders(
    _ a: Fraction, _ b: Fraction, _ missing: MissingRows, _ workers: Workers
  ) -> [Int64]? {
    let shift = a.exponent - b.exponent
    guard abs(shift) <= mostShift else { return nil }
    let (aFactor, bFactor) = (
      Int128.powerOfTen(max(shift, 0)), Int128.powerOfTen(max(-shift, 0))
    )
    return workers.fittingList(of: missing.count) { row in
      if missing.isMissing(row) { return (0, false) }
      let (left, first) = (Int128(a.numerators[row]) * Int128(b.denominators[row]))
        .multipliedReportingOverflow(by: aFactor)
      let (right, second) = (Int128(b.numerators[row]) * Int128(a.denominators[row]))
        .multipliedReportingOverflow(by: bFactor)
      return (left < right ? -1 : left > right ? 1 : 0, first || second)
    }
  }
}

// MARK: - Arithmetic

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
