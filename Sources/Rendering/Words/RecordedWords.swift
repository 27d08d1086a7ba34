import Indicators
public import Tables

/// Says the cells of recorded results, which are kept in data form, as readers of a language read them.
///
/// `level ≈` becomes `ennallaan ≈`, `9.7` becomes `9,7`, a suppressed figure becomes `(salattu)`.
public struct RecordedWords: Sendable {
  private let language: DisplayLanguage
  private let numbers: NumberFormat

  /// Takes the language, and the signs that may be used, from a style.
  public init(_ style: TerminalStyle) {
    language = style.language
    numbers = style.numbers
  }

  /// A recorded verdict, which is a verdict's plain word, with ` ≈` behind it where rounding could flip it.
  public func verdict(_ cell: Cell) -> String {
    guard let text = cell.dataText else { return figure(cell) }
    let mark = " ≈"
    let word = text.hasSuffix(mark) ? String(text.dropLast(mark.count)) : text
    guard let verdict = Verdict(rawValue: word) else { return text }
    return Wording.verdict(verdict)[language] + (word == text ? "" : mark)
  }

  /// A recorded figure, or why there is none; a text that is no number stays as it is.
  public func figure(_ cell: Cell) -> String {
    if case .missing(let kind) = cell { return "(\(missing(kind)))" }
    let text = cell.dataText ?? ""
    return ExactDecimal(text).map { numbers.text($0) } ?? text
  }

  /// A number with its sign.
  public func signed(_ number: ExactDecimal) -> String { numbers.text(number, signed: true) }

  /// The word for a kind of missing in a sentence.
  public func missing(_ kind: MissingKind) -> String {
    kind == .absent && language == .en ? "missing" : Wording.missing(kind)[language]
  }
}
