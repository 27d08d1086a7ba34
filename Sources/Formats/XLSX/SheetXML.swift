import Tables

/// The parts of a workbook that hold cells.
enum SheetXML {
  /// So many rows are written between two words about how far it is.
  private static let rowsPerStep = 1 << 12
  /// About how long a cell takes to be written: as long as so many bytes to be summed up.
  private static let bytesPerCell = 240

  /// The sheet of a table, its header frozen.
  static func sheet(
    _ columns: [SheetColumn], rowCount: Int, _ strings: inout StringTable,
    _ work: inout WatchedWork
  ) throws(WriteError) -> [UInt8] {
    var bytes = opening(widths: columns.map(\.width), isFrozen: true)
    guard !columns.isEmpty else { return bytes + Array(closing.utf8) }
    let letters = columns.indices.map(CellReference.letters)
    bytes += "<row r=\"1\">".utf8
    let names = columns.map(\.field.name)
    // Nobody can tell a column by a blank; the name to the letter stands in the part about the columns.
    let shown = zip(names, HeaderNames(names, count: names.count).names).map { own, name in
      name.isMade ? name.text : own
    }
    for (place, column) in columns.enumerated() {
      let style = WorkbookParts.headerStyle(isNumeric: column.column.type.isNumeric)
      bytes +=
        "<c r=\"\(letters[place])1\" s=\"\(style)\" t=\"s\"><v>\(strings.add(shown[place]))</v></c>"
        .utf8
    }
    bytes += "</row>".utf8
    let step = rowsPerStep * columns.count * bytesPerCell
    for row in 0..<rowCount {
      if row % rowsPerStep == 0, !work.advance(row > 0 ? step : 0) { throw .cancelled }
      bytes += "<row r=\"\(row + 2)\">".utf8
      let isBlank = columns.allSatisfy { $0.column.missing.kind(row) == .absent }
      for (place, column) in columns.enumerated() {
        column.append(
          row, "\(letters[place])\(row + 2)", isKept: isBlank && place == 0, to: &bytes)
      }
      bytes += "</row>".utf8
    }
    return bytes + Array(closing.utf8)
  }

  /// A sheet that tells where the rows come from, a fact a row.
  static func about(_ provenance: WrittenProvenance, _ strings: inout StringTable) -> [UInt8] {
    var bytes = opening(widths: [14, 100], isFrozen: false)
    for (row, fact) in provenance.facts.enumerated() {
      bytes += "<row r=\"\(row + 1)\">".utf8
      for (letter, text) in [("A", fact.label), ("B", fact.text)] {
        // A query may be longer than a cell can hold; its beginning is better than no workbook.
        let number = strings.add(String(text.prefix(8000)))
        bytes +=
          "<c r=\"\(letter)\(row + 1)\" s=\"\(WorkbookParts.textStyle)\" t=\"s\"><v>\(number)</v></c>"
          .utf8
      }
      bytes += "</row>".utf8
    }
    return bytes + Array(closing.utf8)
  }

  private static let closing = "</sheetData></worksheet>"

  private static func opening(widths: [Int], isFrozen: Bool) -> [UInt8] {
    let pane =
      isFrozen
      ? "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>" : ""
    let view = "<sheetView \(isFrozen ? "tabSelected=\"1\" " : "")workbookViewId=\"0\">"
    let columns = widths.enumerated().map { place, width in
      "<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    let cols = columns.isEmpty ? "" : "<cols>\(columns.joined())</cols>"
    let text =
      "\(WorkbookParts.declaration)<worksheet xmlns=\"\(WorkbookParts.main)\"><sheetViews>"
      + "\(view)\(pane)</sheetView></sheetViews>\(cols)<sheetData>"
    return Array(text.utf8)
  }
}
