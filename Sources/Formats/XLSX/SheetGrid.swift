/// The cells of a sheet laid out in rows and columns as a delimited text has them.
struct SheetGrid {
  private var sheet: Sheet
  /// The columns that hold something; the others are left out.
  private let columns: [Int]
  private var rows: [ArraySlice<SheetCell>]
  /// Cells that merging puts in the place of others, by their row and column.
  private var merged: [Place: SheetCell] = [:]
  /// How many rows together name the columns.
  private(set) var headerRows = 1
  /// The row of the names, where the sheet tells it.
  private(set) var headerRow: Int?
  /// Columns of data in which merged cells stand for several rows.
  private(set) var filledCells = 0

  private struct Place: Hashable {
    let row: Int
    let column: Int
  }

  /// The most rows that may stand above the data.
  private static let mostHeaderRows = 50

  /// Lays out the cells and puts merged ones where they are shown.
  init(_ sheet: Sheet) {
    self.sheet = sheet
    var used = Set<Int>()
    for cell in sheet.cells where cell.kind != .empty { used.insert(cell.column) }
    columns = used.sorted()
    rows = Self.rows(of: sheet.cells)
    let leaf = joinHeader()
    fillMerged(below: leaf)
    headerRow = leaf ?? frozenHeader
  }

  /// How many columns are left out because nothing stands in them.
  var emptyColumns: Int { (columns.last.map { $0 + 1 } ?? 0) - columns.count }

  private static func rows(of cells: [SheetCell]) -> [ArraySlice<SheetCell>] {
    let isOrdered = zip(cells, cells.dropFirst()).allSatisfy {
      ($0.row, $0.column) < ($1.row, $1.column)
    }
    let sorted = isOrdered ? cells : cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    var rows: [ArraySlice<SheetCell>] = []
    var start = 0
    for place in sorted.indices {
      let row = sorted[place].row
      while rows.count < row {
        rows.append(sorted[start..<place])
        start = place
      }
    }
    if !sorted.isEmpty { rows.append(sorted[start...]) }
    return rows
  }

  private func cell(_ row: Int, _ column: Int) -> SheetCell? {
    guard rows.indices.contains(row) else { return nil }
    let cells = rows[row]
    let place = Self.firstPlace(cells.startIndex..<cells.endIndex) { cells[$0].column >= column }
    return place < cells.endIndex && cells[place].column == column ? cells[place] : nil
  }

  /// The first of ascending places for which something holds, as it does for all after it.
  private static func firstPlace(_ range: Range<Int>, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func filledCount(_ row: Int) -> Int { rows[row].count { $0.kind != .empty } }

  /// The frozen row, if it can name columns.
  private var frozenHeader: Int? {
    guard let row = sheet.frozenHeader, rows.indices.contains(row),
      filledCount(row) > 1 || (columns.count == 1 && filledCount(row) == 1)
    else { return nil }
    return row
  }

  // MARK: Merged headers

  /// Puts the names of a header of several rows together in its last row, and gives that row.
  ///
  /// A header of several rows begins with one in which a cell among others spans several columns.
  private mutating func joinHeader() -> Int? {
    let end = min(rows.count, Self.mostHeaderRows)
    guard let first = (0..<end).first(where: { filledCount($0) > 1 }) else { return nil }
    // No header has more, and a file may have a million.
    let merges = sheet.merges.filter { $0.rows.lowerBound < end }.prefix(1000)
    let spans = Set(merges.filter(spansColumns).map(\.rows.lowerBound))
    guard spans.contains(first), let leaf = (first..<end).first(where: { !spans.contains($0) }),
      leaf - first <= 5, filledCount(leaf) > 0
    else { return nil }
    var names: [Int: [SheetCell]] = [:]
    for column in columns {
      for row in first...leaf {
        guard let cell = shown(row, column, merges), cell.kind != .empty else { continue }
        let isSame = names[column]?.last.map { text($0).elementsEqual(text(cell)) } ?? false
        if !isSame { names[column, default: []].append(cell) }
      }
    }
    for (column, parts) in names { merged[Place(row: leaf, column: column)] = joined(parts, leaf) }
    for row in first..<leaf { rows[row] = [] }
    headerRows = leaf - first + 1
    return leaf
  }

  private func text(_ cell: SheetCell) -> ArraySlice<UInt8> { sheet.bytes[cell.range] }

  private mutating func joined(_ parts: [SheetCell], _ row: Int) -> SheetCell {
    guard parts.count > 1 else { return parts[0] }
    let texts = parts.map { part in
      Array(sheet.letters.letters(figureStart: part.range.lowerBound) ?? text(part))
    }
    let start = sheet.bytes.count
    sheet.bytes += texts.joined(separator: [0x20])
    return SheetCell(
      row: row, column: parts[0].column, kind: .text, range: start..<sheet.bytes.count)
  }

  /// Tells whether a merged cell spans several of the columns that hold something.
  private func spansColumns(_ merge: MergedCells) -> Bool {
    let first = Self.firstPlace(columns.indices) { columns[$0] >= merge.columns.lowerBound }
    return columns[at: first + 1].map { $0 <= merge.columns.upperBound } ?? false
  }

  /// The cell that is shown at a place: its own, or the one with which it is merged.
  private func shown(
    _ row: Int, _ column: Int, _ merges: ArraySlice<MergedCells>
  ) -> SheetCell? {
    let merge = merges.first { $0.rows.contains(row) && $0.columns.contains(column) }
    guard let merge else { return cell(row, column) }
    return cell(merge.rows.lowerBound, merge.columns.lowerBound)
  }

  // MARK: Merged data

  /// Repeats a name or a year that is shown once for several rows; a figure stands for its first row only.
  private mutating func fillMerged(below header: Int?) {
    var looked = 0
    for merge in sheet.merges where merge.rows.lowerBound > header ?? -1 && merge.rows.count > 1 {
      let column = merge.columns.lowerBound
      guard let first = cell(merge.rows.lowerBound, column), canRepeat(first) else { continue }
      for row in merge.rows.dropFirst() {
        // Merged cells may lie over each other, so that few of them could take endless time.
        looked += 1
        guard row < rows.count, looked < Limits.sheetCells / 10 else { break }
        if rows[row].isEmpty { continue }
        merged[Place(row: row, column: column)] = first
        filledCells += 1
      }
    }
  }

  private func canRepeat(_ cell: SheetCell) -> Bool {
    switch cell.kind {
    case .text, .explicitText: return true
    case .value: return ScannedNumber(text(cell))?.isYear ?? true
    case .numberAsText, .empty, .missing: return false
    }
  }

  // MARK: Cells

  /// The cells for the reader of delimited text; those that are text by their type stand in quotes.
  func text() throws(FormatError) -> DelimitedText {
    let widths = rows.map { cells in
      cells.last.map { cell in
        Self.firstPlace(columns.indices) { columns[$0] > cell.column }
      } ?? 0
    }
    let (count, limit) = (widths.reduce(0, +), Limits.cells(given: sheet.cells.count))
    guard count <= limit else { throw .tooRagged(cells: count, limit: limit) }
    // Where no cell has a type, being text means nothing.
    let hasTypes = sheet.cells.contains { $0.kind == .value }
    var index = CellIndex()
    for row in rows.indices {
      var rest = rows[row]
      for column in columns.prefix(widths[row]) {
        while let first = rest.first, first.column < column { rest.removeFirst() }
        let own = rest.first?.column == column ? rest.first : nil
        let shown = merged.isEmpty ? own : merged[Place(row: row, column: column)] ?? own
        index.append(span(shown, hasTypes: hasTypes))
      }
      index.endRow()
    }
    return DelimitedText(
      bytes: sheet.bytes, index: index, quote: nil, isSheet: true, letters: sheet.letters)
  }

  private func span(_ cell: SheetCell?, hasTypes: Bool) -> CellIndex.Span {
    guard let cell else { return .init(0..<0, isQuoted: false, hasQuotesInside: false) }
    let isQuoted =
      switch cell.kind {
      case .empty, .value, .numberAsText: false
      case .explicitText, .missing: true
      case .text: hasTypes
      }
    return .init(cell.range, isQuoted: isQuoted, hasQuotesInside: false)
  }

  /// The columns whose cells in these rows are all formatted as text, where they hold anything.
  func textColumns(_ dataRows: [Int]) -> Set<Int> {
    var kinds: [Int: Bool] = [:]
    for row in dataRows where rows.indices.contains(row) {
      for cell in rows[row] where cell.kind != .empty && cell.kind != .missing {
        kinds[cell.column] = (kinds[cell.column] ?? true) && cell.kind == .explicitText
      }
    }
    return Set(columns.indices.filter { kinds[columns[$0]] ?? false })
  }
}
