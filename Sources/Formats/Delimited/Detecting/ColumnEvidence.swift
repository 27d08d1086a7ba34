/// What the cells of one column look like, before anything is decided.
struct ColumnEvidence {
  /// The forms of numbers that occur.
  private(set) var shapes = ScannedNumber.Shapes()
  /// How many cells are a mark for a missing value, by the mark's text.
  private(set) var marks: [String: Int] = [:]
  private(set) var booleans = 0
  /// Whether spaces stand between groups of digits.
  private(set) var hasBlankGroups = false
  /// Set at the first cell that is nothing but text; later cells are not looked at.
  private(set) var hasText = false
  /// Whether every filled cell stands in quotes, which some of them do not need.
  var isQuotedByChoice: Bool { isQuotedThroughout && hasNeedlessQuotes }
  private var hasOnlyYears = true
  private var isQuotedThroughout = true
  private var hasNeedlessQuotes = false
  private(set) var filled = 0

  /// Starts with no cell seen.
  init() {}

  /// Looks at the cells of a column down to the first that makes it text.
  init(_ column: Int, rows: [Int], in text: DelimitedText, delimiter: UInt8, marks: MarkTable) {
    for row in rows {
      guard let span = text.index.cell(row, column), !span.range.isEmpty else { continue }
      let isNoText = look(
        at: text.bytes[span.range], isQuoted: span.isQuoted,
        hasQuotesInside: span.hasQuotesInside, delimiter: delimiter, marks: marks)
      guard isNoText else { return }
    }
  }

  /// Looks at one filled cell; false for one that makes the column text.
  mutating func look(
    at bytes: ArraySlice<UInt8>, isQuoted: Bool, hasQuotesInside: Bool, delimiter: UInt8,
    marks: MarkTable
  ) -> Bool {
    filled += 1
    let cell = Blanks.trimmed(bytes)
    isQuotedThroughout = isQuotedThroughout && isQuoted
    if isQuotedThroughout, !hasNeedlessQuotes {
      hasNeedlessQuotes = !hasQuotesInside && !bytes.contains(delimiter)
    }
    if cell.isEmpty { return true }
    if let number = ScannedNumber(cell) {
      shapes.insert(.init(number.shape))
      hasBlankGroups = hasBlankGroups || number.hasBlankGroups
      hasOnlyYears = hasOnlyYears && number.isYear
    } else if let mark = marks.mark(cell) {
      self.marks[mark.text, default: 0] += 1
    } else if Booleans.value(cell) != nil {
      booleans += 1
    } else {
      hasText = true
    }
    return !hasText
  }

  /// Takes in many cells that are plain numbers.
  mutating func note(
    plain count: Int, shapes: ScannedNumber.Shapes, hasOnlyYears: Bool, isQuotedThroughout: Bool,
    hasNeedlessQuotes: Bool
  ) {
    filled += count
    self.shapes.formUnion(shapes)
    self.hasOnlyYears = self.hasOnlyYears && hasOnlyYears
    self.isQuotedThroughout = self.isQuotedThroughout && isQuotedThroughout
    self.hasNeedlessQuotes = self.hasNeedlessQuotes || hasNeedlessQuotes
  }

  /// Takes in what was seen of other cells of the same column.
  mutating func formUnion(_ other: ColumnEvidence) {
    shapes.formUnion(other.shapes)
    marks.merge(other.marks) { $0 + $1 }
    booleans += other.booleans
    hasBlankGroups = hasBlankGroups || other.hasBlankGroups
    hasText = hasText || other.hasText
    hasOnlyYears = hasOnlyYears && other.hasOnlyYears
    isQuotedThroughout = isQuotedThroughout && other.isQuotedThroughout
    hasNeedlessQuotes = hasNeedlessQuotes || other.hasNeedlessQuotes
    filled += other.filled
  }

  /// Tells whether all cells but marks are numbers, and some are.
  var isNumeric: Bool { !hasText && booleans == 0 && !shapes.isEmpty }
  /// Tells whether all cells but marks are whole numbers of 1900 through 2100.
  var isYears: Bool { isNumeric && hasOnlyYears }
  /// Tells whether all cells but marks are truth values, and some are.
  var isBoolean: Bool { !hasText && booleans > 0 && shapes.isEmpty }
}

/// The words for truth values.
enum Booleans {
  /// The truth value of `true` and `false` in lower case, upper case or capitalised; nil for all else.
  static func value(_ bytes: ArraySlice<UInt8>) -> Bool? {
    guard (4...5).contains(bytes.count) else { return nil }
    switch String(decoding: bytes, as: UTF8.self) {
    case "true", "TRUE", "True": return true
    case "false", "FALSE", "False": return false
    default: return nil
    }
  }
}
