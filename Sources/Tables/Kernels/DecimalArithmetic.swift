/// Arithmetic on two exact sides; every result is nil where the digits don't fit.
struct DecimalArithmetic {
  private let a: DecimalSide
  private let b: DecimalSide
  private let missing: MissingRows
  private let workers: Workers
  private var count: Int { missing.count }

  init(_ a: DecimalSide, _ b: DecimalSide, missing: MissingRows, _ workers: Workers) {
    self.workers = workers
    self.a = a
    self.b = b
    self.missing = missing
  }

  func result(_ operation: Arithmetic) -> Column? {
    switch operation {
    case .add: sum(negating: false)
    case .subtract: sum(negating: true)
    case .multiply: product()
    case .divide: quotient()
    case .remainder: remainder()
    }
  }

  /// What follows from quotients as they were divided; nil where there is none, or where that has no room.
  private func exact(
    _ operation: Arithmetic, _ missing: MissingRows, shown: Int
  ) -> Column? {
    guard let a = Fraction(a), let b = Fraction(b),
      let fraction = Fraction.result(operation, a, b, missing, workers)
    else { return nil }
    return fraction.column(shown: shown, source: source, missing, workers)
  }

  /// Whether the decimals beside quotients tell these well enough to go on from, where fractions have no room any more.
  private var mayGoOnFromDecimals: Bool {
    [a, b].allSatisfy { $0.fraction?.hasDigits($0.mantissas, missing, workers) ?? true }
  }

  private var isComputed: Bool {
    a.decimals.computedShown != nil || b.decimals.computedShown != nil
  }

  private var finestShown: Int { max(a.decimals.finestShown, b.decimals.finestShown) }

  private var finestPrinted: Int { max(a.decimals.finestPrinted, b.decimals.finestPrinted) }

  /// What computed results stand on: the coarser of both sides, but for a number of the question, which nobody rounded.
  private var source: DecimalValues.Printed {
    let (left, right) = (a.decimals.printed, b.decimals.printed)
    if a.mantissas.constant != nil { return right }
    if b.mantissas.constant != nil { return left }
    return FigureDecimals.printed(left, right, count: count, min)
  }

  // MARK: Sums and products

  private func sum(negating: Bool) -> Column? {
    if isComputed {
      let sum = exact(negating ? .subtract : .add, missing, shown: finestShown)
      if sum != nil || !mayGoOnFromDecimals { return sum }
    }
    let scale = max(a.scale, b.scale)
    let precision = precision(of: scale, shown: finestShown, max)
    let aFactor = PowersOfTen.table[scale - a.scale]
    let bFactor = PowersOfTen.table[scale - b.scale] * (negating ? -1 : 1)
    guard isComputed else {
      return narrowSums(aFactor, bFactor).map { column($0, scale, precision) }
    }
    // A figure as printed, with no more decimals than the computed ones, takes nothing from what is sure.
    let computed = a.error > 0 ? a : b
    let isSure = a.error * b.error == 0 && computed.scale == scale
    return rounded(scale, precision, error: isSure ? 0 : a.error + b.error) { row in
      Int128(a.mantissas[row]) * Int128(aFactor) + Int128(b.mantissas[row]) * Int128(bFactor)
    }
  }

  /// The sums in 64 bits; nil where one doesn't fit.
  private func narrowSums(_ aFactor: Int64, _ bFactor: Int64) -> [Int64]? {
    narrow(missing) { row in
      let (x, first) = a.mantissas[row].multipliedReportingOverflow(by: aFactor)
      let (y, second) = b.mantissas[row].multipliedReportingOverflow(by: bFactor)
      let (sum, third) = x.addingReportingOverflow(y)
      return (sum, first || second || third)
    }
  }

  private func product() -> Column? {
    let scale = a.scale + b.scale
    let both = min(a.decimals.finestShown + b.decimals.finestShown, ComputedScale.mostShown)
    let shown = max(both, a.decimals.computedShown ?? 0, b.decimals.computedShown ?? 0)
    if isComputed {
      let product = exact(.multiply, missing, shown: shown)
      if product != nil || !mayGoOnFromDecimals { return product }
    }
    let precision = precision(of: scale, shown: shown, +)
    guard isComputed else {
      guard scale <= ExactDecimal.maximumScale else { return nil }
      return narrowProducts().map { column($0, scale, precision) }
    }
    let (aMost, bMost) = (a.greatest(count, workers), b.greatest(count, workers))
    let error = a.error * bMost + b.error * aMost + a.error * b.error
    return rounded(scale, precision, error: error) { row in
      Int128(a.mantissas[row]) * Int128(b.mantissas[row])
    }
  }

  /// The products in 64 bits; nil where one doesn't fit.
  private func narrowProducts() -> [Int64]? {
    narrow(missing) { a.mantissas[$0].multipliedReportingOverflow(by: b.mantissas[$0]) }
  }

  // MARK: Quotients and remainders

  private func quotient() -> Column? {
    // A quotient may be too small for the decimals that have room, and yet no zero.
    let fraction = Fraction(b)
    let missing = withoutZeros(fraction?.numerators ?? b.mantissas)
    let shown = min(finestPrinted + 2, ComputedScale.mostShown)
    if missing.missingCount == count {
      let none = [Int64](repeating: 0, count: count)
      return column(none, shown, .computed(shown: shown, source: source), missing)
    }
    if let quotient = exact(.divide, missing, shown: shown) { return quotient }
    guard isComputed, mayGoOnFromDecimals, let scale = sureScale(missing, shown: shown) else {
      return nil
    }
    let quotients = Fraction(
      a.mantissas, over: b.mantissas, exponent: b.scale - a.scale
    ).mantissas(scale: scale, missing, workers)
    guard let quotients,
      haveDigits(quotients, missing, isZero: { a.mantissas[$0] == 0 })
    else { return nil }
    return column(quotients, scale, .computed(shown: shown, source: source), missing)
  }

  /// The decimals of quotients of computed figures: as many as fit and are sure; nil where those that are shown aren't.
  private func sureScale(_ missing: MissingRows, shown: Int) -> Int? {
    let bUnit = Double(PowersOfTen.table[b.scale])
    let unit = bUnit / Double(PowersOfTen.table[a.scale])
    // The neutral 0 of a missing divisor would make the greatest quotient endless.
    let parts = workers.map(over: count) { rows in
      rows.reduce(into: (greatest: 0.0, error: 0.0)) { found, row in
        if missing.isMissing(row) { return }
        let divisor = Double(b.mantissas[row]).magnitude
        let quotient = Double(a.mantissas[row]).magnitude / divisor
        found.greatest = max(found.greatest, quotient)
        let least = divisor / bUnit - b.error
        let error = (a.error + quotient * unit * b.error) / least
        found.error = least > 0 ? max(found.error, error) : .infinity
      }
    }
    let greatest = parts.reduce(0) { max($0, $1.greatest) } * unit
    let sure = ComputedScale.sure(parts.reduce(0) { max($0, $1.error) })
    guard sure >= shown,
      let scale = ComputedScale.fitting(greatest, wanted: min(sure, ComputedScale.wanted))
    else { return nil }
    return scale >= shown ? scale : nil
  }

  private func remainder() -> Column? {
    if let fraction = Fraction(b), isComputed {
      let missing = withoutZeros(fraction.numerators)
      let remainder = exact(.remainder, missing, shown: finestShown)
      if remainder != nil || !mayGoOnFromDecimals { return remainder }
    }
    let scale = max(a.scale, b.scale)
    let missing = withoutZeros(b.mantissas)
    let aFactor = Int128(PowersOfTen.table[scale - a.scale])
    let bFactor = Int128(PowersOfTen.table[scale - b.scale])
    var mantissas = [Int64](repeating: 0, count: count)
    for row in 0..<count where !missing.isMissing(row) {
      let value = Int128(a.mantissas[row]) * aFactor
      let rest = value % (Int128(b.mantissas[row]) * bFactor)
      guard let mantissa = Int64(exactly: rest) else { return nil }
      mantissas[row] = mantissa
    }
    let precision = precision(of: scale, shown: finestShown, max)
    let values = DecimalValues(mantissas: mantissas, scale: scale, precision: precision)
    return Column(values: .decimal(values), missing: missing)
  }

  /// Rows that are missing, and those whose divisor is zero.
  private func withoutZeros(_ divisors: RowValues<Int64>) -> MissingRows {
    if let divisor = divisors.constant, divisor != 0 { return missing }
    let divisorIsZero = workers.list(of: count) { divisors[$0] == 0 && !missing.isMissing($0) }
    return missing.marking(divisorIsZero, as: .notApplicable)
  }

  // MARK: Putting columns together

  private func precision(
    of scale: Int, shown: Int, _ combine: (Int, Int) -> Int
  ) -> DecimalValues.Precision {
    if isComputed { return .computed(shown: shown, source: source) }
    switch FigureDecimals.printed(a.decimals.printed, b.decimals.printed, count: count, combine) {
    case .uniform: return .uniform
    case .perRow(let decimals): return .perRow(decimals)
    }
  }

  /// All rows in 64 bits, 0 where missing; nil where a value doesn't fit.
  @inline(__always)
  private func narrow(
    _ missing: MissingRows, _ operation: (Int) -> (partialValue: Int64, overflow: Bool)
  ) -> [Int64]? {
    workers.fittingList(of: count) { missing.isMissing($0) ? (0, false) : operation($0) }
  }

  private func column(
    _ mantissas: [Int64], _ scale: Int, _ precision: DecimalValues.Precision,
    _ missing: MissingRows? = nil
  ) -> Column {
    let values = DecimalValues(mantissas: mantissas, scale: scale, precision: precision)
    return Column(values: .decimal(values), missing: missing ?? self.missing)
  }

  /// Computed rows with as many decimals as fit and are sure; nil when those that are shown don't or aren't.
  ///
  /// - Parameters:
  ///   - scale: the decimals of what the operation gives.
  ///   - error: by how much a row may be off at most; 0 where all of its decimals are as sure as before.
  @inline(__always)
  private func rounded(
    _ scale: Int, _ precision: DecimalValues.Precision, error: Double,
    _ operation: (Int) -> Int128
  ) -> Column? {
    guard case .computed(let shown, _) = precision else { return nil }
    let parts = workers.map(over: count) { rows in
      rows.reduce(0.0) {
        max($0, missing.isMissing($1) ? 0 : operation($1).nearestDouble.magnitude)
      }
    }
    let greatest = (parts.max() ?? 0) / Double(Int128.powerOfTen(scale))
    let sure = error == 0 ? scale : min(ComputedScale.sure(error), scale)
    guard sure >= min(shown, scale),
      let kept = ComputedScale.fitting(greatest, wanted: min(sure, ExactDecimal.maximumScale)),
      kept >= shown
    else { return nil }
    let divisor = Int128.powerOfTen(scale - kept)
    let mantissas = narrow(missing) { row in
      operation(row).roundedQuotient(by: divisor).narrowed
    }
    guard let mantissas, haveDigits(mantissas, missing, isZero: { operation($0) == 0 }) else {
      return nil
    }
    return column(mantissas, kept, precision)
  }

  /// Whether all figures but zeros have so many digits that little is lost where somebody goes on from them.
  @inline(__always)
  private func haveDigits(
    _ mantissas: [Int64], _ missing: MissingRows, isZero: (Int) -> Bool
  ) -> Bool {
    let parts = workers.map(over: count) { rows in
      rows.allSatisfy { row in
        mantissas[row].magnitude >= Fraction.leastMantissa || isZero(row) || missing.isMissing(row)
      }
    }
    return parts.allSatisfy { $0 }
  }
}

extension DecimalValues {
  /// Wide mantissas brought to the most decimals with which all fit; nil when fewer than `shown`.
  static func fitting(
    _ wide: [Int128], scale: Int, shown: Int
  ) -> (mantissas: [Int64], scale: Int)? {
    var divisor: Int128 = 1
    var fittingScale = scale
    let greatest = wide.lazy.map(\.magnitude).max() ?? 0
    while fittingScale > ExactDecimal.maximumScale
      || greatest / divisor.magnitude >= UInt128(Int64.max)
    {
      divisor *= 10
      fittingScale -= 1
    }
    guard fittingScale >= shown else { return nil }
    return (wide.map { Int64(truncatingIfNeeded: $0.roundedQuotient(by: divisor)) }, fittingScale)
  }
}
