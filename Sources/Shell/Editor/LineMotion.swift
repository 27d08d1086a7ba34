/// Up and down within a text of several lines.
enum LineMotion {
  /// The offset one line up in the same column, or at that line's end; nil in the first line.
  static func up(from cursor: Int, in text: [Unicode.Scalar]) -> Int? {
    let start = lineStart(at: cursor, in: text)
    guard start > 0 else { return nil }
    let previous = lineStart(at: start - 1, in: text)
    return min(previous + cursor - start, start - 1)
  }

  /// The offset one line down in the same column, or at that line's end; nil in the last line.
  static func down(from cursor: Int, in text: [Unicode.Scalar]) -> Int? {
    guard let end = text[cursor...].firstIndex(of: "\n") else { return nil }
    let next = end + 1
    let nextEnd = text[next...].firstIndex(of: "\n") ?? text.count
    return min(next + cursor - lineStart(at: cursor, in: text), nextEnd)
  }

  /// The offset of the line's first letter.
  static func start(from cursor: Int, in text: [Unicode.Scalar]) -> Int {
    lineStart(at: cursor, in: text)
  }

  /// The offset behind the line's last letter.
  static func end(from cursor: Int, in text: [Unicode.Scalar]) -> Int {
    text[cursor...].firstIndex(of: "\n") ?? text.count
  }

  private static func lineStart(at cursor: Int, in text: [Unicode.Scalar]) -> Int {
    text[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }
}
