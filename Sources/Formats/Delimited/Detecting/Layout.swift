/// Which rows of a delimited text are title, header, data and footer.
struct Layout {
  /// Rows before the header, empty ones included.
  private(set) var titleRows = 0
  /// The row that names the columns.
  private(set) var headerRow: Int?
  /// Whether the first row of data might name columns by years.
  private(set) var mayNameYears = false
  /// The row above the header whose cells each name a group of columns, if any.
  private(set) var groupRow: Int?
  /// Rows after the data, empty ones included.
  private(set) var footerRows = 0
  /// The last rows of data that might be no data, from the last one up.
  private(set) var doubtfulRows: [Int] = []
  /// The rows of data, empty ones left out.
  private(set) var dataRows: [Int] = []
  /// How many empty rows stand between those of data.
  private(set) var emptyRows = 0
  /// How many columns there are: those of the commonest row, and more where longer rows fill more.
  private(set) var columnCount = 1
  /// How many columns the commonest row has.
  private(set) var expectedCount = 1
  /// How many columns the commonest row or the header has.
  private(set) var namedCount = 1

  private let text: DelimitedText
  private static let sampleRows = 1000
  private static let mostRowsAbove = 50

  /// Finds the parts, or takes them from the options.
  init(_ text: DelimitedText, options: DelimitedOptions) {
    self.text = text
    expectedCount = commonestCount()
    let rowCount = text.index.rowCount
    titleRows = min(options.titleLines ?? detectTitleRows(), rowCount)
    if let lines = options.footerLines {
      footerRows = min(lines, rowCount - titleRows)
    } else {
      let footer = FooterDetector.footer(
        of: text, rows: titleRows..<rowCount, width: expectedCount, missing: options.missing)
      (footerRows, doubtfulRows) = (footer.count, footer.doubtful)
    }
    var first = titleRows
    while first < rowCount - footerRows, isEmpty(first) { first += 1 }
    var rows = filledRows(first..<rowCount - footerRows)
    if options.titleLines == nil, options.header != false,
      let above = shortRows(above: rows)
    {
      titleRows = rows[above]
      rows.removeFirst(above)
    }
    if let candidate = rows.first, isHeader(candidate, before: rows.dropFirst(), options) {
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
    namedCount = max(expectedCount, headerRow.map(width) ?? 0)
  }

  /// Tells whether a row names the columns, as somebody says or as it looks.
  private mutating func isHeader(
    _ row: Int, before data: ArraySlice<Int>, _ options: DelimitedOptions
  ) -> Bool {
    if let header = options.header { return header }
    switch HeaderDetector.verdict(row, before: data, in: text) {
    case .header: return true
    case .data: return false
    case .dataOrYears:
      mayNameYears = true
      return false
    }
  }

  /// How many of the first rows are of the title, as a longer row below them names columns of figures.
  ///
  /// `Päivitetty;1.1.2024` above `Kunta;2022;2023` names nothing.
  private func shortRows(above rows: [Int]) -> Int? {
    guard let candidate = rows.first, !mayName(candidate),
      let above = rows.prefix(Self.mostRowsAbove).firstIndex(where: mayName), above > 0
    else { return nil }
    let (names, data) = (rows[above], rows.dropFirst(above + 1))
    if namesGroups(rows[above - 1], above: names, data) || isOfYears(candidate) { return nil }
    return HeaderDetector.namesFigures(names, above: data, in: text) ? above : nil
  }

  /// Tells whether a row has a name for every column, and is no key with its value where there are but two columns.
  private func mayName(_ row: Int) -> Bool {
    guard width(row) >= expectedCount else { return false }
    guard expectedCount == 2 else { return true }
    let hasDigits = text.trimmed(row, 1).contains { (0x30...0x39).contains($0) }
    return !hasDigits || ProseTraits(text.text(row, 0)).isDisjoint(with: [.opening, .colon])
  }

  /// How many cells a row has up to its last filled one.
  private func width(_ row: Int) -> Int { text.filledPlaces(row).last.map { $0 + 1 } ?? 0 }

  /// Tells whether several cells behind the first are years and nothing else.
  private func isOfYears(_ row: Int) -> Bool {
    let places = text.filledPlaces(row).filter { $0 > 0 }
    return places.count > 1
      && places.allSatisfy { ScannedNumber(text.trimmed(row, $0))?.isYear == true }
  }

  /// Tells whether the cells of a row each name a group of the columns that the next row names.
  ///
  /// Such a row leaves a group's further cells empty; the next fills every one with a name or a year, above figures.
  private func namesGroups(_ row: Int, above names: Int, _ data: ArraySlice<Int>) -> Bool {
    let groups = text.index.cells(row)
    let filled = groups.indices.filter { !groups[$0].range.isEmpty }
    let count = text.index.cellCount(names)
    guard count > 2, filled.count > 1 || filled.first != groups.startIndex,
      let last = filled.last, let first = filled.first, groups.count <= count
    else { return false }
    // `Päivitetty;1.1.2024;;` above `Kunta;2022;2023;2024` names no group: both name the first column.
    if filled.count == 2, first == groups.startIndex, !text.isEmpty(names, 0) { return false }
    // A sheet leaves out the last group's further cells.
    let hasGap = (first...last).contains { groups[$0].range.isEmpty }
    guard hasGap || groups.count == count && last < groups.endIndex - 1 else { return false }
    var hasFigures = false
    for column in 0..<count {
      let name = text.trimmed(names, column)
      let isAlone = name.isEmpty && column > 0
      let number = ScannedNumber(name)
      if isAlone || (number != nil && number?.isYear != true) { return false }
      let below = data.prefix(Self.sampleRows).map { text.trimmed($0, column) }
      let figures = below.count { ScannedNumber($0).map { !$0.isYear } ?? false }
      hasFigures = hasFigures || figures > 0
    }
    return hasFigures
  }

  /// The names of the columns as they stand, with that of their group before; nil without a header.
  func header(of text: DelimitedText) -> [String]? {
    guard let headerRow else { return nil }
    let names = (0..<text.index.cellCount(headerRow)).map { column in
      markedYear(column)?.year ?? text.text(headerRow, column)
    }
    guard let groupRow else { return names }
    var group = ""
    return names.enumerated().map { column, name in
      let own = text.text(groupRow, column)
      if !own.isEmpty { group = own }
      return group.isEmpty ? name : name.isEmpty ? group : "\(group) \(name)"
    }
  }

  /// The years in a sheet's header that have the raised number of a note, as they stand.
  var markedYears: [String] {
    headerRow.map { row in
      (0..<text.index.cellCount(row)).compactMap { markedYear($0)?.written }
    } ?? []
  }

  /// A year in a sheet's header with the raised number of a note: the year alone, and both.
  private func markedYear(_ column: Int) -> (year: String, written: String)? {
    guard text.isSheet, let headerRow, let figure = MarkedFigure(text.trimmed(headerRow, column)),
      figure.number.isYear, !figure.hasPlus, !figure.isPercent,
      figure.mark.allSatisfy(\.isNumber)
    else { return nil }
    return (String(decoding: figure.digits, as: UTF8.self), text.text(headerRow, column))
  }

  // MARK: What is left out

  private static let quotedRows = 3
  private static let quotedLetters = 24

  /// The beginnings of the rows above the header.
  var titles: [String] { beginnings(0..<titleRows) }

  /// The beginnings of the rows behind the data.
  var footers: [String] {
    beginnings(text.index.rowCount - footerRows..<text.index.rowCount)
  }

  /// The rows behind the data as they stand.
  var notes: [String] {
    (text.index.rowCount - footerRows..<text.index.rowCount).filter { !isEmpty($0) }.map { row in
      text.filledPlaces(row).map { text.text(row, $0) }.joined(separator: " ")
    }
  }

  /// The beginnings of the last rows of data that might be no data.
  var doubts: [String] { beginnings(doubtfulRows.reversed()) }

  /// How many rows at the end would have to go for all doubtful ones to be gone.
  var rowsWithDoubts: Int { doubtfulRows.last.map { text.index.rowCount - $0 } ?? 0 }

  /// The first letters of the first filled rows, an ellipsis where there are more rows.
  private func beginnings(_ rows: some Sequence<Int>) -> [String] {
    var beginnings: [String] = []
    for row in rows where !isEmpty(row) {
      guard beginnings.count < Self.quotedRows else { return beginnings + ["…"] }
      let cells = text.filledPlaces(row).prefix(Self.quotedLetters).map { text.text(row, $0) }
      let words = cells.flatMap { $0.split(whereSeparator: \.isWhitespace) }
      let line = words.prefix(Self.quotedLetters).joined(separator: " ")
      let start = line.prefix(Self.quotedLetters)
      beginnings.append("\"\(start)\(start.count < line.count ? "…" : "")\"")
    }
    return beginnings
  }

  private func commonestCount() -> Int {
    let rows = 0..<min(text.index.rowCount, Self.sampleRows)
    let counts = rows.filter { !isEmpty($0) }.map(text.index.cellCount)
    let several = counts.filter { $0 > 1 }
    return several.isEmpty ? 1 : DelimiterDetector.commonest(several)
  }

  private func isEmpty(_ row: Int) -> Bool { text.isEmpty(row) }

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
    let rows = 0..<min(text.index.rowCount, Self.mostRowsAbove)
    guard let first = rows.first(where: { text.index.cellCount($0) >= expectedCount }), first > 1,
      isEmpty(first - 1)
    else { return 0 }
    return first
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
