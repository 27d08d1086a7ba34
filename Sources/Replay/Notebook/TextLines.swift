/// The lines of a text as ranges of its bytes.
struct TextLines {
  /// A line's place.
  struct Line {
    /// From the line's first byte to its line break.
    let content: Range<Int>
    /// Where the next line begins.
    let end: Int

    /// The line with its line break.
    var whole: Range<Int> { content.lowerBound..<end }
  }

  let bytes: [UInt8]
  let lines: [Line]
  /// True where lines end in `\r\n`, as the first one says.
  let isCRLF: Bool

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let feed = UInt8(ascii: "\n")
    let isCRLF =
      bytes.firstIndex(of: feed).map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") } ?? false
    var lines: [Line] = []
    var start = 0
    while start < bytes.count {
      let feedIndex = bytes[start...].firstIndex(of: feed)
      var end = feedIndex ?? bytes.count
      if isCRLF, feedIndex != nil, end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      let next = feedIndex.map { $0 + 1 } ?? bytes.count
      lines.append(Line(content: start..<end, end: next))
      start = next
    }
    self.lines = lines
    self.isCRLF = isCRLF
  }

  var count: Int { lines.count }

  /// The text of a line without its line break.
  func text(_ line: Int) -> String {
    String(decoding: bytes[lines[line].content], as: UTF8.self)
  }

  /// The text of some lines, joined and ended by `\n`.
  func text(_ range: Range<Int>) -> String {
    range.map { text($0) + "\n" }.joined()
  }

  /// The bytes of some lines with their line breaks.
  func bytes(of range: Range<Int>) -> Range<Int> {
    guard let last = range.last else { return 0..<0 }
    return lines[range.lowerBound].content.lowerBound..<lines[last].end
  }
}

extension StringProtocol {
  /// Without the spaces, tabs and carriage returns at both ends.
  var trimmedBlanks: String {
    let isBlank = { (scalar: Unicode.Scalar) in " \t\r".unicodeScalars.contains(scalar) }
    let scalars = unicodeScalars.drop(while: isBlank)
    let trailing = scalars.reversed().prefix(while: isBlank).count
    return String(String.UnicodeScalarView(scalars.dropLast(trailing)))
  }
}
