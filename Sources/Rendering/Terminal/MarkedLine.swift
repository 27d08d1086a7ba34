import Diagnostics

/// One line of source text as it is shown, and where in it a range falls, in columns of the terminal.
struct MarkedLine {
  /// The sanitised line, or the window of it around the range.
  private(set) var text = ""
  /// Columns before the first caret.
  private(set) var caretStart = 0
  /// How many carets there are, at least one.
  private(set) var caretCount = 1

  /// What is shown of one character of the source.
  private struct Glyph {
    let text: String
    let width: Int
    let isMarked: Bool
  }

  /// Lays out the line; a range that goes on in the next line is marked to the end of this one.
  init(_ position: Source.Position, range: Range<Int>, width: Int, style: TerminalStyle) {
    let glyphs = Self.glyphs(position, range, style)
    let first = glyphs.firstIndex(where: \.isMarked) ?? Self.insertionPoint(position, range, glyphs)
    let count = glyphs[first...].prefix(while: \.isMarked).count
    let total = glyphs.reduce(0) { $0 + $1.width }
    // A caret past the end of the line needs a column of its own.
    let isCut = total + (count == 0 ? 1 : 0) > width
    let window = isCut ? Self.window(glyphs, around: first, width: width, style) : 0..<glyphs.count
    let lead = window.lowerBound > 0 ? style.ellipsis : ""
    let tail = window.upperBound < glyphs.count ? style.ellipsis : ""
    let shown = glyphs[window].map(\.text).joined() + tail
    text = lead + shown.dropLast(shown.reversed().prefix { $0 == " " }.count)
    let before = glyphs[window.lowerBound..<first].reduce(0) { $0 + $1.width }
    caretStart = DisplayWidth.of(lead) + before
    let end = min(first + count, window.upperBound)
    caretCount = max(1, glyphs[first..<max(first, end)].reduce(0) { $0 + $1.width })
  }

  /// The line character by character; each knows whether the range touches it.
  private static func glyphs(
    _ position: Source.Position, _ range: Range<Int>, _ style: TerminalStyle
  ) -> [Glyph] {
    var offset = position.start
    var line = position.text
    if line.utf8.last == UInt8(ascii: "\r") { line = String(line.unicodeScalars.dropLast()) }
    return line.map { character in
      let size = character.utf8.count
      let isMarked = offset < range.upperBound && offset + size > range.lowerBound
      offset += size
      let text = character == "\t" ? "  " : style.safe(String(character))
      return Glyph(text: text, width: DisplayWidth.of(text), isMarked: isMarked)
    }
  }

  /// Where a range without characters points: before the character at its offset.
  private static func insertionPoint(
    _ position: Source.Position, _ range: Range<Int>, _ glyphs: [Glyph]
  ) -> Int {
    var offset = position.start
    for (index, character) in position.text.enumerated() {
      if offset >= range.lowerBound { return min(index, glyphs.count) }
      offset += character.utf8.count
    }
    return glyphs.count
  }

  /// The glyphs that fit the width with an ellipsis at each cut end, the mark a third into them.
  private static func window(
    _ glyphs: [Glyph], around first: Int, width: Int, _ style: TerminalStyle
  ) -> Range<Int> {
    let room = max(4, width - 2 * DisplayWidth.of(style.ellipsis) - 1)
    var start = first
    var used = 0
    while start > 0, used + glyphs[start - 1].width <= room / 3 {
      start -= 1
      used += glyphs[start].width
    }
    var end = first
    while end < glyphs.count, used + glyphs[end].width <= room {
      used += glyphs[end].width
      end += 1
    }
    while end == glyphs.count, start > 0, used + glyphs[start - 1].width <= room {
      start -= 1
      used += glyphs[start].width
    }
    return start..<end
  }
}
