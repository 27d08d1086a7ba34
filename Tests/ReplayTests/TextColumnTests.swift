import TestSupport
import Testing

@testable import Replay

/// Columns that were numbers and are text in new data, of which no figure can be compared any more.
@Suite struct TextColumnTests {
  private static let notebook = """
    ---
    mittari: 1
    ---

    ```mittari
    load "x.csv" as x with missing "..=suppressed"
    ```

    ```mittari
    x | count
    ```

    """
  private static let rows = "area;year;value\nKotka;2021;1,5\nHamina;2021;3,5\n"

  private func recorded() throws -> Workplace {
    let place = try Workplace()
    try place.write(Self.notebook, to: "notebook.md")
    try place.write(Self.rows, to: "x.csv")
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    return place
  }

  @Test func aColumnThatIsTextNowIsTheCauseByName() throws {
    let place = try recorded()
    #expect(try place.read("notebook.md").contains(" years=2021 numbers=year,value\n"))
    try place.write(Self.rows + "Kouvola;2021;tba\nIitti;2021;ask\n", to: "x.csv")
    let told = #"cause: value of x was numbers and is text now, as cells say "tba", "ask""#
    let summary = place.replay().summary
    #expect(summary.contains(told), "\(summary)")
  }

  /// A cell that fails because of it is what asks for the cause.
  @Test(arguments: ["x | where value > 3", "x | where area = \"Kotka\" | add half = value / 2"])
  func itIsTheCauseWhereNothingElseReadTheFile(cell: String) throws {
    let place = try Workplace()
    try place.write(Self.notebook.replacing("x | count", with: cell), to: "notebook.md")
    try place.write(Self.rows, to: "x.csv")
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    let recorded = try place.read("notebook.md")
    try place.write(Self.rows + "Kouvola;2021;pyöreä\n", to: "x.csv")
    let summary = place.replay { $0.acceptance = .all }.summary
    #expect(
      summary.contains(#"cause: value of x was numbers and is text now, as cells say "pyöreä""#),
      "\(summary)")
    #expect(summary.contains("data: x is new: 3 rows 2021, was 2 rows 2021"))
    #expect(!summary.contains("no cell that ran used it"))
    #expect(try place.read("notebook.md") == recorded)
  }

  @Test func dataThatAFailingCellNamesAreNotSaidToBeUnused() throws {
    let place = try recorded()
    let text = try place.read("notebook.md").replacing("x | count", with: "x | | count")
    try place.write(text, to: "notebook.md")
    let summary = place.replay().summary
    #expect(
      summary.contains("data: x is recorded, but the cell that names it failed"), "\(summary)")
  }

  /// Figures of another unit are no movement: 23.5 % beside 0.25.
  @Test func anotherUnitIsAnAlarm() throws {
    let place = try Workplace()
    let notebook = Self.notebook.replacing("x | count", with: "x")
    let rows = { (unit: String) in
      "area;year;value\nKotka;2021;23,5\(unit)\nHamina;2021;19,5\(unit)\n"
    }
    try place.write(notebook, to: "notebook.md")
    try place.write(rows(" %"), to: "x.csv")
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    let recorded = try place.read("notebook.md")
    #expect(recorded.contains(" numbers=year,value=%25\n"), "\(recorded)")
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    #expect(try place.read("notebook.md") == recorded)

    try place.write(rows(""), to: "x.csv")
    let outcome = place.replay()
    let told = """
      Alarm: figures are in another unit than those recorded
        value of x was in % and has no unit now
      """
    #expect(outcome.summary.contains(told), "\(outcome.summary)")
    #expect(outcome.exitCode == 1)

    // What an earlier version recorded tells no unit, and stays as it is.
    let old = recorded.replacing("value=%25", with: "value")
    try place.write(old, to: "notebook.md")
    #expect(!place.replay().summary.contains("unit"))
    try place.write(rows(" %"), to: "x.csv")
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    #expect(try place.read("notebook.md") == old)
  }

  @Test func columnsThatStayWhatTheyAreAreNotTold() throws {
    let place = try recorded()
    try place.write(Self.rows + "Kouvola;2021;\n", to: "x.csv")
    #expect(!place.replay().summary.contains("text"))
  }

  /// What an earlier version recorded does not say which columns were numbers, and is as good as it was.
  @Test func whereItIsNotRecordedMostCellsTell() throws {
    let place = try recorded()
    let old = try place.read("notebook.md").replacing(" numbers=year,value", with: "")
    try place.write(old, to: "notebook.md")
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    #expect(try place.read("notebook.md") == old)
    try place.write(Self.rows + "Kouvola;2021;tba\n", to: "x.csv")
    let summary = place.replay().summary
    #expect(summary.contains(#"cause: value of x is text, as cells say "tba""#), "\(summary)")
  }
}
