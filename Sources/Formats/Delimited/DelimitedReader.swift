import Tables

/// Reads delimited text that nobody described.
public struct DelimitedReader {
  private let text: DelimitedText
  private let layout: Layout
  private let options: DelimitedOptions
  private let texts: Set<Int>
  private let marks: MarkTable
  private var findings: DelimitedFindings

  /// Reads a table; what the options leave open is detected and told.
  ///
  /// - Parameter usual: the delimiter that the file's name promises, taken where no other makes columns.
  public static func read(
    _ bytes: [UInt8], options: DelimitedOptions = DelimitedOptions(), usual: UInt8? = nil
  ) throws(FormatError) -> Loaded {
    let decoded = try DecodedText(bytes, encoding: options.encoding)
    guard !decoded.bytes.isEmpty else { throw .empty }
    let quote = (options.quote ?? .double).byte
    let delimiter =
      options.delimiter ?? DelimiterDetector.detect(decoded.bytes, quote: quote)
      ?? usual ?? Delimiter.none
    let scanner = try CellScanner.scan(decoded.bytes, delimiter: delimiter, quote: quote)
    let hasEscapes =
      options.hasEscapes ?? (delimiter == Delimiter.tab && Escapes.areUsed(in: decoded.bytes))
    let text = DelimitedText(
      bytes: decoded.bytes, index: scanner.index, quote: quote, hasEscapes: hasEscapes)
    var findings = DelimitedFindings(
      delimiter: delimiter, encoding: decoded.encoding, quote: options.quote)
    findings.strayQuotes = scanner.strayQuotes
    findings.hasEscapes = hasEscapes
    return try read(
      text, layout: Layout(text, options: options), options: options, findings: findings)
  }

  /// Makes a table of cells whose parts are known; `texts` are the columns that are text by their cells' type.
  static func read(
    _ text: DelimitedText, layout: Layout, options: DelimitedOptions, texts: Set<Int> = [],
    findings: DelimitedFindings
  ) throws(FormatError) -> Loaded {
    let marks = MarkTable(
      options.missing ?? MissingMark.known, tokens: findings.sheet?.tokens ?? [])
    var reader = DelimitedReader(
      text: text, layout: layout, options: options, texts: texts, marks: marks,
      findings: findings)
    let table = try reader.table()
    return Loaded(table: table, detection: reader.findings.detection)
  }

  private mutating func table() throws(FormatError) -> Table {
    let header = layout.headerRow.map { row in
      (0..<text.index.cellCount(row)).map { text.text(row, $0) }
    }
    let names = HeaderNames(header ?? [], count: layout.columnCount)
    let evidence = (0..<layout.columnCount).map { column in
      ColumnEvidence(
        column, rows: layout.dataRows, in: text, delimiter: findings.delimiter, marks: marks)
    }
    let detector = MarksDetector(evidence)
    let numberMarks = detector.marks(options: options, delimiter: findings.delimiter)
    findings.note(numberMarks, from: detector, options: options)
    let quotesMark = quotesMarkText(evidence)
    var parts: [(field: Field, column: Column)] = []
    var made: [String] = []
    for (place, evidence) in evidence.enumerated() {
      // A delimiter at the end of every line makes no column.
      let isNameless = place >= (header?.count ?? 0) || header?[place].isEmpty ?? true
      if evidence.filled == 0, isNameless, layout.columnCount > 1 { continue }
      let name = names.names[place].text
      if names.names[place].isMade { made.append(name) }
      let isText =
        isText(name, evidence, quotesMark: quotesMark, isTyped: texts.contains(place))
      let cells = ColumnCells(
        column: place, rows: layout.dataRows, text: text, marks: marks, numberMarks: numberMarks,
        hasTails: evidence.hasTails, tokens: findings.sheet?.tokens ?? [])
      let column = isText ? nil : cells.column(evidence, name: name, findings: &findings)
      if column == nil, isChosen(name, options.numberColumns) { throw cells.misfit(name) }
      var field = Field(name)
      if column != nil, evidence.percents > 0 { field.unit = "%" }
      parts.append((field, column ?? cells.texts(marking: options.missing)))
      guard column != nil, evidence.hasTails else { continue }
      findings.note(tailsOf: evidence, name: name)
      if let marks = cells.figureMarks(evidence) {
        let taken = parts.map(\.field) + names.names.map { Field($0.text) }
        let free = taken.freeName("\(name)_mark")
        parts.append((Field(free, role: .attribute(of: nil)), marks))
      }
    }
    findings.note(layout, made: made, lengths: rowLengths())
    return RoleInference.assigned(Table(parts))
  }

  private mutating func isText(
    _ name: String, _ evidence: ColumnEvidence, quotesMark: Bool, isTyped: Bool
  ) -> Bool {
    if isChosen(name, options.textColumns) {
      findings.chosenText.append(name)
      return true
    }
    if isChosen(name, options.numberColumns) {
      findings.chosenNumbers.append(name)
      return false
    }
    if evidence.isPartlyPercent { findings.partlyPercent.append(name) }
    guard !isTyped, evidence.isNumeric || evidence.isBoolean else { return true }
    // Statistical offices quote years as they quote every label.
    guard quotesMark, evidence.isQuotedByChoice, !evidence.isYears else { return false }
    findings.quotedText.append(name)
    return true
  }

  private func isChosen(_ name: String, _ chosen: [String]?) -> Bool {
    chosen?.contains { $0.lowercased() == name.lowercased() } ?? false
  }

  /// Tells whether quotes stand around some cells that don't need them and not around others: then they mark text.
  private func quotesMarkText(_ evidence: [ColumnEvidence]) -> Bool {
    if text.isSheet { return true }
    let sample = (layout.headerRow.map { [$0] } ?? []) + layout.dataRows.prefix(100)
    return sample.contains { row in
      text.index.cells(row).contains { !$0.isQuoted && !$0.range.isEmpty }
    }
  }

  /// How many rows have fewer cells than columns, and how many have more filled ones.
  private func rowLengths() -> (short: Int, long: Int) {
    var (short, long) = (0, 0)
    for row in layout.dataRows {
      let count = text.index.cellCount(row)
      if count < layout.expectedCount { short += 1 }
      if count > layout.expectedCount, layout.columnCount > layout.expectedCount { long += 1 }
    }
    return (short, long)
  }
}
