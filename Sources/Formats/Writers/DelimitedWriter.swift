import Tables

/// Writes delimited text: CSV, TSV, and CSV for a spreadsheet.
struct DelimitedWriter {
  /// The ways to write delimited text.
  struct Dialect {
    /// The byte between cells.
    var delimiter = Delimiter.comma
    /// What stands before decimals.
    var decimalMark = UInt8(ascii: ".")
    /// Whether the file begins with a byte order mark.
    var hasByteOrderMark = false
    /// Whether tabs and line breaks become `\t`, `\n`, `\r`, and a backslash two.
    var escapesBreaks = false
    /// Whether a text that a spreadsheet would run as a formula gets an apostrophe before it.
    var guardsFormulas = false

    /// The options of `load … with` by which it is read.
    var loadOptions: [GivenOption] {
      [
        GivenOption("delimiter", Delimiter.optionText(of: delimiter)),
        GivenOption("decimal", String(decoding: [decimalMark], as: UTF8.self)),
        GivenOption("escape", escapesBreaks ? "backslash" : "none"),
        GivenOption("encoding", TextEncoding.utf8.rawValue), GivenOption("header", "true"),
      ]
    }

    /// RFC 4180 with a line feed at the end of lines.
    static let csv = Dialect()
    /// Tabs between cells.
    static let tsv = Dialect(delimiter: Delimiter.tab, escapesBreaks: true)
    /// What Excel in Finnish opens by a double click.
    static let excelFinnish = Dialect(
      delimiter: Delimiter.semicolon, decimalMark: UInt8(ascii: ","), hasByteOrderMark: true,
      guardsFormulas: true)
  }

  private let dialect: Dialect

  /// A table's visible columns.
  static func rows(of table: Table, _ dialect: Dialect) -> RowBlocks {
    let writer = DelimitedWriter(dialect: dialect)
    var opening = dialect.hasByteOrderMark ? TextEncoding.utf8.byteOrderMark : []
    let visible = table.visibleIndices
    guard !visible.isEmpty else { return RowBlocks(opening) }
    for (place, index) in visible.enumerated() {
      if place > 0 { opening.append(dialect.delimiter) }
      opening += writer.encoded(table.fields[index].name, isAlwaysQuoted: false)
    }
    opening.append(UInt8(ascii: "\n"))
    let columns = visible.map { writer.encoded(table.columns[$0]) }
    return RowBlocks(rowCount: table.rowCount, opening: opening) { row, bytes in
      writer.append(row, columns, to: &bytes)
    }
  }

  private func append(_ row: Int, _ columns: [EncodedColumn], to bytes: inout [UInt8]) {
    let start = bytes.count
    for (place, column) in columns.enumerated() {
      if place > 0 { bytes.append(dialect.delimiter) }
      column.append(row, to: &bytes)
    }
    // A row without any value would read as an empty line.
    if bytes.count - start == columns.count - 1 {
      bytes.insert(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: "\"")], at: start)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private func encoded(_ column: Column) -> EncodedColumn {
    let isAlwaysQuoted = ReadsAsOther.isSo(column)
    return EncodedColumn(column, missing: "", decimalMark: dialect.decimalMark) { text in
      encoded(text, isAlwaysQuoted: isAlwaysQuoted)
    }
  }

  private func encoded(_ text: String, isAlwaysQuoted: Bool) -> [UInt8] {
    var content = Array(text.utf8)
    if dialect.guardsFormulas { content = FormulaGuard.guarded(content) }
    if dialect.escapesBreaks { content = Escapes.escaped(content) }
    // A byte order mark that begins a text is part of it, also where the text begins the file.
    let needsQuotes =
      isAlwaysQuoted || content.isEmpty || content.contains(where: Self.wantsQuotes)
      || content.starts(with: TextEncoding.utf8.byteOrderMark)
    guard needsQuotes else { return content }
    var quoted = [UInt8(ascii: "\"")]
    for byte in content {
      if byte == UInt8(ascii: "\"") { quoted.append(byte) }
      quoted.append(byte)
    }
    quoted.append(UInt8(ascii: "\""))
    return quoted
  }

  /// Bytes that delimit somewhere: a cell with one is quoted whatever the dialect, so that no reader is misled.
  private static func wantsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      || Delimiter.candidates.contains { $0.byte == byte }
  }
}

/// Columns of text whose cells all look like numbers or truth values.
enum ReadsAsOther {
  /// Tells whether the reader would take a column for something else than text unless it is quoted.
  ///
  /// Quotes help no column whose every cell has them anyway, as one of nothing but `1,5`.
  static func isSo(_ column: Column) -> Bool {
    guard column.type == .text else { return false }
    let known = MarkTable(besides: nil)
    var looksLikeOther = false
    for text in column.usedMembers() {
      let cell = Blanks.trimmed(ArraySlice(text.utf8))
      if cell.isEmpty || known.mark(cell) != nil { continue }
      if known.stray(cell) != nil { continue }
      let isFigure = ScannedNumber(cell) != nil || MarkedFigure(cell) != nil
      guard isFigure || Booleans.value(cell) != nil else { return false }
      looksLikeOther = true
    }
    return looksLikeOther
  }
}
