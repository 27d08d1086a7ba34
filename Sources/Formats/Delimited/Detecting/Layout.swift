/// Which rows of a delimited text are title, header, data and footer.
struct Layout {
  /// Rows before the header, empty ones included.
  private(set) var titleRows = 0
  /// The row that names the columns.
  private(set) var headerRow: Int?
  /// The row above the header whose cells each name a group of columns, if any.
  private(set) var groupRow: Int?
  /// Rows after the data, empty ones included.
  private(set) var footerRows = 0
  /// The rows of data, empty ones left out.
  private(set) var dataRows: [Int] = []
  /// How many empty rows stand between those of data.
  private(set) var emptyRows = 0
  /// How many columns there are: those of the commonest row, and more where longer rows fill more.
  private(set) var columnCount = 1
  /// How many columns the commonest row has.
  private(set) var expectedCount = 1

  private let text: DelimitedText
  private static let sampleRows = 1000
  private static let mostFooterRows = 50

  /// Finds the parts, or takes them from the options.
  init(_ text: DelimitedText, options: DelimitedOptions) {
    self.text = text
    expectedCount = commonestCount()
    let rowCount = text.index.rowCount
    titleRows = min(options.titleLines ?? detectTitleRows(), rowCount)
    footerRows = min(options.footerLines ?? detectFooterRows(), rowCount - titleRows)
    var first = titleRows
    while first < rowCount - footerRows, isEmpty(first) { first += 1 }
    var rows = filledRows(first..<rowCount - footerRows)
    if let candidate = rows.first,
      options.header ?? HeaderDetector.isHeader(candidate, before: rows.dropFirst(), in: text)
    {
      headerRow = candidate
      rows.removeFirst()
      if let names = rows.first, namesGroups(candidate, above: names, rows.dropFirst()) {
        (groupRow, headerRow) = (candidate, names)
        rows.removeFirst()
      }
    }
    dataRows = rows
    if let firstRow = rows.first, let lastRow = rows.last {
      emptyRows = lastRow - (headerRow.map { $0 + 1 } ?? firstRow) + 1 - rows.count
    }
    columnCount = max(headerRow.map(text.index.cellCount) ?? 0, widestFilled(), 1)
  }

  /// Tells whether the cells of a row each name a group of the columns that the next row names.
  ///
  /// Such a row leaves a group's further cells empty; the next fills every one with a name or a year, above figures.
  private func namesGroups(_ row: Int, above names: Int, _ data: ArraySlice<Int>) -> Bool {
    let groups = text.index.cells(row)
    let filled = groups.indices.filter { !groups[$0].range.isEmpty }
    guard groups.count > 2, filled.count > 1 || filled.first != groups.startIndex,
      let last = filled.last, let first = filled.first,
      (first...last).contains(where: { groups[$0].range.isEmpty })
        || last < groups.endIndex - 1,
      text.index.cellCount(names) == groups.count
    else { return false }
    var hasFigures = false
    for column in 0..<groups.count {
      let name = text.trimmed(names, column)
      let isAlone = name.isEmpty && column > 0
      let number = ScannedNumber(name)
      if isAlone || (number != nil && number?.isYear != true) { return false }
      let below = data.prefix(Self.sampleRows).map { text.trimmed($0, column) }
      let figures = below.count { ScannedNumber($0).map { !$0.isYear } ?? false }
      hasFigures = hasFigures || figures > 0
    }
    // Names of groups alone, without a gap, are a header like any other.
    return hasFigures && groups.contains { $0.range.isEmpty }
  }

  /// The names of the columns as they stand, with that of their group before; nil without a header.
  func header(of text: DelimitedText) -> [String]? {
    guard let headerRow else { return nil }
    let names = (0..<text.index.cellCount(headerRow)).map { text.text(headerRow, $0) }
    guard let groupRow else { return names }
    var group = ""
    return names.enumerated().map { column, name in
      let own = text.text(groupRow, column)
      if !own.isEmpty { group = own }
      return group.isEmpty ? name : name.isEmpty ? group : "\(group) \(name)"
    }
  }

  private func commonestCount() -> Int {
    let rows = 0..<min(text.index.rowCount, Self.sampleRows)
    let counts = rows.filter { !isEmpty($0) }.map(text.index.cellCount)
    let several = counts.filter { $0 > 1 }
    return several.isEmpty ? 1 : DelimiterDetector.commonest(several)
  }

  private func isEmpty(_ row: Int) -> Bool { text.index.cells(row).allSatisfy(\.isBare) }

  private func filledRows(_ rows: Range<Int>) -> [Int] { rows.filter { !isEmpty($0) } }

  /// A row with text in its first cell alone, or cut into far fewer cells than the others, is no row of data.
  private func looksLikeProse(_ row: Int) -> Bool {
    guard expectedCount > 1 else { return false }
    let cells = text.index.cells(row)
    if cells.count * 2 <= expectedCount { return true }
    let filled = cells.count { !$0.range.isEmpty }
    return filled == 1 && cells.first?.range.isEmpty == false
  }

  /// How many of these rows look like data: a figure that is no year stands behind their first cell.
  func figureRows(in rows: Range<Int>) -> Int {
    rows.count { row in
      guard !isEmpty(row), !looksLikeProse(row) else { return false }
      return (1..<max(1, text.index.cellCount(row))).contains { column in
        ScannedNumber(text.trimmed(row, column)).map { !$0.isYear } ?? false
      }
    }
  }

  private func detectTitleRows() -> Int {
    let prose = max(
      (0..<text.index.rowCount).prefix { isEmpty($0) || looksLikeProse($0) }.count,
      shortRowsAbove())
    // A text of nothing but prose is a table after all.
    return prose == text.index.rowCount ? 0 : prose
  }

  /// How many rows stand above the first that is long enough, where an empty one parts them from it.
  private func shortRowsAbove() -> Int {
    let rows = 0..<min(text.index.rowCount, Self.mostFooterRows)
    guard let first = rows.first(where: { text.index.cellCount($0) >= expectedCount }), first > 1,
      isEmpty(first - 1)
    else { return 0 }
    return first
  }

  /// Prose and short rows at the end are a footer after an empty row, or where they are far too short for data.
  private func detectFooterRows() -> Int {
    let rowCount = text.index.rowCount
    var footer = 0
    var count = 0
    while count < rowCount - titleRows - 1, count < Self.mostFooterRows {
      let row = rowCount - 1 - count
      if isEmpty(row) {
        count += 1
        footer = count
      } else if looksLikeProse(row) || text.index.cellCount(row) < expectedCount {
        count += 1
        let isFarTooShort = expectedCount > 2 && text.index.cellCount(row) * 2 <= expectedCount
        if isFarTooShort, footer == count - 1 { footer = count }
      } else {
        break
      }
    }
    return footer
  }

  /// The count of cells of the longest row, empty cells at its end left out unless all rows have them.
  private func widestFilled() -> Int {
    var widest = dataRows.isEmpty ? 0 : expectedCount
    for row in dataRows where text.index.cellCount(row) > widest {
      let cells = text.index.cells(row)
      let filled = cells.lastIndex { !$0.range.isEmpty }.map { $0 - cells.startIndex + 1 } ?? 0
      widest = max(widest, filled)
    }
    return widest
  }
}
