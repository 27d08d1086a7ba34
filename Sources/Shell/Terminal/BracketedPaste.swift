/// The control sequences by which a terminal marks pasted text (xterm's private mode 2004).
enum BracketedPaste {
  /// Asks the terminal to mark what is pasted.
  static let enable = "\u{1B}[?2004h"
  /// Takes that back; a program that does not know the marks would show them.
  static let disable = "\u{1B}[?2004l"
  /// Stands before pasted text.
  static let begin = Array("\u{1B}[200~".utf8)
  /// Stands after pasted text.
  static let end = Array("\u{1B}[201~".utf8)
}
