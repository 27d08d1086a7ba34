import Diagnostics
import Formats
import Tables
import Testing

struct PXLanguageTests {
  private static let file = px(
    #"LANGUAGE="fi";LANGUAGES="fi","sv";TITLE="Väestö";TITLE[sv]="Befolkning";SOURCE="SVT";"#,
    #"STUB="Alue";STUB[sv]="Område";HEADING="Tiedot";HEADING[sv]="Uppgifter";"#,
    #"VALUES("Alue")="KOKO MAA","Kotka";VALUES[sv]("Område")="HELA LANDET","Kotka";"#,
    #"CODES("Alue")="SSS","285";ELIMINATION("Alue")="KOKO MAA";"#,
    #"ELIMINATION[sv]("Område")="HELA LANDET";CONTVARIABLE="Tiedot";"#,
    #"CONTVARIABLE[sv]="Uppgifter";VALUES("Tiedot")="Väkiluku";"#,
    #"VALUES[sv]("Uppgifter")="Folkmängd";UNITS("Väkiluku")="lkm";"#,
    #"UNITS[sv]("Folkmängd")="antal";"#, "DATA=2 1;")

  @Test func readsInTheMainLanguage() throws {
    let loaded = try TableReader.read(Self.file, path: "x.px")
    #expect(loaded.table.fields.map(\.name) == ["Alue", "Väkiluku", "Alue_code"])
    #expect(loaded.table.fields[0].titles == ["fi": "Alue", "sv": "Område"])
    #expect(loaded.table.fields[1].titles == ["fi": "Väkiluku", "sv": "Folkmängd"])
    #expect(loaded.table.fields[1].unit == "lkm")
    #expect(loaded.title == "Väestö")
    #expect(loaded.titles == ["fi": "Väestö", "sv": "Befolkning"])
    #expect(loaded.sources == ["SVT"])
    #expect(loaded.language == "fi")
    #expect(loaded.table.fields.allSatisfy { $0.language == "fi" })
  }

  @Test func readsInAnotherLanguage() throws {
    let options = [GivenOption("language", "sv")]
    let loaded = try TableReader.read(Self.file, path: "x.px", options: options)
    #expect(loaded.table.fields.map(\.name) == ["Område", "Folkmängd", "Område_code"])
    #expect(loaded.table.fields[0].total == "HELA LANDET")
    #expect(loaded.table.fields[1].unit == "antal")
    #expect(loaded.table.lines == ["HELA LANDET | 2 | SSS", "Kotka | 1 | 285"])
    #expect(loaded.detection.options == options)
    #expect(loaded.language == "sv")
  }

  @Test(arguments: [
    ("language", "de", "language cannot be \"de\"", "it takes fi, sv"),
    ("delimiter", ";", "PX takes no option delimiter", "it takes encoding, language"),
  ])
  func tellsWhatIsWrongWithOptions(
    _ name: String, _ value: String, _ message: String, _ hint: String
  ) throws {
    let error = try #require(throws: FormatError.self) {
      try TableReader.read(Self.file, path: "x.px", options: [GivenOption(name, value)])
    }
    #expect(error.diagnostic(path: "x.px").message.text == message)
    #expect(error.diagnostic(path: "x.px").hint?.text == hint)
  }
}

struct PXEncodingTests {
  private static let choices: [(String, [UInt8], String, String)] = [
    (#"CODEPAGE="utf-8";"#, [0xC3, 0xA4], "utf-8 (declared)", "ä"),
    (#"CODEPAGE="iso-8859-15";"#, [0xC3, 0xA4], "utf-8 (declared iso-8859-15)", "ä"),
    ("", [0xC3, 0xA4], "utf-8", "ä"),
    (#"CHARSET="ANSI";"#, [0xE4], "windows-1252 (declared; text is not UTF-8)", "ä"),
    (#"CODEPAGE="iso-8859-15";"#, [0xA4], "iso-8859-15 (declared; text is not UTF-8)", "€"),
    (
      #"CODEPAGE="iso-8859-1";"#, [0x80, 0xE4],
      "windows-1252 (declared iso-8859-1, which lacks some of its letters)", "€ä"
    ),
    (#"CODEPAGE="windows-1250";"#, [0xE8], "windows-1250 (declared; text is not UTF-8)", "č"),
    (#"CODEPAGE="windows-1257";"#, [0xE8], "windows-1257 (declared; text is not UTF-8)", "č"),
    (
      #"CODEPAGE="utf-8";"#, [0xE4], "windows-1252 (declared utf-8, but the text is not UTF-8)",
      "ä"
    ),
    (
      #"CODEPAGE="gb2312";"#, [0xE4], "windows-1252 (declared gb2312, which cannot be read)", "ä"
    ),
    ("", [0xE4], "windows-1252 (nothing declared)", "ä"),
    (
      #"CODEPAGE="utf-8";"#, [0xEF, 0xBF, 0xBD],
      "utf-8 (declared) · 1 letter lost before (U+FFFD)",
      "\u{FFFD}"
    ),
  ]

  @Test(arguments: choices)
  func choosesAndTells(
    _ declaration: String, _ letters: [UInt8], _ fact: String, _ member: String
  ) throws {
    let file =
      px(declaration, #"STUB="a";VALUES("a")=""#) + letters + px(#"";KEYS("a")=VALUES;DATA=""#)
      + letters + px(#"",1;"#)
    let loaded = try TableReader.read(file, path: "x.px")
    #expect(loaded.detection.line == "PX · \(fact) · 1 dimension · 1 cell")
    #expect(loaded.table.lines == ["\(member) | 1"])
  }

  @Test func readsAByteOrderMarkAndUTF16() throws {
    let text = #"STUB="a";VALUES("a")="ä";DATA=1;"#
    let marked = try TableReader.read([0xEF, 0xBB, 0xBF] + Array(text.utf8), path: "x.px")
    #expect(marked.detection.facts[1] == "utf-8")
    let units = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    let wide: [UInt8] = [0xFF, 0xFE] + units
    let loaded = try TableReader.read(wide, path: "x.px")
    #expect(loaded.detection.facts[1] == "utf-16le")
    #expect(loaded.table.lines == ["ä | 1"])
  }

  @Test func takesTheEncodingAskedFor() throws {
    let file = px(#"STUB="a";VALUES("a")=""#) + [0xE8] + px(#"";DATA=1;"#)
    let options = [GivenOption("encoding", "windows-1257")]
    #expect(try TableReader.read(file, path: "x.px", options: options).table.lines == ["č | 1"])
  }
}
