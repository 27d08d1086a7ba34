import Glibc

/// A block of a clean text in memory, with the places where its cells end.
///
/// A block owns the rows that begin in it, and reads on behind its end for the rest of the last one.
final class TextBlock {
  /// Bytes before and after the text, so that whole groups can be taken at its ends.
  private static let padding = 64
  /// A row that goes on for more bytes than this behind its block is left to the tolerant reader.
  private static let mostBytesBehind = 8 << 20

  private let format: CleanFormat
  private let source: TextSource
  private let chain: QuoteChain
  private var bytes: UnsafeMutablePointer<UInt8>
  private var endPlaces: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private var bytesBehind: Int
  /// The index of the place that ends the row before the first.
  private var first = 0
  private var found = 0
  private var lines = 0
  private var hasFeedsInside = false

  /// The block's place among all.
  private(set) var number = 0
  /// How many rows begin in the block.
  private(set) var rowCount = 0
  /// Whether some cells stand in quotes.
  private(set) var hasQuotes = false
  /// Whether some lines end with CR and LF.
  private(set) var hasReturns = false
  /// Whether the block's last row may be one of a footer.
  private(set) var endsWithProse = false

  /// The text's bytes, from which places count; 16 more can be read before and after every cell.
  var text: UnsafePointer<UInt8> { UnsafePointer(bytes) }
  /// Where cells end: a row's first cell begins after its row's first place, and there is one more place than cells.
  var ends: UnsafePointer<UInt32> { UnsafePointer(endPlaces + first) }

  init(format: CleanFormat, source: TextSource, chain: QuoteChain) {
    self.format = format
    self.source = source
    self.chain = chain
    let block = min(format.blockBytes, format.range.count)
    bytesBehind = min(4 << 10, format.range.count)
    capacity = block + bytesBehind
    bytes = .allocate(capacity: capacity + 3 * Self.padding)
    endPlaces = .allocate(capacity: capacity + 3 * Self.padding)
  }

  deinit {
    bytes.deallocate()
    endPlaces.deallocate()
  }

  /// Reads a block and finds its rows.
  ///
  /// Whether the block begins inside quotes is known once those before it are looked through. Few do: ends are looked
  /// for as if it didn't, as if it did where that makes no clean text, and once more where that was wrong.
  func load(_ number: Int) throws(CleanStop) {
    self.number = number
    let start = start(of: number)
    let own = min(format.blockBytes, format.range.upperBound - start)
    var available = try fill(from: start, own: own)
    var isInside = false
    var search = findEnds(available, own: own, isInside: false)
    if search == nil {
      isInside = true
      search = findEnds(available, own: own, isInside: true)
    }
    guard let isOdd = search?.quotesAreOdd else { throw .unclean }
    chain.note(block: number, isOdd: isOdd)
    guard let isKnownInside = chain.isInside(block: number) else { throw .unclean }
    let isLast = start + own == format.range.upperBound
    if isLast, isKnownInside != isOdd { throw .unclean }
    if isKnownInside != isInside {
      isInside = isKnownInside
      search = findEnds(available, own: own, isInside: isInside)
    }
    while let found = search, !found.isWhole {
      guard start + available < format.range.upperBound, bytesBehind < Self.mostBytesBehind else {
        throw .unclean
      }
      grow()
      available = try fill(from: start, own: own)
      search = findEnds(available, own: own, isInside: isInside)
    }
    guard search != nil else { throw .unclean }
    try checkRows()
  }

  /// Reads the block, the byte before it, and some bytes behind it; the text's last line gets its end.
  ///
  /// - Returns: how many bytes there are from the block's first on.
  private func fill(from start: Int, own: Int) throws(CleanStop) -> Int {
    let available = min(own + bytesBehind, format.range.upperBound - start)
    let text = bytes + Self.padding
    let before = number > 0 ? 1 : 0
    do {
      try source.copy(from: start - before, count: available + before, to: text - before)
    } catch {
      throw .failed(.file(error))
    }
    if number == 0 { text[-1] = CleanFormat.lineFeed }
    (text + available).update(repeating: 0, count: 2 * Self.padding)
    let isWhole = start + available == format.range.upperBound
    if isWhole, text[available - 1] != CleanFormat.lineFeed {
      text[available] = CleanFormat.lineFeed
    }
    return available
  }

  private func grow() {
    bytesBehind *= 4
    capacity = format.blockBytes + bytesBehind
    bytes.deallocate()
    endPlaces.deallocate()
    bytes = .allocate(capacity: capacity + 3 * Self.padding)
    endPlaces = .allocate(capacity: capacity + 3 * Self.padding)
  }

  /// Finds where cells end, to the end of the row that the block ends in; nil where the text is not clean.
  ///
  /// - Returns: whether that end is in memory, and whether the block's own bytes have an odd number of quotes.
  private func findEnds(
    _ count: Int, own: Int, isInside: Bool
  ) -> (isWhole: Bool, quotesAreOdd: Bool)? {
    let text = UnsafePointer(bytes + Self.padding)
    var scan = EndScan(format, isInside: isInside, before: text[-1])
    let isAtEnd = start(of: number) + count == format.range.upperBound
    let isEndMade = isAtEnd && text[count] == CleanFormat.lineFeed
    // Before the text's end only whole groups are looked at: what follows in memory is not what follows in the text.
    let length = isAtEnd ? count + (isEndMade ? 1 : 0) : count & ~63
    let isOver = scan.run(text, count: length, own: own, into: endPlaces + 1, base: Self.padding)
    guard let isOver else { return nil }
    // The place before the text stands for the end of the row before the first.
    endPlaces[0] = UInt32(Self.padding - 1)
    found = scan.found + 1
    lines = scan.lines
    hasQuotes = scan.hasQuotes
    hasReturns = scan.hasReturns
    hasFeedsInside = scan.hasFeedsInside
    first = 0
    if number > 0 {
      first = 1
      while first < found, bytes[Int(endPlaces[first])] != CleanFormat.lineFeed { first += 1 }
    }
    let hasEnd = isAtEnd && (isEndMade || text[count - 1] == CleanFormat.lineFeed)
    return (isOver || hasEnd, scan.quotesAreOdd)
  }

  private func start(of number: Int) -> Int {
    format.range.lowerBound + number * format.blockBytes
  }

  /// Every row must end where its count of cells does, and have something in it.
  private func checkRows() throws(CleanStop) {
    rowCount = number == 0 ? lines : max(0, lines - 1)
    let columns = format.columnCount
    guard rowCount > 0 else { return }
    guard found - first - 1 == rowCount * columns else { throw .unclean }
    let ends = ends
    var start = Int(ends[0])
    for row in 1...rowCount {
      let end = Int(ends[row * columns])
      guard bytes[end] == CleanFormat.lineFeed else { throw .unclean }
      let length = end - start - 1
      // A row of nothing but delimiters is no row of data.
      if length <= columns {
        let filled = bytes[end - 1] == CleanFormat.carriageReturn ? length - 1 : length
        if filled < columns { throw .unclean }
      }
      start = end
    }
    endsWithProse = isProse(rowCount - 1)
    if hasFeedsInside { try checkLines() }
  }

  /// A quoted cell whose lines could be rows is the tolerant reader's to tell.
  private func checkLines() throws(CleanStop) {
    let columns = format.columnCount
    for column in 0..<columns {
      let place = SwallowedRows.Place(column: column, cellCount: columns, columnCount: columns)
      let cells = CellPlaces(self, column: column, format: format)
      for row in 0..<rowCount {
        let cell = cells[row]
        guard cell.isQuoted, cell.length > 0,
          memchr(text + cell.start, Int32(CleanFormat.lineFeed), cell.length) != nil
        else { continue }
        let bytes = UnsafeBufferPointer(start: text + cell.start, count: cell.length)
        let lines = SwallowedRows.lineCount(
          bytes, at: place, delimiter: format.delimiter, quote: format.quote)
        guard lines == nil else { throw .unclean }
      }
    }
  }

  /// One cell alone may be of a footer, and so may be few cells without a figure but years behind the first.
  private func isProse(_ row: Int) -> Bool {
    let cells = (0..<format.columnCount).map { column in
      CellPlaces(self, column: column, format: format)[row]
    }
    let filled = cells.indices.filter { cells[$0].length > 0 }
    guard let last = filled.last else { return true }
    if filled.count == 1 { return last == 0 || cells.count > 2 }
    guard (last + 1) * 2 <= format.columnCount else { return false }
    return filled.dropFirst().allSatisfy { column in
      let bytes = Array(
        UnsafeBufferPointer(start: text + cells[column].start, count: cells[column].length))
      guard let number = ScannedNumber(bytes[...]) else { return MarkedFigure(bytes[...]) == nil }
      return number.isYear
    }
  }
}
