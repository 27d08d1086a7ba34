import Tables

/// What reading a delimited file brought up, and how to say it.
struct DelimitedFindings {
  /// What is said of the sheet that the cells are from, and the option that chooses it.
  struct Origin {
    var facts: [String]
    var option: GivenOption
    /// What is said after the rest.
    var closingFacts: [String] = []
    /// The marks that cells are by their type.
    var tokens: [MissingMark] = []
    /// Rows of the sheet that were put together into one that names the columns.
    var headerRows = 1
  }

  let delimiter: UInt8
  /// The sheet that the cells are from; nil for text.
  var sheet: Origin?
  let encoding: TextEncoding
  let quote: QuoteMark?
  var strayQuotes = 0
  var approximate: [String] = []
  var unclear: [String] = []
  var quotedText: [String] = []
  var chosenText: [String] = []
  var chosenNumbers: [String] = []
  var hasEscapes = false
  var partlyPercent: [String] = []
  /// Columns that are text because of a few cells, with the first of these.
  var nearlyNumbers: [String] = []
  private var figureMarks: [String: Int] = [:]
  private var percents: [String] = []
  private var decimal: DecimalMark?
  private var group: GroupMark?
  private var hasBlankGroups = false
  private var parts = Parts(hasHeader: true, titleRows: 0, footerRows: 0)
  private var madeNames: [String] = []
  private var missing: [(mark: MissingMark, count: Int)] = []
  private var givenMissing: [MissingMark] = []

  init(delimiter: UInt8, encoding: TextEncoding, quote: QuoteMark?) {
    self.delimiter = delimiter
    self.encoding = encoding
    self.quote = quote
  }

  /// Notes the marks in numbers, where numbers show them or the options say them.
  mutating func note(_ marks: NumberMarks, from detector: MarksDetector, options: DelimitedOptions)
  {
    givenMissing = options.missing ?? []
    hasBlankGroups = detector.hasBlankGroups
    decimal =
      sheet == nil ? options.decimal ?? detector.decimalMark(delimiter: delimiter) : nil
    if marks.group != .space { group = marks.group }
  }

  /// The parts of the text, and how long its rows are.
  struct Parts {
    var hasHeader: Bool
    var titleRows: Int
    var footerRows: Int
    var emptyRows = 0
    var shortRows = 0
    var longRows = 0
    /// How many rows together name the columns.
    var headerRows = 1
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

  private var facts: [String?] {
    leadingFacts + [
      decimal.map {
        $0 == .both ? "decimal comma and point" : "decimal \($0 == .comma ? "comma" : "point")"
      },
      group.map { "groups by \($0 == .comma ? "comma" : "point")" },
      hasBlankGroups ? "groups by space" : nil, hasEscapes ? "backslash escapes" : nil,
      encoding == .utf8 ? nil : encoding.rawValue,
      counted(parts.titleRows, "title \(noun)"), headerFact,
      counted(parts.footerRows, "footer \(noun)"),
    ] + missing.map { "\($0.count) \($0.mark.kind.label) (\($0.mark.text))" }
      + figureMarks.sorted { $0.key < $1.key }.map { "\($0.value) marked \($0.key)" } + [
        listed(percents, "per cent"), counted(parts.emptyRows, "empty \(noun)"),
        sheet == nil ? counted(parts.shortRows, "short row", "filled with missing values") : nil,
        counted(parts.longRows, "longer row", "its further cells in columns of their own"),
        listed(madeNames, "named"), counted(strayQuotes, "quote", "neither doubled nor closed"),
        listed(quotedText, sheet == nil ? "text as quoted" : "text as in the sheet"),
        listed(chosenText, "text as asked"),
        listed(unclear, "text as the comma or point is unclear"),
        listed(partlyPercent, "text as only some figures have %"),
        listed(nearlyNumbers, "text as some cells are no numbers"),
        listed(approximate, "approximate"),
      ] + (sheet?.closingFacts ?? [])
  }

  private var noun: String { sheet == nil ? "line" : "row" }

  private var leadingFacts: [String?] {
    sheet?.facts
      ?? [delimiter == Delimiter.none ? "one column" : Delimiter.name(of: delimiter)]
  }

  private var headerFact: String? {
    guard parts.hasHeader else { return "no header" }
    return parts.headerRows > 1 ? "header of \(parts.headerRows) \(noun)s" : nil
  }

  /// `2 title lines`, with an explanation after a colon; nil for none.
  private func counted(_ count: Int, _ noun: String, _ explanation: String? = nil) -> String? {
    guard count > 0 else { return nil }
    let text = "\(count) \(noun)\(count == 1 ? "" : "s")"
    return explanation.map { "\(text) (\($0))" } ?? text
  }

  /// `approximate: a, b`; nil for none.
  private func listed(_ names: [String], _ label: String) -> String? {
    guard !names.isEmpty else { return nil }
    return "\(label): " + names.prefix(6).joined(separator: ", ") + (names.count > 6 ? " …" : "")
  }

  private var options: [GivenOption] {
    var options =
      sheet.map { [$0.option] }
      ?? [GivenOption("delimiter", Delimiter.optionText(of: delimiter))]
    if let decimal { options.append(GivenOption("decimal", decimal.rawValue)) }
    if let group { options.append(GivenOption("group", group.rawValue)) }
    if hasEscapes { options.append(GivenOption("escape", "backslash")) }
    if encoding != .utf8 { options.append(GivenOption("encoding", encoding.rawValue)) }
    if let quote { options.append(GivenOption("quote", quote.rawValue)) }
    options.append(GivenOption("header", parts.hasHeader ? "true" : "false"))
    if parts.titleRows > 0 { options.append(GivenOption("skip", String(parts.titleRows))) }
    if parts.footerRows > 0 { options.append(GivenOption("footer", String(parts.footerRows))) }
    let found = missing.map(\.mark).filter { !(sheet?.tokens.contains($0) ?? false) }
    let marks = givenMissing.isEmpty ? found : givenMissing
    options += marks.map { GivenOption("missing", $0.optionText) }
    options += chosenText.map { GivenOption("text", $0) }
    options += chosenNumbers.map { GivenOption("number", $0) }
    return options
  }
}
