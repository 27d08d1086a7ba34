import Tables

/// Draws each row as a block of lines, for terminals too narrow for columns side by side.
struct TableBlocks {
  let table: Table
  let columns: [ShownColumn]
  let rows: RowChoice
  let style: TerminalStyle

  /// Per row its keys as a heading, then a line per further column.
  func lines() -> [String] {
    if rows.shown.isEmpty { return names }
    var lines: [String] = []
    for row in rows.shown.indices {
      if row == rows.headCount {
        lines.append(TableGrid(columns: columns, rows: rows, style: style).gapLine)
      }
      lines += heading(row) + body(row)
    }
    return lines
  }

  /// The columns' names, where there are no rows to stand them beside.
  private var names: [String] {
    Wrapping.lines(columns.map(\.header).joined(separator: ", "), width: style.usableWidth - 2)
      .map { "  " + style.paint($0, .heading) }
  }

  /// The keys, each followed by its label.
  private var keys: [ShownColumn] {
    columns.filter { table.fields[$0.index].role.isKey }.flatMap { [$0] + labels(of: $0) }
  }

  private func labels(of key: ShownColumn) -> [ShownColumn] {
    columns.filter { column in
      let field = table.fields[column.index]
      return field.isLabel && field.role.describedDimension == table.fields[key.index].name
    }
  }

  private var others: [ShownColumn] {
    let keys = Set(keys.map(\.index))
    return columns.filter { !keys.contains($0.index) }
  }

  private func heading(_ row: Int) -> [String] {
    let separator = " " + Signs(unicode: style.unicode).separator + " "
    var text = ""
    for column in keys {
      let isKey = table.fields[column.index].role.isKey
      if !text.isEmpty { text += isKey ? separator : " " }
      text += column.cells[row].joined
    }
    if text.isEmpty { text = "\(rows.shown[row] + 1)" }
    return Wrapping.lines(text, width: style.usableWidth - 2, hanging: "  ")
      .map { "  " + style.paint($0, .heading) }
  }

  private func body(_ row: Int) -> [String] {
    let widest = others.map { DisplayWidth.of($0.name) }.max() ?? 0
    let nameWidth = min(widest, max(6, style.usableWidth / 2 - 4))
    let valueWidth = style.usableWidth - nameWidth - 6
    return others.flatMap { column -> [String] in
      let name = DisplayWidth.truncated(column.name, to: nameWidth, ellipsis: style.ellipsis)
      let value = Wrapping.lines(valueText(column, row), width: valueWidth)
      return value.enumerated().map { number, part in
        let lead = DisplayWidth.padded(number == 0 ? name : "", to: nameWidth)
        return "    " + lead + "  " + style.paint(part, column.cells[row].ink)
      }
    }
  }

  /// The cell with its unit, unless there is no figure.
  private func valueText(_ column: ShownColumn, _ row: Int) -> String {
    let cell = column.cells[row]
    guard let unit = column.unit, !table.columns[column.index].missing.isMissing(rows.shown[row])
    else { return cell.joined }
    return cell.joined + style.numbers.unitSpace + unit
  }
}
