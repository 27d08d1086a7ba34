/// A quoted cell that is likely to have swallowed rows, as a quote that opens it stands there by mistake.
struct SwallowedRows: Equatable {
  /// The line of the text on which the cell begins, from 1.
  let line: Int
  /// On how many lines it stands.
  let lineCount: Int

  /// The cells of a text that are likely to have swallowed rows.
  static func found(
    in scanner: CellScanner, _ text: DelimitedText, delimiter: UInt8, columnCount: Int
  ) -> [SwallowedRows] {
    scanner.severalLines.compactMap { row, column in
      guard let span = text.index.cell(row, column) else { return nil }
      let place = Place(
        column: column, cellCount: text.index.cellCount(row), columnCount: columnCount)
      let lineCount = lineCount(
        text.bytes[span.range], at: place, delimiter: delimiter, quote: text.quote)
      return lineCount.map { lineCount in
        SwallowedRows(
          line: TextLines.line(of: span.range.lowerBound, in: text.bytes), lineCount: lineCount)
      }
    }
  }

  /// Which cell of its row a cell is, how many that row has, and how many are usual.
  struct Place {
    let column: Int
    let cellCount: Int
    let columnCount: Int
  }

  /// On how many lines a quoted cell stands each of which could be a row by itself; nil where they could not.
  ///
  /// Prose has blanks behind its commas, and hardly ever as many of them in every line as stand in a row.
  static func lineCount(
    _ cell: some RandomAccessCollection<UInt8>, at place: Place, delimiter: UInt8, quote: UInt8?
  ) -> Int? {
    let expected = place.columnCount - 1
    guard expected > 0 else { return nil }
    var (lines, delimiters, delimitersInside) = (1, place.column, 0)
    var hasStrayQuote = false
    var hasOpenEnds = false
    var isProse = false
    var previous: UInt8 = 0
    for byte in cell {
      if previous == delimiter, byte == UInt8(ascii: " ") { isProse = true }
      switch byte {
      case delimiter:
        delimiters += 1
        delimitersInside += 1
      case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        guard delimiters == expected, !isProse else { return nil }
        if previous == delimiter { hasOpenEnds = true }
        lines += 1
        (delimiters, hasStrayQuote) = (0, false)
      default: if byte == quote { hasStrayQuote.toggle() }
      }
      previous = byte
    }
    // Where the quote that closes the cell was to open another, the last line has more than its row's cells.
    let rest = place.cellCount - place.column - 1
    let isLikeRow = hasStrayQuote || !isProse && delimiters + rest == expected
    // Of few lines a sentence may have such commas by chance, the more so at their ends.
    let least = hasOpenEnds ? 4 : expected == 1 ? 3 : 2
    return lines >= least && delimitersInside > 0 && isLikeRow ? lines : nil
  }
}
