import Tables

/// Draws each row as a block of lines, for terminals too narrow for columns side by side.
struct TableBlocks {
  let table: Table
  let columns: [ShownColumn]
  let rows: RowChoice
  let style: TerminalStyle

  /// Per row its keys as a heading, then a line per further column.
  func lines() -> [String] {
    var lines: [String] = []
    for row in rows.shown.indices {
      if row == rows.headCount {
        lines.append(TableGrid(columns: columns, rows: rows, style: style).gapLine)
      }
      lines += heading(row) + body(row)
    }
    return lines
  }

  private var keys: [ShownColumn] { columns.filter { table.fields[$0.index].role.isKey } }
  private var others: [ShownColumn] { columns.filter { !table.fields[$0.index].role.isKey } }

  private func heading(_ row: Int) -> [String] {
    let separator = Signs(unicode: style.unicode).separator
    let names = keys.map { $0.cells[row].joined }
    let text = names.isEmpty ? "\(rows.shown[row] + 1)" : names.joined(separator: separator)
    return Wrapping.lines(text, width: style.usableWidth - 2)
      .map { "  " + style.paint($0, .heading) }
  }

  private func body(_ row: Int) -> [String] {
    let limit = max(8, style.usableWidth / 2 - 4)
    let widest = others.map { DisplayWidth.of($0.header) }.max() ?? 0
    let nameWidth = min(limit, widest)
    let valueWidth = style.usableWidth - nameWidth - 6
    return others.flatMap { column -> [String] in
      let name = DisplayWidth.truncated(column.header, to: nameWidth, ellipsis: style.ellipsis)
      let cell = column.cells[row]
      let value = Wrapping.lines(cell.joined, width: valueWidth)
      return value.enumerated().map { number, part in
        let first = DisplayWidth.padded(number == 0 ? name : "", to: nameWidth)
        return "    " + first + "  " + style.paint(part, cell.ink)
      }
    }
  }
}
