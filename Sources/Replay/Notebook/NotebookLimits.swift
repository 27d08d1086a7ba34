/// What a notebook may hold at most; each is far above what people write, and named in its error.
enum NotebookLimits {
  /// Bytes of the file: 64 MiB.
  static let fileBytes = 64 << 20
  /// Query cells.
  static let cells = 10_000
  /// Parameters in the front matter.
  static let parameters = 1_000
}
