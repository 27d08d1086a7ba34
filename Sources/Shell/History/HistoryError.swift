/// Why the file of earlier statements could not be used; the session goes on without it.
public enum HistoryError: Error, Sendable, Equatable {
  /// The file or its folder could not be opened or made; the system's error number says why.
  case cannotOpen(path: String, errno: Int32)
  /// Something else than a regular file of this person's stands at the path.
  case notAPrivateFile(path: String)
  /// Reading stopped with the system's error number.
  case cannotRead(path: String, errno: Int32)
  /// Writing stopped with the system's error number.
  case cannotWrite(path: String, errno: Int32)
}
