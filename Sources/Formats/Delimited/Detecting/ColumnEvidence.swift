/// What the cells of one column look like, before anything is decided.
struct ColumnEvidence {
  /// The forms of numbers that occur.
  private(set) var shapes = ScannedNumber.Shapes()
  /// How many cells are a mark for a missing value, by the mark.
  private(set) var marks: [MissingMark: Int] = [:]
  /// The marks among them that only their looks tell, by their text.
  private(set) var strays: [String: MissingMark] = [:]
  /// The first cells that are nothing but text, where figures stand above the first or digits in it.
  private(set) var texts: [String] = []
  /// How many figures have a mark after them that a note explains, by the mark.
  private(set) var figureMarks: [String: Int] = [:]
  /// How many figures have a sign of per cent after them.
  private(set) var percents = 0
  private(set) var figures = 0
  private var wholeFiguresWithLetter = 0
  private(set) var booleans = 0
  /// Whether spaces stand between groups of digits.
  private(set) var hasBlankGroups = false
  /// Set at the first cell that is nothing but text; only a few later cells are looked at.
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
      guard isNoText || hasFewTexts else { return }
    }
  }

  /// Looks at one filled cell; false for one that makes the column text.
  ///
  /// - Parameter keepsTexts: whether a text is kept that nothing likens to figures, as what stands above is not known.
  mutating func look(
    at bytes: ArraySlice<UInt8>, isQuoted: Bool, hasQuotesInside: Bool, delimiter: UInt8,
    marks: MarkTable, keepsTexts: Bool = false
  ) -> Bool {
    filled += 1
    let cell = Blanks.trimmed(bytes)
    isQuotedThroughout = isQuotedThroughout && isQuoted
    if isQuotedThroughout, !hasNeedlessQuotes {
      hasNeedlessQuotes = !hasQuotesInside && !bytes.contains(delimiter)
    }
    if cell.isEmpty { return true }
    if let number = ScannedNumber(cell) {
      note(number)
    } else if let mark = marks.mark(cell) {
      self.marks[mark, default: 0] += 1
    } else if Booleans.value(cell) != nil {
      booleans += 1
    } else if let figure = MarkedFigure(cell) {
      note(figure)
    } else if let mark = marks.stray(cell) {
      self.marks[mark, default: 0] += 1
      strays[mark.text] = mark
    } else {
      let isLikeFigure =
        figures > 0 || keepsTexts || cell.contains { (0x30...0x39).contains($0) }
      if isLikeFigure || !texts.isEmpty, texts.count <= Self.mostTexts {
        texts.append(String(decoding: cell, as: UTF8.self))
      }
      hasText = true
    }
    return !hasText
  }

  private mutating func note(_ number: ScannedNumber) {
    figures += 1
    shapes.insert(.init(number.shape))
    hasBlankGroups = hasBlankGroups || number.hasBlankGroups
    hasOnlyYears = hasOnlyYears && number.isYear
  }

  private mutating func note(_ figure: MarkedFigure) {
    note(figure.number)
    if figure.hasPlus { hasSigns = true }
    if figure.isPercent { percents += 1 }
    if !figure.mark.isEmpty { figureMarks[figure.mark, default: 0] += 1 }
    if figure.hasLetter, figure.number.shape == .whole { wholeFiguresWithLetter += 1 }
  }

  /// The most cells of text that leave a column of figures one that is nearly such.
  private static let mostTexts = 3

  /// Tells whether figures are in the majority and only a few cells are text: that is worth telling.
  var isNearlyNumeric: Bool {
    hasFewTexts && (figures >= 2 * texts.count || figures > 0 && texts.allSatisfy(Self.isCutOff))
  }
  /// Tells whether a text is a figure that ends at its decimal mark, as `5.` does.
  private static func isCutOff(_ text: String) -> Bool {
    guard let mark = text.utf8.last, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") else {
      return false
    }
    return ScannedNumber(Array(text.utf8.dropLast())[...])?.shape == .whole
  }
  /// Tells whether so few cells are text that those behind them may make the column nearly numeric.
  var hasFewTexts: Bool {
    hasText && !texts.isEmpty && texts.count <= Self.mostTexts
  }
  /// Tells whether the column may be nearly numeric to who looks at its cells from the first on.
  var mayBeNearlyNumeric: Bool {
    hasText && texts.count <= Self.mostTexts
      && (figures > 0 || texts.contains { $0.utf8.contains { (0x30...0x39).contains($0) } })
  }
  /// Tells whether some figures have a sign of per cent and others have none: nobody can tell what those are.
  var isPartlyPercent: Bool { percents > 0 && percents < figures }
  /// Tells whether something stands beside figures that is no part of them.
  var hasTails: Bool { hasSigns || percents > 0 || !figureMarks.isEmpty }
  private var hasSigns = false
  /// Whole numbers that all have a letter are codes: `11 a`.
  private var looksLikeCodes: Bool {
    wholeFiguresWithLetter > 0 && wholeFiguresWithLetter == figures
  }
  /// Tells whether some cell is a bound below which figures are hidden.
  var hasBounds: Bool {
    strays.keys.contains { FigureBound(Array($0.utf8)[...]) != nil }
  }
  /// Tells whether a reader of nothing but plain numbers and known marks would miss something.
  var hasOddities: Bool { hasTails || !strays.isEmpty }

  /// Takes in many cells that are plain numbers.
  mutating func note(
    plain count: Int, shapes: ScannedNumber.Shapes, hasOnlyYears: Bool, isQuotedThroughout: Bool,
    hasNeedlessQuotes: Bool
  ) {
    filled += count
    figures += count
    self.shapes.formUnion(shapes)
    self.hasOnlyYears = self.hasOnlyYears && hasOnlyYears
    self.isQuotedThroughout = self.isQuotedThroughout && isQuotedThroughout
    self.hasNeedlessQuotes = self.hasNeedlessQuotes || hasNeedlessQuotes
  }

  /// Takes in what was seen of other cells of the same column.
  mutating func formUnion(_ other: ColumnEvidence) {
    shapes.formUnion(other.shapes)
    marks.merge(other.marks) { $0 + $1 }
    strays.merge(other.strays) { first, _ in first }
    texts += other.texts
    figureMarks.merge(other.figureMarks) { $0 + $1 }
    percents += other.percents
    figures += other.figures
    wholeFiguresWithLetter += other.wholeFiguresWithLetter
    hasSigns = hasSigns || other.hasSigns
    booleans += other.booleans
    hasBlankGroups = hasBlankGroups || other.hasBlankGroups
    hasText = hasText || other.hasText
    hasOnlyYears = hasOnlyYears && other.hasOnlyYears
    isQuotedThroughout = isQuotedThroughout && other.isQuotedThroughout
    hasNeedlessQuotes = hasNeedlessQuotes || other.hasNeedlessQuotes
    filled += other.filled
  }

  /// Tells whether all cells but marks are numbers, and some are, or all marks stand for figures.
  var isNumeric: Bool {
    guard !hasText, booleans == 0 else { return false }
    return shapes.isEmpty ? hasOnlyGaps : !isPartlyPercent && !looksLikeCodes
  }
  /// Tells whether the column has no figure and nothing but marks that only a figure's place has: all are suppressed.
  var hasOnlyGaps: Bool {
    let isWithoutValue = !hasText && booleans == 0 && figures == 0
    return isWithoutValue && !marks.isEmpty && marks.keys.allSatisfy(\.isOfFigures)
  }
  /// Tells whether all figures are whole numbers without marks, as codes are.
  var mayBeCodes: Bool { shapes == [.init(.whole)] && !hasBlankGroups }
  /// Tells whether all cells but marks are whole numbers of 1900 through 2100.
  var isYears: Bool { isNumeric && hasOnlyYears && figures > 0 }
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
