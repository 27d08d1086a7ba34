extension Column {
  /// The numbers with the other sign; columns of no numbers stay as they are.
  public func negated() -> Column {
    mappingNumbers(exact: { Int64(0).subtractingReportingOverflow($0) }, approximate: { -$0 })
  }

  /// The numbers without their sign; columns of no numbers stay as they are.
  public func magnitude() -> Column {
    mappingNumbers(
      exact: { $0 < 0 ? Int64(0).subtractingReportingOverflow($0) : ($0, false) },
      approximate: { $0.magnitude })
  }

  private func mappingNumbers(
    exact: (Int64) -> (partialValue: Int64, overflow: Bool), approximate: (Double) -> Double
  ) -> Column {
    guard case .decimal(var values) = values else {
      guard case .approximate(let values) = values else { return self }
      return Column(values: .approximate(values.map(approximate)), missing: missing)
    }
    for row in values.mantissas.indices {
      let (mantissa, overflow) = exact(values.mantissas[row])
      // Only the least mantissa has no opposite.
      if overflow {
        return Column(values: .approximate((doubles() ?? []).map(approximate)), missing: missing)
      }
      values.mantissas[row] = mantissa
    }
    return Column(values: .decimal(values), missing: missing)
  }

  /// The numbers rounded half away from zero to at most `decimals` decimals; negative counts round to tens and more.
  ///
  /// Figures printed with fewer decimals stay as printed; computed figures become exact.
  public func rounded(to decimals: Int) -> Column {
    if case .decimal(let values) = values, let rounded = values.rounded(to: decimals) {
      return Column(values: .decimal(rounded), missing: missing)
    }
    guard let numbers = doubles() else { return self }
    return Column.approximate(numbers.map { Self.rounded($0, to: decimals) }, missing: missing)
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
  fileprivate func rounded(to decimals: Int) -> DecimalValues? {
    // Every mantissa is far below half of 10²⁰, so that beyond there all figures round to 0.
    let decimals = max(decimals, -20)
    let newScale = min(max(decimals, 0), scale)
    guard decimals < scale else { return asPrinted(scale: scale) }
    let divisor = Int128.powerOfTen(min(scale - decimals, 38))
    let factor = Int128.powerOfTen(max(-decimals, 0))
    var result = asPrinted(scale: newScale)
    for row in mantissas.indices {
      let value = Int128(mantissas[row]).roundedQuotient(by: divisor) * factor
      guard let mantissa = Int64(exactly: value) else { return nil }
      result.mantissas[row] = mantissa
    }
    return result
  }

  private func asPrinted(scale: Int) -> DecimalValues {
    var printed = Precision.uniform
    if case .perRow(let decimals) = precision {
      printed = .perRow(decimals.map { min($0, UInt8(scale)) })
    }
    return DecimalValues(mantissas: mantissas, scale: scale, precision: printed)
  }
}
