import Diagnostics
import Tables
import Testing

@testable import Formats

/// Marks for missing values that a person gives beside those that are found.
struct GivenMarksTests {
  private static let text = Array("a;b;c\nx;1;-\ny;<5;..\nz;3;*\nx;4;7\n".utf8)

  @Test func aGivenMarkComesBesideTheUsualOnes() throws {
    let loaded = try TableReader.read(
      Self.text, path: "x.csv", options: [GivenOption("missing", "<5=suppressed")])
    #expect(
      loaded.detection.line
        == "semicolon · 1 absent (-) · 1 suppressed (..) · 1 suppressed (<5) · 1 not available (*)")
    #expect(
      loaded.description == [
        "a text dimension | b number measure | c number measure", "x | 1 | <absent>",
        "y | <suppressed> | <suppressed>", "z | 3 | <not available>", "x | 4 | 7",
      ])
  }

  /// A notebook records what was found, and next year's file has a further mark.
  @Test func recordedMarksLeaveRoomForOthers() throws {
    let first = try TableReader.read(Array("a;b\nx;1\ny;..\n".utf8), path: "x.csv")
    let next = try TableReader.read(
      Array("a;b\nx;1\ny;-\nz;..\n".utf8), path: "x.csv", options: first.detection.options)
    #expect(next.table.columns[1].type == .decimal)
    #expect(next.table.lines == ["x | 1", "y | <absent>", "z | <suppressed>"])
    #expect(
      next.detection.options.filter { $0.name == "missing" }.map(\.value)
        == ["..=suppressed", "-=absent"])
  }

  @Test func whatAGivenMarkMeansCounts() throws {
    let loaded = try TableReader.read(
      Array("a;b\nx;1\ny;..\n".utf8), path: "x.csv",
      options: [GivenOption("missing", "..=not asked")])
    #expect(loaded.table.lines == ["x | 1", "y | <not asked>"])
  }

  /// All figures of a year may be suppressed; crosses and dashes alone are answers.
  @Test(arguments: [
    ("..", "<suppressed>"), ("...", "<not available>"), (": c", "<suppressed>"), ("x", "x"),
    ("-", "-"),
  ])
  func aColumnOfNothingButMarksOfFiguresHasNone(mark: String, cell: String) throws {
    let loaded = try TableReader.read(
      Array("area,value\nA,\(mark)\nB,\(mark)\nC,\n".utf8), path: "x.csv")
    #expect(loaded.table.lines == ["A | \(cell)", "B | \(cell)", "C | <absent>"])
    #expect(loaded.table.columns[1].type == (cell == mark ? .text : .decimal))
  }

  /// Quotes stand around marks as around labels; around figures, or marks with figures, they are meant.
  @Test(arguments: [
    ("\"..\"", "\"..\"", "A | <suppressed> | 1", "decimal"),
    ("\"..\"", "\"07\"", "A | .. | 1", "text"), ("\"x\"", "\"x\"", "A | x | 1", "text"),
  ])
  func aQuotedColumnOfNothingButMarksOfFiguresHasNone(
    first: String, second: String, line: String, type: String
  ) throws {
    let loaded = try TableReader.read(
      Array("\"area\",\"value\",\"n\"\n\"A\",\(first),1\n\"B\",\(second),2\n".utf8), path: "x.csv")
    #expect(loaded.table.lines.first == line)
    #expect("\(loaded.table.columns[1].type)" == type)
  }

  @Test(arguments: [("..", "<suppressed>"), ("...", "<not available>"), ("x", "x"), ("-", "-")])
  func aSheetsColumnOfNothingButMarksOfFiguresHasNone(mark: String, cell: String) throws {
    let rows = [["area", "value"], ["A", mark], ["B", mark]].enumerated().map { place, cells in
      let last = place == 0 ? WorkbookFixture.text("n") : WorkbookFixture.number("\(place)")
      return "<row>\(cells.map { WorkbookFixture.text($0) }.joined())\(last)</row>"
    }
    let loaded = try TableReader.read(WorkbookFixture(rows: rows.joined()).bytes, path: "x.xlsx")
    #expect(loaded.table.lines == ["A | \(cell) | 1", "B | \(cell) | 2"])
    #expect(loaded.table.columns[1].type == (cell == mark ? .text : .decimal))
  }
}
