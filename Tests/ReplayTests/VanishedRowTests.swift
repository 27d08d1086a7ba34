import Diagnostics
import Foundation
import Rendering
import Tables
import TestSupport
import Testing

@testable import Replay

/// Why rows are no longer in a result: every reason is told, and a verdict that changed is a flip.
@Suite struct VanishedRowTests {
  static let header = "area,year,value\n"
  static let before = [
    "Kotka,2021,4", "Kotka,2023,15", "Kouvola,2021,10", "Kouvola,2023,20", "Hamina,2021,7",
    "Hamina,2023,9",
  ]

  /// Replays a cell that was recorded on the figures of before on others.
  static func summary(
    _ cell: String, after rows: [String], _ change: (String) -> String = { $0 }
  ) throws -> String {
    let place = try Workplace()
    try place.write(header + before.joined(separator: "\n") + "\n", to: "mine.csv")
    let text =
      NotebookReadingTests.front
      + "```mittari\nload \"mine.csv\" as mine\n```\n\n```mittari rows\n\(cell)\n```\n"
    try place.write(text, to: "notebook.md")
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    try place.write(header + rows.joined(separator: "\n") + "\n", to: "mine.csv")
    try place.write(change(try place.read("notebook.md")), to: "notebook.md")
    return place.replay { $0.screenLines = nil }.summary
  }

  /// The recorded rows with one of them replaced, or taken away.
  static func replacing(_ row: String, with other: String?) -> [String] {
    before.compactMap { $0 == row ? other : $0 }
  }

  static let reasons: [(cell: String, rows: [String], line: String)] = [
    (
      "mine | where value > 5", replacing("Hamina,2021,7", with: "Hamina,2021,3"),
      "rows · Hamina, 2021: left out by `where value > 5` (value is now 3, was 7)"
    ),
    (
      "mine | where value > 5", replacing("Hamina,2021,7", with: "Hamina,2021,"),
      "rows · Hamina, 2021: value is now missing, left out by `where value > 5`"
    ),
    (
      "mine | where value > 5", replacing("Hamina,2021,7", with: nil),
      "rows · Hamina, 2021: no longer in the data"
    ),
    (
      "mine | where year = 2023",
      replacing("Hamina,2023,9", with: nil).filter { !$0.hasPrefix("Hamina") },
      "rows · Hamina: the data have no area Hamina any more"
    ),
    (
      "mine | where year = 2023", replacing("Kouvola,2023,20", with: "Kouvolla,2023,20"),
      "rows · Kouvola: probably renamed to Kouvolla"
    ),
    (
      "mine | where value > 12 and year = 2023 and area = \"Kouvola\"",
      before.map { $0.replacing("Kouvola,2023,20", with: "Kouvola,2023,2") },
      "rows · Kouvola, 2023: left out by `where value > 12 and year = 2023 and area = \"Kouvola\"` "
        + "(value is now 2, was 20)"
    ),
    (
      "mine | where year = 2023 | sort value desc | take 2",
      replacing("Hamina,2023,9", with: "Hamina,2023,90"),
      "rows · Kotka: left out by `take 2`"
    ),
    (
      "mine | where year = 2023 | select area as place, value as share | where share > 12",
      replacing("Kotka,2023,15", with: nil), "rows · Kotka: no longer in the data"
    ),
    (
      "mine | where year = last", replacing("Kotka,2023,15", with: "Kotka,2025,15"),
      "rows · Hamina, 2023: not in the data of 2025"
    ),
    (
      "let high = mine | where value > 12\nhigh | where year = 2023",
      replacing("Kotka,2023,15", with: "Kotka,2023,11"),
      "rows · Kotka: left out by `where value > 12` (value is now 11, was 15)"
    ),
  ]

  @Test(arguments: reasons) func aVanishedRowSaysWhy(
    cell: String, rows: [String], line: String
  ) throws {
    let summary = try Self.summary(cell, after: rows)
    #expect(summary.contains("\n  \(line)\n"), "\(summary)")
  }

  @Test func aSuppressedFigureIsToldAsSuch() throws {
    let row = ResultDifference.VanishedRow(
      row: "Kotka", cells: [], keys: [], renamedTo: nil, figures: [],
      fate: .leftOut(
        stage: "where value > 5", missing: .init(column: "2025", kind: .suppressed), now: []))
    #expect(
      row.reason(RecordedWords(TerminalStyle()), ColumnNames([]))
        == "2025 is now suppressed, left out by `where value > 5`")
  }

  @Test func aChangedQueryNamesTheStage() throws {
    let summary = try Self.summary("mine | where value > 5", after: Self.before) {
      $0.replacing("value > 5", with: "value > 8")
    }
    #expect(summary.contains("  rows · Hamina, 2021: left out by `where value > 8`\n"))
  }

  @Test func aRowWhoseVerdictChangedIsAFlip() throws {
    let place = try ReplayTests.recorded(
      ReplayTests.notebook.replacingOccurrences(
        of: "compare year previous to last",
        with: "compare year 2019 to last\n       | where verdict = \"worse\""))
    // Figures of 2025 are far below those of 2023.
    try place.write(try Workplace.schoolWith2025(by: -9), to: "school.csv")
    let summary = place.replay { $0.data = ["school": place.path("school.csv")] }.summary
    Golden.expect(summary, "flipped-and-gone.txt")
  }
}
