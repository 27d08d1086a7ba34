/// Reads the figures of a PX file in one pass over its bytes.
struct PXDataScanner {
  let bytes: [UInt8]
  private(set) var place: Int
  private(set) var marks: PXMarks
  private let encoding: PXEncoding
  /// Looks on at the reading.
  let watch: Watch
  private var pace: Pace

  init(
    _ bytes: [UInt8], from start: Int, marks: PXMarks, encoding: PXEncoding, watch: Watch = Watch()
  ) {
    self.bytes = bytes
    self.watch = watch
    pace = Pace(watch)
    place = start
    self.marks = marks
    self.encoding = encoding
  }

  /// The most cells that the rest of the bytes can hold: a byte each, and one between them.
  var mostCells: Int { (bytes.count - place + 1) / 2 }

  /// The line at which the scanner stands.
  var line: Int { TextLines.line(of: place, in: bytes) }

  /// Reads all cells, one after the other, as many as fit; gives how many there are, more than fit included.
  mutating func readAll(into figures: inout Figures, atMost most: Int) throws(FormatError) -> Int {
    while true {
      // A stop now and then, to tell how far it is.
      let stop = min(most, figures.count + Pace.figures)
      place = PlainFigures.append(
        bytes, from: place, between: .anything, to: &figures, atMost: stop)
      try pace.reach(place)
      guard skipSeparators() else { return figures.count }
      guard figures.count < most else { break }
      if figures.count < stop { figures.append(try cell()) }
    }
    var count = figures.count
    while skipSeparators() {
      _ = try cell()
      count += 1
      try pace.reach(place)
    }
    return count
  }

  /// Passes blanks, commas and semicolons, which are all the same here; false at the end.
  mutating func skipSeparators() -> Bool {
    while place < bytes.count {
      guard Self.isSeparator(bytes[place]) else { return true }
      place &+= 1
    }
    return false
  }

  @inline(__always)
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
  }

  /// Tells how far the reading is.
  mutating func tell() throws(FormatError) { try pace.reach(place) }

  /// Reads the cell at which the scanner stands.
  mutating func cell() throws(FormatError) -> Figures.Cell {
    if bytes[place] == UInt8(ascii: "\"") { return try quotedCell() }
    if let number = FigureNumber.scan(bytes, from: place) {
      guard number.end == bytes.count || Self.isSeparator(bytes[number.end]) else {
        throw unknown(from: place)
      }
      place = number.end
      return .number(number)
    }
    let start = place
    while place < bytes.count, !Self.isSeparator(bytes[place]) { place += 1 }
    guard let mark = mark(start..<place) else { throw unknown(from: start) }
    return .mark(mark)
  }

  /// The text in quotes at which the scanner stands, as keys are; nil where there is none.
  mutating func text() throws(FormatError) -> String? {
    guard bytes[place] == UInt8(ascii: "\"") else { return nil }
    return encoding.text(Array(bytes[try quotedRange()]))
  }

  /// Tells whether the scanner stands at a text in quotes that is no number and no mark of the format.
  var isAtText: Bool {
    guard bytes[place] == UInt8(ascii: "\"") else { return false }
    let inside = bytes[(place + 1)...].prefix { $0 != UInt8(ascii: "\"") }
    guard let number = FigureNumber.scan(bytes, from: inside.startIndex) else {
      return inside.elementsEqual([UInt8(ascii: "-")]) ? false : inside.contains { $0 != 0x2E }
    }
    return number.end != inside.endIndex
  }

  /// What stands at the scanner's place, for errors.
  var nextText: String { text(from: place) }

  /// Passes a text in quotes and gives the place of what is between them.
  private mutating func quotedRange() throws(FormatError) -> Range<Int> {
    var end = place + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += 1 }
    guard end < bytes.count else { throw .px(.openQuote(line: line)) }
    defer { place = end + 1 }
    return place + 1..<end
  }

  private mutating func quotedCell() throws(FormatError) -> Figures.Cell {
    let range = try quotedRange()
    if let number = FigureNumber.scan(bytes, from: range.lowerBound),
      number.end == range.upperBound
    {
      return .number(number)
    }
    if let mark = mark(range) { return .mark(mark) }
    guard let mark = marks.byte(text: encoding.text(Array(bytes[range]))) else {
      throw unknown(from: range.lowerBound)
    }
    return .mark(mark)
  }

  /// The figure's byte for dots or a dash; nil for anything else.
  private mutating func mark(_ range: Range<Int>) -> UInt8? {
    if range.count == 1, bytes[range.lowerBound] == UInt8(ascii: "-") { return marks.byteOfDash() }
    for place in range where bytes[place] != UInt8(ascii: ".") { return nil }
    return marks.byte(dots: range.count)
  }

  private func unknown(from start: Int) -> FormatError {
    .px(.cell(line: TextLines.line(of: start, in: bytes), text: text(from: start)))
  }

  /// The text up to the next separator or quote, or as much of it as an error should repeat.
  private func text(from start: Int) -> String {
    let text = bytes[start...].prefix(40).prefix { !Self.isSeparator($0) && $0 != 0x22 }
    return encoding.text(Array(text))
  }
}
