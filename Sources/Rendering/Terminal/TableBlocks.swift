/// Draws each row as a block of lines, for terminals too narrow for columns side by side.
struct TableBlocks: TableBody {
  let rows: RowChoice
  let style: TerminalStyle

  /// The keys, each followed by its label.
  private let keys: [ShownColumn]
  private let others: [ShownColumn]

  init(columns: [ShownColumn], rows: RowChoice, style: TerminalStyle) {
    self.rows = rows
    self.style = style
    let keys = columns.flatMap { column -> [ShownColumn] in
      guard case .key(let name) = column.part else { return [] }
      return [column] + columns.filter { $0.part == .label(of: name) }
    }
    let indices = Set(keys.map(\.index))
    self.keys = keys
    others = columns.filter { !indices.contains($0.index) }
  }

  let opening: [UInt8] = []

  /// Adds a row's keys as a heading, then a line per further column.
  func append(_ row: Int, to bytes: inout [UInt8]) {
    for line in heading(row) + body(row) { bytes += (line + "\n").utf8 }
  }

  private func heading(_ row: Int) -> [String] {
    let separator = " " + Signs(unicode: style.unicode).separator
    var names: [String] = []
    for column in keys {
      let text = column.cells[row].joined
      if column.isKey {
        if let last = names.indices.last { names[last] += separator }
        names.append(text)
      } else if let last = names.indices.last {
        names[last] += " " + text
      }
    }
    if names.isEmpty { names = ["\(rows.shown.lowerBound + row + 1)"] }
    return Wrapping.lines(pieces: names, width: style.usableWidth - 2, hanging: "  ")
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
    guard let unit = column.unit, !cell.isMissing else { return cell.joined }
    return cell.joined + style.numbers.unitSpace + unit
  }
}
