/// The first rows of a text, cut by the tolerant reader: how the text is laid out, if all of it is like them.
struct CleanHead {
  /// How many rows are looked at: a header, those that a header is weighed against, and some for a title.
  private static let rowCount = 140
  /// How much of the text is looked at for its delimiter, and at most for its first rows.
  private static let sampleBytes = 1 << 20 + 4
  private static let mostSampleBytes = 16 << 20

  let encoding: TextEncoding
  let delimiter: UInt8
  let quote: UInt8?
  let text: DelimitedText
  let layout: Layout
  /// The offset of the first row of data.
  let dataStart: Int
  /// Whether the rows that were looked at are all.
  let isWhole: Bool

  /// Looks at the first rows.
  ///
  /// - Parameter encoding: what the text is to be taken for where nobody says and nothing marks it.
  init(
    _ source: TextSource, options: DelimitedOptions, usual: UInt8?, guess: TextEncoding
  ) throws(CleanStop) {
    var bytes = try Self.sample(source, Self.sampleBytes)
    let marked = TextEncoding(markedIn: bytes)
    encoding = options.encoding ?? marked ?? TextEncoding(unmarkedIn: bytes) ?? guess
    guard encoding.isASCIIBased else { throw .unclean }
    let skipped = marked == encoding ? encoding.byteOrderMark.count : 0
    quote = (options.quote ?? .double).byte
    let decoded = try Self.decoded(bytes, skipped, encoding)
    delimiter =
      options.delimiter ?? DelimiterDetector.detect(decoded, quote: quote) ?? usual
      ?? Delimiter.none
    var cut = try Self.cut(decoded, delimiter, quote)
    var content = decoded
    var isWhole = cut.index.rowCount < Self.rowCount
    if isWhole, bytes.count < source.count {
      // Long rows: the sample held too few of them.
      bytes = try Self.sample(source, Self.mostSampleBytes)
      content = try Self.decoded(bytes, skipped, encoding)
      cut = try Self.cut(content, delimiter, quote)
      isWhole = cut.index.rowCount < Self.rowCount
      if isWhole, bytes.count < source.count { throw .unclean }
    }
    guard cut.isStrict else { throw .unclean }
    self.isWhole = isWhole
    text = DelimitedText(bytes: content, index: cut.index, quote: quote)
    var headOptions = options
    headOptions.footerLines = 0
    layout = Layout(text, options: headOptions)
    let swallowed = SwallowedRows.found(
      in: cut, text, delimiter: delimiter, columnCount: layout.expectedCount)
    guard swallowed.isEmpty else { throw .unclean }
    guard let first = layout.dataRows.first, let cell = text.index.cell(first, 0) else {
      throw .unclean
    }
    let start = cell.range.lowerBound - (cell.isQuoted ? 1 : 0)
    guard DecodedText.isValid(content[..<start]) else { throw .notUTF8 }
    let letters = encoding == .utf8 ? start : content[..<start].count { $0 & 0xC0 != 0x80 }
    dataStart = skipped + letters
  }

  private static func sample(_ source: TextSource, _ count: Int) throws(CleanStop) -> [UInt8] {
    do {
      return try source.bytes(from: 0, count: count)
    } catch {
      throw .failed(.file(error))
    }
  }

  private static func decoded(
    _ bytes: [UInt8], _ skipped: Int, _ encoding: TextEncoding
  ) throws(CleanStop) -> [UInt8] {
    let content = bytes.dropFirst(skipped)
    if encoding == .utf8 { return skipped == 0 ? bytes : Array(content) }
    return DecodedText.fromSingleBytes(content, encoding.highLetters)
  }

  private static func cut(
    _ bytes: [UInt8], _ delimiter: UInt8, _ quote: UInt8?
  ) throws(CleanStop) -> CellScanner {
    do {
      return try CellScanner.scan(
        bytes, delimiter: delimiter, quote: quote, rowLimit: Self.rowCount)
    } catch {
      // The tolerant reader knows how to tell it.
      throw .unclean
    }
  }

  /// The names in the header as they stand; nil without a header.
  var header: [String]? {
    layout.headerRow.map { row in
      (0..<text.index.cellCount(row)).map { text.text(row, $0) }
    }
  }

  /// Tells whether the first rows all have the same count of cells, and enough of them were seen.
  var isEven: Bool {
    let count = layout.expectedCount
    let isSameCount = layout.dataRows.allSatisfy { text.index.cellCount($0) == count }
    let headerFits = layout.headerRow.map { text.index.cellCount($0) == count } ?? true
    return isSameCount && headerFits && layout.columnCount == count && layout.emptyRows == 0
      && layout.footerRows == 0 && (isWhole || layout.dataRows.count > 100)
  }
}
