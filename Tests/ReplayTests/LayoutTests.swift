import Foundation
import TestSupport
import Testing

@testable import Replay

/// A notebook that wrote down how a file is laid out, run on a later edition that is laid out otherwise.
@Suite struct LayoutTests {
  private static let notebook = """
    ---
    mittari: 1
    ---

    ```mittari
    load "x.csv" as x with delimiter ";", header "true", skip "1", footer "2"
    ```

    ```mittari
    x | unpivot as year of value | compare year first to last
    ```

    """
  private static let rows = "Kunta;2021;2023\nHamina;1;2\nKotka;3;4\nPyhtää;5;6\n"
  private static let sources = "\nLähde: THL\n"
  private static let first = "Tilasto\n" + rows + sources

  private func recorded() throws -> Workplace {
    let place = try Workplace()
    try place.write(Self.notebook, to: "notebook.md")
    try place.write(Self.first, to: "x.csv")
    let outcome = place.replay { $0.acceptance = .all }
    #expect(outcome.exitCode == 0, "\(outcome.diagnostics)")
    return place
  }

  struct Edition: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    /// What is told of it; nil for nothing.
    let told: String?
  }

  static let editions = [
    Edition(
      testDescription: "a fourth row and no sources", text: "Tilasto\n" + rows + "Virolahti;7;9\n",
      told: #"x is read with footer "2", but the file looks like footer "0": 4 rows, not 2"#),
    Edition(
      testDescription: "no title either", text: rows,
      told:
        #"x is read with skip "1", footer "2", but the file looks like skip "0", footer "0": 3 rows, not 0"#
    ),
    Edition(
      testDescription: "two title lines", text: "Tilasto\nPäivitetty\n" + rows + sources,
      told: #"x is read with skip "1", but the file looks like skip "2": 3 rows, not 4"#),
    Edition(
      testDescription: "two lines more below",
      text: "Tilasto\n" + rows + sources + "Päivitetty\n.. = salattu\n",
      told: #"x is read with footer "2", but the file looks like footer "4": 3 rows, not 4"#),
    Edition(
      testDescription: "commas between cells",
      text: "Tilasto\n" + rows.replacing(";", with: ",") + sources,
      told: #"x is read with delimiter ";", but the file looks like delimiter ",""#),
    Edition(
      testDescription: "other figures",
      text: "Tilasto\n" + rows.replacing("6", with: "7") + sources, told: nil),
    Edition(
      testDescription: "another row",
      text: "Tilasto\n" + rows + "Virolahti;7;9\n" + sources, told: nil),
  ]

  @Test(arguments: editions)
  func whatIsWrittenDownOfAFileIsAskedAnewOfItsNextEdition(_ edition: Edition) throws {
    let place = try recorded()
    try place.write(edition.text, to: "x.csv")
    let outcome = place.replay()
    #expect(outcome.exitCode != 0)
    let heading = "Alarm: files look otherwise than the notebook reads them"
    #expect(outcome.summary.contains(heading) == (edition.told != nil), "\(outcome.summary)")
    guard let told = edition.told else { return }
    #expect(outcome.summary.contains("line 6: \(told)"), "\(outcome.summary)")
  }

  @Test func anotherDecimalMarkIsTold() throws {
    let place = try Workplace()
    let head = "---\nmittari: 1\n---\n\n"
    let load = #"load "x.csv" as x with delimiter ";", decimal ",""#
    try place.write(
      head + "```mittari\n\(load)\n```\n\n```mittari\nx | count\n```\n", to: "notebook.md")
    func figures(_ rows: [String]) -> String { "area;n\n" + rows.joined(separator: "\n") + "\n" }
    try place.write(figures(["a;1,5", "b;2,5", "c;3"]), to: "x.csv")
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    for (rows, mark) in [
      (["a;1,5", "b;4,5", "c;3"], nil), (["a;1.5", "b;2.5", "c;3"], "."),
      (["a;1", "b;2", "c;3"], nil),
    ] {
      try place.write(figures(rows), to: "x.csv")
      let told = mark.map {
        #"x is read with decimal ",", but the file looks like decimal "\#($0)""#
      }
      let summary = place.replay().summary
      #expect(summary.contains(told ?? "1 confirmed on new data"), "\(summary)")
      #expect(summary.contains("Alarm") == (told != nil), "\(summary)")
    }
  }

  /// Letters of a byte each are written down; the next edition is UTF-8, or has a mark that says what it is.
  @Test(arguments: [
    ("", "utf-8", true), ("\u{FEFF}", "utf-8", true), ("", "utf-16le", true),
    ("", "windows-1252", false),
  ])
  func anotherEncodingIsTold(_ mark: String, _ encoding: String, _ isTold: Bool) throws {
    let place = try Workplace()
    let load = #"load "x.csv" as x with delimiter ";", encoding "windows-1252""#
    try place.write(
      "---\nmittari: 1\n---\n\n```mittari\n\(load)\n```\n\n```mittari\nx | count\n```\n",
      to: "notebook.md")
    func edition(_ value: String, _ encoding: String) -> [UInt8] {
      let text = "\(mark)kunta;n\nPyhtää;\(value)\nKotka;2\n"
      return switch encoding {
      case "utf-8": Array(text.utf8)
      case "utf-16le": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      default: text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      }
    }
    let path = URL(fileURLWithPath: place.path("x.csv"))
    try Data(edition("1", "windows-1252").filter { $0 < 0xFE }).write(to: path)
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    try Data(edition("3", encoding)).write(to: path)
    let outcome = place.replay()
    let told =
      #"x is read with encoding "windows-1252", but the file looks like encoding "\#(encoding)""#
    #expect(outcome.summary.contains(told) == isTold, "\(outcome.summary)")
    #expect(outcome.exitCode == (isTold ? 1 : 0))
    guard isTold else { return }
    let option = encoding == "utf-8" ? "" : #", encoding "\#(encoding)""#
    let statement = #"load "x.csv" as x with delimiter ";"\#(option)"#
    #expect(outcome.summary.contains(": \(statement)\n"), "\(outcome.summary)")
    let text = try place.read("notebook.md")
    try place.write(text.replacing(load, with: statement), to: "notebook.md")
    #expect(!place.replay().summary.contains("Alarm: files"))
  }

  /// The results are as recorded, as the new row is cut off with the lines below it.
  @Test func resultsThatAreConfirmedOnACutFileAreADifference() throws {
    let place = try recorded()
    try place.write("Tilasto\n" + Self.rows + "Virolahti;7;9\nLähde: THL\n", to: "x.csv")
    let outcome = place.replay()
    #expect(outcome.exitCode == 1)
    Golden.expect(outcome.summary, "layout.txt")
    // Whoever accepts it says that it is meant so, and is not asked again about these data.
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    let again = place.replay()
    #expect(again.exitCode == 0)
    #expect(!again.summary.contains("Alarm"))
  }

  @Test func theStatementThatIsOfferedMendsIt() throws {
    let place = try recorded()
    try place.write("Tilasto\n" + Self.rows + "Virolahti;7;9\n", to: "x.csv")
    let statement = #"load "x.csv" as x with delimiter ";", header "true", skip "1""#
    #expect(place.replay().summary.contains(": \(statement)\n"))
    let text = try place.read("notebook.md")
    try place.write(text.replacing(#", footer "2""#, with: ""), to: "notebook.md")
    let outcome = place.replay()
    #expect(!outcome.summary.contains("Alarm: files"))
    #expect(outcome.summary.contains("Virolahti"))
  }

  @Test func oneResultAcceptedDoesNotAcceptTheLayout() throws {
    let place = try Workplace()
    try place.write(Self.notebook + "\n```mittari\nx | count\n```\n", to: "notebook.md")
    try place.write(Self.first, to: "x.csv")
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    try place.write("Tilasto\n" + Self.rows + "Virolahti;7;9\n", to: "x.csv")
    #expect(place.replay { $0.acceptance = .cells(["cell-2"]) }.exitCode == 1)
    #expect(place.replay().summary.contains("Alarm: files"))
  }

  @Test func itIsToldForEachMemberOnce() throws {
    let place = try Workplace()
    let text = Self.notebook.replacing(
      "mittari: 1\n", with: "mittari: 1\nparams:\n  Kunta: Kotka\n"
    )
    .replacing("x | unpivot", with: "x | where Kunta = $Kunta | unpivot")
    try place.write(text, to: "notebook.md")
    try place.write(Self.first, to: "x.csv")
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    try place.write("Tilasto\n" + Self.rows + "Virolahti;7;9\nLähde: THL\n", to: "x.csv")
    let outcome = Replay.run(place.path("notebook.md"), each: "Kunta", options: place.options)
    #expect(outcome.exitCode == 1)
    let told = #"line 8: x is read with footer "2", but the file looks like footer "1""#
    #expect(outcome.summary.split(separator: "\n").count { $0.contains(told) } == 1)
  }

  @Test func aReportTellsItBelowTheTable() throws {
    let place = try recorded()
    try place.write("Tilasto\n" + Self.rows + "Virolahti;7;9\nLähde: THL\n", to: "x.csv")
    let output = place.path("report.md")
    let outcome = Replay.report(place.path("notebook.md"), to: output, options: place.options)
    #expect(outcome.exitCode == 1)
    let told = #"x is read with footer "2", but the file looks like footer "1": 4 rows, not 3"#
    #expect(try place.read("report.md").contains("- \(told)"))
  }
}
