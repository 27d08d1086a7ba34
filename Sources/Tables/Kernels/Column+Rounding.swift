extension Column {
  /// The numbers with the other sign; columns of no numbers stay as they are.
  public func negated(workers: Workers = .one) -> Column {
    mappingNumbers(
      workers, exact: { Int64(0).subtractingReportingOverflow($0) }, approximate: { -$0 })
  }

  /// The numbers without their sign; columns of no numbers stay as they are.
  public func magnitude(workers: Workers = .one) -> Column {
    mappingNumbers(
      workers,
      exact: { $0 < 0 ? Int64(0).subtractingReportingOverflow($0) : ($0, false) },
      approximate: { $0.magnitude })
  }

  private func mappingNumbers(
    _ workers: Workers, exact: (Int64) -> (partialValue: Int64, overflow: Bool),
    approximate: (Double) -> Double
  ) -> Column {
    guard case .decimal(let values) = values else {
      guard case .approximate(let values) = values else { return self }
      return Column(values: .approximate(values.map(approximate)), missing: missing)
    }
    let mantissas = values.mantissas
    // Only the least mantissa has no opposite.
    guard let mapped = workers.fittingList(of: count, { exact(mantissas[$0]) }) else {
      return Column(values: .approximate((doubles() ?? []).map(approximate)), missing: missing)
    }
    let result = DecimalValues(
      mantissas: mapped, scale: values.scale, precision: values.precision)
    guard let mapped = fraction?.mappingNumerators(count: count, workers, exact) else {
      return Column(values: .decimal(result), missing: missing)
    }
    return Column(quotients: result, of: mapped, missing: missing)
  }

  /// The numbers rounded half away from zero to at most `decimals` decimals; negative counts round to tens and more.
  ///
  /// Figures printed with fewer decimals stay as printed; computed figures become exact.
  public func rounded(to decimals: Int, workers: Workers = .one) -> Column {
    if case .decimal(let values) = values,
      let rounded = roundedQuotients(values, to: decimals, workers)
        ?? values.rounded(to: decimals, workers)
    {
      return Column(values: .decimal(rounded), missing: missing)
    }
    guard let numbers = doubles() else { return self }
    return Column.approximate(numbers.map { Self.rounded($0, to: decimals) }, missing: missing)
  }

  /// Quotients rounded once, from what they were before they were divided; nil for other figures.
  private func roundedQuotients(
    _ values: DecimalValues, to decimals: Int, _ workers: Workers
  ) -> DecimalValues? {
    guard let fraction, decimals < values.scale,
      let units = fraction.mantissas(scale: decimals, missing, workers)
    else { return nil }
    guard decimals < 0 else { return DecimalValues(mantissas: units, scale: decimals) }
    guard let factor = PowersOfTen.factor(-decimals) else { return nil }
    let mantissas = workers.fittingList(of: count) {
      units[$0].multipliedReportingOverflow(by: factor)
    }
    return mantissas.map { DecimalValues(mantissas: $0, scale: 0) }
  }

  private static func rounded(_ value: Double, to decimals: Int) -> Double {
    guard decimals.magnitude <= ExactDecimal.maximumScale else { return decimals < 0 ? 0 : value }
    let unit = Double(PowersOfTen.table[Int(decimals.magnitude)])
    let scaled = decimals < 0 ? value / unit : value * unit
    // A number without digits behind the wanted ones is its own rounding.
    guard scaled.magnitude < 0x1p53 else { return value }
    let whole = scaled.rounded(.toNearestOrAwayFromZero)
    return decimals < 0 ? whole * unit : whole / unit
  }
}

extension DecimalValues {
  /// Nil where a figure rounded up to tens or more no longer fits.
  fileprivate func rounded(to decimals: Int, _ workers: Workers) -> DecimalValues? {
    // Every mantissa is far below half of 10²⁰, so that beyond there all figures round to 0.
    let decimals = max(decimals, -20)
    let scale = min(max(decimals, 0), scale)
    let precision = precision.cut(to: scale)
    guard decimals < self.scale else {
      return DecimalValues(mantissas: mantissas, scale: scale, precision: precision)
    }
    let divisor = Int128.powerOfTen(min(self.scale - decimals, 38))
    let factor = Int128.powerOfTen(max(-decimals, 0))
    let rounded = workers.fittingList(of: mantissas.count) { row in
      let value = Int128(mantissas[row]).roundedQuotient(by: divisor) * factor
      return (Int64(truncatingIfNeeded: value), value != Int128(Int64(truncatingIfNeeded: value)))
    }
    return rounded.map { DecimalValues(mantissas: $0, scale: scale, precision: precision) }
  }
}

extension DecimalValues.Precision {
  /// Each figure's decimals as printed, at most those of a scale.
  fileprivate func cut(to scale: Int) -> DecimalValues.Precision {
    guard case .perRow(let decimals) = self else { return .uniform }
    return .perRow(decimals.map { min($0, UInt8(scale)) })
  }
}
