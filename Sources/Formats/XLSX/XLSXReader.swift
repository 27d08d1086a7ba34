import Diagnostics

/// Reads a sheet of a workbook: its cells laid out as a text table has them, then read as one.
enum XLSXReader {
  /// Reads the sheet that the options name, else the first visible one that holds something.
  static func read(
    _ bytes: [UInt8], options: LoadOptions, given: [GivenOption] = [], watch: Watch = Watch()
  ) throws(FormatError) -> Loaded {
    do {
      return try read(Self.opened(bytes, watch), options, given)
    } catch let error as FormatError {
      throw error
    } catch let error as WorkbookError {
      throw error.told(under: watch)
    } catch {
      throw .workbook(.notWorkbook)
    }
  }

  /// The first bytes of a compound file: Excel's before 2007, or a workbook that is locked.
  static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private static func opened(
    _ bytes: [UInt8], _ watch: Watch
  ) throws(WorkbookError) -> Workbook {
    guard !bytes.starts(with: compoundFile) else {
      let name = "EncryptedPackage".utf8.flatMap { letter -> [UInt8] in [letter, 0] }
      throw .lockedOrOld(isLocked: contains(name, in: bytes))
    }
    return try Workbook(bytes, watch: watch)
  }

  private static func contains(_ wanted: [UInt8], in bytes: [UInt8]) -> Bool {
    bytes.indices.contains { place in
      bytes[place] == wanted[0] && bytes[place...].starts(with: wanted)
    }
  }

  private static func read(
    _ workbook: Workbook, _ options: LoadOptions, _ given: [GivenOption]
  ) throws -> Loaded {
    var workbook = workbook
    var (sheet, part, fact) = try chosen(&workbook, options.sheet)
    let waysOut = TypedFigures.settle(&sheet, options: options.delimited)
    let grid = SheetGrid(sheet)
    let text = try grid.text()
    var delimited = options.delimited
    (delimited.decimal, delimited.group) = (.point, .space)
    let layout = Layout(text, options: layoutOptions(delimited, grid))
    guard layout.columnCount <= Limits.columns else {
      throw FormatError.tooManyColumns(line: (layout.headerRow ?? 0) + 1)
    }
    var findings = DelimitedFindings(delimiter: Delimiter.none, encoding: .utf8, quote: nil)
    findings.sheet = DelimitedFindings.Origin(
      facts: [FileFormat.xlsx.title, fact], option: GivenOption("sheet", part.name),
      closingFacts: facts(of: sheet, grid), tokens: sheet.marks, headerRows: grid.headerRows,
      givenMarks: given.filter { ["decimal", "group"].contains($0.name.lowercased()) },
      waysOut: waysOut)
    var loaded = try DelimitedReader.read(
      text, layout: layout, options: delimited, texts: grid.textColumns(layout.dataRows),
      findings: findings)
    try OptionError.check(given, loaded)
    if let about = try workbook.about(part) { loaded.table = about.completed(loaded.table) }
    return loaded
  }

  /// Where the sheet tells which row is its header, it is not looked for.
  private static func layoutOptions(
    _ options: DelimitedOptions, _ grid: SheetGrid
  ) -> DelimitedOptions {
    guard let row = grid.headerRow, options.titleLines == nil, options.header != false else {
      return options
    }
    var options = options
    options.titleLines = row
    options.header = true
    return options
  }

  private static func chosen(
    _ workbook: inout Workbook, _ asked: String?
  ) throws(FormatError) -> (Sheet, Workbook.SheetPart, fact: Message) {
    let sheets = workbook.sheets
    if let asked {
      let byName = sheets.first { $0.name.lowercased() == asked.lowercased() }
      let byPlace = Int(asked).flatMap { sheets[at: $0 - 1] }
      guard let part = byName ?? byPlace else {
        throw .workbook(.noSheet(asked: asked, names: sheets.map(\.name)))
      }
      return (try workbook.cells(of: part), part, "sheet \(quoted(part.name))")
    }
    for part in sheets.filter({ !$0.isHidden }) + sheets.filter(\.isHidden) {
      let sheet = try workbook.cells(of: part)
      guard sheet.isFilled else { continue }
      let others = sheets.filter { $0.part != part.part }
      let names = others.prefix(3).map { quoted($0.name) } + (others.count > 3 ? ["…"] : [])
      let (own, beside) = (quoted(part.name), names.joined(separator: ", "))
      return (
        sheet, part, others.isEmpty ? "sheet \(own)" : "sheet \(own), beside it \(beside)"
      )
    }
    throw .workbook(.nothing)
  }

  private static func quoted(_ name: String) -> String { "\"\(name)\"" }

  private static func facts(of sheet: Sheet, _ grid: SheetGrid) -> [Message] {
    let (merged, rows, columns) = (grid.filledCells, sheet.hiddenRows, sheet.hiddenColumns)
    let empty = sheet.formulasWithoutValue
    let formulas = sheet.formulas - empty
    let facts: [(count: Int, one: Message, several: Message)] = [
      (merged, "1 merged cell filled", "\(count: merged) merged cells filled"),
      (rows, "1 hidden row read too", "\(count: rows) hidden rows read too"),
      (columns, "1 hidden column read too", "\(count: columns) hidden columns read too"),
      (
        formulas, "1 formula (as last calculated)",
        "\(count: formulas) formulas (as last calculated)"
      ),
      (
        empty, "1 formula never calculated, so missing",
        "\(count: empty) formulas never calculated, so missing"
      ),
    ]
    return facts.filter { $0.count > 0 }.map { fact in
      .counted(fact.count, one: fact.one, several: fact.several)
    }
  }
}
