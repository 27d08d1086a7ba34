/// Draws columns side by side under their headers.
struct TableGrid {
  let columns: [ShownColumn]
  let rows: RowChoice
  let style: TerminalStyle

  /// The header and the rows.
  func lines() -> [String] {
    guard !columns.isEmpty else { return [] }
    let ellipsis = style.ellipsis
    var lines = [line { ($0.headerText(ellipsis: ellipsis), .heading) }]
    for row in 0..<rows.shown.count {
      lines.append(line { ($0.cellText(row, ellipsis: ellipsis), $0.cells[row].ink) })
    }
    return lines
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
