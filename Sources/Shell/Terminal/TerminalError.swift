/// Why no line can be edited here; the shell then reads plain lines instead.
public enum TerminalError: Error, Sendable, Equatable {
  /// Input or output is no terminal.
  case notATerminal
  /// The system has no UTF-8 locale, so letters outside ASCII would be lost.
  case noUTF8Locale
  /// libedit would not start, as when memory is short.
  case editorUnavailable
  /// The system refused something, with its error number.
  case system(String, Int32)
}
