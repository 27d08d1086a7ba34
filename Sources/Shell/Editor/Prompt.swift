/// What stands before the text that is edited.
public struct Prompt: Sendable, Equatable {
  /// The visible text, without the space that follows it.
  public let text: String
  /// Parameters of the terminal's `SGR` sequence such as `1;36`; empty for plain text.
  public let style: String

  /// Takes both as they are; control characters of the text are not shown.
  public init(_ text: String, style: String = "") {
    self.text = text
    self.style = style
  }

  /// What the cells of the prompt show.
  var visible: String { shown.map(String.init).joined() + " " }

  /// Without what takes no cell of its own, for it cannot be drawn in a prompt.
  ///
  /// Decided when it is drawn: only then is the locale sure to know the width of every letter.
  private var shown: [Unicode.Scalar] {
    text.unicodeScalars.filter { (CellWidth.of($0) ?? 0) > 0 }
  }

  /// Encloses what takes no cell; never part of a prompt's text.
  static let marker = "\u{1}"

  /// The text as libedit wants it: a sequence of no width before each visible scalar.
  ///
  /// libedit redraws single cells, so each must carry its own style; a sequence after the last visible
  /// scalar it would lose, so the reset stands before the closing space.
  var encoded: String {
    guard !style.isEmpty else { return visible }
    let begin = Self.marker + "\u{1B}[\(style)m" + Self.marker
    let reset = Self.marker + "\u{1B}[0m" + Self.marker
    return shown.map { begin + String($0) }.joined() + reset + " "
  }
}
