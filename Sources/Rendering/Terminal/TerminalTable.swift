public import Indicators
public import Tables

/// Draws a result for a terminal: aligned columns without boxes, and one quiet paragraph of facts below.
///
/// Columns that say the same in every row are named below instead of shown; figures are never shortened.
public enum TerminalTable {
  /// The table as lines, each ended by a line break.
  ///
  /// - Parameters:
  ///   - remarks: facts about the result, worded in the style's language.
  ///   - elapsed: how long the query took; nil leaves it out.
  ///   - title: a line above the table.
  public static func render(
    _ table: Table, remarks: [Remark] = [], style: TerminalStyle, elapsed: Duration? = nil,
    title: String? = nil
  ) -> String {
    let choice = ColumnChoice(table)
    let headers = Headers(table, shown: choice.shown, language: style.language)
    let writer = CellWriter(table, headers: headers, style: style)
    let rows = RowChoice(table.rowCount, maximum: style.maximumRows)
    let columns = choice.shown.map { index in
      ShownColumn(
        index: index, name: style.safe(headers.name(index)),
        unit: headers.unit(index).map(style.safe), cells: writer.cells(index, rows: rows.shown),
        isNumeric: isNumeric(table, index), yielding: yielding(table, index, choice))
    }
    let fitting = ColumnFitting(columns, width: style.usableWidth)
    var lines = title.map { titleLines($0, style) } ?? []
    if fitting.fits {
      lines += TableGrid(columns: fitting.columns, rows: rows, style: style).lines()
    } else {
      lines += TableBlocks(
        table: table, columns: fitting.columns, rows: rows, style: style
      ).lines()
    }
    let footer = TableFooter(
      table: table, choice: choice, headers: headers, writer: writer, rows: rows,
      leftOut: fitting.leftOut.sorted { $0.index < $1.index }.map(\.name))
    lines += footer.lines(remarks: remarks, elapsed: elapsed)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func titleLines(_ title: String, _ style: TerminalStyle) -> [String] {
    Wrapping.lines(style.safe(title), width: style.usableWidth - 2)
      .map { "  " + style.paint($0, .heading) }
  }

  private static func isNumeric(_ table: Table, _ index: Int) -> Bool {
    table.fields[index].role != .verdict && table.columns[index].type.isNumeric
  }

  /// So many columns named by `select` are rather shown as blocks than left out.
  private static let mostChosenKept = 8

  /// How a column gives way, by its part in the table.
  private static func yielding(
    _ table: Table, _ index: Int, _ choice: ColumnChoice
  ) -> ShownColumn.Yielding {
    let field = table.fields[index]
    let figures = choice.shown.filter { isFigure(table.fields[$0].role) }
    switch field.role {
    case .verdict: return .verdict
    case .dimension, .time, .difference: return .stays
    case .measure, .member: return figures.prefix(2).contains(index) ? .stays : .figure
    case _ where field.isChosen:
      let chosen = choice.shown.filter { table.fields[$0].isChosen }
      return chosen.count > mostChosenKept ? .chosen : .stays
    case .attribute, .polarity, .threshold: return field.isLabel ? .label : .attribute
    case .count, .lowerLimit, .upperLimit: return .companion
    case .relativeChange, .withinRounding, .plain: return .figure
    }
  }

  private static func isFigure(_ role: Role) -> Bool {
    switch role {
    case .measure, .member: true
    default: false
    }
  }
}
