import Diagnostics
import Formats
import Tables
import Testing

struct LoadOptionTests {
  @Test(arguments: [
    ("delimter", "x", "there is no option delimter", "did you mean delimiter?"),
    ("zzz", nil, "there is no option zzz", nil),
    ("decimal", "x", "decimal cannot be \"x\"", "it takes \",\", \".\" or both"),
    ("header", nil, "header lacks its value", "it takes true or false"),
    (
      "missing", "..=supressed", "missing cannot be \"..=supressed\"",
      "did you mean \"..=suppressed\"?"
    ),
    (
      "missing", "p=ns", "missing cannot be \"p=ns\"",
      "it takes a mark such as \"..\", or with its meaning \"..=suppressed\" "
        + "(\(MissingKind.allCases.map(\.label).joined(separator: ", ")))"
    ),
    ("skip", "-1", "skip cannot be \"-1\"", "it takes a count of lines"),
    (
      "encoding", "klingon", "encoding cannot be \"klingon\"",
      "it takes utf-8, utf-16le, utf-16be, windows-1252, latin1, iso-8859-15, windows-1250, "
        + "windows-1257"
    ),
  ])
  func tellsWhatIsWrong(_ name: String, _ value: String?, _ message: String, _ hint: String?) throws
  {
    let given = [GivenOption("header", "true"), GivenOption(name, value)]
    let error = try #require(throws: OptionError.self) { try DelimitedOptions(given) }
    #expect(error.index == 1)
    #expect(error.diagnostic.message.text == message)
    #expect(error.diagnostic.hint?.text == hint)
  }

  /// Lines are left out as somebody says, whatever they hold; that it is figures is told.
  @Test(arguments: [
    ("skip", "2", "1 row of figures left out above the table"),
    ("footer", "2", "2 rows of figures left out below the table"),
    ("skip", "1", nil), ("footer", "0", nil),
  ])
  func tellsOfFiguresThatAreLeftOut(_ name: String, _ value: String, _ told: String?) throws {
    let rows = [["area", "2021"], ["x", "7"], ["y", "8"], ["z", "9"]]
    let sheet = WorkbookFixture(
      rows: rows.map { row in
        WorkbookFixture.row(
          WorkbookFixture.text(row[0]),
          row[0] == "area" ? WorkbookFixture.text(row[1]) : WorkbookFixture.number(row[1]))
      }.joined())
    let text = rows.map { $0.joined(separator: ",") + "\n" }.joined()
    for (file, path) in [(Array(text.utf8), "x.csv"), (sheet.bytes, "x.xlsx")] {
      let loaded = try TableReader.read(file, path: path, options: [GivenOption(name, value)])
      let facts = loaded.detection.facts.map(\.text).filter { $0.contains("left out") }
      #expect(facts == (told.map { [$0] } ?? []), "\(path)")
    }
  }

  /// What only the file tells of an option's value, of text and of a workbook's sheet.
  @Test(arguments: [
    ("text", "Aera", "text cannot be \"Aera\"", "did you mean area?"),
    ("number", "nope", "number cannot be \"nope\"", "it takes a column of the file: area, n"),
    ("skip", "3", "skip cannot be \"3\"", "it takes fewer lines than the file has"),
    ("skip", "100", "skip cannot be \"100\"", "it takes fewer lines than the file has"),
    ("footer", "100", "footer cannot be \"100\"", "it takes fewer lines than the file has"),
  ])
  func tellsWhatTheFileLacks(
    _ name: String, _ value: String, _ message: String, _ hint: String
  ) throws {
    let sheet = WorkbookFixture(
      rows: WorkbookFixture.row(WorkbookFixture.text("area"), WorkbookFixture.text("n"))
        + WorkbookFixture.row(WorkbookFixture.text("x"), WorkbookFixture.number("1"))
        + WorkbookFixture.row(WorkbookFixture.text("y"), WorkbookFixture.number("2")))
    for (file, path) in [(bytes("area,n", "x,1", "y,2"), "x.csv"), (sheet.bytes, "x.xlsx")] {
      let given = [GivenOption("text", "area"), GivenOption(name, value)]
      let error = try #require(throws: FormatError.self) {
        try TableReader.read(file, path: path, options: given)
      }
      guard case .option(let fault) = error else {
        Issue.record("\(error)")
        continue
      }
      // The lines come first, as without them no column is there.
      #expect(fault.index == 1)
      #expect(fault.diagnostic.message.text == message)
      #expect(fault.diagnostic.hint?.text == hint)
    }
  }

  @Test(arguments: ["=", "a=b=suppressed", "x=", "==suppressed"])
  func aMarkMayHoldAnEqualsSign(_ option: String) throws {
    let mark = option == "a=b=suppressed" ? "a=b" : option == "x=" ? "x=" : "="
    let loaded = try TableReader.read(
      bytes("area,n", "x,1", "y,\(mark)"), path: "x.csv",
      options: [GivenOption("missing", option)])
    #expect(loaded.table.columns[1].missing.missingCount == 1)
  }

  @Test func optionsRuleOverDetection() throws {
    let file = bytes("a;b;c", "x;1,5;ei", "y;2;'q;'")
    let options = [
      GivenOption("delimiter", "semicolon"), GivenOption("decimal", "comma"),
    ]
    #expect(throws: FormatError.self) {
      try TableReader.read(file, path: "x.csv", options: options)
    }
    let loaded = try TableReader.read(
      file, path: "x.csv",
      options: [
        GivenOption("delimiter", "semicolon"), GivenOption("header", "false"),
        GivenOption("quote", "'"), GivenOption("missing", "ei=not asked"),
        GivenOption("skip", "1"),
      ])
    #expect(
      loaded.description == [
        "column_1 text dimension | column_2 number measure | column_3 text dimension",
        "x | 1.5 | <not asked>", "y | 2 | q;",
      ])
  }

  @Test func aGivenMarkComesBesideTheKnownOnes() throws {
    let file = bytes("a,b", "x,1", "y,..", "z,9")
    let loaded = try TableReader.read(file, path: "x.csv", options: [GivenOption("missing", "9")])
    #expect(loaded.table.lines == ["x | 1", "y | <suppressed>", "z | <absent>"])
  }

  @Test func aColumnCanBeKeptText() throws {
    let loaded = try TableReader.read(
      bytes("code,n", "11,1"), path: "x.csv", options: [GivenOption("text", "Code")])
    #expect(loaded.description == ["code text dimension | n number count", "11 | 1"])
    #expect(loaded.detection.line == "comma · text as asked: code")
  }

  @Test func aColumnCanBeMadeNumbers() throws {
    let file = bytes("a;b", "x;\"7\"", "y;\"8x\"")
    let error = try #require(throws: FormatError.self) {
      try TableReader.read(file, path: "x.csv", options: [GivenOption("number", "b")])
    }
    #expect(error.message == "row 2 (line 3), column b: \"8x\" is not a number")
    let loaded = try TableReader.read(
      Array(file.dropLast(8)), path: "x.csv", options: [GivenOption("number", "b")])
    #expect(loaded.description == ["a text dimension | b number measure", "x | 7"])
  }

  @Test func digitsTooManyForANumberAreApproximateWhereAsked() throws {
    let loaded = try TableReader.read(
      bytes("a,b", "x,1", "y,99999999999999999999"), path: "x.csv",
      options: [GivenOption("number", "b")])
    #expect(loaded.description == ["a text dimension | b number measure", "x | 1.0", "y | 1e+20"])
    #expect(loaded.detection.line == "comma · approximate: b")
  }

  @Test func optionsAreForDelimitedTextOnly() throws {
    let error = try #require(throws: FormatError.self) {
      try TableReader.read(
        Array("[]".utf8), path: "x.json", options: [GivenOption("header", "true")])
    }
    #expect(error.message == "JSON rows takes no option header")
  }

  @Test func everyOptionIsDescribed() {
    for option in LoadOption.all {
      #expect(
        !option.takes.text.isEmpty && !option.summary.isEmpty && !option.summary.hasSuffix("."))
    }
  }
}
