import Tables

/// The figures of a workbook, which it keeps as binary numbers with at most 15 digits that mean something.
enum SheetNumber {
  /// A figure in plain digits, with the decimals that its format prints and a sign of per cent where it has that.
  ///
  /// `4.0999999999999996` is `4.1`: Excel writes 17 digits of what is kept in binary and shows 15.
  static func text(_ written: String, _ format: CellFormat) -> String {
    let trimmed = String(written.filter { !$0.isWhitespace })
    guard let number = exact(trimmed) else { return trimmed }
    switch format {
    case .percent(let decimals):
      let share = ExactDecimal(mantissa: number.mantissa, scale: max(number.scale - 2, 0))
      let scaled =
        number.scale >= 2
        ? share : number.multiplied(by: ExactDecimal(100)).flatMap { $0.rescaled(to: 0) }
      guard let scaled else { return trimmed }
      return "\(printed(scaled, decimals: decimals))%"
    case .number(let decimals?): return printed(number, decimals: decimals).description
    case .number(nil), .general, .time, .text: return number.description
    }
  }

  /// The number with at least so many decimals.
  private static func printed(_ number: ExactDecimal, decimals: Int) -> ExactDecimal {
    decimals > number.scale ? number.rescaled(to: decimals) ?? number : number
  }

  /// The number that a workbook means; nil where its digits don't fit an exact one.
  private static func exact(_ text: String) -> ExactDecimal? {
    guard let number = plain(text) ?? plainShortest(text) else { return nil }
    let digits = String(number.mantissa.magnitude).count
    // Numbers that other programs wrote exactly, such as whole ones of 17 digits, stay so.
    guard digits > 15, number.scale > 0, digits <= 17, let value = Double(text) else {
      return number
    }
    // The shortest number that is the same in binary, and what Excel shows of it.
    let shortest = plain("\(value)") ?? number
    let shown = rounded(shortest)
    let isNoise = digitCount(shown) + 4 <= digitCount(shortest)
    return isNoise || digitCount(shortest) <= 15 ? shown.normalized : shortest
  }

  /// The shortest number that is the same in binary; nil where more digits are written than a binary number has.
  private static func plainShortest(_ text: String) -> ExactDecimal? {
    let mantissa = text.prefix { $0 != "e" && $0 != "E" }
    guard mantissa.count(where: \.isNumber) <= 17, let value = Double(text) else { return nil }
    return plain("\(value)")
  }

  private static func digitCount(_ number: ExactDecimal) -> Int {
    String(number.normalized.mantissa.magnitude).count
  }

  /// The number with 15 digits.
  private static func rounded(_ number: ExactDecimal) -> ExactDecimal {
    let surplus = String(number.mantissa.magnitude).count - 15
    guard surplus > 0 else { return number }
    return number.rounded(to: number.scale - surplus)
  }

  /// A number with or without an exponent; nil where its digits don't fit.
  private static func plain(_ text: String) -> ExactDecimal? {
    let bytes = Array(text.utf8)
    guard let number = FigureNumber.scan(bytes, from: 0), number.end == bytes.count,
      !number.isInexact
    else { return nil }
    return ExactDecimal(mantissa: number.digits, scale: number.decimals)
  }
}
