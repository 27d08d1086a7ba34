extension Int128 {
  /// The quotient rounded half away from zero; `divisor` must not be 0.
  ///
  /// Made in 64 bits where these have room, which takes a fraction of the time.
  @inline(__always)
  func roundedQuotient(by divisor: Int128) -> Int128 {
    let (narrow, narrowDivisor) = (
      Int64(truncatingIfNeeded: self), Int64(truncatingIfNeeded: divisor)
    )
    guard Int128(narrowDivisor) == divisor else {
      return Self.roundedQuotient(self, by: divisor)
    }
    guard Int128(narrow) == self, narrow != .min else {
      return roundedQuotient(byNarrow: narrowDivisor)
    }
    return Int128(Self.roundedQuotient(narrow, by: narrowDivisor))
  }

  /// One division of the processor where the quotient has room in 64 bits.
  private func roundedQuotient(byNarrow divisor: Int64) -> Int128 {
    let size = magnitude
    let high = UInt64(truncatingIfNeeded: size >> 64)
    guard high < divisor.magnitude else { return Self.roundedQuotient(self, by: Int128(divisor)) }
    let (quotient, remainder) = divisor.magnitude
      .dividingFullWidth((high, UInt64(truncatingIfNeeded: size)))
    let isUp = remainder >= divisor.magnitude - remainder
    let rounded = Int128(quotient) + (isUp ? 1 : 0)
    return (self < 0) == (divisor < 0) ? rounded : -rounded
  }

  private static func roundedQuotient<Number: FixedWidthInteger & SignedInteger>(
    _ number: Number, by divisor: Number
  ) -> Number {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    guard remainder.magnitude >= divisor.magnitude - remainder.magnitude else { return quotient }
    return (number < 0) == (divisor < 0) ? quotient + 1 : quotient - 1
  }

  /// The number in 64 bits, and whether it has no room there.
  @inline(__always)
  var narrowed: (partialValue: Int64, overflow: Bool) {
    let narrow = Int64(truncatingIfNeeded: self)
    return (narrow, Int128(narrow) != self)
  }

  /// The nearest binary number.
  ///
  /// Made from 64 bits where these have room, which takes a fraction of the time.
  var nearestDouble: Double {
    let narrow = Int64(truncatingIfNeeded: self)
    return Int128(narrow) == self ? Double(narrow) : Double(self)
  }

  /// Ten to a power from 0 through 38.
  static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}

extension Int64 {
  /// The product with a factor divided and rounded half away from zero, with no more than 128 bits in between.
  ///
  /// Nil where it has no room; `factor` must be above 0, and `divisor` not 0.
  @inline(__always)
  func roundedQuotient(times factor: Int64, by divisor: Int64) -> Int64? {
    let isNegative = (self < 0) != (divisor < 0)
    let divisor = divisor.magnitude
    let exact = magnitude.multipliedReportingOverflow(by: factor.magnitude)
    if !exact.overflow {
      // Most products have room in 64 bits and need one division.
      let (quotient, remainder) = exact.partialValue.quotientAndRemainder(dividingBy: divisor)
      let rounded = remainder >= divisor - remainder ? quotient + 1 : quotient
      guard rounded <= UInt64(Int64.max) else { return nil }
      return isNegative ? -Int64(rounded) : Int64(rounded)
    }
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: divisor)
    let (wide, overflow) = whole.multipliedReportingOverflow(by: factor.magnitude)
    // The rest is below the divisor, and so is the high half of the product: the division cannot overflow.
    let product = rest.multipliedFullWidth(by: factor.magnitude)
    let (fine, remainder) =
      product.high == 0
      ? product.low.quotientAndRemainder(dividingBy: divisor)
      : divisor.dividingFullWidth((product.high, product.low))
    let rounded = remainder >= divisor - remainder ? fine + 1 : fine
    let (sum, carry) = wide.addingReportingOverflow(rounded)
    guard !overflow, !carry, sum <= UInt64(Int64.max) else { return nil }
    return isNegative ? -Int64(sum) : Int64(sum)
  }
}

/// The decimals that computed columns are stored with.
enum ComputedScale {
  /// Enough for every digit that a further calculation could use.
  static let wanted = 15
  /// The most decimals that a computed figure is shown with.
  static let mostShown = 6

  /// The decimals, at most `wanted`, with which figures up to this size fit a mantissa; nil when none do.
  static func fitting(_ magnitude: Double, wanted: Int = wanted) -> Int? {
    var limit = 9.0e18
    var scale = -1
    while scale < wanted, magnitude <= limit {
      scale += 1
      limit /= 10
    }
    return scale < 0 ? nil : scale
  }

  /// The decimals that are sure of figures which may be off by so much: one that has no more comes out as it is.
  ///
  /// Figures rounded to them are off by less than a unit of the last one. Below zero where not even whole numbers are.
  static func sure(_ error: Double) -> Int {
    // A little more than the error, as the bounds that it stands on are rounded themselves.
    let error = error * 1.001
    var scale = -1
    while scale < ExactDecimal.maximumScale,
      error * 2 * Double(PowersOfTen.table[scale + 1]) < 1
    {
      scale += 1
    }
    return scale
  }
}
