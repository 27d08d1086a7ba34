/// What the process tells its caller at its end.
public enum ExitStatus: Int32, Sendable, Hashable {
  /// Everything was done.
  case done = 0
  /// A replay differs from what was recorded.
  case differs = 1
  /// Something was wrong with the usage, a query, a file or data.
  case failed = 2
  /// Ctrl-C ended it.
  case interrupted = 130
}
