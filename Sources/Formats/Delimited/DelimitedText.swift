/// A delimited text cut into cells, with what can be asked of a cell.
struct DelimitedText {
  let bytes: [UInt8]
  let index: CellIndex
  let quote: UInt8?
  var hasEscapes = false

  /// The text of a cell, doubled quotes made single; a cell past the end of a short row is empty.
  func text(_ row: Int, _ column: Int) -> String {
    guard let span = index.cell(row, column) else { return "" }
    var content = bytes[span.range]
    if span.hasQuotesInside, let quote { content = withoutDoubles(span.range, quote)[...] }
    if hasEscapes { content = Escapes.unescaped(Array(content))[...] }
    return String(decoding: content, as: UTF8.self)
  }

  private func withoutDoubles(_ range: Range<Int>, _ quote: UInt8) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      content.append(bytes[place])
      let isDouble =
        bytes[place] == quote && place + 1 < range.upperBound && bytes[place + 1] == quote
      place += isDouble ? 2 : 1
    }
    return content
  }

  /// The bytes of a cell without blanks around; empty past the end of a short row.
  func trimmed(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    guard let span = index.cell(row, column) else { return [] }
    return Blanks.trimmed(bytes[span.range])
  }

  /// Tells whether there is nothing in a cell; blanks are something.
  func isEmpty(_ row: Int, _ column: Int) -> Bool {
    index.cell(row, column)?.range.isEmpty ?? true
  }

  /// The line on which a row begins, from 1.
  func line(_ row: Int) -> Int { TextLines.line(of: index.offset(row), in: bytes) }
}

/// The spaces that stand around and inside numbers.
enum Blanks {
  /// Bytes of the blank that begins a slice, 0 where none does: space, tab, the no-break, thin, figure and narrow spaces.
  static func length(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    if first == 0x20 || first == 0x09 { return 1 }
    if first == 0xC2, bytes.dropFirst().first == 0xA0 { return 2 }
    guard first == 0xE2, bytes.count >= 3, bytes[bytes.startIndex + 1] == 0x80 else { return 0 }
    let third = bytes[bytes.startIndex + 2]
    return third == 0xAF || third == 0x89 || third == 0x87 ? 3 : 0
  }

  /// The same bytes without the blanks at both ends.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while true {
      let length = length(rest)
      if length == 0 { break }
      rest = rest.dropFirst(length)
    }
    while let last = rest.last, last == 0x20 || last == 0x09 || last >= 0x80 {
      let size = [1, 2, 3].first { length(rest.suffix($0)) == $0 }
      guard let size, rest.count >= size else { break }
      rest = rest.dropLast(size)
    }
    return rest
  }
}
