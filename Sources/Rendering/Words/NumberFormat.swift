import Diagnostics
import Tables

/// Writes numbers as the display language does; digits are never changed.
struct NumberFormat: Sendable {
  let language: DisplayLanguage
  /// False where only ASCII signs may be added: `-` for a minus, a plain space between groups.
  let unicode: Bool

  /// A number cut at its decimal mark, so that a column can be aligned there.
  struct Parts {
    /// Sign and whole digits.
    var whole: String
    /// Decimal mark and decimals; empty for whole numbers.
    var fraction: String

    var joined: String { whole + fraction }
  }

  /// The parts of an exact number.
  ///
  /// - Parameters:
  ///   - grouped: whether a no-break space parts the thousands of numbers from 10 000 up.
  ///   - signed: whether a number above zero gets its `+`.
  func parts(_ value: ExactDecimal, grouped: Bool = false, signed: Bool = false) -> Parts {
    var parts = split(value.description, grouped: grouped)
    if signed, value > ExactDecimal(0) { parts.whole = "+" + parts.whole }
    return parts
  }

  /// The number as one text.
  func text(_ value: ExactDecimal, grouped: Bool = false, signed: Bool = false) -> String {
    parts(value, grouped: grouped, signed: signed).joined
  }

  /// The parts of a number that is not exact, rounded to four decimals where its digits allow.
  func parts(approximate value: Double, grouped: Bool = false) -> Parts {
    let digits = "\(value)"
    guard value.isFinite else { return Parts(whole: digits, fraction: "") }
    guard let exact = ExactDecimal(digits) else { return split(digits, grouped: false) }
    return parts(exact.rounded(to: 4).normalized, grouped: grouped)
  }

  /// The parts of a difference that is not exact, with its sign, and which way it goes: -1, 0 or 1.
  func parts(approximateDifference value: Double) -> (parts: Parts, way: ExactDecimal) {
    var parts = parts(approximate: value, grouped: true)
    guard value.isFinite, value != 0 else { return (parts, ExactDecimal(0)) }
    if value > 0 { parts.whole = "+" + parts.whole }
    return (parts, ExactDecimal(value > 0 ? 1 : -1))
  }

  /// Brings digits with `-` and `.` into the language's form.
  private func split(_ digits: String, grouped: Bool) -> Parts {
    let isNegative = digits.hasPrefix("-")
    let plain = isNegative ? digits.dropFirst() : digits[...]
    let mark = plain.firstIndex(of: ".") ?? plain.endIndex
    var whole = String(plain[..<mark])
    if grouped { whole = group(whole) }
    if isNegative { whole = minus + whole }
    let decimals = plain[mark...].dropFirst()
    return Parts(whole: whole, fraction: decimals.isEmpty ? "" : decimalMark + String(decimals))
  }

  /// What stands between a number and its unit.
  var unitSpace: String { language == .en || !unicode ? " " : "\u{A0}" }

  private var decimalMark: String { language == .en ? "." : "," }
  private var minus: String { language == .en || !unicode ? "-" : "\u{2212}" }

  private func group(_ whole: String) -> String {
    DigitGroups.grouped(whole, by: unicode ? "\u{A0}" : " ")
  }
}
