import Diagnostics
import Tables

/// What reading a delimited file brought up, and how to say it.
struct DelimitedFindings {
  let delimiter: UInt8
  let encoding: TextEncoding
  let quote: QuoteMark?
  var strayQuotes = 0
  var approximate: [String] = []
  var unclear: [String] = []
  var quotedText: [String] = []
  var chosenText: [String] = []
  var chosenNumbers: [String] = []
  var hasEscapes = false
  private var decimal: DecimalMark?
  private var group: GroupMark?
  private var hasBlankGroups = false
  private var hasHeader = true
  private var titleRows = 0
  private var footerRows = 0
  private var emptyRows = 0
  private var shortRows = 0
  private var longRows = 0
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
    decimal = options.decimal ?? detector.decimalMark(delimiter: delimiter)
    if marks.group != .space { group = marks.group }
  }

  /// Notes the parts of the text.
  mutating func note(_ layout: Layout, made: [String], lengths: (short: Int, long: Int)) {
    hasHeader = layout.headerRow != nil
    titleRows = layout.titleRows
    footerRows = layout.footerRows
    emptyRows = layout.emptyRows
    (shortRows, longRows) = lengths
    madeNames = hasHeader ? made : []
  }

  /// Notes the marks for missing values that a column had.
  mutating func note(_ counts: [String: Int], table: MarkTable) {
    for (text, count) in counts {
      guard let mark = table.mark(ArraySlice(text.utf8)) else { continue }
      if let place = missing.firstIndex(where: { $0.mark == mark }) {
        missing[place].count += count
      } else {
        missing.append((mark, count))
      }
    }
    missing.sort { ($0.mark.kind.rawValue, $0.mark.text) < ($1.mark.kind.rawValue, $1.mark.text) }
  }

  /// The facts in the order in which to say them, and the options that give this reading again.
  var detection: Detection {
    var detection = Detection()
    detection.facts = facts.compactMap { $0 }
    detection.options = options
    return detection
  }

  private var facts: [Message?] {
    numberFacts + layoutFacts
      + missing.map { CubeFacts.missing($0.count, $0.mark.kind, mark: $0.mark.text) } + rowFacts
      + [
        listed(madeNames) { "named: \($0)" },
        counted(
          strayQuotes, one: "1 quote (neither doubled nor closed)",
          several: "\(count: strayQuotes) quotes (neither doubled nor closed)"),
        listed(quotedText) { "text as quoted: \($0)" },
        listed(chosenText) { "text as asked: \($0)" },
        listed(unclear) { "text as the comma or point is unclear: \($0)" },
        listed(approximate) { "approximate: \($0)" },
      ]
  }

  private var numberFacts: [Message?] {
    [
      delimiter == Delimiter.none
        ? "one column" : Message(wording: Delimiter.name(of: delimiter)),
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
    [
      counted(titleRows, one: "1 title line", several: "\(count: titleRows) title lines"),
      hasHeader ? nil : "no header",
      counted(footerRows, one: "1 footer line", several: "\(count: footerRows) footer lines"),
    ]
  }

  private var rowFacts: [Message?] {
    [
      counted(emptyRows, one: "1 empty line", several: "\(count: emptyRows) empty lines"),
      counted(
        shortRows, one: "1 short row (filled with missing values)",
        several: "\(count: shortRows) short rows (filled with missing values)"),
      counted(
        longRows, one: "1 longer row (its further cells in columns of their own)",
        several: "\(count: longRows) longer rows (their further cells in columns of their own)"),
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
    var options = [GivenOption("delimiter", Delimiter.optionText(of: delimiter))]
    if let decimal { options.append(GivenOption("decimal", decimal.rawValue)) }
    if let group { options.append(GivenOption("group", group.rawValue)) }
    if hasEscapes { options.append(GivenOption("escape", "backslash")) }
    if encoding != .utf8 { options.append(GivenOption("encoding", encoding.rawValue)) }
    if let quote { options.append(GivenOption("quote", quote.rawValue)) }
    options.append(GivenOption("header", hasHeader ? "true" : "false"))
    if titleRows > 0 { options.append(GivenOption("skip", String(titleRows))) }
    if footerRows > 0 { options.append(GivenOption("footer", String(footerRows))) }
    let marks = givenMissing.isEmpty ? missing.map(\.mark) : givenMissing
    options += marks.map { GivenOption("missing", $0.optionText) }
    options += chosenText.map { GivenOption("text", $0) }
    options += chosenNumbers.map { GivenOption("number", $0) }
    return options
  }
}
