/// How a clean text is laid out: where its rows are, and what stands between their cells.
///
/// Clean is a text whose rows all have the same count of cells, with quotes only around whole cells and doubled in them.
struct CleanFormat: Sendable {
  /// The byte between cells.
  let delimiter: UInt8
  /// The byte around cells that need it; nil where quotes are letters.
  let quote: UInt8?
  /// How the bytes stand for letters; one that ASCII is a part of.
  let encoding: TextEncoding
  /// How many cells every row has, two or more.
  let columnCount: Int
  /// The bytes from the first row's first to the one after the last row.
  let range: Range<Int>
  /// How many bytes are taken at a time.
  let blockBytes: Int

  /// Blocks that a processor's second cache holds together with the places of their cells.
  static let usualBlockBytes = 256 << 10
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// How many blocks the rows are cut into.
  var blockCount: Int { (range.count + blockBytes - 1) / blockBytes }

  /// Describes a text; nil where its parts don't go with quick reading.
  init?(
    delimiter: UInt8, quote: UInt8?, encoding: TextEncoding, columnCount: Int, range: Range<Int>,
    blockBytes: Int = usualBlockBytes
  ) {
    let isSplit = delimiter != 0 && delimiter < 0x80 && delimiter != quote
    guard isSplit, delimiter != Self.lineFeed, delimiter != Self.carriageReturn else { return nil }
    guard columnCount >= 2, !range.isEmpty, encoding.isASCIIBased else { return nil }
    self.delimiter = delimiter
    self.quote = quote
    self.encoding = encoding
    self.columnCount = columnCount
    self.range = range
    self.blockBytes = blockBytes
  }
}

extension TextEncoding {
  /// Tells whether every byte below 0x80 stands for its ASCII letter, wherever it is.
  var isASCIIBased: Bool {
    switch self {
    case .utf8, .windows1252, .latin1, .latin9, .windows1250, .windows1257: true
    case .utf16LittleEndian, .utf16BigEndian: false
    }
  }
}
