import Tables
import TestSupport
import Testing

@testable import Rendering

@Suite("Going on in a table that one screen does not hold") struct PagingTests {
  /// Every part of a table, rows first and then the columns beside them, as `more` and `next` show them.
  private static func parts(_ table: Table, _ style: TerminalStyle) -> [DrawnTable] {
    var parts: [DrawnTable] = []
    var beside: TablePage? = .first
    while let page = beside, parts.count < 500 {
      let drawn = TerminalTable.draw(table, page: page, style: style)
      parts.append(drawn)
      var below = drawn.below
      while let page = below, parts.count < 500 {
        let drawn = TerminalTable.draw(table, page: page, style: style)
        parts.append(drawn)
        below = drawn.below
      }
      beside = drawn.beside
    }
    return parts
  }

  static let tables: [(name: String, table: Table, style: TerminalStyle)] = [
    ("rows", Fixtures.long(10), TerminalStyle(maximumRows: 4)),
    ("rows-fi", Fixtures.long(10), TerminalStyle(language: .fi, maximumRows: 4)),
    ("columns", Fixtures.pivot(years: 1990..<2010), TerminalStyle(width: 60)),
    (
      "both", Fixtures.pivot(years: 1990..<2000),
      TerminalStyle(width: 40, unicode: false, maximumRows: 1)
    ),
    ("verdicts", Fixtures.everyVerdict, TerminalStyle(width: 80, maximumRows: 3)),
    ("narrow", Fixtures.described, TerminalStyle(width: 40, maximumRows: 1)),
  ]

  @Test(arguments: tables.indices) func looksAsRecorded(_ number: Int) {
    let (name, table, style) = Self.tables[number]
    let text = Self.parts(table, style).map(\.text).joined(separator: "\n")
    Golden.expect(text, "pages-\(name).txt")
  }

  /// Whatever the size of the screen, every row and every column is shown, and it comes to an end.
  @Test(arguments: [20, 30, 47, 60, 80, 120]) func showsEverything(_ width: Int) {
    for example in TerminalTableTests.cases where example.table.rowCount < 20 {
      for rows in [1, 2, 5] {
        var style = example.style
        style.width = width
        style.maximumRows = rows
        style.color = false
        let parts = Self.parts(example.table, style)
        #expect(parts.count < 500, "\(example.name)")
        #expect(parts.last?.columnsLeft.isEmpty != false && parts.last?.nextRow == nil)
        let chosen = Set(ColumnChoice(example.table).shown)
        let first = Set(parts.first?.columnsLeft ?? [])
        #expect(first.isSubset(of: chosen))
        for part in parts {
          let lines = part.text.split(separator: "\n")
          #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= width }, "\(example.name)")
          if let beside = part.beside { #expect(beside.columns?.count != part.page.columns?.count) }
        }
      }
    }
  }

  @Test("A part says which columns stand on an earlier one, so that none seems lost")
  func namesWhatWasShownBefore() throws {
    let parts = Self.parts(Fixtures.pivot(years: 1990..<2010), TerminalStyle(width: 60))
    #expect(!parts[0].text.contains("shown before"))
    let second = parts[1].text.split(separator: "\n").dropFirst().joined()
    #expect(second.contains("shown before: 1990"))
    #expect(parts.count > 2)
  }

  static let choices: [(first: Int, maximum: Int?, shown: Range<Int>, next: Int?)] = [
    (0, nil, 0..<10, nil), (0, 10, 0..<10, nil), (0, 9, 0..<10, nil), (0, 8, 0..<8, 8),
    (8, 8, 8..<10, nil), (4, 4, 4..<8, 8), (5, 4, 5..<10, nil), (0, 0, 0..<1, 1),
    (99, 3, 10..<10, nil), (-1, 3, 0..<3, 3),
  ]

  @Test("A page holds so many rows, and a single one more is not worth another", arguments: choices)
  func choosesRows(first: Int, maximum: Int?, shown: Range<Int>, next: Int?) {
    let choice = RowChoice(10, from: first, maximum: maximum)
    #expect(choice.shown == shown && choice.next == next)
  }
}
