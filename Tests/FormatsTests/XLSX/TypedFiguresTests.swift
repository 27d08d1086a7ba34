import Diagnostics
import Tables
import Testing

@testable import Formats

/// Figures that stand as texts in the cells of a sheet.
struct TypedFiguresTests {
  /// A column of cells, `'` before those that are texts; with options, what it is read as and what is said.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let cells: [String]
    let options: [GivenOption]
    let line: String
    let column: String

    init(
      _ name: String, _ cells: [String], with options: [GivenOption] = [], _ line: String,
      _ column: String
    ) {
      (testDescription, self.cells, self.options) = (name, cells, options)
      (self.line, self.column) = (line, column)
    }
  }

  private static let unclear =
    "text as the comma or point is unclear: arvo (numbers with group \".\" or decimal \".\")"
  private static let wholes = ["1234", "'12.345", "'1.234"]

  static let cases = [
    Case(
      "a point before three digits among whole numbers is unclear", wholes, unclear,
      "1234 12.345 1.234"),
    Case(
      "it is a decimal point where somebody says so", wholes, with: [GivenOption("decimal", ".")],
      "",
      "1234 12.345 1.234 (numbers)"),
    Case(
      "it groups where somebody says so", wholes, with: [GivenOption("group", ".")],
      "2 figures typed as text with a comma, point or spaces", "1234 12345 1234 (numbers)"),
    Case(
      "it is no decimal point where commas are", wholes, with: [GivenOption("decimal", ",")],
      unclear,
      "1234 12.345 1.234"),
    Case(
      "beside a surely decimal point it is one too", ["7", "'0.5", "'1.234"], "",
      "7 0.5 1.234 (numbers)"),
    Case(
      "among figures with decimals it is a decimal point", ["12.5", "'13.250", "11.25"], "",
      "12.5 13.250 11.25 (numbers)"),
    Case(
      "a comma before three digits is unclear", ["120", "'2,345"],
      "text as the comma or point is unclear: arvo (numbers with group \",\" or decimal \",\")",
      "120 2,345"),
    Case(
      "it is for decimals where points group", ["120.5", "'2,345", "'1.234,5"],
      "2 figures typed as text with a comma, point or spaces", "120.5 2.345 1234.5 (numbers)"),
    Case(
      "a sign of per cent stands behind a comma's figure", ["'12,4 %", "'13,0 %", "'..", "'10 %"],
      "1 suppressed (..) · per cent: arvo · 2 figures typed as text with a comma, point or spaces",
      "12.4 13.0 <suppressed> 10 (numbers)"),
    Case(
      "a decimal comma is one among marks of missing figures too", ["'1,5", "'x", "'.."],
      "1 suppressed (..) · 1 not available (x) · 1 figure typed as text with a comma, point or spaces",
      "1.5 <not available> <suppressed> (numbers)"),
    Case(
      "of codes with points nothing is learned", ["'1.5 a", "'2,5 b", "'x y", "'z"],
      "text as some cells are no numbers: arvo (\"x y\", \"z\")",
      "1.5 a 2,5 b x y z"),
  ]

  @Test(arguments: cases)
  func readsAndTells(_ test: Case) throws {
    let rows = test.cells.map { cell in
      let value =
        cell.hasPrefix("'")
        ? WorkbookFixture.text(String(cell.dropFirst())) : WorkbookFixture.number(cell)
      return WorkbookFixture.row(WorkbookFixture.text("Kotka"), value)
    }
    let head = WorkbookFixture.row(WorkbookFixture.text("alue"), WorkbookFixture.text("arvo"))
    let book = WorkbookFixture(rows: head + rows.joined()).bytes
    let loaded = try TableReader.read(book, path: "x.xlsx", options: test.options)
    #expect(
      loaded.detection.facts.dropFirst(2).map(\.text).joined(separator: " · ") == test.line)
    let column = loaded.table.columns[1]
    let cells = loaded.table.lines.map { String($0.drop { $0 != "|" }.dropFirst(2)) }
    let type = column.type == .text ? "" : " (numbers)"
    #expect(cells.joined(separator: " ") + type == test.column)
    // What was detected and said, given as options, gives the same reading.
    let again = try TableReader.read(book, path: "x.xlsx", options: loaded.detection.options)
    #expect(again.description == loaded.description)
    #expect(again.detection.options == loaded.detection.options)
  }
}
