/// What is wrong with a ZIP archive.
enum ZipError: Error, Sendable, Hashable {
  /// The bytes end before the archive does.
  case cutOff
  /// The bytes are not what they say that they are.
  case damaged
  /// A part comes to more bytes than are read.
  case tooLarge(limit: Int)
  /// A part is enciphered, compressed in another way than is known, or spread over several files.
  case unknownMethod
}
