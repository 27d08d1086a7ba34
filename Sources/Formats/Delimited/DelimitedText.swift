/// A delimited text cut into cells, with what can be asked of a cell.
struct DelimitedText {
  let bytes: [UInt8]
  let index: CellIndex
  let quote: UInt8?
  var hasEscapes = false
  /// Whether these are the cells of a workbook's sheet, whose rows are numbered and not on lines of bytes.
  var isSheet = false
  /// What was written in cells of a sheet whose bytes are the figure that is meant.
  var letters = WrittenLetters()

  /// The text of a cell, doubled quotes made single; a cell past the end of a short row is empty.
  func text(_ row: Int, _ column: Int) -> String {
    guard let span = index.cell(row, column) else { return "" }
    var content = letters(span) ?? bytes[span.range]
    if span.hasQuotesInside, let quote { content = withoutDoubles(span.range, quote)[...] }
    if hasEscapes { content = Escapes.unescaped(Array(content))[...] }
    return String(decoding: content, as: UTF8.self)
  }

  private func letters(_ span: CellIndex.Span) -> ArraySlice<UInt8>? {
    guard isSheet, !span.range.isEmpty else { return nil }
    return letters.letters(figureStart: span.range.lowerBound)
  }

  /// How many cells of a column were written otherwise than as the figure that they are.
  func countOfTypedFigures(_ column: Int, rows: [Int]) -> Int {
    guard isSheet else { return 0 }
    return rows.count { row in index.cell(row, column).flatMap(letters) != nil }
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

  /// Tells whether a row has no cell that is filled or stands in quotes.
  func isEmpty(_ row: Int) -> Bool { index.cells(row).allSatisfy(\.isBare) }

  /// The columns in which a row has something.
  func filledPlaces(_ row: Int) -> [Int] {
    index.cells(row).enumerated().filter { !$0.element.range.isEmpty }.map(\.offset)
  }

  /// The line on which a row begins, from 1.
  func line(_ row: Int) -> Int {
    isSheet ? row + 1 : TextLines.line(of: index.offset(row), in: bytes)
  }
}
