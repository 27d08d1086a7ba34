import Diagnostics
import Formats
import Testing

struct JSONTests {
  @Test(arguments: [
    (#"{"b": 1.50, "a": [true, false, null, "x"]}"#, #"{"b":1.50,"a":[true,false,null,"x"]}"#),
    (#" "ä\u00e4\ud83d\ude42\n\t\/\"\\" "#, #""ää🙂\n\t/\"\\""#),
    ("\u{FEFF}-0.0e+10", "-0.0e+10"),
    ("[]", "[]"), ("{}", "{}"), ("[[], {}]", "[[],{}]"), (#""\u0001\b\f""#, #""\u0001\b\f""#),
  ])
  func readsAndWritesExactly(_ text: String, _ written: String) throws {
    let value = try JSONReader.read(Array(text.utf8))
    #expect(String(decoding: JSONWriter.bytes(value), as: UTF8.self) == written)
    #expect(try JSONReader.read(JSONWriter.indented(value)) == value)
  }

  @Test(arguments: [
    ("", JSONError.Kind.unexpectedEnd, 0, 1),
    ("[1,\n2", .unexpectedEnd, 5, 2),
    ("[1,\n2}", .expected(", or ]"), 5, 2),
    ("{\"a\" 1}", .expected(": after a key"), 5, 1),
    ("{a: 1}", .expected("a key in quotes"), 1, 1),
    ("[01]", .number, 2, 1),
    ("[1.]", .number, 3, 1),
    ("[+1]", .expected("a value"), 1, 1),
    ("[1] 2", .trailing, 4, 1),
    ("{\"a\": 1,\n\"a\": 2}", .duplicateKey("a"), 9, 2),
    (#"["\x"]"#, .escape, 3, 1),
    (#"["\ud83d"]"#, .escape, 3, 1),
    ("[\"\n\"]", .controlCharacter, 2, 1),
  ])
  func tellsWhatIsWrongAndWhere(
    _ text: String, _ kind: JSONError.Kind, _ offset: Int, _ line: Int
  ) throws {
    let error = try #require(throws: JSONError.self) { try JSONReader.read(Array(text.utf8)) }
    #expect(error.kind == kind)
    #expect(error.offset == offset)
    #expect(error.line == line)
  }

  /// Texts with decimals are told, as they are figures to whoever wrote them; codes are not.
  @Test(arguments: [
    (#"[{"a": "12,5"}, {"a": null}, {"a": ".."}]"#, true), (#"[{"a": "12.5"}, {"a": "13"}]"#, true),
    (#"[{"a": "12"}, {"a": "13"}]"#, false), (#"[{"a": "x"}, {"a": "y"}, {"a": "1,5"}]"#, false),
  ])
  func tellsFiguresInQuotes(_ text: String, _ isTold: Bool) throws {
    let loaded = try TableReader.read(Array(text.utf8), path: "x.json")
    #expect(loaded.detection.line.text.contains("text as quoted: a") == isTold)
  }

  @Test func invalidUTF8IsAnError() throws {
    let error = try #require(throws: JSONError.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    #expect(error.kind == .encoding)
  }

  @Test func depthIsBounded() throws {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    let error = try #require(throws: JSONError.self) { try JSONReader.read(deep) }
    #expect(error.kind == .tooDeep)
    #expect(error.offset == Limits.jsonDepth)
    let fine = Array((String(repeating: "[", count: 256) + String(repeating: "]", count: 256)).utf8)
    #expect(throws: Never.self) { try JSONReader.read(fine) }
  }
}

struct RowsReaderTests {
  @Test(arguments: [
    ReadingCase(
      "rows of objects", #"[{"area": "Kotka", "value": 9.70, "ok": true}, {"value": 41}]"#,
      "JSON rows",
      [
        "area text dimension | value number measure | ok true or false dimension",
        "Kotka | 9.70 | true", "<absent> | 41 | <absent>",
      ]),
    ReadingCase(
      "text that looks like numbers stays text", #"[{"no": "11", "n": null}]"#, "JSON rows",
      ["no text dimension | n text dimension", "11 | <absent>"]),
    ReadingCase(
      "mixed kinds become text", #"[{"a": 1.50}, {"a": "x"}, {"a": [1, {"b": null}]}]"#,
      "JSON rows · mixed, so text: a",
      ["a text dimension", "1.50", "x", #"[1,{"b":null}]"#]),
    ReadingCase(
      "exponents", #"[{"a": 1e3}, {"a": 2}]"#, "JSON rows · approximate: a",
      ["a number measure", "1000.0", "2.0"]),
    ReadingCase("no rows", "[]", "JSON rows", [""]),
    ReadingCase(
      "lines", "{\"a\": 1}\r\n\n{\"b\": \"x\", \"a\": 2}\n", "NDJSON",
      ["a number measure | b text dimension", "1 | <absent>", "2 | x"]),
  ])
  func readsRows(_ reading: ReadingCase) throws {
    let loaded = try TableReader.read(reading.file, path: "x")
    #expect(loaded.detection.line.text == reading.line)
    #expect(loaded.description == reading.table)
  }

  @Test(arguments: [
    ("[1]", "expected a list of rows, but element 1 is a number"),
    ("{\n\"a\": 1}", "expected a list of rows, but the file is an object"),
    ("{\"a\": 1}\n{\"a\": }\n", "line 2: expected a value"),
    ("[{\"a\": 1}", "line 1: the text ends in the middle of a value"),
  ])
  func tellsWhatIsWrong(_ text: String, _ message: String) throws {
    let error = try #require(throws: FormatError.self) {
      try TableReader.read(Array(text.utf8), path: "x")
    }
    #expect(error.message.text == message)
  }
}
