/// Draws columns side by side under their headers.
struct TableGrid {
  let columns: [ShownColumn]
  let rows: RowChoice
  let style: TerminalStyle

  /// The header, the rows, and the mark for rows left out.
  func lines() -> [String] {
    guard !columns.isEmpty else { return [] }
    let ellipsis = style.ellipsis
    var lines = [line { ($0.headerText(ellipsis: ellipsis), .heading) }]
    for row in rows.shown.indices {
      if row == rows.headCount { lines.append(gapLine) }
      lines.append(line { ($0.cellText(row, ellipsis: ellipsis), $0.cells[row].ink) })
    }
    return lines
  }

  /// The line that stands for the rows left out.
  var gapLine: String {
    let words = Wording.rowsLeftOut.filled(style.numbers, rows.leftOutCount)
    let mark = Signs(unicode: style.unicode).rowsLeftOut
    let text = DisplayWidth.truncated(
      mark + " " + words, to: style.usableWidth - 2, ellipsis: style.ellipsis)
    return "  " + style.paint(text, .quiet)
  }

  /// One line of padded texts; colour covers the text alone, and no spaces end the line.
  private func line(_ text: (ShownColumn) -> (String, Ink?)) -> String {
    var line = ""
    var spaces = 0
    for column in columns {
      let (padded, ink) = text(column)
      let body = padded.drop { $0 == " " }
      spaces += ColumnFitting.gap + padded.count - body.count
      guard !body.isEmpty else { continue }
      let trailing = body.reversed().prefix { $0 == " " }.count
      line += DisplayWidth.spaces(spaces) + style.paint(String(body.dropLast(trailing)), ink)
      spaces = trailing
    }
    return line
  }
}
