import Diagnostics
import Tables
import Testing

@testable import Formats

/// Workbooks as spreadsheets save them.
struct XLSXReaderTests {
  private typealias Make = WorkbookFixture

  static let cases: [ReadingCase] = [
    ReadingCase(
      "title rows, footer, marks, codes kept as text",
      Make(
        rows: Make.row(Make.text("Väestö alueittain")) + Make.row()
          + Make.row(Make.text("Alue"), Make.text("Vuosi"), Make.text("Koodi"), Make.text("Arvo"))
          + Make.row(Make.text("Kotka"), Make.text("2019"), Make.text("285"), Make.number("9.7"))
          + Make.row(Make.text("Iitti"), Make.text("2019"), Make.text("142"), Make.text(".."))
          + Make.row() + Make.row(Make.text("Lähde: Tilastokeskus"))
      ).bytes,
      "XLSX · sheet \"Data\" · 2 title rows (\"Väestö alueittain\") · "
        + "2 footer rows (\"Lähde: Tilastokeskus\") · 1 suppressed (..) · text as in the sheet: Koodi",
      [
        "Alue text dimension | Vuosi number time | Koodi text dimension | Arvo number measure",
        "Kotka | 2019 | 285 | 9.7", "Iitti | 2019 | 142 | <suppressed>",
      ]),
    ReadingCase(
      "kinds of cells: shared and rich text, truth values, errors, formulas",
      {
        var book = Make(
          rows: Make.row(Make.text("a"), Make.text("b"), Make.text("c"), Make.text("d"))
            + "<row><c t=\"s\"><v>0</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c>"
            + "<c><f>A1*2</f><v>4</v></c></row>"
            + "<row><c t=\"s\"><v>1</v></c><c t=\"b\"><v>0</v></c><c><v>7</v></c>"
            + "<c><f>A1*3</f></c></row>")
        book.strings = [
          "<r><t>Ko</t></r><r><rPr><b/></rPr><t>tka</t></r><rPh><t>x</t></rPh>",
          "<t xml:space=\"preserve\"> a_x000D_&amp;&#x20AC;<![CDATA[<]]></t>",
        ]
        return book.bytes
      }(),
      "XLSX · sheet \"Data\" · 1 not available (#N/A) · 1 formula (as last calculated) · "
        + "1 formula never calculated, so missing",
      [
        "a text dimension | b true or false dimension | c number measure | d number measure",
        "Kotka | true | <not available> | 4", " a\r&€< | false | 7 | <absent>",
      ]),
    ReadingCase(
      "raised runs are no part of the figure or the year before them, and stay typed as they are behind names",
      {
        func run(_ text: String, _ mark: String, _ position: String = "superscript") -> String {
          "<r><t>\(text)</t></r><r><rPr><vertAlign val=\"\(position)\"/></rPr><t>\(mark)</t></r>"
        }
        func inline(_ text: String) -> String { "<c t=\"inlineStr\"><is>\(text)</is></c>" }
        var book = Make(
          rows: Make.row(Make.text("Alue"), "<c t=\"s\"><v>0</v></c>", Make.text("CO"))
            + Make.row(inline(run("Kotka", "1")), inline(run("9,5", "1")), Make.number("1"))
            + Make.row(inline(run("Iitti", "1)")), inline(run("814", "20")), Make.number("2"))
            + Make.row(inline(run("CO", "2", "subscript")), inline(run("7,5 ", "2)")), "")
            + Make.row(Make.text("x"), inline(run("8,5", "e")), Make.number("3"))
            + Make.row(Make.text("y"), inline(run("6,5", "*")), Make.number("3")))
        book.strings = [run("2023", "1")]
        return book.bytes
      }(),
      "XLSX · sheet \"Data\" · 1 marked * · 1 marked 2) · 1 marked e · 1 marked ²⁰ · 1 marked ¹ · "
        + "named without the mark: 2023¹ · "
        + "4 figures typed as text with a comma, point or spaces",
      [
        "Alue text dimension | 2023 number measure | 2023_mark text \(Role.attribute(of: nil)) | "
          + "CO number measure",
        "Kotka1 | 9.5 | ¹ | 1", "Iitti1) | 814 | ²⁰ | 2", "CO2 | 7.5 | 2) | <absent>",
        "x | 8.5 | e | 3", "y | 6.5 | * | 3",
      ]),
    ReadingCase(
      "dates, shares and printed decimals by number format",
      {
        var book = Make(
          rows: Make.row("", Make.text("päivä"), Make.text("osuus"), Make.text("luku"))
            + Make.row(
              Make.text("x"), Make.number("45322", style: 1), Make.number("0.125", style: 2),
              Make.number("4", style: 3))
            + Make.row(
              Make.text("y"), Make.number("45650.520833333336", style: 4),
              Make.number("7.0000000000000007E-2", style: 2), Make.number("1.25", style: 3)))
        book.styles =
          "<numFmts><numFmt numFmtId=\"164\" formatCode=\"d\\.m\\.yyyy\\ h:mm\"/>"
          + "<numFmt numFmtId=\"165\" formatCode=\"0.0\\ %\"/></numFmts><cellXfs>"
          + ["0", "14", "165", "2", "164"].map { "<xf numFmtId=\"\($0)\"/>" }.joined()
          + "</cellXfs>"
        return book.bytes
      }(),
      "XLSX · sheet \"Data\" · per cent: osuus · named: column_1",
      [
        "column_1 text dimension | päivä text dimension | osuus number measure | luku number measure",
        "x | 2024-01-31 | 12.5 | 4.00", "y | 2024-12-24T12:30 | 7.0 | 1.25",
      ]),
    ReadingCase(
      "a header of two rows with merged cells, and names merged over rows",
      Make(
        rows: Make.row(Make.text("Alue"), Make.text("Vuosi"), Make.text("Tytöt"), "")
          + Make.row("", "", Make.text("n"), Make.text("%"))
          + Make.row(
            Make.text("Kotka"), Make.number("2019"), Make.number("10"), Make.number("1.5"))
          + Make.row("", Make.number("2021"), Make.number("12"), Make.number("2.5")),
        after: "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/>"
          + "<mergeCell ref=\"C1:D1\"/><mergeCell ref=\"A3:A4\"/></mergeCells>"
      ).bytes,
      "XLSX · sheet \"Data\" · header of 2 rows · 1 merged cell filled",
      [
        "Alue text dimension | Vuosi number time | Tytöt n number measure | Tytöt % number measure",
        "Kotka | 2019 | 10 | 1.5", "Kotka | 2021 | 12 | 2.5",
      ]),
    ReadingCase(
      "a table away from the corner, hidden rows and columns",
      Make(
        rows: "<row r=\"3\"><c r=\"C3\" t=\"inlineStr\"><is><t>alue</t></is></c>"
          + "<c r=\"D3\" t=\"inlineStr\"><is><t>arvo</t></is></c></row>"
          + "<row r=\"4\" hidden=\"1\"><c r=\"C4\" t=\"inlineStr\"><is><t>Kotka</t></is></c>"
          + "<c r=\"D4\"><v>1</v></c></row>",
        before: "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>"
      ).bytes,
      "XLSX · sheet \"Data\" · 2 title rows · 1 hidden row read too · 1 hidden column read too",
      ["alue text dimension | arvo number measure", "Kotka | 1"]),
    ReadingCase(
      "figures typed as text with a comma",
      Make(
        rows: Make.row(Make.text("alue"), Make.text("arvo"), Make.text("n"))
          + Make.row(Make.text("Kotka"), Make.text("1 234,5"), Make.number("3"))
          + Make.row(Make.text("Iitti"), Make.text("7,8"), Make.number("4"))
      ).bytes,
      "XLSX · sheet \"Data\" · 2 figures typed as text with a comma, point or spaces",
      [
        "alue text dimension | arvo number measure | n number count", "Kotka | 1234.5 | 3",
        "Iitti | 7.8 | 4",
      ]),
    ReadingCase(
      "figures typed as text in columns that stay text",
      Make(
        rows: Make.row(Make.text("koodi"), Make.text("väli"), Make.text("1 000,5"))
          + Make.row(Make.text("10 100"), Make.text("1,5"), Make.number("3"))
          + Make.row(Make.text("10100"), Make.text("1.5"), Make.text("4,5"))
          + Make.row(Make.text("A1"), Make.text("yli 2"), Make.number("4"))
      ).bytes,
      "XLSX · sheet \"Data\" · text as some cells are no numbers: koodi (\"A1\"), väli (\"yli 2\") · "
        + "1 figure typed as text with a comma, point or spaces",
      [
        "koodi text dimension | väli text dimension | 1 000,5 number measure", "10 100 | 1,5 | 3",
        "10100 | 1.5 | 4.5", "A1 | yli 2 | 4",
      ]),
  ]

  @Test(arguments: cases)
  func readsAndTells(_ reading: ReadingCase) throws {
    let loaded = try TableReader.read(reading.file, path: "x.xlsx")
    #expect(loaded.detection.line.text == reading.line)
    #expect(loaded.description == reading.table)
    // What was detected, given as options, gives the same reading.
    let again = try TableReader.read(
      reading.file, path: "x.xlsx", options: loaded.detection.options)
    #expect(again.description == loaded.description)
    #expect(again.detection.options == loaded.detection.options)
  }

  /// 4.1 in binary is written by Excel with 17 digits; a figure that was computed has noise behind its 15th.
  @Test(arguments: [
    ("4.0999999999999996", "4.1"), ("0.30000000000000004", "0.3"), ("12.3", "12.3"),
    ("1.2000000000000001E-5", "0.000012"), ("12345678901234567", "12345678901234567"),
    ("0.3333333333333333", "0.3333333333333333"), ("1E3", "1000"), ("-0.5", "-0.5"),
  ])
  func readsTheFigureThatIsMeant(_ written: String, _ figure: String) {
    #expect(SheetNumber.text(written, .general) == figure)
  }

  @Test(arguments: [
    (1.0, false, "1900-01-01"), (59, false, "1900-02-28"), (60, false, "1900-02-29"),
    (61, false, "1900-03-01"), (0, true, "1904-01-01"), (43_890, false, "2020-02-29"),
    (2_958_465, false, "9999-12-31"),
  ])
  func countsDaysAsExcelDoes(_ days: Double, _ is1904: Bool, _ date: String) {
    #expect(SheetDate(isFrom1904: is1904).text(days, [.year, .month, .day]) == date)
  }

  @Test(arguments: [
    ("General", CellFormat.general), ("0.00", .number(decimals: 2)),
    ("#,##0", .number(decimals: 0)),
    ("0.0%", .percent(decimals: 1)), ("yyyy", .time(.year)), ("mmm yyyy", .time([.year, .month])),
    ("[$-40B]d. mmmm yyyy", .time([.year, .month, .day])), ("h:mm:ss", .time(.clock)),
    ("[h]:mm", .time(.elapsed)), ("@", .text), ("0 \"pv\"", .number(decimals: 0)),
    ("0.00E+00", .number(decimals: nil)), ("#,##0.0,", .number(decimals: nil)),
    ("[Red]0.0;[Blue]-0.0", .number(decimals: 1)),
  ])
  func readsFormatCodes(_ code: String, _ format: CellFormat) {
    #expect(CellFormat(code: code) == format)
  }

  @Test func ofSeveralSheetsTheFirstVisibleWithDataIsRead() throws {
    var book = WorkbookFixture(rows: "")
    let filled =
      Make.row(Make.text("a"), Make.text("b")) + Make.row(Make.text("x"), Make.number("1"))
    book.sheets += [
      ("Hidden", "<sheetData>\(filled)</sheetData>"), ("Third", "<sheetData>\(filled)</sheetData>"),
    ]
    book.states = ["Hidden": "state=\"hidden\""]
    let loaded = try TableReader.read(book.bytes, path: "x.xlsx")
    #expect(loaded.detection.line == "XLSX · sheet \"Third\", beside it \"Data\", \"Hidden\"")
    for name in ["hidden", "2"] {
      let options = [GivenOption("sheet", name)]
      let chosen = try TableReader.read(book.bytes, path: "x.xlsx", options: options)
      #expect(chosen.detection.line == "XLSX · sheet \"Hidden\"")
    }
    let error = try #require(throws: FormatError.self) {
      try TableReader.read(book.bytes, path: "x.xlsx", options: [GivenOption("sheet", "Thrid")])
    }
    #expect(error.message == "there is no sheet \"Thrid\" among \"Data\", \"Hidden\", \"Third\"")
    #expect(error.diagnostic(path: "x").hint == "name the one to read: with sheet \"Third\"")
  }

  @Test func whatIsNoWorkbookSaysItsWayOut() throws {
    let old = XLSXReader.compoundFile + [UInt8](repeating: 0, count: 40)
    let locked = old + "EncryptedPackage".utf8.flatMap { letter -> [UInt8] in [letter, 0] }
    var openDocument = ZipWriter()
    openDocument.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
    openDocument.add("content.xml", [])
    var other = ZipWriter()
    other.add("readme.txt", [])
    let entity = WorkbookFixture(rows: "").bytes
    let cases: [([UInt8], WorkbookError)] = [
      (old, .lockedOrOld(isLocked: false)), (locked, .lockedOrOld(isLocked: true)),
      (openDocument.archive(), .openDocument), (other.archive(), .notWorkbook),
      (entity, .nothing), (Array(entity.dropLast(30)), .cutOff),
    ]
    for (bytes, expected) in cases {
      #expect(throws: FormatError.workbook(expected)) { try TableReader.read(bytes, path: "x") }
    }
  }

  @Test func aPartThatInflatesToMoreThanMemoryIsAnError() {
    let rows = String(repeating: WorkbookFixture.row(WorkbookFixture.number("1")), count: 900)
    let limit = 9000
    #expect(throws: FormatError.tooMuchMemory(limit: limit)) {
      try XLSXReader.read(
        WorkbookFixture(rows: rows).bytes, options: LoadOptions(),
        watch: Watch(Reading(memoryLimit: limit)))
    }
  }

  @Test func aDocumentTypeIsRefused() {
    var book = WorkbookFixture(rows: "")
    book.strings = ["<!DOCTYPE a [<!ENTITY b \"c\">]><t>&b;</t>"]
    #expect(throws: FormatError.workbook(.documentType(part: "xl/strings.xml"))) {
      try TableReader.read(book.bytes, path: "x.xlsx")
    }
  }

  @Test(arguments: ["XFE1", "A1048577", "A99999999999999999999", "1A", "A"])
  func cellsFartherOutThanSheetsReachAreRefused(_ place: String) {
    let book = WorkbookFixture(rows: "<row><c r=\"\(place)\"><v>1</v></c></row>")
    #expect(throws: FormatError.workbook(.outside(cell: place))) {
      try TableReader.read(book.bytes, path: "x.xlsx")
    }
  }

  @Test func aFarCellMakesNoRoomForWhatIsBetween() throws {
    let book = WorkbookFixture(
      rows: Make.row(Make.text("a"), Make.text("b")) + Make.row(Make.text("x"), Make.number("1"))
        + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>")
    let loaded = try TableReader.read(book.bytes, path: "x.xlsx")
    #expect(loaded.table.columnCount == 3)
    #expect(loaded.table.rowCount == 2)
  }
}
