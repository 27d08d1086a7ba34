import Testing

@testable import Replay

/// What time a recorded figure is of, and the new one in its place: only figures of the same time can be revised.
@Suite struct FigureTimeTests {
  private static let rows = [
    "Kotka,2019,10", "Kotka,2021,12", "Kotka,2023,15", "Hamina,2019,7", "Hamina,2021,7.5",
    "Hamina,2023,7",
  ]

  /// Replays cells that were recorded on these rows on others.
  private static func summary(
    _ cells: [String], after rows: [String], _ change: (String) -> String = { $0 }
  ) throws -> String {
    let place = try Workplace()
    try place.write("area,year,value\n" + Self.rows.joined(separator: "\n") + "\n", to: "d.csv")
    let blocks = (["load \"d.csv\" as d"] + cells).map { "```mittari\n\($0)\n```\n" }
    try place.write(
      NotebookReadingTests.front + blocks.joined(separator: "\n"), to: "notebook.md")
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    try place.write("area,year,value\n" + rows.joined(separator: "\n") + "\n", to: "d.csv")
    try place.write(change(try place.read("notebook.md")), to: "notebook.md")
    return place.replay { $0.screenLines = nil }.summary
  }

  private static func replacing(_ row: String, with other: String?) -> [String] {
    rows.compactMap { $0 == row ? other : $0 }
  }

  /// Cells and rows, and a line that is told; nothing of it is a revision unless the line is.
  @Test(arguments: [
    (
      "d | trend over year", replacing("Hamina,2023,7", with: nil),
      "Hamina, last: 7 (2023) → 7.5 (2021), as there is no figure of 2023 any more", false
    ),
    (
      "d | trend over year", replacing("Hamina,2023,7", with: "Hamina,2023,"),
      "Hamina, last: 7 (2023) → 7.5 (2021), as there is no figure of 2023 any more", false
    ),
    (
      "d | trend over year", replacing("Hamina,2019,7", with: nil),
      "Hamina, first: 7 (2019) → 7.5 (2021), as there is no figure of 2019 any more", false
    ),
    (
      "d | trend over year", rows + ["Hamina,2025,9"],
      "Hamina, last: 7 (2023) → 9 (2025) (+2)", false
    ),
    (
      "d | trend over year", replacing("Hamina,2023,7", with: "Hamina,2023,8"),
      "Hamina, last: 7 → 8", true
    ),
    (
      "d | compare year previous to last", rows + ["Kotka,2025,16", "Hamina,2025,9"],
      "Kotka, previous: 12 (2021) → 15 (2023) (+3)", false
    ),
    (
      "d | where year = last", rows + ["Kotka,2025,16", "Hamina,2025,9"],
      "Kotka, 2025, value: 15 (2023) → 16 (2025) (+1)", false
    ),
  ])
  func isToldWhereItDiffers(
    cell: String, rows: [String], line: String, isRevision: Bool
  ) throws {
    let summary = try Self.summary([cell], after: rows)
    #expect(summary.contains("cell-2 · \(line)\n"), "\(summary)")
    #expect(summary.contains("Revised history") == isRevision, "\(summary)")
  }

  /// A mean of fewer rows is another one though no figure was revised.
  @Test func whatIsComputedOfRowsThatWentIsNoRevision() throws {
    let summary = try Self.summary(
      ["d | where year = 2023", "d | where year = 2023 | summarize n = count(), m = mean(value)"],
      after: Self.replacing("Kotka,2023,15", with: "Kotkka,2023,15").map {
        $0.replacing("Hamina,2023,7", with: "Hamina,2023,")
      })
    #expect(summary.contains("cell-2 · Kotka: probably renamed to Kotkka\n"), "\(summary)")
    #expect(summary.contains("cell-3 · row 1, m: 11.0 → 15.0 (+4.0)\n"), "\(summary)")
    #expect(!summary.contains("Revised history"), "\(summary)")
  }

  /// A blank behind a name is seen by nobody: both names stand in quotes, and the row is there.
  @Test func namesThatLookAlikeStandInQuotes() throws {
    let summary = try Self.summary(
      [#"d | where area = "Kotka""#, "d | where year = 2023"],
      after: Self.replacing("Kotka,2023,15", with: "Kotka ,2023,15"))
    #expect(
      summary.contains("cell-2 · 2023: area is now \"Kotka \", was \"Kotka\"\n"), "\(summary)")
    #expect(
      summary.contains("cell-3 · Kotka: area is now \"Kotka \", was \"Kotka\"\n"), "\(summary)")
  }

  /// Recorded lines that somebody wrote by hand, and that the new data happen to give.
  @Test func aHandEditThatTheNewDataGiveIsTold() throws {
    let summary = try Self.summary(
      ["d | where year = 2023"], after: Self.replacing("Hamina,2023,7", with: "Hamina,2023,8")
    ) { $0.replacing("| Hamina | 2023 | 7 |", with: "| Hamina | 2023 | 8 |") }
    #expect(summary.contains("1 confirmed on new data"), "\(summary)")
    #expect(summary.contains("cell-2: the recorded table was edited by hand\n"), "\(summary)")
  }
}
