import Indicators
public import Tables

/// Writes one cell of a result for a sentence.
public enum ReportFigure {
  /// A value by itself, as people of a language write it.
  public static func text(_ value: Cell, _ language: DisplayLanguage) -> String {
    if case .missing(let kind) = value { return Wording.missing(kind)[language] }
    let text = value.dataText ?? ""
    guard case .decimal(let number) = value else { return text }
    return NumberFormat(language: language, unicode: true).text(number)
  }

  /// What stands behind a figure that could not be brought up to date.
  public static func stale(_ language: DisplayLanguage) -> String { Wording.staleFigure[language] }

  /// What stands in the place of a figure that there is not.
  public static func missing(_ language: DisplayLanguage) -> String {
    Wording.missing(.absent)[language]
  }

  /// The cell as people of a language write it: without arrow, plus sign, unit or mark of rounding.
  public static func text(
    _ table: Table, row: Int, column: Int, _ language: DisplayLanguage
  ) -> String {
    guard table.columns.indices.contains(column), (0..<table.rowCount).contains(row) else {
      return ""
    }
    let cell = table.columns[column].shown(row)
    if case .missing(let kind) = cell { return Wording.missing(kind)[language] }
    if table.fields[column].role == .verdict, let verdict = cell.dataText.flatMap(Verdict.init) {
      return Wording.verdict(verdict)[language]
    }
    let headers = Headers(table, shown: [column], language: language)
    let writer = CellWriter(table, headers: headers, style: TerminalStyle(language: language))
    return writer.text(cell, isGrouped: headers.isGrouped(column)).joined
  }
}
