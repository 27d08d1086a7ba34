/// Why the quick reading of a text ends without a table.
enum CleanStop: Error {
  /// Something in the text needs the tolerant reader.
  case unclean
  /// Some bytes are not UTF-8, which they were taken for.
  case notUTF8
  /// The text cannot be had or has too much of something.
  case failed(FormatError)
}
