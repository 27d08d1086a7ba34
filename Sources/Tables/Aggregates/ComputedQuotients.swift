/// Exact dividends over exact divisors, to be stored as computed decimals.
struct ComputedQuotients {
  let dividends: [Int128]
  /// 0 where there is no quotient.
  let divisors: [Int128]
  /// The decimals of the dividends beyond the divisors'.
  let scale: Int

  /// The quotients correctly rounded to as many decimals as fit; nil when those that are shown don't.
  func values(standingOn figures: DecimalSide) -> DecimalValues? {
    var values = values(shown: figures.aggregateShown)
    values?.precision = .computed(
      shown: figures.aggregateShown, source: figures.finestPrinted)
    return values
  }

  /// The quotients correctly rounded to as many decimals as fit; nil when so many as are shown don't.
  func values(shown: Int) -> DecimalValues? {
    let wanted = max(ComputedScale.wanted, scale)
    let unit = Double(PowersOfTen.table[scale])
    var greatest = 0.0
    for index in dividends.indices where divisors[index] != 0 {
      let quotient = Double(dividends[index]) / Double(divisors[index]) / unit
      greatest = max(greatest, quotient.magnitude)
    }
    guard let newScale = ComputedScale.fitting(greatest, wanted: wanted), newScale >= shown else {
      return nil
    }
    var mantissas = [Int64](repeating: 0, count: dividends.count)
    for index in dividends.indices where divisors[index] != 0 {
      guard let mantissa = mantissa(index, newScale) else { return nil }
      mantissas[index] = mantissa
    }
    return DecimalValues(
      mantissas: mantissas, scale: newScale, precision: .computed(shown: shown, source: 0))
  }

  private func mantissa(_ index: Int, _ newScale: Int) -> Int64? {
    guard newScale >= scale else {
      let divisor = divisors[index]
        .multipliedReportingOverflow(by: .powerOfTen(scale - newScale))
      guard !divisor.overflow else { return nil }
      return Int64(exactly: dividends[index].roundedQuotient(by: divisor.partialValue))
    }
    // Whole part and rest apart, since the dividend may have no room for more digits.
    let factor = Int128.powerOfTen(newScale - scale)
    let (whole, rest) = dividends[index].quotientAndRemainder(dividingBy: divisors[index])
    let wide = whole.multipliedReportingOverflow(by: factor)
    let fine = rest.multipliedReportingOverflow(by: factor)
    guard !wide.overflow, !fine.overflow else { return nil }
    return Int64(
      exactly: wide.partialValue + fine.partialValue.roundedQuotient(by: divisors[index]))
  }
}

extension Column {
  /// A column of whole sums divided by counts, shown rounded to so many decimals; nil where `reasons` says why not.
  public static func quotients(
    _ parts: [(sum: Int128, count: Int)?], reasons: MissingRows, shown: Int
  ) -> Column {
    let quotients = ComputedQuotients(
      dividends: parts.map { $0?.sum ?? 0 }, divisors: parts.map { Int128($0?.count ?? 0) },
      scale: 0)
    guard var values = quotients.values(shown: shown) else {
      return Column(
        values: .approximate(parts.map { $0.map { Double($0.sum) / Double($0.count) } ?? 0 }),
        missing: reasons)
    }
    values.precision = .computed(shown: shown, source: 0)
    return Column(values: .decimal(values), missing: reasons)
  }
}
