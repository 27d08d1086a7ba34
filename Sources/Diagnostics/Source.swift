/// A named piece of text that a diagnostic can point into.
///
/// Ranges into it are half-open ranges of UTF-8 offsets.
public struct Source: Sendable, Hashable {
  /// What to call the text when it is not the line just typed: a path, or nil for typed input.
  public let name: String?
  /// The whole text.
  public let text: String
  /// The number of the text's first line in its file, from 1.
  public let firstLine: Int

  /// Wraps a text; `firstLine` is given when the text is a part of a file.
  public init(_ text: String, name: String? = nil, firstLine: Int = 1) {
    self.name = name
    self.text = text
    self.firstLine = firstLine
  }

  /// One line of the text and where an offset falls in it.
  public struct Position: Sendable, Hashable {
    /// The line's number in its file, from 1.
    public let line: Int
    /// The line without its line break.
    public let text: String
    /// The UTF-8 offset of the line's start in the whole text.
    public let start: Int
  }

  /// Finds the line that holds a UTF-8 offset; an offset past the end falls on the last line.
  public func position(of offset: Int) -> Position {
    let bytes = Array(text.utf8)
    let target = max(0, min(offset, bytes.count))
    var start = 0
    var line = firstLine
    for index in 0..<target where bytes[index] == UInt8(ascii: "\n") {
      start = index + 1
      line += 1
    }
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return Position(
      line: line, text: String(decoding: bytes[start..<end], as: UTF8.self), start: start)
  }
}
