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

  @Test func aGivenMarkReplacesTheKnownOnes() throws {
    let file = bytes("a,b", "x,1", "y,..", "z,9")
    let loaded = try TableReader.read(file, path: "x.csv", options: [GivenOption("missing", "9")])
    #expect(loaded.table.columns.map(\.type) == [.text, .text])
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
