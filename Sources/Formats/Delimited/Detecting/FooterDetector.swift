/// Tells the rows below the data, which are sources and notes, from last rows of data that are short.
///
/// A row with a figure is data however short it is: a figure that is cut is missed by nobody.
struct FooterDetector {
  /// What was found at the end of a text.
  struct Footer {
    /// How many rows after the data are none, empty ones included.
    var count = 0
    /// The last rows of data that have a name and no figure, and might be a source or a note: from the last one up.
    var doubtful: [Int] = []
  }

  private let text: DelimitedText
  /// The rows below the title, from the header on.
  private let rows: Range<Int>
  /// How many cells are usual.
  private let width: Int
  private let marks: MarkTable
  /// For each column, whether figures are what it mostly holds.
  private let figureColumns: [Bool]
  /// What the names in the first column have of prose.
  private let names: ProseTraits.Names
  /// The first row with nothing but a name.
  private let firstLoneName: Int?

  private static let sampleRows = 1000
  private static let mostRows = 50

  /// The footer of some rows, the first of which names the columns or is data.
  static func footer(
    of text: DelimitedText, rows: Range<Int>, width: Int, missing: [MissingMark]?
  ) -> Footer {
    guard rows.count > 1, width > 1 else {
      let last = rows.dropFirst().reversed().prefix(mostRows)
      return Footer(count: last.prefix { text.isEmpty($0) }.count)
    }
    // Nearly every text ends with a whole row, and then there is nothing to weigh.
    let last = rows.upperBound - 1
    let places = text.filledPlaces(last)
    let isWhole = text.index.cellCount(last) >= width && (places.last ?? 0) * 2 + 2 > width
    if places.count > 1, isWhole { return Footer() }
    return FooterDetector(text, rows, width, missing).footer()
  }

  private init(
    _ text: DelimitedText, _ rows: Range<Int>, _ width: Int, _ missing: [MissingMark]?
  ) {
    (self.text, self.rows, self.width) = (text, rows, width)
    marks = MarkTable(besides: missing)
    let sample = rows.dropFirst().prefix(Self.sampleRows)
    var counts = [(filled: Int, figures: Int)](repeating: (0, 0), count: width)
    var names = ProseTraits.Names()
    var firstLoneName: Int?
    for row in sample {
      let places = text.filledPlaces(row)
      var hasFigure = false
      for column in places where column < width {
        let cell = text.trimmed(row, column)
        let isFigure = Self.isFigure(cell)
        if !isFigure, cell.first == 0xFF || marks.mark(cell) != nil { continue }
        counts[column].filled += 1
        guard isFigure else { continue }
        counts[column].figures += 1
        // A source may have a year, which makes it no row of data.
        hasFigure = hasFigure || column > 0 && ScannedNumber(cell)?.isYear != true
      }
      if hasFigure, places.first == 0 { names.add(text.text(row, 0)) }
      if places == [0] { firstLoneName = firstLoneName ?? row }
    }
    self.firstLoneName = firstLoneName
    figureColumns = counts.map { $0.figures > 0 && $0.figures * 2 >= $0.filled }
    self.names = names
  }

  private static func isFigure(_ cell: ArraySlice<UInt8>) -> Bool {
    ScannedNumber(cell) != nil || MarkedFigure(cell) != nil
  }

  /// Tells whether a cell is a mark for a missing figure, by its text or by its type in a sheet.
  private static func isMark(_ cell: ArraySlice<UInt8>, _ marks: MarkTable) -> Bool {
    cell.first == 0xFF || marks.mark(cell) != nil || marks.stray(cell) != nil
  }

  // MARK: Rows

  /// What a row at the end may be.
  private enum Kind {
    case empty
    /// A source or a note.
    case prose
    /// A figure that stands alone in a row cut short, such as the number of a page.
    case loneFigure
    /// A figure that stands alone, and is data unless a source or a note stands above it.
    case figure
    /// A name alone: a member without any figure, or a note.
    case name
    /// No data below an empty row.
    case short
    case data
  }

  private func footer() -> Footer {
    var footer = Footer()
    var count = 0
    var hasFigure = false
    for row in rows.dropFirst().reversed().prefix(Self.mostRows) {
      let kind = kind(row)
      if kind == .data { break }
      count += 1
      switch kind {
      case .empty where hasFigure: break
      case .empty: footer = Footer(count: count)
      case .prose:
        footer = Footer(count: count)
        hasFigure = false
      case .loneFigure:
        if footer.count == count - 1 { footer.count = count }
      case .name: footer.doubtful.append(row)
      case .figure: hasFigure = true
      case .short, .data: break
      }
    }
    // Where names stand alone among the rows of data too, one at the end is nothing out of the way.
    if let first = footer.doubtful.last, firstLoneName ?? first < first { footer.doubtful = [] }
    return footer
  }

  private func kind(_ row: Int) -> Kind {
    if text.isEmpty(row) { return .empty }
    let places = text.filledPlaces(row)
    guard places.count == 1, let place = places.first else { return kind(row, places) }
    // A value without its name is no rarity where rows have but these two.
    guard place == 0 || width > 2 else { return .data }
    let cell = text.trimmed(row, place)
    if Self.isFigure(cell) {
      // The last year may have no figures yet.
      let isYear = ScannedNumber(cell)?.isYear == true && figureColumns[at: 0] ?? false
      return place == 0 && isFarTooShort(row) && !isYear ? .loneFigure : .figure
    }
    let isFigureColumn = figureColumns[at: place] ?? false
    if isFigureColumn, Self.isMark(cell, marks) { return .data }
    let isBareLine = !text.isSheet && text.index.cellCount(row) == 1 && width > 2
    if isBareLine { return .prose }
    guard hasFigures || isFarTooShort(row) else { return place == 0 ? .short : .data }
    if names.areUnlike(text.text(row, place)) { return .prose }
    if place > 0 { return isFigureColumn && isFarTooShort(row) ? .prose : .data }
    return .name
  }

  /// What a row with several cells may be.
  private func kind(_ row: Int, _ places: [Int]) -> Kind {
    if let kind = datedSource(row, places) { return kind }
    var hasTextForFigure = false
    for place in places.dropFirst(places.first == 0 ? 1 : 0) {
      let cell = text.trimmed(row, place)
      let isFigureColumn = figureColumns[at: place] ?? false
      if Self.isFigure(cell) || isFigureColumn && Self.isMark(cell, marks) { return .data }
      hasTextForFigure = hasTextForFigure || isFigureColumn
    }
    let isNumbered =
      places.first == 0 && figureColumns[at: 0] ?? false && Self.isFigure(text.trimmed(row, 0))
    if !hasTextForFigure, isNumbered || !hasFigures { return .data }
    guard isFarTooShort(row) || (places.last ?? width) * 2 + 2 <= width else {
      return text.index.cellCount(row) < width ? .short : .data
    }
    if places.first == 0, names.areUnlike(text.text(row, 0)) { return .prose }
    // A member with a note and no figure has its note in a column of texts.
    return hasTextForFigure && isFarTooShort(row) ? .prose : .data
  }

  /// What a row may be that begins as sources do and has no figure but years; nil for another.
  ///
  /// `Source: THL, 2022` is cut at its comma and `Lähde` is followed by words in the place of figures; with no more than
  /// its year it may be a place of that name.
  private func datedSource(_ row: Int, _ places: [Int]) -> Kind? {
    let isShort = text.index.cellCount(row) < width || (places.last ?? width) * 2 + 2 <= width
    guard isShort, places.first == 0, names.lackOpening(text.text(row, 0)) else { return nil }
    var hasTextForFigure = false
    for place in places.dropFirst() {
      let cell = text.trimmed(row, place)
      if Self.isFigure(cell) {
        guard ScannedNumber(cell)?.isYear == true else { return nil }
      } else if figureColumns[at: place] ?? false {
        if Self.isMark(cell, marks) { return nil }
        hasTextForFigure = true
      }
    }
    return hasTextForFigure || names.areUnlike(text.text(row, 0)) ? .prose : .name
  }

  private var hasFigures: Bool { figureColumns.contains(true) }

  private func isFarTooShort(_ row: Int) -> Bool {
    width > 2 && text.index.cellCount(row) * 2 <= width
  }
}
