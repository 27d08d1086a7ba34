/// How the editing of one statement ended.
public enum ReadOutcome: Sendable, Equatable {
  /// The statement was entered; it may have several lines, and no newline ends it.
  case line(String)
  /// Ctrl-C: the text is given up, the session goes on.
  case interrupted
  /// Ctrl-D in an empty line, or the terminal is gone.
  case endOfInput
  /// A signal asks the process to end; the terminal is restored already.
  case terminated(signal: Int32)
}
