public import Diagnostics
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

  /// A word that a verb found, such as a verdict, in the language of the sentence around it; nil for others.
  public static func findingMessage(_ word: String) -> Message? {
    Wording.finding(word).map(message)
  }

  /// A word that chose a member by its place in time, such as `last`, in the language of the sentence; nil for others.
  public static func chosenMessage(_ word: String) -> Message? {
    Wording.chosen[word].map(message)
  }

  /// The word for a kind of missing in the language of the sentence around it.
  public static func missingMessage(_ kind: MissingKind) -> Message {
    message(Wording.missing(kind), english: kind.label)
  }

  private static func message(_ phrase: Phrase) -> Message { message(phrase, english: phrase[.en]) }

  private static func message(_ phrase: Phrase, english: String) -> Message {
    let others = [DisplayLanguage.fi, .sv].map { ($0.rawValue, phrase[$0]) }
    let titles = Dictionary(others, uniquingKeysWith: { first, _ in first })
    return Message(wording: "{0}", arguments: [.titled(english, titles: titles)])
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
