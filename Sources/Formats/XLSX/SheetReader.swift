import Tables

/// Reads the part of a workbook that holds a sheet's cells.
struct SheetReader {
  private let strings: SharedStrings
  private let styles: CellStyles
  private let dates: SheetDate
  private var parser: XMLPullParser
  private var sheet = Sheet()
  private var row = -1
  private var column = -1
  private let watch: Watch
  private var pace: Pace
  /// How many of the file's bytes stand for one of the part's.
  private let share: Double
  private var heldCells = 0

  private init(_ bytes: [UInt8], workbook: Workbook, watch: Watch, of packedBytes: Int) {
    self.watch = watch
    pace = Pace(watch)
    share = Double(packedBytes) / Double(max(bytes.count, 1))
    parser = XMLPullParser(bytes)
    strings = workbook.strings
    styles = workbook.styles
    dates = SheetDate(isFrom1904: workbook.isFrom1904)
  }

  /// Reads the cells of a sheet's part, which is some of a file of so many bytes.
  ///
  /// Throws a `SheetFault`, or a `FormatError` once the reading is called off or takes too much memory.
  static func read(
    _ bytes: [UInt8], workbook: Workbook, watch: Watch, of packedBytes: Int
  ) throws -> Sheet {
    var reader = SheetReader(bytes, workbook: workbook, watch: watch, of: packedBytes)
    do {
      try reader.takeAll()
    } catch let error as XMLError {
      throw SheetFault.xml(error)
    }
    return reader.sheet
  }

  /// What can be wrong with a sheet's part.
  enum SheetFault: Error {
    case xml(XMLError)
    case outside(cell: String)
    case tooManyCells
  }

  private mutating func takeAll() throws {
    while let event = try parser.next() {
      guard event == .start else { continue }
      switch parser.name {
      case "pane": try takePane()
      case "col": try takeColumns()
      case "row": try takeRow()
      case "c": try takeCell()
      case "mergeCell":
        if let merge = try parser.attribute("ref").flatMap(MergedCells.init) {
          sheet.merges.append(merge)
        }
      default: break
      }
    }
  }

  private mutating func takePane() throws {
    guard try parser.attribute("state")?.hasPrefix("frozen") == true,
      let rows = try parser.number("ySplit"), (1...50).contains(rows)
    else { return }
    sheet.frozenHeader = rows - 1
  }

  private mutating func takeColumns() throws {
    guard try parser.isSet("hidden"), let first = try parser.number("min"),
      let last = try parser.number("max"), first > 0, first <= last, last <= Limits.sheetColumns
    else { return }
    sheet.hiddenColumns += last - first + 1
  }

  private mutating func takeRow() throws {
    row = try parser.number("r").map { $0 - 1 } ?? row + 1
    column = -1
    guard (0..<Limits.sheetRows).contains(row) else {
      throw SheetFault.outside(cell: "A\(row == Int.max ? row : row + 1)")
    }
    if try parser.isSet("hidden") { sheet.hiddenRows += 1 }
    if sheet.cells.count - heldCells >= Self.heldAtOnce { try holdCells() }
    try pace.reach(Int(Double(parser.position) * share))
  }

  private static let heldAtOnce = 1 << 16

  /// Tells the memory that the cells take.
  private mutating func holdCells() throws(FormatError) {
    try watch.hold((sheet.cells.count - heldCells) * MemoryLayout<SheetCell>.stride)
    heldCells = sheet.cells.count
  }

  private mutating func takeCell() throws {
    if let name = try parser.attribute("r") {
      guard let reference = CellReference(name) else { throw SheetFault.outside(cell: name) }
      (row, column) = (reference.row, reference.column)
    } else {
      column += 1
    }
    guard row >= 0, column < Limits.sheetColumns else {
      throw SheetFault.outside(cell: "\(CellReference.letters(column))\(row + 1)")
    }
    guard sheet.cells.count < Limits.sheetCells else { throw SheetFault.tooManyCells }
    let type = try parser.attribute("t") ?? "n"
    let style = styles[try parser.number("s") ?? 0]
    let content = try takeContent()
    let start = sheet.bytes.count
    let kind = append(content, type: type, style: style)
    sheet.cells.append(
      SheetCell(row: row, column: column, kind: kind, range: start..<sheet.bytes.count))
  }

  /// What stands inside a cell's element.
  private struct Content {
    var value: [UInt8]?
    var inline: [UInt8]?
  }

  private mutating func takeContent() throws -> Content {
    var content = Content()
    var hasFormula = false
    let level = parser.depth
    while let event = try parser.next() {
      if event == .end, parser.depth < level { break }
      guard event == .start else { continue }
      switch parser.name {
      case "v": content.value = try parser.takeText()
      case "is": content.inline = try SharedStrings.takeItem(&parser)
      case "f":
        hasFormula = true
        try parser.skipElement()
      default: try parser.skipElement()
      }
    }
    if hasFormula {
      sheet.formulas += 1
      if content.value?.isEmpty ?? true { sheet.formulasWithoutValue += 1 }
    }
    return content
  }

  private mutating func append(
    _ content: Content, type: String, style: CellStyles.Style
  ) -> SheetCell.Kind {
    let text = String(decoding: content.value ?? [], as: UTF8.self)
    if let kind = style.missing {
      let shown = type == "s" ? Int(text).flatMap { strings[$0] } : content.inline
      return append(mark: String(decoding: shown ?? Array(text.utf8), as: UTF8.self), kind)
    }
    switch type {
    case "s":
      guard let string = Int(text).flatMap({ strings[$0] }) else { return .empty }
      return append(string, style)
    case "inlineStr": return content.inline.map { append($0, style) } ?? .empty
    // A formula that gives an empty text gives nothing to read.
    case "str", "d":
      guard content.value?.isEmpty == false else { return .empty }
      let decoded = content.value.map(SharedStrings.unescaped)
      return decoded.map { append($0, style) } ?? .empty
    case "b":
      guard content.value != nil else { return .empty }
      sheet.bytes += (text == "1" || text == "true" ? "true" : "false").utf8
      return .value
    case "e":
      guard content.value != nil else { return .empty }
      return append(mark: text, .notAvailable)
    default: return append(number: text, style.format)
    }
  }

  private mutating func append(mark text: String, _ kind: MissingKind) -> SheetCell.Kind {
    let name = text.isEmpty ? kind.label : text
    sheet.bytes += Sheet.token(sheet.place(of: MissingMark(name, kind)))
    return .missing
  }

  private mutating func append(_ text: [UInt8], _ style: CellStyles.Style) -> SheetCell.Kind {
    sheet.bytes += text
    if text.isEmpty { return .explicitText }
    switch style.format {
    case .text: return .explicitText
    case .number, .percent: return .numberAsText
    case .general, .time: return .text
    }
  }

  private mutating func append(number text: String, _ format: CellFormat) -> SheetCell.Kind {
    guard !text.isEmpty else { return .empty }
    if case .time(let parts) = format, let days = Double(text),
      let time = dates.text(days, parts)
    {
      sheet.bytes += time.utf8
      return .value
    }
    sheet.bytes += SheetNumber.text(text, format).utf8
    return .value
  }
}

extension XMLPullParser {
  /// The text inside the element that has just started, up to its end.
  mutating func takeText() throws(XMLError) -> [UInt8] {
    var text: [UInt8] = []
    let level = depth
    while let event = try next() {
      if event == .text { try appendText(to: &text) }
      if event == .end, depth < level { break }
    }
    return text
  }
}
