import Diagnostics
import Tables

/// What reading a delimited file brought up, and how to say it.
struct DelimitedFindings {
  /// What is said of the sheet that the cells are from, and the option that chooses it.
  struct Origin {
    var facts: [Message]
    var option: GivenOption
    /// What is said after the rest.
    var closingFacts: [Message] = []
    /// The marks that cells are by their type.
    var tokens: [MissingMark] = []
    /// Rows of the sheet that were put together into one that names the columns.
    var headerRows = 1
    /// What a person said of commas and points in texts.
    var givenMarks: [GivenOption] = []
    /// The options that would make clear what is not in texts.
    var waysOut: [GivenOption] = []
  }

  let delimiter: UInt8
  /// The sheet that the cells are from; nil for text.
  var sheet: Origin?
  let encoding: TextEncoding
  let quote: QuoteMark?
  var strayQuotes = 0
  var blanksBehindQuotes = 0
  var swallowedRows: [SwallowedRows] = []
  /// The first line that looks as if a figure in it was cut at its decimal comma.
  var firstCutLine: Int?
  var approximate: [String] = []
  /// Columns that are text as nobody can tell what a mark in them means.
  var unclear: [String] = []
  var tooLong: [String] = []
  var quotedText: [String] = []
  var chosenText: [String] = []
  var chosenNumbers: [String] = []
  var hasEscapes = false
  /// Figures in columns of numbers that are texts in the sheet.
  var typedFigures = 0
  var partlyPercent: [String] = []
  /// Columns that are text because of a few cells, with the first of these.
  var nearlyNumbers: [String] = []
  /// What the notes below the table say of marks.
  var explained = ExplainedMarks()
  private var figureMarks: [String: Int] = [:]
  private var percents: [String] = []
  private var decimal: DecimalMark?
  private var group: GroupMark?
  private var isGroupGiven = false
  /// The options that would make what is unclear clear.
  private var waysOut: [String] = []
  private var hasBlankGroups = false
  private var parts = Parts(hasHeader: true, titleRows: 0, footerRows: 0)
  private var madeNames: [String] = []
  private var missing: [(mark: MissingMark, count: Int)] = []
  private var givenMissing: [MissingMark] = []
  private var areTypesTold = false

  init(delimiter: UInt8, encoding: TextEncoding, quote: QuoteMark?) {
    self.delimiter = delimiter
    self.encoding = encoding
    self.quote = quote
  }

  /// Notes the marks in numbers, where numbers show them or the options say them.
  mutating func note(_ marks: NumberMarks, from detector: MarksDetector, options: DelimitedOptions)
  {
    givenMissing = options.missing ?? []
    areTypesTold = options.areTypesTold
    hasBlankGroups = detector.hasBlankGroups
    decimal =
      sheet == nil ? detector.decimalMark(options: options, delimiter: delimiter) : nil
    let ways = sheet?.waysOut ?? detector.waysOut(options: options, delimiter: delimiter)
    waysOut = ways.map { "\($0.name) \"\($0.value ?? "")\"" }
    if marks.group != .space { group = marks.group }
    isGroupGiven = options.group != nil
  }

  /// The parts of the text, and how long its rows are.
  struct Parts {
    var hasHeader: Bool
    var titleRows: Int
    var footerRows: Int
    /// The beginnings of the rows of the title.
    var titles: [String] = []
    /// The beginnings of the rows of the footer.
    var footers: [String] = []
    /// The beginnings of the last rows of data that have no figure, and how many rows at the end go with them.
    var doubts: (beginnings: [String], rows: Int) = ([], 0)
    var emptyRows = 0
    var shortRows = 0
    var longRows = 0
    /// How many rows together name the columns.
    var headerRows = 1
    /// Whether the first row of data might name columns by years.
    var mayNameYears = false
    /// The years in the header whose notes' numbers are left out.
    var markedYears: [String] = []
    /// Rows like those of data that are left out above and below the table, as somebody says.
    var titleFigures = 0
    var footerFigures = 0
  }

  /// Notes the parts of the text, and the names that were made for columns.
  mutating func note(_ parts: Parts, made: [String]) {
    self.parts = parts
    if let rows = sheet?.headerRows, rows > 1 {
      self.parts.titleRows = max(parts.titleRows - rows + 1, 0)
      self.parts.headerRows = rows
    }
    madeNames = parts.hasHeader ? made : []
  }

  /// Notes the marks for missing values that a column had.
  mutating func note(_ counts: [MissingMark: Int]) {
    for (mark, count) in counts {
      if let place = missing.firstIndex(where: { $0.mark == mark }) {
        missing[place].count += count
      } else {
        missing.append((mark, count))
      }
    }
    missing.sort { ($0.mark.kind.rawValue, $0.mark.text) < ($1.mark.kind.rawValue, $1.mark.text) }
  }

  /// Notes what stands after the figures of a column.
  mutating func note(tailsOf evidence: ColumnEvidence, name: String) {
    if evidence.percents > 0 { percents.append(name) }
    for (mark, count) in evidence.figureMarks { figureMarks[mark, default: 0] += count }
  }

  /// The facts in the order in which to say them, and the options that give this reading again.
  var detection: Detection {
    var detection = Detection()
    detection.facts = facts.compactMap { $0 }
    detection.options = options
    return detection
  }

  private var facts: [Message?] {
    leadingFacts + numberFacts + layoutFacts
      + missing.map { CubeFacts.missing($0.count, $0.mark.kind, mark: $0.mark.text) }
      + explainedFacts
      + figureMarks.sorted { $0.key < $1.key }.map { "\(count: $0.value) marked \($0.key)" }
      + [listed(percents) { "per cent: \($0)" }] + rowFacts + columnFacts
      + [
        counted(
          typedFigures, one: "1 figure typed as text with a comma, point or spaces",
          several: "\(count: typedFigures) figures typed as text with a comma, point or spaces")
      ]
      + (sheet?.closingFacts ?? [])
  }

  private var leadingFacts: [Message?] {
    sheet?.facts
      ?? [
        delimiter == Delimiter.none
          ? "one column" : Message(wording: Delimiter.name(of: delimiter))
      ]
  }

  private var numberFacts: [Message?] {
    [
      decimal.map { decimal -> Message in
        switch decimal {
        case .point: "decimal point"
        case .comma: "decimal comma"
        case .both: "decimal comma and point"
        }
      },
      group.map { $0 == .comma ? "groups by comma" : "groups by point" },
      hasBlankGroups ? "groups by space" : nil, hasEscapes ? "backslash escapes" : nil,
      encoding == .utf8 ? nil : Message(verbatim: encoding.rawValue),
    ]
  }

  private var layoutFacts: [Message?] {
    let (titles, footers) = (parts.titleRows, parts.footerRows)
    if sheet != nil {
      return [
        quoting(
          counted(titles, one: "1 title row", several: "\(count: titles) title rows"),
          parts.titles),
        headerFact,
        quoting(
          counted(footers, one: "1 footer row", several: "\(count: footers) footer rows"),
          parts.footers), doubtFact,
      ] + figuresLeftOut
    }
    return [
      quoting(
        counted(titles, one: "1 title line", several: "\(count: titles) title lines"),
        parts.titles),
      headerFact,
      quoting(
        counted(footers, one: "1 footer line", several: "\(count: footers) footer lines"),
        parts.footers), doubtFact,
    ] + figuresLeftOut
  }

  /// Says which of the marks mean what the notes say, and which are missing though a note says zero.
  private var explainedFacts: [Message?] {
    let met = Set(missing.map(\.mark.text))
    let zeros = explained.zeros.filter { met.contains($0.mark) }
    return [
      listed(explained.marks.map(\.text).filter(met.contains)) { "as its notes say: \($0)" }
    ]
      + zeros.map { "\"\($0.mark)\" is missing, though a note says \"\($0.words)\"" }
  }

  private var figuresLeftOut: [Message?] {
    let (titles, footers) = (parts.titleFigures, parts.footerFigures)
    return [
      counted(
        titles, one: "1 row of figures left out above the table",
        several: "\(count: titles) rows of figures left out above the table"),
      counted(
        footers, one: "1 row of figures left out below the table",
        several: "\(count: footers) rows of figures left out below the table"),
    ]
  }

  private var headerFact: Message? {
    let rows = parts.headerRows
    guard parts.hasHeader else {
      return parts.mayNameYears
        ? "no header (with header true the years of the first row name columns)" : "no header"
    }
    guard rows > 1 else { return nil }
    return sheet != nil ? "header of \(rows) rows" : "header of \(rows) lines"
  }

  /// A fact with the beginnings of the rows that it speaks of.
  private func quoting(_ fact: Message?, _ beginnings: [String]) -> Message? {
    guard let fact, !beginnings.isEmpty else { return fact }
    return "\(fact) (\(beginnings.joined(separator: ", ")))"
  }

  /// Says which last rows have no figure and are read as data all the same.
  private var doubtFact: Message? {
    let names = parts.doubts.beginnings.joined(separator: ", ")
    return names.isEmpty
      ? nil
      : "without figures at the end, read as data: \(names) (left out with footer \(parts.doubts.rows))"
  }

  private var rowFacts: [Message?] {
    let (empty, short, long) = (parts.emptyRows, parts.shortRows, parts.longRows)
    return [
      sheet == nil
        ? counted(empty, one: "1 empty line", several: "\(count: empty) empty lines")
        : counted(empty, one: "1 empty row", several: "\(count: empty) empty rows"),
      // A sheet leaves out empty cells at the end of a row.
      sheet != nil
        ? nil
        : counted(
          short, one: "1 short row (filled with missing values)",
          several: "\(count: short) short rows (filled with missing values)"),
      counted(
        long, one: "1 longer row (its further cells in columns of their own)",
        several: "\(count: long) longer rows (their further cells in columns of their own)"),
      firstCutLine.map { "figures may be cut at their decimal commas from line \(count: $0) on" },
    ]
  }

  private var columnFacts: [Message?] {
    [
      listed(madeNames) { "named: \($0)" },
      listed(parts.markedYears) { "named without the mark: \($0)" },
      counted(
        strayQuotes, one: "1 quote (neither doubled nor closed)",
        several: "\(count: strayQuotes) quotes (neither doubled nor closed)"),
      counted(
        blanksBehindQuotes, one: "1 quoted cell with blanks behind it (left out)",
        several: "\(count: blanksBehindQuotes) quoted cells with blanks behind them (left out)"),
    ] + swallowedFacts + [
      listed(quotedText) {
        sheet == nil ? "text as quoted: \($0)" : "text as in the sheet: \($0)"
      },
      listed(areTypesTold ? [] : chosenText) { "text as asked: \($0)" },
      listed(unclear) { unclearFact($0) },
      listed(tooLong) { "text as some cells have too many digits for a number: \($0)" },
      listed(partlyPercent) { "text as only some figures have %: \($0)" },
      listed(nearlyNumbers) { "text as some cells are no numbers: \($0)" },
      listed(approximate) { "approximate: \($0)" },
    ]
  }

  /// What is said of columns with a mark that may be for decimals or for groups.
  private func unclearFact(_ names: String) -> Message {
    switch waysOut.count {
    case 0: "text as the comma or point is unclear: \(names)"
    case 1: "text as the comma or point is unclear: \(names) (numbers with \(waysOut[0]))"
    default:
      "text as the comma or point is unclear: \(names) (numbers with \(waysOut[0]) or \(waysOut[1]))"
    }
  }

  /// Says where quotes make one cell of what looks like many rows.
  private var swallowedFacts: [Message?] {
    guard let first = swallowedRows.first else { return [] }
    let (lines, line, others) = (first.lineCount, first.line, swallowedRows.count - 1)
    return [
      "\(count: lines) lines like rows in one quoted cell from line \(count: line) on",
      counted(others, one: "1 more such cell", several: "\(count: others) more such cells"),
    ]
  }

  /// What is said of a count; nil for none.
  private func counted(_ count: Int, one: Message, several: Message) -> Message? {
    count == 0 ? nil : .counted(count, one: one, several: several)
  }

  /// `approximate: a, b`; nil for none.
  private func listed(_ names: [String], _ fact: (String) -> Message) -> Message? {
    names.isEmpty
      ? nil : fact(names.prefix(6).joined(separator: ", ") + (names.count > 6 ? " …" : ""))
  }

  private var options: [GivenOption] {
    var options =
      sheet.map { [$0.option] + $0.givenMarks }
      ?? [GivenOption("delimiter", Delimiter.optionText(of: delimiter))]
    if let decimal { options.append(GivenOption("decimal", decimal.rawValue)) }
    // Said by a person, a mark between groups makes clear what was not.
    if let group, isGroupGiven || unclear.isEmpty {
      options.append(GivenOption("group", group.rawValue))
    }
    if hasEscapes { options.append(GivenOption("escape", "backslash")) }
    if encoding != .utf8 { options.append(GivenOption("encoding", encoding.rawValue)) }
    if let quote { options.append(GivenOption("quote", quote.rawValue)) }
    options.append(GivenOption("header", parts.hasHeader ? "true" : "false"))
    if parts.titleRows > 0 { options.append(GivenOption("skip", String(parts.titleRows))) }
    if parts.footerRows > 0 { options.append(GivenOption("footer", String(parts.footerRows))) }
    let found = missing.map(\.mark).filter { !(sheet?.tokens.contains($0) ?? false) }
    let further = found.filter { mark in
      !givenMissing.contains { $0.text.lowercased() == mark.text.lowercased() }
    }
    options += (givenMissing + further).map { GivenOption("missing", $0.optionText) }
    guard !areTypesTold else { return options }
    options += chosenText.map { GivenOption("text", $0) }
    options += chosenNumbers.map { GivenOption("number", $0) }
    return options
  }
}
