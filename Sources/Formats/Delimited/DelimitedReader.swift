import Tables

/// Reads delimited text that nobody described.
public struct DelimitedReader {
  private let text: DelimitedText
  private let layout: Layout
  private let options: DelimitedOptions
  private let texts: Set<Int>
  private let marks: MarkTable
  private let watch: Watch
  private var findings: DelimitedFindings

  /// Reads a table; what the options leave open is detected and told.
  ///
  /// - Parameter usual: the delimiter that the file's name promises, taken where no other makes columns.
  public static func read(
    _ bytes: [UInt8], options: DelimitedOptions = DelimitedOptions(), usual: UInt8? = nil
  ) throws(FormatError) -> Loaded {
    try read(
      DataFile(bytes, path: ""), options: options, usual: usual, watch: Watch(bytes: bytes.count))
  }

  /// Reads a table from an open file: quickly where all of it is clean, else tolerantly, with the same outcome.
  ///
  /// A big file that was read so before is had from the cache. Of a clean file columns that nobody asks for may be left
  /// unread; the outcome says which.
  static func read(
    _ file: DataFile, options: DelimitedOptions, usual: UInt8?, wanted: WantedColumns? = nil,
    watch: Watch
  ) throws(FormatError) -> Loaded {
    // The way is put into words only for files that merit keeping.
    try ColumnCache.table(
      of: file, as: "\(options) \(usual ?? 0)", wanted: wanted, watch: watch
    ) { () throws(FormatError) in
      try readAnew(file, options: options, usual: usual, wanted: wanted, watch: watch)
    }
  }

  private static func readAnew(
    _ file: DataFile, options: DelimitedOptions, usual: UInt8?, wanted: WantedColumns?,
    watch: Watch
  ) throws(FormatError) -> Loaded {
    do {
      return try CleanReader.read(
        file.source, options: options, usual: usual, watch: watch, wanted: wanted)
    } catch {
      if case .failed(let error) = error { throw error }
    }
    return try readTolerantly(file.contents(watch), options: options, usual: usual, watch: watch)
  }

  /// Reads a table whatever its text is like.
  static func readTolerantly(
    _ bytes: [UInt8], options: DelimitedOptions = DelimitedOptions(), usual: UInt8? = nil,
    watch: Watch = Watch()
  ) throws(FormatError) -> Loaded {
    let decoded = try DecodedText(bytes, encoding: options.encoding)
    // Ends of lines alone are as little a table as no bytes are.
    let lineEnds = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    guard decoded.bytes.contains(where: { !lineEnds.contains($0) }) else { throw .empty }
    let quote = (options.quote ?? .double).byte
    let delimiter =
      options.delimiter ?? DelimiterDetector.detect(decoded.bytes, quote: quote)
      ?? usual ?? Delimiter.none
    // Finding the cells is about half of the work.
    watch.begin(decoded.bytes.count * 2)
    let scanner = try CellScanner.scan(
      decoded.bytes, delimiter: delimiter, quote: quote, watch: watch)
    let hasEscapes =
      options.hasEscapes ?? (delimiter == Delimiter.tab && Escapes.areUsed(in: decoded.bytes))
    let text = DelimitedText(
      bytes: decoded.bytes, index: scanner.index, quote: quote, hasEscapes: hasEscapes)
    var findings = DelimitedFindings(
      delimiter: delimiter, encoding: decoded.encoding, quote: options.quote)
    findings.strayQuotes = scanner.strayQuotes
    findings.blanksBehindQuotes = scanner.blanksBehindQuotes
    findings.hasEscapes = hasEscapes
    let layout = Layout(text, options: options)
    if let cut = CutDecimals.found(in: text, layout, delimiter: delimiter) {
      guard options.delimiter != nil || !cut.isUsual else {
        throw .decimalsCut(line: cut.line, cells: cut.cells, names: cut.names)
      }
      findings.firstCutLine = cut.line
    }
    findings.swallowedRows = SwallowedRows.found(
      in: scanner, text, delimiter: delimiter, columnCount: layout.expectedCount)
    return try read(
      text, layout: layout, options: options, findings: findings, watch: watch)
  }

  /// Makes a table of cells whose parts are known; `texts` are the columns that are text by their cells' type.
  static func read(
    _ text: DelimitedText, layout: Layout, options: DelimitedOptions, texts: Set<Int> = [],
    findings: DelimitedFindings, watch: Watch = Watch()
  ) throws(FormatError) -> Loaded {
    var findings = findings
    findings.explained = ExplainedMarks(layout.notes, besides: options.missing)
    let known = (options.missing ?? []) + findings.explained.marks
    let marks = MarkTable(besides: known, tokens: findings.sheet?.tokens ?? [])
    var reader = DelimitedReader(
      text: text, layout: layout, options: options, texts: texts, marks: marks, watch: watch,
      findings: findings)
    let table = try reader.table()
    return Loaded(table: table, detection: reader.findings.detection)
  }

  private mutating func table() throws(FormatError) -> Table {
    let cells = layout.dataRows.count.multipliedOrMost(by: layout.columnCount)
    let limit = Limits.cells(given: text.index.spans.count)
    guard cells <= limit else { throw .tooRagged(cells: cells, limit: limit) }
    let header = layout.header(of: text)
    let names = HeaderNames(header ?? [], count: layout.columnCount)
    let evidence = (0..<layout.columnCount).map { column in
      ColumnEvidence(
        column, rows: layout.dataRows, in: text, delimiter: findings.delimiter, marks: marks)
    }
    let detector = MarksDetector(evidence)
    let numberMarks = detector.marks(options: options, delimiter: findings.delimiter)
    findings.note(numberMarks, from: detector, options: options)
    let typing = ColumnTyping(
      options: options, quotesMark: ColumnTyping.quotesMarkText(layout, in: text))
    let kept = evidence.indices.filter { place in
      // A delimiter at the end of every line makes no column.
      let isNameless = place >= (header?.count ?? 0) || header?[place].isEmpty ?? true
      return evidence[place].filled > 0 || !isNameless || layout.columnCount == 1
        || options.areTypesTold
    }
    let areText = kept.map { place in
      typing.isText(
        names.names[place].text, evidence[place], isTyped: texts.contains(place),
        meant: { MeantFigures.others(in: place, layout, of: text, besides: marks) },
        findings: &findings)
    }
    let strays = zip(kept, areText).filter { !$1 }.flatMap { evidence[$0.0].strays.values }
    let textMarks = (options.missing ?? []) + Set(strays)
    var columns: [(field: Field, column: Column)] = []
    var made: [String] = []
    for (place, isText) in zip(kept, areText) {
      let evidence = evidence[place]
      let name = names.names[place].text
      if names.names[place].isMade { made.append(name) }
      let cells = ColumnCells(
        column: place, rows: layout.dataRows, text: text, marks: marks.adding(evidence.strays),
        numberMarks: numberMarks, hasTails: evidence.hasTails,
        takesLongNumbers: !evidence.mayBeCodes || typing.isChosenNumber(name),
        tokens: findings.sheet?.tokens ?? [])
      try watch.advance(text.bytes.count / layout.columnCount)
      let column = isText ? nil : cells.column(evidence, name: name, findings: &findings)
      if column == nil, typing.isChosenNumber(name) { throw cells.misfit(name) }
      var field = Field(name)
      if column != nil, evidence.percents > 0 { field.unit = "%" }
      columns.append((field, column ?? cells.texts(marking: textMarks)))
      if column != nil {
        findings.typedFigures += text.countOfTypedFigures(place, rows: layout.dataRows)
      }
      guard column != nil, evidence.hasTails else { continue }
      findings.note(tailsOf: evidence, name: name)
      if let marks = cells.figureMarks(evidence) {
        let taken = columns.map(\.field) + names.names.map { Field($0.text) }
        let free = taken.freeName("\(name)_mark")
        columns.append((Field(free, role: .attribute(of: nil)), marks))
      }
    }
    findings.note(parts(), made: made)
    return RoleInference.assigned(Table(columns))
  }

  private func parts() -> DelimitedFindings.Parts {
    var parts = DelimitedFindings.Parts(
      hasHeader: layout.headerRow != nil, titleRows: layout.titleRows,
      footerRows: layout.footerRows, titles: layout.titles, footers: layout.footers,
      doubts: (layout.doubts, layout.rowsWithDoubts), emptyRows: layout.emptyRows)
    if layout.groupRow != nil { parts.headerRows = 2 }
    parts.markedYears = layout.markedYears
    parts.mayNameYears = layout.mayNameYears
    // What somebody says is left out whatever it holds.
    if options.titleLines != nil {
      parts.titleFigures = layout.figureRows(in: 0..<layout.titleRows)
    }
    if options.footerLines != nil {
      let end = text.index.rowCount
      parts.footerFigures = layout.figureRows(in: end - layout.footerRows..<end)
    }
    for row in layout.dataRows {
      let count = text.index.cellCount(row)
      if count < layout.namedCount { parts.shortRows += 1 }
      if count > layout.namedCount, layout.columnCount > layout.namedCount { parts.longRows += 1 }
    }
    return parts
  }
}
