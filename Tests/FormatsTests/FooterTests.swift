import Diagnostics
import Tables
import Testing

@testable import Formats

/// Rows at both ends of a table that may be data or not, as a text writes them, as Excel pads them, and in a sheet.
struct FooterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rows: [String]
    let dataRows: Int
    /// What is said of titles, footers and doubts; `#` stands for `row` in a sheet and for `line` in a text.
    let fact: String
    /// Whether it holds of texts whose lines end with their last filled cell too.
    var holdsOfRagged = true

    init(_ name: String, _ dataRows: Int, _ fact: String, ragged: Bool = true, _ rows: [String]) {
      (testDescription, self.rows, self.dataRows, self.fact) = (name, rows, dataRows, fact)
      holdsOfRagged = ragged
    }
  }

  private static let head = [
    "Kunta;2019;2021;2023;2025", "Hamina;12,1;13,0;14,2;14,9", "Kotka;10,2;11,1;12,3;12,0",
    "Pyhtää;11,0;12,0;12,5;12,2",
  ]

  private static func doubt(_ name: String) -> String {
    "without figures at the end, read as data: \"\(name)\" (left out with footer 1)"
  }

  static let cases = [
    Case("last rows with only the first year", 5, "", head + ["Miehikkälä;8,0", "Virolahti;7,5"]),
    Case(
      "last rows with a figure above a source", 4, "1 footer # (\"Lähde: THL\")",
      head + ["Virolahti;7,5", "Lähde: THL"]),
    Case("a mark of a missing figure is as good as a figure", 4, "", head + ["Virolahti;.."]),
    Case("a last figure after many gaps", 4, "", head + ["Virolahti;;;;7,5"]),
    Case(
      "a scorecard's row with a target and no result", 3, "",
      [
        "id;mittari;tavoite;vuosi;toteuma;huom", "1;A;3;2026;3,1;ok", "2;B;4;2026;3,5;x", "3;C;5",
      ]),
    Case(
      "a source and notes", 3,
      "2 footer #s (\"Lähde: THL, Kouluterveys…\", \".. tieto on salattu\")",
      head + ["Lähde: THL, Kouluterveyskysely", ".. tieto on salattu"]),
    Case(
      "what stands below a source is none of the data either", 3,
      "3 footer #s (\"Källa: THL\", \"Tilastokeskus\", \"1\")",
      head + ["Källa: THL", "Tilastokeskus", "1"]),
    Case(
      "a name and a date below", 3, "2 footer #s (\"Lähde THL\", \"Päivitetty 1.1.2024\")",
      ragged: false, head + ["Lähde;THL", "Päivitetty;1.1.2024"]),
    Case(
      "a source with its year", 3, "1 footer # (\"Lähde: THL 2023\")", ragged: false,
      head + ["Lähde: THL;2023"]),
    Case("a figure alone in a later column is a figure", 4, "", head + [";;;7,5"]),
    Case(
      "a name without figures in any year is a member, and that is told", 4,
      "without figures at the end, read as data: \"Virolahti\" (left out with footer 1)",
      ragged: false, head + ["Virolahti"]),
    Case(
      "names without figures above a source", 5,
      "1 footer # (\"Lähde: THL\") · without figures at the end, read as data: "
        + "\"Miehikkälä\", \"Virolahti\" (left out with footer 3)",
      ragged: false, head + ["Miehikkälä", "Virolahti", "Lähde: THL"]),
    Case("a name without figures among others", 5, "", head + ["Virolahti", "Iitti;1;2;3;4"]),
    Case(
      "names with colons are names like others", 3,
      "without figures at the end, read as data: \"Kotka: itä\" (left out with footer 1)",
      ragged: false,
      ["Alue;2019;2021", "Kotka: länsi;1;2", "Hamina: pohjoinen;3;4", "Kotka: itä"]),
    Case(
      "a long sentence is a note", 3, "1 footer # (\"Luvut eivät ole toisiins…\")",
      head + ["Luvut eivät ole toisiinsa verrannollisia eri vuosina."]),
    Case(
      "a mark and what it explains", 3, "1 footer # (\"1) Luvut ovat vain ennak…\")",
      head + ["1) Luvut ovat vain ennakkotietoja vielä"]),
    Case(
      "a note with its word cut short", 3, "1 footer # (\"Anm. preliminära\")",
      head + ["Anm. preliminära"]),
    Case(
      "members with long names", 5,
      "without figures at the end, read as data: \"Varsinais-Suomen hyvinvo…\", "
        + "\"Kymenlaakson hyvinvointi…\" (left out with footer 2)", ragged: false,
      head + ["Varsinais-Suomen hyvinvointialue", "Kymenlaakson hyvinvointialue"]),
    Case(
      "a member with a colon in its name", 4, doubt("Yksinäisyys: kokee usein"), ragged: false,
      head + ["Yksinäisyys: kokee usein"]),
    Case(
      "a member called as sources begin", 4, doubt("Tiedot puuttuvat"), ragged: false,
      head + ["Tiedot puuttuvat"]),
    Case("a place called as a source", 4, doubt("Lähde"), ragged: false, head + ["Lähde"]),
    Case(
      "a member with the mark of a note", 4, doubt("1) Virolahti"), ragged: false,
      head + ["1) Virolahti"]),
    Case(
      "a place called as a source, with its year", 3, doubt("Lähde 2021"),
      ["Paikka;vuosi;arvo;n", "Kaivo;2021;2;2", "Järvi;2021;2;4", "Lähde;2021"]),
    Case(
      "a member with a note in a column of texts", 3, "",
      [
        "Kunta;Huom;2019;2021;2023", "Kotka;;1;2;3", "Hamina;ennakko;1;2;3", "Virolahti;ei tietoja",
      ]),
    Case(
      "the last year has no figures yet", 3, "",
      ["vuosi;arvo;n", "2023;1,5;2", "2024;2,5;3", "2025"]),
    Case(
      "a name and a value above the names", 3, "2 title #s (\"Tilasto\", \"Päivitetty 1.1.2024\")",
      ["Tilasto", "Päivitetty;1.1.2024"] + head),
    Case(
      "a year above the names", 2, "2 title #s (\"Tilasto\", \"Vuosi: 2023\")",
      ["Tilasto", "Vuosi:;2023", "Alue;Pojat;Tytöt", "Kotka;12;13", "Hamina;10;9"]),
    Case(
      "a name and a value above two columns", 2, "1 title # (\"Päivitetty 1.1.2024\")",
      ["Päivitetty;1.1.2024", "Kunta;2023", "Kotka;12", "Hamina;10"]),
    Case(
      "a first name with a colon above two columns", 3, "",
      ["Kunta:;Arvo", "Kotka;ei tietoa", "Hamina;10", "Iitti;12"]),
    Case(
      "a header that lacks its last name stays one", 2, "",
      ["Kunta;2022;", "Kotka;12;13", "Hamina;10;9"]),
  ]

  private func facts(_ loaded: Loaded) -> String {
    let heads = ["1 title", "2 title", "1 footer", "2 footer", "3 footer", "without figures"]
    return loaded.detection.facts.map(\.text).filter { fact in
      heads.contains { fact.hasPrefix($0) }
    }.joined(separator: " · ")
  }

  @Test(arguments: cases)
  func rowsAtTheEndsAreToldApart(_ test: Case) throws {
    let columns = test.rows.map { $0.split(separator: ";", omittingEmptySubsequences: false).count }
    let width = columns.max() ?? 1
    let padded = zip(test.rows, columns).map { row, count in
      row + String(repeating: ";", count: width - count)
    }
    let inText = test.fact.replacing("#s", with: "lines").replacing("#", with: "line")
    for rows in [padded] + (test.holdsOfRagged ? [test.rows] : []) {
      let bytes = Array((rows.joined(separator: "\n") + "\n").utf8)
      let loaded = try DelimitedReader.read(bytes)
      #expect(facts(loaded) == inText, "\(rows)")
      #expect(loaded.table.rowCount == test.dataRows, "\(rows)")
      // The quick reader says the same or leaves it to the other.
      let tolerant = try DelimitedReader.readTolerantly(bytes)
      #expect(loaded.detection == tolerant.detection)
      #expect(loaded.description == tolerant.description)
    }
    let loaded = try TableReader.read(Self.workbook(test.rows), path: "x.xlsx")
    let inSheet = test.fact.replacing("#s", with: "rows").replacing("#", with: "row")
    #expect(facts(loaded) == inSheet)
    #expect(loaded.table.rowCount == test.dataRows)
    // What was detected, given as options, gives the same reading.
    let again = try TableReader.read(
      Self.workbook(test.rows), path: "x.xlsx", options: loaded.detection.options)
    #expect(again.description == loaded.description)
  }

  /// Whatever stands at the end of a clean text, the quick reader says what the tolerant one says.
  @Test func bothReadersAgreeAboutOddEnds() throws {
    let ends = [
      ["Lähde: THL"], ["Lähde", "THL"], ["Lähde", "2023"], ["Lähde: THL", "", "1"], ["", "7"],
      ["7"],
      ["2024"], ["Virolahti"], ["Virolahti", ".."], ["Virolahti", "", "", "5"],
      ["..", "ei tietoa"],
      ["", "", "Lähde: THL"], ["", "Lähde: THL"], ["Kotka", "2019", "1", "2", "3", "4"],
      ["Päivitetty", "1.1.2024"],
      ["1)", "ennakko", "luku"], ["-"], ["Kymenlaakson hyvinvointialue"],
      ["1) Luvut ovat vain ennakkotietoja vielä"],
    ]
    let rows = ["Hamina;2019;1;2,5;a;3", "Kotka;2021;3;4,5;b;..", "Iitti;2023;5;6,5;c;4"]
    for width in 2...6 {
      let body = (["alue;vuosi;n;arvo;laji;lkm"] + rows).map { row in
        row.split(separator: ";").prefix(width).joined(separator: ";")
      }
      for (first, last) in ends.flatMap({ first in ends.map { (first, $0) } }) {
        let tail = [first, last].map { end in
          (end + [String](repeating: "", count: width)).prefix(width).joined(separator: ";")
        }
        let text = (body + tail.filter { $0.contains { $0 != ";" } }).joined(separator: "\n")
        let (bytes, note) = (Array(text.utf8), "\(tail)")
        let (read, tolerant) = (
          try DelimitedReader.read(bytes), try DelimitedReader.readTolerantly(bytes)
        )
        #expect(read.detection == tolerant.detection, "\(note)")
        #expect(read.description == tolerant.description, "\(note)")
      }
    }
  }

  /// The number of a page, say; where Excel pads rows, they are all alike.
  @Test func aFigureAloneInARowCutShortIsNoData() throws {
    let rows = Self.head + ["1"]
    for book in [Self.workbook(rows), Array(rows.joined(separator: "\n").utf8)] {
      let loaded = try TableReader.read(book, path: "x", options: [])
      #expect(loaded.table.rowCount == 3)
      #expect(facts(loaded).hasSuffix("(\"1\")"))
    }
  }

  /// The rows as a sheet has them, figures as numbers.
  private static func workbook(_ rows: [String]) -> [UInt8] {
    let cells = rows.map { row in
      row.split(separator: ";", omittingEmptySubsequences: false).map { cell in
        let number = String(cell).replacing(",", with: ".")
        if cell.isEmpty { return "<c/>" }
        return ExactDecimal(number) == nil
          ? WorkbookFixture.text(String(cell)) : WorkbookFixture.number(number)
      }
    }
    return WorkbookFixture(rows: cells.map { "<row>\($0.joined())</row>" }.joined()).bytes
  }

  /// Only rows that are longer than the header too have cells in columns of their own.
  @Test func aRowAsLongAsTheHeaderIsNoLongerOne() throws {
    let rows = ["Kunta;Lkm;Pvm;Huom", "Kotka;1;a", "Kotka;2;b;ennakko", "Hamina;3;c", "Pyhtää;4;d"]
    let loaded = try TableReader.read(Self.workbook(rows), path: "x.xlsx")
    #expect(loaded.detection.line == "XLSX · sheet \"Data\"")
    let text = try DelimitedReader.read(Array(rows.joined(separator: "\n").utf8))
    #expect(
      text.detection.line == "semicolon · 3 short rows (filled with missing values)")
  }
}
