/// Cuts delimited text into cells as RFC 4180 says, and goes on where a file does not.
///
/// Blanks between a closing quote and the delimiter or line's end are no part of the cell. A quote inside a quoted cell
/// that is neither doubled nor closes it belongs to the text; one that is never closed is a letter like others. All are
/// counted.
struct CellScanner {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let quote: UInt8?
  private var place = 0
  /// Set after an opening quote without a closing one: the rest of the text has no more.
  private var quotesAreOver = false

  private(set) var index = CellIndex()
  /// Quotes that a writer should have doubled or closed.
  private(set) var strayQuotes = 0
  /// Quoted cells with blanks between the closing quote and the cell's end.
  private(set) var blanksBehindQuotes = 0
  /// Where quoted cells hold ends of lines.
  private(set) var severalLines: [(row: Int, column: Int)] = []

  /// Whether all quotes stand as RFC 4180 says.
  var isStrict: Bool { strayQuotes == 0 && blanksBehindQuotes == 0 }

  private init(_ bytes: [UInt8], delimiter: UInt8, quote: UInt8?) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.quote = quote
  }

  /// Scans the whole text, or its first rows.
  static func scan(
    _ bytes: [UInt8], delimiter: UInt8, quote: UInt8?, rowLimit: Int = .max, watch: Watch? = nil
  ) throws(FormatError) -> CellScanner {
    var scanner = CellScanner(bytes, delimiter: delimiter, quote: quote)
    var (told, held) = (0, 0)
    while scanner.place < bytes.count, scanner.index.rowCount < rowLimit {
      guard scanner.index.rowCount < Limits.rows else { throw .tooManyRows }
      try scanner.scanRow()
      guard scanner.place - told >= watchedBytes else { continue }
      try watch?.hold(scanner.index.byteCount - held)
      try watch?.advance(scanner.place - told)
      (told, held) = (scanner.place, scanner.index.byteCount)
    }
    return scanner
  }

  /// Whoever looks on is told every so many bytes.
  private static let watchedBytes = 1 << 18

  private mutating func scanRow() throws(FormatError) {
    while true {
      try scanCell()
      guard place < bytes.count else { break }
      let byte = bytes[place]
      place += 1
      if byte == delimiter {
        if place < bytes.count { continue }
        index.append(.init(place..<place, isQuoted: false, hasQuotesInside: false))
        break
      }
      if byte == UInt8(ascii: "\r"), place < bytes.count, bytes[place] == UInt8(ascii: "\n") {
        place += 1
      }
      break
    }
    index.endRow()
  }

  private mutating func scanCell() throws(FormatError) {
    guard index.pendingCount < Limits.columns else { throw .tooManyColumns(line: line) }
    let start = place
    let span: CellIndex.Span
    if start < bytes.count, bytes[start] == quote, !quotesAreOver, let quoted = scanQuoted() {
      span = quoted
    } else {
      var end = start
      while end < bytes.count, !endsCell(bytes[end]) { end += 1 }
      place = end
      span = .init(start..<end, isQuoted: false, hasQuotesInside: false)
    }
    guard place - start <= Limits.cellBytes else {
      place = start
      throw .cellTooLong(line: line)
    }
    index.append(span)
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Scans a cell that opens with a quote and stands after it; nil where it is never closed.
  private mutating func scanQuoted() -> CellIndex.Span? {
    let start = place + 1
    var hasQuotesInside = false
    var hasLineEnds = false
    var strays = 0
    place = start
    while place < bytes.count {
      guard bytes[place] == quote else {
        if bytes[place] == UInt8(ascii: "\n") || bytes[place] == UInt8(ascii: "\r") {
          hasLineEnds = true
        }
        place += 1
        continue
      }
      let after = skippingBlanks(place + 1)
      if after == bytes.count || endsCell(bytes[after]) {
        strayQuotes += strays
        if after > place + 1 { blanksBehindQuotes += 1 }
        if hasLineEnds { severalLines.append((index.rowCount, index.pendingCount)) }
        let span = CellIndex.Span(
          start..<place, isQuoted: true, hasQuotesInside: hasQuotesInside)
        place = after
        return span
      }
      if bytes[place + 1] == quote {
        hasQuotesInside = true
        place += 2
      } else {
        strays += 1
        place += 1
      }
    }
    quotesAreOver = true
    strayQuotes += 1
    return nil
  }

  /// The first place from here on that no blank stands at.
  private func skippingBlanks(_ place: Int) -> Int {
    var end = place
    while end < bytes.count, bytes[end] != delimiter {
      let length = Blanks.length(bytes[...], at: end)
      if length == 0 { break }
      end += length
    }
    return end
  }

  private var line: Int { TextLines.line(of: place, in: bytes) }
}

/// Counts of lines, for telling people where something stands.
enum TextLines {
  /// The number of the line that holds an offset, from 1; a line ends with LF, CR or both.
  static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    var previous: UInt8 = 0
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && previous != 0x0D) {
        line += 1
      }
      previous = byte
    }
    return line
  }
}
