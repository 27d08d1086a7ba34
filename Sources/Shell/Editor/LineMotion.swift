/// Ways through a text of several lines, letter by letter as people see letters.
enum LineMotion {
  /// The offset of the letter after, over all its combining marks; the end of the text at the end.
  static func right(from cursor: Int, in text: [Unicode.Scalar]) -> Int {
    // Letters need only be told apart from the line's start on: no letter goes over a line's end.
    letterEnds(in: text, from: lineStart(at: cursor, in: text)) { $0 > cursor } ?? text.count
  }

  /// The offset of the letter before, marks and all; 0 at the beginning.
  static func left(from cursor: Int, in text: [Unicode.Scalar]) -> Int {
    let start = lineStart(at: cursor, in: text)
    guard start < cursor else { return max(cursor - 1, 0) }
    var before = start
    _ = letterEnds(in: text, from: start) { end in
      if end < cursor { before = end }
      return end >= cursor
    }
    return before
  }

  /// The first end of a letter that a condition holds for.
  private static func letterEnds(
    in text: [Unicode.Scalar], from start: Int, first holds: (Int) -> Bool
  ) -> Int? {
    var end = start
    for letter in EditedText.string(text[start...]) {
      end += letter.unicodeScalars.count
      if holds(end) { return end }
    }
    return nil
  }

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
