/// What the cells of one column look like, before anything is decided.
struct ColumnEvidence {
  /// The forms of numbers that occur.
  private(set) var shapes = ScannedNumber.Shapes()
  /// How many cells are a mark for a missing value, by the mark.
  private(set) var marks: [MissingMark: Int] = [:]
  /// How many figures have a mark after them that a note explains, by the mark.
  private(set) var figureMarks: [String: Int] = [:]
  /// How many figures have a sign of per cent after them.
  private(set) var percents = 0
  private(set) var booleans = 0
  private var figures = 0
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

  /// Looks at the cells of a column down to the first that makes it text.
  init(_ column: Int, rows: [Int], in text: DelimitedText, delimiter: UInt8, marks: MarkTable) {
    for row in rows {
      guard let span = text.index.cell(row, column), !span.range.isEmpty else { continue }
      filled += 1
      let bytes = text.bytes[span.range]
      let cell = Blanks.trimmed(bytes)
      isQuotedThroughout = isQuotedThroughout && span.isQuoted
      if isQuotedThroughout, !hasNeedlessQuotes {
        hasNeedlessQuotes = !span.hasQuotesInside && !bytes.contains(delimiter)
      }
      if cell.isEmpty { continue }
      if let number = ScannedNumber(cell) {
        note(number)
      } else if let mark = marks.mark(cell) {
        self.marks[mark, default: 0] += 1
      } else if Booleans.value(cell) != nil {
        booleans += 1
      } else if let figure = MarkedFigure(cell) {
        note(figure.number)
        if figure.isPercent { percents += 1 }
        if !figure.mark.isEmpty { figureMarks[figure.mark, default: 0] += 1 }
      } else {
        hasText = true
        return
      }
    }
  }

  private mutating func note(_ number: ScannedNumber) {
    figures += 1
    shapes.insert(.init(number.shape))
    hasBlankGroups = hasBlankGroups || number.hasBlankGroups
    hasOnlyYears = hasOnlyYears && number.isYear
  }

  /// Tells whether some figures have a sign of per cent and others have none: nobody can tell what those are.
  var isPartlyPercent: Bool { percents > 0 && percents < figures }
  /// Tells whether something stands after figures that is no part of them.
  var hasTails: Bool { percents > 0 || !figureMarks.isEmpty }

  /// Tells whether all cells but marks are numbers, and some are.
  var isNumeric: Bool { !hasText && booleans == 0 && !shapes.isEmpty && !isPartlyPercent }
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
