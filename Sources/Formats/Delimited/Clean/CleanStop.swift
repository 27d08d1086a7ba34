/// Why the quick reading of a text ends without a table.
enum CleanStop: Error {
  /// Something in the text needs the tolerant reader.
  case unclean
  /// What the columns left unread are, or the others because of them, cannot be told without reading them.
  case undecided
  /// Some bytes are not UTF-8, which they were taken for.
  case notUTF8
  /// The text cannot be had or has too much of something.
  case failed(FormatError)
}
