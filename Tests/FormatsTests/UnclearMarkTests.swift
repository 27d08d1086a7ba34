import Tables
import Testing

@testable import Formats

extension DelimitedReaderTests {
  /// Figures of which nobody can tell whether their mark is for decimals or for groups, and what decides it.
  static let unclear = [
    ReadingCase(
      "a point before three digits beside semicolons stays text",
      "a;b\nx;51.241\ny;19.702\nz;674.500\n",
      "semicolon · text as the comma or point is unclear: b "
        + "(numbers with group \".\" or decimal \".\")",
      ["a text dimension | b text dimension", "x | 51.241", "y | 19.702", "z | 674.500"]),
    ReadingCase(
      "so it does among whole numbers, and other columns of whole numbers are left alone",
      "a;b;c\nx;51.241;7\ny;987;8\n",
      "semicolon · text as the comma or point is unclear: b "
        + "(numbers with group \".\" or decimal \".\")",
      ["a text dimension | b text dimension | c number measure", "x | 51.241 | 7", "y | 987 | 8"]),
    ReadingCase(
      "so it does before a sign of per cent", "a;b\nx;51.241 %\ny;19.702 %\n",
      "semicolon · text as the comma or point is unclear: b "
        + "(numbers with group \".\" or decimal \".\")",
      ["a text dimension | b text dimension", "x | 51.241 %", "y | 19.702 %"]),
    ReadingCase(
      "commas in one column and points in another", "a;b;c\nx;1,234;5.678\ny;2,345;6.789\n",
      "semicolon · text as the comma or point is unclear: b, c "
        + "(numbers with group \",\" or group \".\")",
      [
        "a text dimension | b text dimension | c text dimension", "x | 1,234 | 5.678",
        "y | 2,345 | 6.789",
      ]),
    ReadingCase(
      "a figure that is surely decimal decides for all", "a;b;c\nx;1.234;0.5\ny;2.345;12.34\n",
      "semicolon · decimal point",
      [
        "a text dimension | b number measure | c number measure", "x | 1.234 | 0.5",
        "y | 2.345 | 12.34",
      ]),
    ReadingCase(
      "a zero before the point decides", "a;b\nx;1.234\ny;0.123\n", "semicolon · decimal point",
      ["a text dimension | b number measure", "x | 1.234", "y | 0.123"]),
    ReadingCase(
      "two commas in a figure group, and leave the point to decimals",
      "a;b;c\nx;1.234;1,234,567\n", "semicolon · groups by comma",
      ["a text dimension | b number measure | c number measure", "x | 1.234 | 1234567"]),
    ReadingCase(
      "two points in a figure make no number of a figure with one",
      "a;b;c\nx;1.234.567;1.234\ny;2.345.678;12\n",
      "semicolon · groups by point · text as the comma or point is unclear: c "
        + "(numbers with group \".\")",
      [
        "a text dimension | b number measure | c text dimension", "x | 1234567 | 1.234",
        "y | 2345678 | 12",
      ]),
    ReadingCase(
      "a comma before three digits beside semicolons is for decimals", "a;b\nx;1,234\ny;5,678\n",
      "semicolon · decimal comma",
      ["a text dimension | b number measure", "x | 1.234", "y | 5.678"]),
    ReadingCase(
      "a point before three digits beside tabs is for decimals", "a\tb\nx\t1.234\ny\t5.678\n",
      "tab · decimal point",
      ["a text dimension | b number measure", "x | 1.234", "y | 5.678"]),
    ReadingCase(
      "a point beside commas is for decimals, whatever a comma in quotes is",
      "a,b,c\nx,1.234,\"5,678\"\n",
      "comma · text as the comma or point is unclear: c (numbers with group \",\")",
      ["a text dimension | b number measure | c text dimension", "x | 1.234 | 5,678"]),
  ]
}

struct UnclearMarkTests {
  /// What the reading of unclear figures offers makes numbers of them, each in its own way.
  @Test(arguments: [
    ("a;b\nx;51.241\n", "group", ".", "x | 51241"),
    ("a;b\nx;51.241\n", "decimal", ".", "x | 51.241"),
    ("a;b\nx;1.234\ny;1.234.567\n", "group", ".", "x | 1234"),
    ("a;b;c\nx;1.234;1,5\n", "group", ".", "x | 1234 | 1.5"),
    ("a;b;c\nx;1,234;5.678\n", "group", ".", "x | 1.234 | 5678"),
    ("a;b;c\nx;1,234;5.678\n", "group", ",", "x | 1234 | 5.678"),
    ("a\tb\nx\t1,234\n", "group", ",", "x | 1234"),
    ("a\tb\nx\t1,234\n", "decimal", ",", "x | 1.234"),
    ("a,b\nx,1.234\n", "group", ".", "x | 1234"), ("a;b\nx;1,234\n", "group", ",", "x | 1234"),
  ])
  func oneOptionMakesItClear(_ text: String, _ name: String, _ value: String, _ row: String) throws
  {
    let file = Array(text.utf8)
    let loaded = try TableReader.read(file, path: "x.csv", options: [GivenOption(name, value)])
    #expect(loaded.description.dropFirst().first == row)
    let again = try TableReader.read(file, path: "x.csv", options: loaded.detection.options)
    #expect(again.description == loaded.description)
  }

  /// The quick reader leaves to the tolerant one what is unclear, and reads alike what is decided, however late.
  @Test(arguments: [
    ("51.241", "19.702", false), ("7", "1.234", false), ("1,234", "5.678", false),
    ("51.241", "1234,5", false), ("51.241", "0.5", true), ("51,241", "0,5", true),
  ])
  func lateFiguresDecide(_ usual: String, _ last: String, _ isClear: Bool) throws {
    let rows = (0..<400).map { "m\($0 % 7);\(usual);\($0)\n" }
    let bytes = Array(("a;b;n\n" + rows.joined() + "z;\(last);1\n").utf8)
    let tolerant = try DelimitedReader.readTolerantly(bytes)
    #expect(tolerant.table.columns[1].type == (isClear ? .decimal : .text))
    for blockBytes in [64, 1 << 19] {
      let quick = try? CleanReader.read(
        .memory(bytes), options: DelimitedOptions(), usual: nil, watch: Watch(Reading(threads: 2)),
        blockBytes: blockBytes)
      #expect((quick != nil) == isClear)
      #expect(quick?.differences(from: tolerant) ?? [] == [])
    }
  }
}
