import Tables

/// Takes the figures that were typed as texts into a sheet for what they mean, as in a delimited text.
///
/// The cells of the sheet become figures with a point, and what nobody can tell becomes one with a comma, which no
/// reader of sheets takes for a number. What was written is kept as the cells' letters.
struct TypedFigures {
  private let options: DelimitedOptions
  private var figures: [Figure] = []
  private var columns: [Int: Column] = [:]

  /// A text that is a figure, whole or with something beside it.
  private struct Figure {
    let cell: Int
    let number: ScannedNumber
    let digits: Range<Int>
    let isWhole: Bool
  }

  /// What stands in a column.
  private struct Column {
    var values = 0
    var texts = 0
    var hasTypedDecimals = false
    var shapes = ScannedNumber.Shapes()
  }

  /// Settles the cells, and gives the options each of which would make clear what is not.
  static func settle(_ sheet: inout Sheet, options: DelimitedOptions) -> [GivenOption] {
    let typed = TypedFigures(sheet, options)
    guard !typed.figures.isEmpty else { return [] }
    // Texts are no figures where most of a column is none: version numbers and codes tell of no decimals.
    let shapes = typed.columns.values.filter { $0.values >= $0.texts }.map(\.shapes)
    let detector = MarksDetector(ofSheet: shapes.reduce(into: []) { $0.formUnion($1) })
    let marks = detector.marks(options: options, delimiter: Delimiter.none)
    let isToldByOthers = detector.decimalMark(options: options, delimiter: Delimiter.none) != nil
    for figure in typed.figures {
      typed.settle(figure, marks, isToldByOthers: isToldByOthers, &sheet)
    }
    return detector.waysOut(options: options, delimiter: Delimiter.none)
  }

  private init(_ sheet: Sheet, _ options: DelimitedOptions) {
    self.options = options
    let known = MarkTable(besides: options.missing)
    for (place, cell) in sheet.cells.enumerated() {
      let bytes = sheet.bytes[cell.range]
      switch cell.kind {
      case .empty, .missing: continue
      case .value:
        columns[cell.column, default: Column()].values += 1
        if bytes.contains(UInt8(ascii: ".")) {
          columns[cell.column, default: Column()].hasTypedDecimals = true
        }
      case .text, .explicitText, .numberAsText:
        guard let (number, digits) = Self.figure(bytes) else {
          let isName = !bytes.isEmpty && known.mark(Blanks.trimmed(bytes)) == nil
          if isName { columns[cell.column, default: Column()].texts += 1 }
          continue
        }
        columns[cell.column, default: Column()].values += 1
        guard number.shape != .whole || number.hasBlankGroups, number.shape != .exponent else {
          continue
        }
        columns[cell.column, default: Column()].shapes.insert(.init(number.shape))
        figures.append(
          Figure(
            cell: place, number: number, digits: digits.startIndex..<digits.endIndex,
            isWhole: digits.count == bytes.count))
      }
    }
  }

  private static func figure(
    _ cell: ArraySlice<UInt8>
  ) -> (number: ScannedNumber, digits: ArraySlice<UInt8>)? {
    if let number = ScannedNumber(cell) { return (number, cell) }
    return MarkedFigure(cell).map { ($0.number, $0.digits) }
  }

  /// Puts the figure that is meant in the place of a cell's text, or one that is unclear.
  private func settle(
    _ figure: Figure, _ marks: NumberMarks, isToldByOthers: Bool, _ sheet: inout Sheet
  ) {
    let cell = sheet.cells[figure.cell]
    let written = Array(sheet.bytes[cell.range])
    let hasDecimalPoint =
      figure.number.shape == .decimal(.point) || figure.number.shape == .unclear(.point)
    var digits: [UInt8]
    // What is surely decimal in one cell is so whatever the others are, unless somebody says otherwise.
    let isOpen = options.decimal == nil && options.group == nil
    let reading =
      isOpen && figure.number.shape == .decimal(.comma)
      ? NumberMarks(decimal: .both).reading(figure.number) : marks.reading(figure.number)
    switch reading {
    case .exact(let value):
      if hasDecimalPoint, !marks.isGroup(.point) { return keepPoint(figure, &sheet) }
      if figure.number.shape == .whole, !figure.isWhole { return }
      digits = Array(value.description.utf8)
    case .unclear where hasDecimalPoint && !isToldByOthers && isAmongDecimals(cell):
      return
    case .unclear, .none:
      digits = sheet.bytes[figure.digits].map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 }
    case .inexact, .code: return
    }
    let before = sheet.bytes[cell.range.lowerBound..<figure.digits.lowerBound]
    let after = sheet.bytes[figure.digits.upperBound..<cell.range.upperBound]
    digits = before + digits + after
    let start = sheet.bytes.count
    sheet.letters.append(written, figureStart: start)
    sheet.bytes += digits
    sheet.cells[figure.cell] = SheetCell(
      row: cell.row, column: cell.column,
      kind: cell.kind == .explicitText ? .explicitText : .numberAsText,
      range: start..<sheet.bytes.count)
  }

  /// A figure with a decimal point stays as it was typed; it is one for sure where somebody says so.
  private func keepPoint(_ figure: Figure, _ sheet: inout Sheet) {
    let cell = sheet.cells[figure.cell]
    guard options.decimal != nil || options.group != nil, cell.kind == .text else { return }
    sheet.cells[figure.cell] = SheetCell(
      row: cell.row, column: cell.column, kind: .numberAsText, range: cell.range)
  }

  /// Tells whether a column's figures that are no texts have decimals, as this one has then.
  private func isAmongDecimals(_ cell: SheetCell) -> Bool {
    options.decimal == nil && options.group == nil
      && columns[cell.column]?.hasTypedDecimals ?? false
  }
}
