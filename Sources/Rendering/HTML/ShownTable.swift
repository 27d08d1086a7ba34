import Tables

/// What of a table is shown on a page, chosen as for a terminal.
struct ShownTable {
  let table: Table
  let writer: CellWriter
  let choice: ColumnChoice
  let rows: RowChoice
  /// The chosen columns with their cells as texts.
  private(set) var columns: [ShownColumn]
  private var leftOut: [ShownColumn] = []

  var style: TerminalStyle { writer.style }
  var language: DisplayLanguage { style.language }

  init(_ table: Table, language: DisplayLanguage, maximumRows: Int?) {
    self.table = table
    choice = ColumnChoice(table)
    let headers = Headers(table, shown: choice.shown, language: language)
    writer = CellWriter(table, headers: headers, style: TerminalStyle(language: language))
    rows = RowChoice(table.rowCount, maximum: maximumRows)
    columns = TableColumns(table: table, choice: choice, writer: writer, rows: rows).full()
  }

  /// The same table in so many letters: texts are to be wrapped, and what is dispensable is left out.
  ///
  /// Nil where what must stay does not fit.
  func fitted(letters: Int) -> ShownTable? {
    let fitting = ColumnFitting(
      columns, width: letters, squeeze: .gentle, ellipsis: style.ellipsis)
    guard fitting.fits else { return nil }
    var copy = self
    copy.columns = fitting.columns
    copy.leftOut = fitting.leftOut
    return copy
  }

  /// What a comparison found, in one sentence; nil for other tables.
  var answer: MarkedText? { AnswerLine(table, choice: choice, writer: writer)?.markedText }

  /// What the line below a table says.
  var footer: TableFooter {
    var footer = TableFooter(
      table: table, choice: choice, headers: writer.headers, writer: writer, rows: rows,
      page: .first)
    footer.leave(out: leftOut)
    return footer
  }
}
