/// Exact dividends over exact divisors, to be stored as computed decimals.
struct ComputedQuotients {
  let dividends: ExactSums
  /// 0 where there is no quotient; never negative.
  let divisors: [Int64]
  /// The decimals of the dividends beyond the divisors'.
  let scale: Int

  /// The quotients correctly rounded to as many decimals as fit and are sure; nil when those that are shown don't fit.
  ///
  /// - Parameters:
  ///   - figures: what the dividends are sums of, as many as the divisor each.
  ///   - source: the decimals that each quotient stands on.
  func values(
    standingOn figures: FigureDecimals, source: DecimalValues.Printed, _ workers: Workers
  ) -> DecimalValues? {
    // A mean of computed figures may be off by as much as each of them.
    let isComputed = figures.computedShown != nil
    let sure = isComputed ? ComputedScale.sure(1 / Double(PowersOfTen.table[scale])) : nil
    return values(shown: figures.aggregateShown, source: source, sure: sure, workers)
  }

  /// Nil where so many decimals as are shown don't fit.
  ///
  /// - Parameter sure: the decimals that are sure; nil where all are.
  private func values(
    shown: Int, source: DecimalValues.Printed, sure: Int?, _ workers: Workers
  ) -> DecimalValues? {
    let wanted = sure.map { max($0, shown) } ?? max(ComputedScale.wanted, scale)
    guard let newScale = ComputedScale.fitting(greatest(workers), wanted: wanted),
      newScale >= shown, let mantissas = mantissas(newScale, workers)
    else { return nil }
    return DecimalValues(
      mantissas: mantissas, scale: newScale, precision: .computed(shown: shown, source: source))
  }

  /// The quotients of whole numbers correctly rounded to as many decimals as fit; nil where those that are shown don't.
  func values(shown: Int) -> DecimalValues? {
    values(shown: shown, source: .uniform(0), sure: nil, .one)
  }

  /// About the greatest magnitude of a quotient.
  private func greatest(_ workers: Workers) -> Double {
    let unit = Double(PowersOfTen.table[scale])
    let parts = workers.map(over: divisors.count) { range in
      var greatest = 0.0
      for index in range where divisors[index] != 0 {
        let dividend =
          switch dividends {
          case .narrow(let sums): Double(sums[index])
          case .wide(let sums): sums[index].nearestDouble
          }
        greatest = max(greatest, (dividend / Double(divisors[index]) / unit).magnitude)
      }
      return greatest
    }
    return parts.max() ?? 0
  }

  private func mantissas(_ newScale: Int, _ workers: Workers) -> [Int64]? {
    var isWhole = true
    let mantissas = [Int64](unsafeUninitializedCapacity: divisors.count) { made, count in
      made.initialize(repeating: 0)
      let parts = workers.map(over: divisors.count) { range in
        for index in range where divisors[index] != 0 {
          guard let mantissa = mantissa(index, newScale) else { return false }
          made[index] = mantissa
        }
        return true
      }
      isWhole = parts.allSatisfy { $0 }
      count = divisors.count
    }
    return isWhole ? mantissas : nil
  }

  private func mantissa(_ index: Int, _ newScale: Int) -> Int64? {
    switch dividends {
    case .narrow(let sums):
      if newScale >= scale, newScale - scale <= ExactDecimal.maximumScale {
        return sums[index].roundedQuotient(
          times: PowersOfTen.table[newScale - scale], by: divisors[index])
      }
      return mantissa(Int128(sums[index]), Int128(divisors[index]), newScale)
    case .wide(let sums):
      return mantissa(sums[index], Int128(divisors[index]), newScale)
    }
  }

  private func mantissa(_ dividend: Int128, _ divisor: Int128, _ newScale: Int) -> Int64? {
    guard newScale >= scale else {
      let divisor = divisor.multipliedReportingOverflow(by: .powerOfTen(scale - newScale))
      guard !divisor.overflow else { return nil }
      return Int64(exactly: dividend.roundedQuotient(by: divisor.partialValue))
    }
    // Whole part and rest apart, since the dividend may have no room for more digits.
    let factor = Int128.powerOfTen(newScale - scale)
    let (whole, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
    let wide = whole.multipliedReportingOverflow(by: factor)
    let fine = rest.multipliedReportingOverflow(by: factor)
    guard !wide.overflow, !fine.overflow else { return nil }
    return Int64(exactly: wide.partialValue + fine.partialValue.roundedQuotient(by: divisor))
  }
}

extension Column {
  /// A column of whole sums divided by counts, shown rounded to so many decimals; nil where `reasons` says why not.
  public static func quotients(
    _ parts: [(sum: Int128, count: Int)?], reasons: MissingRows, shown: Int
  ) -> Column {
    let quotients = ComputedQuotients(
      dividends: .wide(parts.map { $0?.sum ?? 0 }), divisors: parts.map { Int64($0?.count ?? 0) },
      scale: 0)
    guard let values = quotients.values(shown: shown) else {
      return Column(
        values: .approximate(parts.map { $0.map { Double($0.sum) / Double($0.count) } ?? 0 }),
        missing: reasons)
    }
    return Column(values: .decimal(values), missing: reasons)
  }
}
