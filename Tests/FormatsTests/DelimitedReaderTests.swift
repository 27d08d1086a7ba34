import Diagnostics
import Formats
import Tables
import Testing

/// A file, what it must be read as, and what must be said of it.
struct ReadingCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let file: [UInt8]
  let line: String
  let table: [String]

  init(_ name: String, _ file: [UInt8], _ line: String, _ table: [String]) {
    (testDescription, self.file, self.line, self.table) = (name, file, line, table)
  }

  init(_ name: String, _ file: String, _ line: String, _ table: [String]) {
    self.init(name, Array(file.utf8), line, table)
  }
}

struct DelimitedReaderTests {
  @Test(arguments: structure + numbers + unclear + missing + typing + repairs + messy)
  func readsAndTells(_ reading: ReadingCase) throws {
    let loaded = try DelimitedReader.read(reading.file)
    #expect(loaded.detection.line.text == reading.line)
    #expect(loaded.description == reading.table)
  }

  /// What was detected, given as options, gives the same reading.
  @Test(arguments: structure + numbers + unclear + missing + typing + repairs + messy)
  func detectedOptionsGiveTheSameReading(_ reading: ReadingCase) throws {
    let first = try DelimitedReader.read(reading.file)
    let second = try TableReader.read(
      reading.file, path: "x.csv", options: first.detection.options)
    #expect(second.description == first.description)
    #expect(second.detection.options == first.detection.options)
  }

  static let structure = [
    ReadingCase(
      "commas", "area,year,value\nKotka,2019,9.7\nKouvola,2019,41\n", "comma · decimal point",
      [
        "area text dimension | year number time | value number measure",
        "Kotka | 2019 | 9.7", "Kouvola | 2019 | 41",
      ]),
    ReadingCase(
      "the example of the design",
      bytes8(
        "Hyvinvointi\nalue;vuosi;arvo\nKotka;2019;1,5\nHämeenlinna;2019;..\nPyhtää;2019;..\n"
          + "Iitti;2019;..\n"),
      "semicolon · decimal comma · windows-1252 · 1 title line (\"Hyvinvointi\") · 3 suppressed (..)",
      [
        "alue text dimension | vuosi number time | arvo number measure", "Kotka | 2019 | 1.5",
        "Hämeenlinna | 2019 | <suppressed>", "Pyhtää | 2019 | <suppressed>",
        "Iitti | 2019 | <suppressed>",
      ]),
    ReadingCase(
      "tabs, carriage returns", "a\tn\rx\t1\ry\t2\r", "tab",
      ["a text dimension | n number count", "x | 1", "y | 2"]),
    ReadingCase(
      "pipes, CRLF, byte order mark", "\u{FEFF}a|b\r\nx|1\r\n", "pipe",
      ["a text dimension | b number measure", "x | 1"]),
    ReadingCase(
      "UTF-16", utf16("a;b\nä;1,5\n"), "semicolon · decimal comma · utf-16le",
      ["a text dimension | b number measure", "ä | 1.5"]),
    ReadingCase(
      "title, source and empty lines",
      "\"Title, long\"\n\narea,2019,2021\nKotka,1,2\n\nIitti,3,4\n\nSource: somebody, 2022\n",
      "comma · 2 title lines (\"Title, long\") · 2 footer lines (\"Source: somebody 2022\") · "
        + "1 empty line",
      [
        "area text dimension | 2019 number measure | 2021 number measure", "Kotka | 1 | 2",
        "Iitti | 3 | 4",
      ]),
    ReadingCase(
      "no header", "Espoo;2015;7,8\nEspoo;2016;50,2\n", "semicolon · decimal comma · no header",
      [
        "column_1 text dimension | column_2 number time | column_3 number measure",
        "Espoo | 2015 | 7.8", "Espoo | 2016 | 50.2",
      ]),
    ReadingCase(
      "one column", "name\nSmith, John\nDoe\nRoe\nPoe\n", "one column",
      ["name text dimension", "Smith, John", "Doe", "Roe", "Poe"].map { $0 }),
    ReadingCase(
      "only a header", "a,b\n", "comma", ["a text dimension | b text dimension"]),
    ReadingCase(
      "quotes", "a,b\n\"x, \"\"y\"\"\nz\",1\n", "comma",
      ["a text dimension | b number measure", "x, \"y\"\nz | 1"]),
    ReadingCase(
      "no line break at the end", "a,b\nx,1\ny,",
      "comma · without figures at the end, read as data: \"y\" (left out with footer 1)",
      ["a text dimension | b number measure", "x | 1", "y | <absent>"]),
  ]

  static let numbers = [
    ReadingCase(
      "every space between groups, both minus signs",
      "a;b\n1;1 234,5\n2;1\u{A0}234,5\n3;1\u{202F}234,5\n4;\u{2212}1\u{2009}234,50\n5;-1\n",
      "semicolon · decimal comma · groups by space",
      [
        "a number measure | b number measure", "1 | 1234.5", "2 | 1234.5", "3 | 1234.5",
        "4 | -1234.50", "5 | -1",
      ]),
    ReadingCase(
      "both decimal marks", "a;b\nx;7.8\ny;50,2\n", "semicolon · decimal comma and point",
      ["a text dimension | b number measure", "x | 7.8", "y | 50.2"]),
    ReadingCase(
      "points between groups", "a;b\nx;1.234,5\ny;1.234\n",
      "semicolon · decimal comma · groups by point",
      ["a text dimension | b number measure", "x | 1234.5", "y | 1234"]),
    ReadingCase(
      "commas between groups", "a,b\nx,\"1,234.5\"\ny,\"1,234\"\n",
      "comma · decimal point · groups by comma",
      ["a text dimension | b number measure", "x | 1234.5", "y | 1234"]),
    ReadingCase(
      "a comma that may be either stays text", "a\tb\nx\t1,234\ny\t5,678\n",
      "tab · text as the comma or point is unclear: b (numbers with group \",\" or decimal \",\")",
      ["a text dimension | b text dimension", "x | 1,234", "y | 5,678"]),
    ReadingCase(
      "a point beside decimal commas stays text", "a;b;c\nx;1.234;1,5\n",
      "semicolon · decimal comma · text as the comma or point is unclear: b "
        + "(numbers with group \".\")",
      ["a text dimension | b text dimension | c number measure", "x | 1.234 | 1.5"]),
    ReadingCase(
      "three decimals with a point", "a,b\nx,60.123\ny,0.500\n", "comma · decimal point",
      ["a text dimension | b number measure", "x | 60.123", "y | 0.500"]),
    ReadingCase(
      "printed decimals", "a;arvo\nx;41\ny;9,7\nz;4,0\n", "semicolon · decimal comma",
      ["a text dimension | arvo number measure", "x | 41", "y | 9.7", "z | 4.0"]),
    ReadingCase(
      "more digits than exact ones", "a,b\nx,0.12345678901234567890\n",
      "comma · decimal point · approximate: b",
      ["a text dimension | b number measure", "x | 0.12345678901234568"]),
    ReadingCase(
      "digits too many for a whole number beside decimals",
      "a,b\nx,1.5\ny,99999999999999999999\n", "comma · decimal point · approximate: b",
      ["a text dimension | b number measure", "x | 1.5", "y | 1e+20"]),
    ReadingCase(
      "a figure that is cut off behind its point", "a,b\nx,5.\ny,1.5\n",
      "comma · text as some cells are no numbers: b (\"5.\")",
      ["a text dimension | b text dimension", "x | 5.", "y | 1.5"]),
    ReadingCase(
      "exponents", "a,b\nx,1.5e3\ny,2\n", "comma · decimal point · approximate: b",
      ["a text dimension | b number measure", "x | 1500.0", "y | 2.0"]),
  ]

  static let missing = [
    ReadingCase(
      "marks", "a,value\nq,1\nr,.\ns,..\nt,...\nu,-\nv,\u{2013}\nw,:\nx,x\ny,N/A\nz,na\n",
      "comma · 1 absent (-) · 1 absent (–) · 1 suppressed (..) · 1 not applicable (.) · "
        + "1 not available (...) · 1 not available (:) · 1 not available (n/a) · "
        + "1 not available (na) · 1 not available (x)",
      [
        "a text dimension | value number measure", "q | 1", "r | <not applicable>",
        "s | <suppressed>", "t | <not available>", "u | <absent>", "v | <absent>",
        "w | <not available>", "x | <not available>", "y | <not available>", "z | <not available>",
      ]),
    ReadingCase(
      "marks in a column of text are text", "a,b\nx,-\ny,none\n", "comma",
      ["a text dimension | b text dimension", "x | -", "y | none"]),
    ReadingCase(
      "empty and blank cells", "a,b,c\nx,,1\n, ,2\n", "comma",
      [
        "a text dimension | b text dimension | c number measure", "x | <absent> | 1",
        "<absent> |   | 2",
      ]),
  ]

  static let typing = [
    ReadingCase(
      "codes with leading zeros stay text", "code,n\n01,1\n20,2\n", "comma",
      ["code text dimension | n number count", "01 | 1", "20 | 2"]),
    ReadingCase(
      "long digits and telephones stay text",
      "id,tel,value\n12345678901234567890,+358401234567,1\n12345678901234567891,040 123 4567,2\n",
      "comma · text as some cells have too many digits for a number: id",
      [
        "id text dimension | tel text dimension | value number measure",
        "12345678901234567890 | +358401234567 | 1", "12345678901234567891 | 040 123 4567 | 2",
      ]),
    ReadingCase(
      "codes that look like exponents stay text", "code,n\n1E5,1\n2E4,2\n", "comma",
      ["code text dimension | n number count", "1E5 | 1", "2E4 | 2"]),
    ReadingCase(
      "truth values", "a,b\nx,true\ny,FALSE\nz,\n", "comma",
      ["a text dimension | b true or false dimension", "x | true", "y | false", "z | <absent>"]),
    ReadingCase(
      "quotes around numbers mark text where others have none", "a;b;c\n\"x\";\"493\";1\n",
      "semicolon · text as quoted: b",
      ["a text dimension | b text dimension | c number measure", "x | 493 | 1"]),
    ReadingCase(
      "quotes around decimal commas mark nothing", "a,b\nx,\"7,8\"\ny,8\n",
      "comma · decimal comma",
      ["a text dimension | b number measure", "x | 7.8", "y | 8"]),
    ReadingCase(
      "quotes around everything mark nothing", "\"a\",\"b\"\n\"x\",\"7,8\"\n\"y\",\"8\"\n",
      "comma · decimal comma",
      ["a text dimension | b number measure", "x | 7.8", "y | 8"]),
    ReadingCase(
      "years in quotes are years, as in PxWeb's tables",
      "\"Title\"\n\n\"Alue\",\"Vuosi\",\"Koodi\",\"Väestö\"\n\"Kotka\",\"2019\",\"285\",52126\n",
      "comma · 2 title lines (\"Title\") · text as quoted: Koodi",
      [
        "Alue text dimension | Vuosi number time | Koodi text dimension | Väestö number measure",
        "Kotka | 2019 | 285 | 52126",
      ]),
    ReadingCase(
      "years by name first", "born,year,value\n1980,2020,1\n1990,2021,2\n", "comma",
      [
        "born number plain | year number time | value number measure", "1980 | 2020 | 1",
        "1990 | 2021 | 2",
      ]),
    ReadingCase(
      "several measures", "a,x,y\np,1,2\n", "comma",
      ["a text dimension | x number measure | y number measure", "p | 1 | 2"]),
  ]

  static let repairs = [
    ReadingCase(
      "short and longer rows", "a,b,c\np,1,2\nq,3\nr,4,5,6\n",
      "comma · 1 short row (filled with missing values) · "
        + "1 longer row (its further cells in columns of their own) · "
        + "figures may be cut at their decimal commas from line 4 on · named: column_4",
      [
        "a text dimension | b number measure | c number measure | column_4 number measure",
        "p | 1 | 2 | <absent>", "q | 3 | <absent> | <absent>", "r | 4 | 5 | 6",
      ]),
    ReadingCase(
      "a delimiter at the end of lines", "a;b;\nx;1;\n", "semicolon",
      ["a text dimension | b number measure", "x | 1"]),
    ReadingCase(
      "empty and repeated names", "a,,Value,value\nx,1,2,3\n",
      "comma · named: column_2, value_2",
      [
        "a text dimension | column_2 number plain | Value number measure | value_2 number plain",
        "x | 1 | 2 | 3",
      ]),
    ReadingCase(
      "quotes that are not doubled", "a,b\n\"x \"y\" z\",1\n",
      "comma · 2 quotes (neither doubled nor closed)",
      ["a text dimension | b number measure", "x \"y\" z | 1"]),
    ReadingCase(
      "a quote that is never closed", "a,b\n\"x,1\ny,2\n",
      "comma · 1 quote (neither doubled nor closed)",
      ["a text dimension | b number measure", "\"x | 1", "y | 2"]),
    ReadingCase(
      "blanks behind a closing quote", "a,b\n\"x\" ,1\ny,2\n\"z, \"\"ö\"\"\"\u{A0}\t,3\nw,\"4\" \n",
      "comma · 3 quoted cells with blanks behind them (left out)",
      ["a text dimension | b number measure", "x | 1", "y | 2", "z, \"ö\" | 3", "w | 4"]),
    ReadingCase(
      "rows swallowed by quotes", "a,b,c\np,1,2\n\"q,3,4\nr,5,6\ns\",7,8\nt,9,0\n",
      "comma · 3 lines like rows in one quoted cell from line 3 on",
      [
        "a text dimension | b number measure | c number measure", "p | 1 | 2",
        "q,3,4\nr,5,6\ns | 7 | 8", "t | 9 | 0",
      ]),
    ReadingCase(
      "rows swallowed up to a quote that opens a cell",
      "a,b,c\n\"q,3,4\nr,5,6\n\"s, t\",7,8\nu,9,\"1\nv,2,\"3\"\n",
      "comma · 2 quotes (neither doubled nor closed) · "
        + "3 lines like rows in one quoted cell from line 2 on · 1 more such cell · "
        + "text as some cells are no numbers: c (\"1 v,2,\"3\")",
      [
        "a text dimension | b number measure | c text dimension",
        "q,3,4\nr,5,6\n\"s, t | 7 | 8", "u | 9 | 1\nv,2,\"3",
      ]),
    ReadingCase(
      "rows of delimiters alone are empty", "a,b\nx,1\n,\ny,2\n,\n",
      "comma · 1 footer line · 1 empty line",
      ["a text dimension | b number measure", "x | 1", "y | 2"]),
  ]

  private static func bytes8(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  private static func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }
}
