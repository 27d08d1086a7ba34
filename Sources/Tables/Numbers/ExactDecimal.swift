/// A decimal number kept exactly as printed: a mantissa and its count of decimals.
///
/// `4.0` is mantissa 40 with scale 1 and prints as `4.0`; it compares equal to `4`.
public struct ExactDecimal: Sendable {
  /// The digits without the decimal mark.
  public let mantissa: Int64
  /// How many of the digits are decimals, 0 through 18.
  public let scale: Int

  /// The most decimals a number can have.
  public static let maximumScale = 18

  /// Takes digits and decimals; a scale outside 0 through 18 is brought to the nearest bound.
  public init(mantissa: Int64, scale: Int = 0) {
    self.mantissa = mantissa
    self.scale = min(max(scale, 0), Self.maximumScale)
  }

  /// Takes a whole number.
  public init(_ value: Int) {
    self.init(mantissa: Int64(value))
  }

  /// Reads plain digits with an optional leading `-` and an optional `.`; nil for anything else or too many digits.
  @inlinable
  public init?(_ text: some StringProtocol) {
    self.init(bytes: text.utf8)
  }

  /// Reads the same form as `init(_:)` from ASCII bytes.
  @inlinable
  public init?(bytes: some Sequence<UInt8>) {
    var negative = false
    var digits = 0
    var decimals: Int?
    var value: Int64 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "-") where digits == 0 && !negative:
        negative = true
      case UInt8(ascii: ".") where decimals == nil && digits > 0:
        decimals = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
        let digit = Int64(byte - UInt8(ascii: "0"))
        let (sum, carry) = tens.addingReportingOverflow(negative ? -digit : digit)
        if overflow || carry { return nil }
        value = sum
        digits += 1
        if let count = decimals { decimals = count + 1 }
      default:
        return nil
      }
    }
    guard digits > 0, decimals != 0, (decimals ?? 0) <= Self.maximumScale else { return nil }
    self.init(mantissa: value, scale: decimals ?? 0)
  }

  /// The same value with another count of decimals; nil where digits would be lost or don't fit.
  public func rescaled(to newScale: Int) -> ExactDecimal? {
    guard (0...Self.maximumScale).contains(newScale) else { return nil }
    if newScale == scale { return self }
    if newScale > scale {
      let (product, overflow) = mantissa.multipliedReportingOverflow(
        by: PowersOfTen.table[newScale - scale])
      return overflow ? nil : ExactDecimal(mantissa: product, scale: newScale)
    }
    let divisor = PowersOfTen.table[scale - newScale]
    let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: divisor)
    return remainder == 0 ? ExactDecimal(mantissa: quotient, scale: newScale) : nil
  }

  /// The value with at most `decimals` decimals, rounded half away from zero as reports do.
  public func rounded(to decimals: Int) -> ExactDecimal {
    guard decimals < scale else { return self }
    if decimals < 0 {
      // round(1234, -2): whole tens, hundreds …
      let unit = -decimals + scale
      guard unit <= Self.maximumScale else { return ExactDecimal(0) }
      let quotient = Self.roundedQuotient(mantissa, by: PowersOfTen.table[unit])
      let (value, overflow) = quotient.multipliedReportingOverflow(
        by: PowersOfTen.table[min(-decimals, Self.maximumScale)])
      return overflow ? self : ExactDecimal(mantissa: value)
    }
    let divisor = PowersOfTen.table[scale - decimals]
    return ExactDecimal(mantissa: Self.roundedQuotient(mantissa, by: divisor), scale: decimals)
  }

  private static func roundedQuotient(_ value: Int64, by divisor: Int64) -> Int64 {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    guard remainder.magnitude >= divisor.magnitude - remainder.magnitude else { return quotient }
    return value < 0 ? quotient - 1 : quotient + 1
  }

  /// The value without trailing zero decimals.
  public var normalized: ExactDecimal {
    var mantissa = mantissa
    var scale = scale
    while scale > 0, mantissa % 10 == 0 {
      mantissa /= 10
      scale -= 1
    }
    return ExactDecimal(mantissa: mantissa, scale: scale)
  }

  /// Ten to a power from 0 through 18; anything else is brought to the nearer end.
  public static func power(_ exponent: Int) -> Int64 {
    PowersOfTen.table[min(max(exponent, 0), maximumScale)]
  }

  /// The nearest binary floating-point number.
  public var approximation: Double {
    // A quotient of two numbers that are exact is rounded once; one with more digits would be rounded twice.
    let isExact = mantissa.magnitude <= 1 << 53
    let quotient = Double(mantissa) / Double(PowersOfTen.table[scale])
    return isExact ? quotient : Double(description) ?? quotient
  }

  /// The value without its sign; nil only for the one mantissa that has no positive.
  public var magnitude: ExactDecimal? {
    mantissa == .min ? nil : ExactDecimal(mantissa: Swift.abs(mantissa), scale: scale)
  }

  /// The exact sum with the finer of the two scales; nil where it doesn't fit.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    aligned(with: other) { $0.addingReportingOverflow($1) }
  }

  /// The exact difference with the finer of the two scales; nil where it doesn't fit.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    aligned(with: other) { $0.subtractingReportingOverflow($1) }
  }

  /// The exact product; nil where it doesn't fit.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    guard !overflow, scale + other.scale <= Self.maximumScale else { return nil }
    return ExactDecimal(mantissa: product, scale: scale + other.scale)
  }

  private func aligned(
    with other: ExactDecimal, _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) -> ExactDecimal? {
    let finer = max(scale, other.scale)
    guard let a = rescaled(to: finer), let b = other.rescaled(to: finer) else { return nil }
    let (value, overflow) = operation(a.mantissa, b.mantissa)
    return overflow ? nil : ExactDecimal(mantissa: value, scale: finer)
  }
}

extension ExactDecimal: Comparable {
  /// Compares values, not spellings: `4.0` equals `4`.
  public static func == (a: ExactDecimal, b: ExactDecimal) -> Bool {
    a.widened(to: max(a.scale, b.scale)) == b.widened(to: max(a.scale, b.scale))
  }

  /// Compares values exactly.
  public static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
    a.widened(to: max(a.scale, b.scale)) < b.widened(to: max(a.scale, b.scale))
  }

  private func widened(to newScale: Int) -> Int128 {
    Int128(mantissa) * Int128(PowersOfTen.table[newScale - scale])
  }
}

extension ExactDecimal: Hashable {
  /// Hashes the value, so that `4.0` and `4` agree.
  public func hash(into hasher: inout Hasher) {
    let plain = normalized
    hasher.combine(plain.mantissa)
    hasher.combine(plain.scale)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number as printed, with a decimal point and no grouping.
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Powers of ten that fit 64 bits: 10⁰ through 10¹⁸.
enum PowersOfTen {
  static let table: [Int64] = {
    var powers: [Int64] = [1]
    for _ in 0..<ExactDecimal.maximumScale { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()

  /// Ten to a power; nil for one that has no room.
  static func factor(_ exponent: Int) -> Int64? {
    table.indices.contains(exponent) ? table[exponent] : nil
  }
}
