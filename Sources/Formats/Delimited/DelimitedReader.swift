import Tables

/// Reads delimited text that nobody described.
public struct DelimitedReader {
  private let text: DelimitedText
  private let layout: Layout
  private let options: DelimitedOptions
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
  static func read(
    _ file: DataFile, options: DelimitedOptions, usual: UInt8?, watch: Watch
  ) throws(FormatError) -> Loaded {
    do {
      return try CleanReader.read(file.source, options: options, usual: usual, watch: watch)
    } catch {
      if case .failed(let error) = error { throw error }
    }
    return try readTolerantly(file.bytes(watch), options: options, usual: usual, watch: watch)
  }

  /// Reads a table whatever its text is like.
  static func readTolerantly(
    _ bytes: [UInt8], options: DelimitedOptions = DelimitedOptions(), usual: UInt8? = nil,
    watch: Watch = Watch()
  ) throws(FormatError) -> Loaded {
    let decoded = try DecodedText(bytes, encoding: options.encoding)
    guard !decoded.bytes.isEmpty else { throw .empty }
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
    findings.hasEscapes = hasEscapes
    var reader = DelimitedReader(
      text: text, layout: Layout(text, options: options), options: options,
      marks: MarkTable(options.missing ?? MissingMark.known), watch: watch, findings: findings)
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
    let typing = ColumnTyping(
      options: options, quotesMark: ColumnTyping.quotesMarkText(layout, in: text))
    var columns: [(field: Field, column: Column)] = []
    var made: [String] = []
    for (place, evidence) in evidence.enumerated() {
      // A delimiter at the end of every line makes no column.
      let isNameless = place >= (header?.count ?? 0) || header?[place].isEmpty ?? true
      if evidence.filled == 0, isNameless, layout.columnCount > 1 { continue }
      let name = names.names[place].text
      if names.names[place].isMade { made.append(name) }
      let isText = typing.isText(name, evidence, findings: &findings)
      let cells = ColumnCells(
        column: place, rows: layout.dataRows, text: text, marks: marks, numberMarks: numberMarks)
      try watch.advance(text.bytes.count / layout.columnCount)
      let column = isText ? nil : cells.column(evidence, name: name, findings: &findings)
      if column == nil, typing.isChosenNumber(name) { throw cells.misfit(name) }
      columns.append((Field(name), column ?? cells.texts(marking: options.missing)))
    }
    findings.note(parts(), made: made)
    return RoleInference.assigned(Table(columns))
  }

  private func parts() -> DelimitedFindings.Parts {
    var parts = DelimitedFindings.Parts(
      hasHeader: layout.headerRow != nil, titleRows: layout.titleRows,
      footerRows: layout.footerRows, emptyRows: layout.emptyRows)
    for row in layout.dataRows {
      let count = text.index.cellCount(row)
      if count < layout.expectedCount { parts.shortRows += 1 }
      if count > layout.expectedCount, layout.columnCount > layout.expectedCount {
        parts.longRows += 1
      }
    }
    return parts
  }
}
