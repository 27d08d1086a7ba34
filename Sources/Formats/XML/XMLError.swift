/// Why a text cannot be read as XML.
enum XMLError: Error, Sendable, Hashable {
  /// The text ends in the middle.
  case cutOff
  /// A document type, which could bring in other files or grow without bound.
  case documentType
  /// The text is no well-formed XML, or in another encoding than UTF-8.
  case malformed
  /// More elements inside each other than are read.
  case tooDeep
}
