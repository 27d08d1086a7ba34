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

  /// The same quotients with the least of their exponents, and with one denominator where each has one and that has room;
  /// nil where a numerator has no room for the exponent.
  static func aligned(_ fractions: [Fraction]) -> [Fraction]? {
    let exponent = fractions.map(\.exponent).min() ?? 0
    var aligned: [Fraction] = []
    for fraction in fractions {
      guard let factor = PowersOfTen.factor(fraction.exponent - exponent) else { return nil }
      guard let numerators = fraction.numerators(times: factor) else { return nil }
      aligned.append(Fraction(numerators, over: fraction.denominators, exponent: exponent))
    }
    return withOneDenominator(aligned) ?? aligned
  }

  /// Nil where one has no room.
  private func numerators(times factor: Int64) -> RowValues<Int64>? {
    var fits = true
    let products = numerators.map { numerator in
      let (value, overflow) = numerator.multipliedReportingOverflow(by: factor)
      fits = fits && !overflow
      return value
    }
    return fits ? products : nil
  }

  private static func withOneDenominator(_ fractions: [Fraction]) -> [Fraction]? {
    var common: Int64 = 1
    for fraction in fractions {
      guard let denominator = fraction.denominators.constant, denominator > 0 else { return nil }
      var (divisor, rest) = (common, denominator)
      while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
      let (product, overflow) = (common / divisor).multipliedReportingOverflow(by: denominator)
      guard !overflow else { return nil }
      common = product
    }
    var same: [Fraction] = []
    for fraction in fractions {
      let factor = common / (fraction.denominators.constant ?? 1)
      guard let numerators = fraction.numerators(times: factor) else { return nil }
      same.append(
        Fraction(numerators, over: RowValues(constant: common), exponent: fraction.exponent))
    }
    return same
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
  static let mostShift = 38

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
  static let leastMantissa: UInt64 = 1_000_000

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
