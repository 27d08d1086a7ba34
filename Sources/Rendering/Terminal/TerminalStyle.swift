/// How a terminal wants its text: width, colour, signs and language.
public struct TerminalStyle: Sendable, Hashable {
  /// Columns of the terminal; below 20 it is taken for 20.
  public var width: Int
  /// Whether colour and weight may be used; false writes no control sequence at all.
  public var color: Bool
  /// Whether signs outside ASCII may be added; data keep theirs.
  public var unicode: Bool
  /// The language of titles, words and numbers.
  public var language: DisplayLanguage
  /// Which colours stand for what.
  public var theme: Theme
  /// The most rows to show, head and tail together; nil shows all.
  public var maximumRows: Int?

  /// Makes a style; the defaults are those of a plain pipe.
  public init(
    width: Int = 80, color: Bool = false, unicode: Bool = true, language: DisplayLanguage = .en,
    theme: Theme = .standard, maximumRows: Int? = nil
  ) {
    self.width = width
    self.color = color
    self.unicode = unicode
    self.language = language
    self.theme = theme
    self.maximumRows = maximumRows
  }

  /// Paints a text that is already sanitised; without colour it stays plain.
  public func paint(_ text: String, _ ink: Ink?) -> String {
    guard color, let ink, !text.isEmpty else { return text }
    return "\u{1B}[" + theme.code(ink) + "m" + text + "\u{1B}[0m"
  }

  /// A text from data or input, made safe to send to the terminal.
  public func safe(_ text: String) -> String {
    Sanitiser.visible(text, form: unicode ? .pictures : .ascii)
  }

  /// The width to lay out for.
  var usableWidth: Int { max(20, width) }
  var ellipsis: String { unicode ? "…" : "..." }
  var numbers: NumberFormat { NumberFormat(language: language, unicode: unicode) }
}
