import Diagnostics
import Formats
import Tables
import Testing

extension DelimitedReaderTests {
  /// Tables as people fill them in and offices print them, which the plain rules would read otherwise than they are meant.
  static let messy = ragged + meantFigures + yearsAbove + flags + bounds + explained

  /// Rows of uneven length beside decimal commas.
  private static let ragged = [
    ReadingCase(
      "decimal commas are no delimiters where one row is longer",
      "Kunta;2019;2021\nKotka;1,5;2,5\nKouvola;1,6;2,6;huom\nHamina;1,5;1,5\n",
      "semicolon · decimal comma · 1 longer row (its further cells in columns of their own) · "
        + "named: column_4",
      [
        "Kunta text dimension | 2019 number measure | 2021 number measure | column_4 text dimension",
        "Kotka | 1.5 | 2.5 | <absent>", "Kouvola | 1.6 | 2.6 | huom",
        "Hamina | 1.5 | 1.5 | <absent>",
      ]),
    ReadingCase(
      "nor where the header has a column more than most rows",
      "Kunta;2019;2021;Huom\nKotka;1,5;2,5\nKouvola;1,6;2,6\nIitti;1,8;2,8;sis. Jaala\n",
      "semicolon · decimal comma · 2 short rows (filled with missing values)",
      [
        "Kunta text dimension | 2019 number measure | 2021 number measure | Huom text dimension",
        "Kotka | 1.5 | 2.5 | <absent>", "Kouvola | 1.6 | 2.6 | <absent>",
        "Iitti | 1.8 | 2.8 | sis. Jaala",
      ]),
    ReadingCase(
      "commas are delimiters where the names have them, whatever stands in the cells",
      "id,list,value\n1,2;3,4\n5,6;7,8\n", "comma",
      [
        "id number plain | list text dimension | value number measure", "1 | 2;3 | 4",
        "5 | 6;7 | 8",
      ]),
    ReadingCase(
      "few rows that are longer by what may be decimals are told",
      "Kunta,n,Osuus\nKotka,2,9\nIitti,3,13\nHamina,4,9,1\n",
      "comma · 1 longer row (its further cells in columns of their own) · "
        + "figures may be cut at their decimal commas from line 4 on · named: column_4",
      [
        "Kunta text dimension | n number count | Osuus number measure | column_4 number measure",
        "Kotka | 2 | 9 | <absent>", "Iitti | 3 | 13 | <absent>", "Hamina | 4 | 9 | 1",
      ]),
    ReadingCase(
      "a semicolon in prose beside commas delimits nothing",
      "area,note,value\nKotka,a;b,1.5\nIitti,c,2.5\n", "comma · decimal point",
      [
        "area text dimension | note text dimension | value number measure", "Kotka | a;b | 1.5",
        "Iitti | c | 2.5",
      ]),
  ]

  /// Columns that are text as many cells are no plain numbers.
  private static let meantFigures = [
    ReadingCase(
      "a unit behind every figure", "Kunta;Menot\nKotka;12 €\nIitti;13 €\n",
      "semicolon · text as some cells are no numbers: Menot (\"12 €\", \"13 €\")",
      ["Kunta text dimension | Menot text dimension", "Kotka | 12 €", "Iitti | 13 €"]),
    ReadingCase(
      "a row of units below the header", "Kunta;Osuus\n;%-yks\nKotka;14,5\nIitti;13,2\n",
      "semicolon · text as some cells are no numbers: Osuus (\"%-yks\")",
      [
        "Kunta text dimension | Osuus text dimension", "<absent> | %-yks", "Kotka | 14,5",
        "Iitti | 13,2",
      ]),
    ReadingCase(
      "apostrophes between groups, exponents with a comma, words behind decimals",
      "a;b;c;d\nx;1'234;1,23E+05;12,5 pros.\ny;2'345;98765;13 pros.\n",
      "semicolon · text as some cells are no numbers: b (\"1'234\", \"2'345\"), "
        + "c (\"1,23E+05\"), d (\"12,5 pros.\", \"13 pros.\")",
      [
        "a text dimension | b text dimension | c text dimension | d text dimension",
        "x | 1'234 | 1,23E+05 | 12,5 pros.", "y | 2'345 | 98765 | 13 pros.",
      ]),
    ReadingCase(
      "many different texts among decimals",
      "a;b\nu;12,5b/u\nv;12,5\nw;9,9b/u\nx;8,1b/u\ny;8,2b/u\nz;7,0\n",
      "semicolon · text as some cells are no numbers: b (\"12,5b/u\", \"9,9b/u\", \"8,1b/u\", …)",
      [
        "a text dimension | b text dimension", "u | 12,5b/u", "v | 12,5", "w | 9,9b/u",
        "x | 8,1b/u",
        "y | 8,2b/u", "z | 7,0",
      ]),
    ReadingCase(
      "dates, codes, groups, headings and classes are nothing to tell",
      "a;b;c;d;e\n1.1.2024;16b;8.–9. lk;1.1 Lapset;1\n2.1.2024;17;4.–5. lk;1.2 Nuoret;1\n"
        + "3.1.2024;18;lukio;2.1 Naiset;yht\n4.1.2024;1a;15–64;2.2 Miehet;yht\n"
        + "5.1.2024;1b;65+;3 Kaikki;yht\n6.1.2024;1c;0–6;4 Muut;yht\n",
      "semicolon",
      [
        "a text dimension | b text dimension | c text dimension | d text dimension | e text dimension",
        "1.1.2024 | 16b | 8.–9. lk | 1.1 Lapset | 1", "2.1.2024 | 17 | 4.–5. lk | 1.2 Nuoret | 1",
        "3.1.2024 | 18 | lukio | 2.1 Naiset | yht", "4.1.2024 | 1a | 15–64 | 2.2 Miehet | yht",
        "5.1.2024 | 1b | 65+ | 3 Kaikki | yht", "6.1.2024 | 1c | 0–6 | 4 Muut | yht",
      ]),
  ]

  /// Years in the first row above figures that all could be years.
  private static let yearsAbove = [
    ReadingCase(
      "beside a usual name a year names a column", "Kunta;2021\nKotka;1950\nIitti;1999\n",
      "semicolon", ["Kunta text dimension | 2021 number time", "Kotka | 1950", "Iitti | 1999"]),
    ReadingCase(
      "beside another name nobody can tell", "Kotka;2021\nIitti;1999\n",
      "semicolon · no header (with header true the years of the first row name columns)",
      ["column_1 text dimension | column_2 number time", "Kotka | 2021", "Iitti | 1999"]),
  ]

  /// Letters that offices put behind a figure.
  private static let flags = [
    ReadingCase(
      "an e right behind a figure is kept as a mark",
      "a;b\nx;9,9e\ny;8,1\nz;7,5 p\nw;2E\n",
      "semicolon · decimal comma · 1 marked E · 1 marked e · 1 marked p",
      [
        "a text dimension | b number measure | b_mark text \(Role.attribute(of: nil))",
        "x | 9.9 | e", "y | 8.1 | <absent>", "z | 7.5 | p", "w | 2 | E",
      ]),
    ReadingCase(
      "headings with letters stay apart", "luku;b\n1.1;a\n1.10;b\n1.10b;c\n2.1e;d\n",
      "semicolon · text as some cells are no numbers: luku (\"1.10b\")",
      [
        "luku text dimension | b text dimension", "1.1 | a", "1.10 | b", "1.10b | c", "2.1e | d",
      ]),
    ReadingCase(
      "another letter right behind a figure may be a code's or a unit's",
      "a;b\n9e;2,5k\n8f;8,1\n7;7,5\n",
      "semicolon · text as some cells are no numbers: a (\"8f\"), b (\"2,5k\")",
      ["a text dimension | b text dimension", "9e | 2,5k", "8f | 8,1", "7 | 7,5"]),
  ]

  /// Bounds below which counts are hidden, and other spellings of what is not available.
  private static let bounds = [
    ReadingCase(
      "fewer than a bound are hidden",
      "a;b\nu;12\nv;< 5\nw;<5\nx;alle 5\ny;n.a.\nz;n. a.\n",
      "semicolon · 1 suppressed (< 5) · 1 suppressed (<5) · 1 suppressed (alle 5) · "
        + "1 not available (n. a.) · 1 not available (n.a.)",
      [
        "a text dimension | b number measure", "u | 12", "v | <suppressed>", "w | <suppressed>",
        "x | <suppressed>", "y | <not available>", "z | <not available>",
      ]),
    ReadingCase(
      "classes are no figures that are hidden", "a;Kokoluokka\n1;<5\n2;5\n3;6\n4;7\n", "semicolon",
      [
        "a number measure | Kokoluokka text dimension", "1 | <5", "2 | 5", "3 | 6", "4 | 7",
      ]),
    ReadingCase(
      "nor are those of single years", "ikä;b\nalle 5;12\n5;3\n6;4\n",
      "semicolon",
      ["ikä text dimension | b number measure", "alle 5 | 12", "5 | 3", "6 | 4"]),
    ReadingCase(
      "ages are bounds of nothing that is hidden", "a;b\nx;alle 15\ny;15–64\nz;yli 64\n",
      "semicolon",
      ["a text dimension | b text dimension", "x | alle 15", "y | 15–64", "z | yli 64"]),
  ]
}

extension DelimitedReaderTests {
  /// Marks that the notes below the table explain otherwise than they are usually meant.
  private static let explained = [
    ReadingCase(
      "a mark is what a note says, and a dash that stands for none is told",
      "a;b\nv;1,5\nw;..\nx;*\ny;-\nz;2,5\n\n.. tieto puuttuu\n* = alle 5 vastaajaa\n- ei yhtään\n",
      "semicolon · decimal comma · "
        + "4 footer lines (\".. tieto puuttuu\", \"* = alle 5 vastaajaa\", \"- ei yhtään\") · "
        + "1 absent (-) · 1 suppressed (*) · 1 not available (..) · as its notes say: .., * · "
        + "\"-\" is missing, though a note says \"ei yhtään\"",
      [
        "a text dimension | b number measure", "v | 1.5", "w | <not available>",
        "x | <suppressed>", "y | <absent>", "z | 2.5",
      ]),
    ReadingCase(
      "notes that say what is usually meant, or nothing of marks, change nothing",
      "a;b\nx;1,5\ny;..\nz;-\n\n.. = salattu\n- Lähde: THL, tietoa ei saatavilla muualta kuin sieltä\n",
      "semicolon · decimal comma · "
        + "3 footer lines (\".. = salattu\", \"- Lähde: THL, tietoa ei …\") · "
        + "1 absent (-) · 1 suppressed (..)",
      ["a text dimension | b number measure", "x | 1.5", "y | <suppressed>", "z | <absent>"]),
  ]
}

struct CutDecimalsTests {
  /// Commas between cells and before decimals make rows longer than the header: no figure is cut without a word.
  @Test(arguments: [
    "Kunta,Vuosi,Osuus\nKotka,2019,12,5\nKotka,2021,13,5\nIitti,2019,9,1\n",
    "Kunta,Osuus,n\nKotka,12,5,100\nIitti,9,1,80\n",
    "Kunta,2019,2021\nKotka,12,5,13,5\nIitti,9,1,9,9\n",
    "Kunta,Vuosi,Osuus\nKotka,2019,12,5\nKotka,2021,13,5\nIitti,2019,9\n",
    "Kunta,Vuosi,Osuus\nKotka,2019,12,5\nKotka,2021,13\nIitti,2019,9,1\nIitti,2021,9\n",
  ])
  func decimalsCutAtTheirCommasAreRefused(_ text: String) throws {
    let error = try #require(throws: FormatError.self) {
      try TableReader.read(Array(text.utf8), path: "x.csv")
    }
    guard case .decimalsCut(line: 2, _, names: 3) = error else {
      Issue.record("\(error)")
      return
    }
    let asked = try TableReader.read(
      Array(text.utf8), path: "x.csv", options: [GivenOption("delimiter", ",")])
    #expect(asked.table.rowCount > 1)
  }

  /// However far down the first row stands that may be cut, it is told.
  @Test func cutDecimalsAreToldWhereverTheyStand() throws {
    let rows = (0..<1_500).map { "a\($0),2019,12" } + ["b,2019,9,1", "c,2021,8,5"]
    let loaded = try TableReader.read(
      Array((["Kunta,Vuosi,Osuus"] + rows).joined(separator: "\n").utf8), path: "x.csv")
    #expect(
      loaded.detection.line.text.contains(
        "figures may be cut at their decimal commas from line 1502 on"))
  }

  /// Longer rows of anything but cut figures are read, their further cells in columns of their own.
  @Test(arguments: [
    "Kunta,Vuosi\nKotka,2019,huom\nIitti,2021,huom\n", "a,b\nx,1.5,2\ny,2.5,3\n",
    "Kunta;Vuosi\nKotka;2019;5\nIitti;2021;5\n", "a,b\nx,\"1\",\"5\"\n",
    "\"mpg\",\"cyl\"\n\"Mazda RX4\",21,6\n\"Datsun 710\",22,4\n",
  ])
  func otherLongerRowsAreRead(_ text: String) throws {
    #expect(try TableReader.read(Array(text.utf8), path: "x.csv").table.columnCount == 3)
  }
}
