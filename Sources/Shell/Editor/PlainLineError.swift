/// Why a line could not be read; the lines after it still can.
public enum PlainLineError: Error, Sendable, Equatable {
  /// The line has more bytes than the limit.
  case tooLong(line: Int, limit: Int)
  /// The line is not UTF-8.
  case notUTF8(line: Int)
  /// The system refused, with its error number; the next call finds the end.
  case cannotRead(errno: Int32)
}
