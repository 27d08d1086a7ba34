/// What a notebook may hold at most; each is far above what people write, and named in its error.
enum NotebookLimits {
  /// Bytes of the file: 64 MiB.
  static let fileBytes = 64 << 20
  /// Faults that are told at once; a file with more has them told after these are mended.
  static let faults = 50
  /// Rows of a recorded result.
  static let resultRows = 100_000
  /// Query cells.
  static let cells = 10_000
  /// Parameters in the front matter.
  static let parameters = 1_000
  /// Lines of the acceptance log; older ones give way to newer.
  static let acceptances = 1_000
  /// Characters of the name of who accepts.
  static let nameLength = 200
  /// Characters of the reason for accepting.
  static let reasonLength = 1_000
  /// Indicators of a dataset whose rules are recorded.
  static let indicators = 1_000
}
