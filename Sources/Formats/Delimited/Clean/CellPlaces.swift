import CBytes

/// Where the cells of one column stand in a block.
struct CellPlaces {
  /// One cell's place, without its quotes.
  struct Place {
    let start: Int
    let length: Int
    let isQuoted: Bool
  }

  let text: UnsafePointer<UInt8>
  private let ends: UnsafePointer<UInt32>
  private let columnCount: Int
  private let quote: UInt8
  private let hasQuotes: Bool
  private let mayHaveReturn: Bool

  init(_ block: TextBlock, column: Int, format: CleanFormat) {
    text = block.text
    ends = block.ends + column
    columnCount = format.columnCount
    quote = format.quote ?? 0
    hasQuotes = block.hasQuotes
    mayHaveReturn = block.hasReturns && column == format.columnCount - 1
  }

  /// The cell of a row, which must be one of the block's.
  @inline(__always)
  subscript(row: Int) -> Place {
    let whole = whole(row)
    if hasQuotes, whole.length > 0, text[whole.start] == quote {
      return Place(start: whole.start &+ 1, length: whole.length &- 2, isQuoted: true)
    }
    return Place(start: whole.start, length: whole.length, isQuoted: false)
  }

  /// All cells, as the loops over bytes know them.
  var all: cbytes_cells {
    cbytes_cells(text: text, ends: ends, columns: columnCount, may_have_return: mayHaveReturn)
  }

  /// The cell of a row with the quotes around it.
  @inline(__always)
  func whole(_ row: Int) -> (start: Int, length: Int) {
    let place = ends + row &* columnCount
    let start = Int(place[0]) &+ 1
    var end = Int(place[1])
    if mayHaveReturn, end > start, text[end &- 1] == CleanFormat.carriageReturn { end &-= 1 }
    return (start, end &- start)
  }
}

/// The letters of single cells.
enum CellText {
  /// The text of a cell, doubled quotes made single; stops where the bytes are not of the encoding.
  static func text(
    _ bytes: UnsafeBufferPointer<UInt8>, isQuoted: Bool, _ format: CleanFormat
  ) throws(CleanStop) -> String {
    if isQuoted, let quote = format.quote, bytes.contains(quote) {
      var single: [UInt8] = []
      single.reserveCapacity(bytes.count)
      var place = 0
      while place < bytes.count {
        single.append(bytes[place])
        let isDouble = bytes[place] == quote && place + 1 < bytes.count && bytes[place + 1] == quote
        place += isDouble ? 2 : 1
      }
      return try single.withUnsafeBufferPointer { single throws(CleanStop) in
        try decoded(single, format.encoding)
      }
    }
    return try decoded(bytes, format.encoding)
  }

  /// The cell's bytes as UTF-8, quotes in it left as they are.
  static func utf8(
    _ bytes: UnsafeBufferPointer<UInt8>, _ format: CleanFormat
  ) throws(CleanStop) -> [UInt8] {
    if bytes.allSatisfy({ $0 < 0x80 }) { return Array(bytes) }
    return Array(try decoded(bytes, format.encoding).utf8)
  }

  private static func decoded(
    _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding
  ) throws(CleanStop) -> String {
    // Most texts are ASCII, which needs no decoding.
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    if encoding != .utf8 {
      let letters = DecodedText.fromSingleBytes(Array(bytes)[...], encoding.highLetters)
      return String(decoding: letters, as: UTF8.self)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return text
  }
}
