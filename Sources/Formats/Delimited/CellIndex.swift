/// Where every cell of a delimited text stands, row by row.
struct CellIndex {
  /// One cell's place in the bytes, without its quotes.
  struct Span {
    /// Start in the upper 36 bits, length in 26, then two marks.
    private let packed: UInt64

    init(_ range: Range<Int>, isQuoted: Bool, hasQuotesInside: Bool) {
      let marks: UInt64 = (isQuoted ? 2 : 0) | (hasQuotesInside ? 1 : 0)
      packed = UInt64(range.lowerBound) << 28 | UInt64(range.count) << 2 | marks
    }

    /// The bytes between the quotes, or the whole cell.
    var range: Range<Int> {
      let start = Int(packed >> 28)
      return start..<start + Int(packed >> 2 & 0x3FF_FFFF)
    }

    /// Tells whether the cell stood in quotes.
    var isQuoted: Bool { packed & 2 != 0 }
    /// Tells whether there may be doubled quotes in it.
    var hasQuotesInside: Bool { packed & 1 != 0 }
    /// Tells whether there is nothing in the cell and no quotes around it.
    var isBare: Bool { packed & 0xFFF_FFFE == 0 }
  }

  private(set) var spans: [Span] = []
  /// The index of every row's first cell, and one past the last row's end.
  private var rowStarts = [0]

  /// How many bytes it takes.
  var byteCount: Int { (spans.count + rowStarts.count) * 8 }

  /// How many rows there are.
  var rowCount: Int { rowStarts.count - 1 }

  /// How many cells a row has.
  func cellCount(_ row: Int) -> Int { rowStarts[row + 1] - rowStarts[row] }

  /// The cells of a row.
  func cells(_ row: Int) -> ArraySlice<Span> { spans[rowStarts[row]..<rowStarts[row + 1]] }

  /// One cell; nil past the end of a short row.
  func cell(_ row: Int, _ column: Int) -> Span? {
    let place = rowStarts[row] + column
    return place < rowStarts[row + 1] ? spans[place] : nil
  }

  /// Where a row begins in the bytes, for telling its line.
  func offset(_ row: Int) -> Int {
    guard let span = cell(row, 0) else { return 0 }
    return span.range.lowerBound
  }

  mutating func append(_ span: Span) { spans.append(span) }

  mutating func endRow() { rowStarts.append(spans.count) }

  /// Cells of the row that is being collected.
  var pendingCount: Int { spans.count - rowStarts[rowStarts.count - 1] }
}
