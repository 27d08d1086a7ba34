import Tables

/// Makes the columns of a table ready to be laid out.
struct TableColumns {
  let table: Table
  let choice: ColumnChoice
  let writer: CellWriter
  let rows: RowChoice
  private var style: TerminalStyle { writer.style }

  /// The chosen columns under full headers, with the sparkline of a comparison before its verdict.
  func full() -> [ShownColumn] {
    var columns = choice.shown.map(column)
    if let asked = choice.asked {
      // What was asked for gives way alike, the rightmost first, and keys stay.
      return columns.map { asked.contains($0.index) ? $0.yielding(.figure) : $0 }
    }
    if let trend {
      let verdict = columns.firstIndex { $0.yielding == .verdict }
      columns.insert(trend, at: verdict ?? columns.count)
    }
    return columns
  }

  /// Whether these columns show something of what was asked for, so that every part goes further.
  func isAnswered(by columns: [ShownColumn]) -> Bool {
    guard let asked = choice.asked else { return true }
    return columns.contains { asked.contains($0.index) }
  }

  /// The headers of the table in another size.
  func headers(_ size: Headers.Size) -> Headers {
    Headers(table, shown: choice.shown, language: style.language, size: size)
  }

  /// The same columns under other headers.
  func headed(_ columns: [ShownColumn], by headers: Headers) -> [ShownColumn] {
    columns.map { column in
      guard table.fields.indices.contains(column.index) else { return column }
      return column.headed(
        style.safe(headers.name(column.index)), unit: headers.unit(column.index).map(style.safe))
    }
  }

  private func column(_ index: Int) -> ShownColumn {
    let headers = writer.headers
    let field = table.fields[index]
    let isMember = choice.tellsRowsApart(index)
    return ShownColumn(
      index: index, name: style.safe(headers.name(index)),
      unit: headers.unit(index).map(style.safe),
      cells: isMember
        ? writer.members(index, rows: rows.shown) : writer.cells(index, rows: rows.shown),
      isNumeric: field.role != .verdict && table.columns[index].type.isNumeric,
      part: part(index), yielding: Yielding(index, of: table, choice))
  }

  private func part(_ index: Int) -> ShownColumn.Part {
    let field = table.fields[index]
    if choice.tellsRowsApart(index) { return .key(field.name) }
    if field.isLabel, let key = field.role.describedDimension { return .label(of: key) }
    return .fact
  }

  /// The course of three or more compared figures; it is drawn only, and no column of the table.
  private var trend: ShownColumn? {
    let members = table.visibleIndices.filter { table.fields[$0].role.isMember }
    guard members.count >= Sparkline.fewestFigures,
      table.fields.contains(where: { $0.role == .difference })
    else { return nil }
    let sparkline = Sparkline(signs: writer.signs)
    let cells = ShownCells(rows: rows.shown) { row in
      CellText(whole: sparkline.text(members.map { table.columns[$0][row] }))
    }
    return ShownColumn(
      index: table.columnCount, name: Wording.trend[style.language], unit: nil, cells: cells,
      isNumeric: false, part: .fact, yielding: .trend)
  }
}
