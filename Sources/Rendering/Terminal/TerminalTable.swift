public import Indicators
public import Tables

/// Draws a result for a terminal: aligned columns without boxes, and one quiet paragraph of facts below.
///
/// Columns that say the same in every row are named below instead of shown; figures are never shortened.
/// A table that is too wide leaves out what is dispensable, then shortens headers and says units once below, then cuts
/// texts and leaves out more, and is drawn as blocks where all this does not help. A key is never left out.
public enum TerminalTable {
  /// The table as lines, each ended by a line break.
  ///
  /// - Parameters:
  ///   - remarks: facts about the result, worded in the style's language.
  ///   - elapsed: how long the query took; nil leaves it out.
  ///   - title: a line above the table.
  ///   - answers: whether a line above a comparison says what it found.
  public static func render(
    _ table: Table, remarks: [Remark] = [], style: TerminalStyle, elapsed: Duration? = nil,
    title: String? = nil, answers: Bool = false
  ) -> String {
    draw(table, remarks: remarks, style: style, elapsed: elapsed, title: title, answers: answers)
      .text
  }

  /// The same for a part of a table, with what is left of it; what was said above and below the first part is not repeated.
  public static func draw(
    _ table: Table, page: TablePage = .first, remarks: [Remark] = [], style: TerminalStyle,
    elapsed: Duration? = nil, title: String? = nil, answers: Bool = false
  ) -> DrawnTable {
    if let text = literalText(table, style) {
      return DrawnTable(
        lines: RowBlocks(text: text), page: page, nextRow: nil, columnsLeft: [])
    }
    let choice = ColumnChoice(table, asked: page.columns)
    let headers = Headers(table, shown: choice.shown, language: style.language)
    let writer = CellWriter(table, headers: headers, style: style)
    let rows = RowChoice(table.rowCount, from: page.firstRow, maximum: style.maximumRows)
    var lines = title.map { titleLines($0, style) } ?? []
    if answers, page.isFirst {
      lines += AnswerLine(table, choice: choice, writer: writer)?.lines() ?? []
    }
    var footer = TableFooter(
      table: table, choice: choice, headers: headers, writer: writer, rows: rows, page: page)
    let columns = TableColumns(table: table, choice: choice, writer: writer, rows: rows)
    let body = table.rowCount > 0 ? body(columns, &footer) : nil
    let below = footer.lines(remarks: page.isFirst ? remarks : [], elapsed: elapsed)
    return DrawnTable(
      lines: RowBlocks(
        rowCount: body == nil ? 0 : rows.shown.count,
        opening: bytes(of: lines) + (body?.opening ?? []), closing: bytes(of: below)
      ) { row, bytes in body?.append(row, to: &bytes) },
      page: page, nextRow: rows.next, columnsLeft: footer.leftOut.map(\.index))
  }

  private static func bytes(of lines: [String]) -> [UInt8] {
    lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
  }

  /// The lines of a result that is nothing but text to be typed or run as it stands, with nothing around them.
  private static func literalText(_ table: Table, _ style: TerminalStyle) -> String? {
    guard table.visibleIndices.count == 1, let index = table.visibleIndices.first,
      table.fields[index].isLiteral, table.rowCount > 0
    else { return nil }
    return (0..<table.rowCount).map { row in
      style.safe(table.columns[index][row].dataText ?? "") + "\n"
    }.joined()
  }

  /// The first form of the table that fits; `footer` learns what that form leaves to it.
  private static func body(_ columns: TableColumns, _ footer: inout TableFooter) -> any TableBody {
    let style = columns.writer.style
    let rows = columns.rows
    let full = columns.full()
    let fitting = ColumnFitting(
      full, width: style.usableWidth, squeeze: .gentle, ellipsis: style.ellipsis)
    if fitting.fits {
      footer.leave(out: fitting.leftOut)
      return TableGrid(columns: fitting.columns, style: style)
    }
    footer.headers = columns.headers(.compact)
    let compact = ColumnFitting(
      columns.headed(full, by: footer.headers), width: style.usableWidth, squeeze: .hard,
      ellipsis: style.ellipsis)
    if compact.fits, columns.isAnswered(by: compact.columns) {
      footer.leave(out: compact.leftOut)
      return TableGrid(columns: compact.columns, style: style)
    }
    footer.headers = columns.headers(.repeating)
    footer.leave(out: full.filter { $0.yielding == .attribute })
    let kept = full.filter { $0.yielding != .attribute }
    return TableBlocks(
      columns: columns.headed(kept, by: footer.headers), rows: rows, style: style)
  }

  private static func titleLines(_ title: String, _ style: TerminalStyle) -> [String] {
    Wrapping.lines(style.safe(title), width: style.usableWidth - 2)
      .map { "  " + style.paint($0, .heading) }
  }
}
