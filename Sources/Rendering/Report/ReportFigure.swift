public import Tables

/// Writes one cell of a result for a sentence.
public enum ReportFigure {
  /// A value by itself, as people of a language write it.
  ///
  /// - Parameter own: the language of a text; nil where nothing tells.
  public static func text(
    _ value: Cell, _ language: DisplayLanguage, own: String?
  ) -> MarkedText {
    if case .missing(let kind) = value { return MarkedText(Wording.missing(kind)[language]) }
    guard case .decimal(let number) = value else {
      return MarkedText(value.dataText ?? "", language: own)
    }
    return MarkedText(NumberFormat(language: language, unicode: true).text(number))
  }

  /// What stands behind a figure that could not be brought up to date.
  public static func stale(_ language: DisplayLanguage) -> MarkedText {
    MarkedText(Wording.staleFigure[language])
  }

  /// What stands in the place of a figure that there is not.
  public static func missing(_ language: DisplayLanguage) -> MarkedText {
    MarkedText(Wording.missing(.absent)[language])
  }

  /// The cell as people of a language write it: without sign, arrow, plus sign or unit.
  ///
  /// A verdict that rounding could flip has its mark in a sentence too.
  public static func text(
    _ table: Table, row: Int, column: Int, _ language: DisplayLanguage
  ) -> MarkedText {
    guard table.columns.indices.contains(column), (0..<table.rowCount).contains(row) else {
      return ""
    }
    let cell = table.columns[column].shown(row)
    if case .missing(let kind) = cell { return MarkedText(Wording.missing(kind)[language]) }
    let signs = Signs(unicode: true)
    let role = table.fields[column].role
    if let text = cell.dataText, let word = FindingWord(text, role: role, signs) {
      let mark = role == .verdict ? table.fields.roundingMark(ofVerdict: column) : nil
      let isMarked = mark.map { table.columns[$0][row] == .boolean(true) } ?? false
      return MarkedText(word.phrase[language] + (isMarked ? " " + signs.withinRounding : ""))
    }
    let headers = Headers(table, shown: [column], language: language)
    let writer = CellWriter(table, headers: headers, style: TerminalStyle(language: language))
    guard case .text = cell else {
      return MarkedText(writer.text(cell, isGrouped: headers.isGrouped(column)).joined)
    }
    return writer.marked(cell, of: column)
  }
}
