/// Tells figures that were cut at their decimal commas, as commas stand between the cells too.
enum CutDecimals {
  /// A row that is longer than the header as a figure in it was cut, with its line and how many names there are.
  struct Found {
    let line: Int
    let cells: Int
    let names: Int
    /// Whether it is at least every other row, so that hardly any figure is whole.
    let isUsual: Bool
  }

  /// What shows that figures were cut: some rows are longer than the header, and each of them could have been cut.
  static func found(in text: DelimitedText, _ layout: Layout, delimiter: UInt8) -> Found? {
    guard delimiter == Delimiter.comma, let header = layout.headerRow, layout.groupRow == nil,
      let last = text.filledPlaces(header).last, !isQuoted(header, in: text)
    else { return nil }
    let names = last + 1
    let rows = layout.dataRows
    let longer = rows.filter { text.index.cellCount($0) > names && width(text, $0) > names }
    guard let first = longer.first,
      longer.allSatisfy({ mayBeCut($0, text, to: width(text, $0) - names) })
    else { return nil }
    return Found(
      line: text.line(first), cells: width(text, first), names: names,
      isUsual: longer.count * 2 >= rows.count)
  }

  /// Tells whether all names are in quotes, as where a program wrote them and left out the one of the rows' own names.
  private static func isQuoted(_ row: Int, in text: DelimitedText) -> Bool {
    text.index.cells(row).allSatisfy(\.isQuoted)
  }

  private static func width(_ text: DelimitedText, _ row: Int) -> Int {
    text.filledPlaces(row).last.map { $0 + 1 } ?? 0
  }

  /// Tells whether a row has enough whole numbers with nothing but digits in the cell behind.
  private static func mayBeCut(_ row: Int, _ text: DelimitedText, to count: Int) -> Bool {
    var (found, column) = (0, 0)
    let cells = Array(text.index.cells(row))
    while column + 1 < cells.count {
      let (whole, decimals) = (cells[column], cells[column + 1])
      let isPair =
        !whole.isQuoted && !decimals.isQuoted && !whole.range.isEmpty && !decimals.range.isEmpty
        && ScannedNumber(text.bytes[whole.range])?.shape == .whole
        && text.bytes[decimals.range].allSatisfy { (0x30...0x39).contains($0) }
      if isPair { found += 1 }
      column += isPair ? 2 : 1
    }
    return found >= count
  }
}
