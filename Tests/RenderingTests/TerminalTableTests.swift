import Diagnostics
import Foundation
import Indicators
import Tables
import TestSupport
import Testing

@testable import Rendering

/// Escape characters as pictures, so that a golden with colours can be read.
func legible(_ text: String) -> String {
  String(text.map { $0 == "\u{1B}" ? "␛" : $0 })
}

@Suite struct TerminalTableTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let table: Table
    var remarks: [Remark] = []
    var style = TerminalStyle()
    var elapsed: Duration? = .microseconds(300)
    var title: String?
    var testDescription: String { name }
  }

  static let cases: [Case] =
    [30, 40, 60, 80, 100, 160].flatMap { width in
      let style = TerminalStyle(width: width)
      return [
        Case(name: "loneliness-\(width)", table: Fixtures.loneliness, style: style),
        Case(
          name: "every-verdict-\(width)", table: Fixtures.everyVerdict,
          remarks: [.withinRounding(2), .noData(rows: 2), .notJudged(rows: 1)], style: style),
        Case(name: "school-\(width)", table: Fixtures.school, style: style),
        Case(name: "pivot-\(width)", table: Fixtures.pivot(years: 1990..<2010), style: style),
        Case(name: "three-years-\(width)", table: Fixtures.threeYears, style: style),
        Case(name: "described-\(width)", table: Fixtures.described, style: style, elapsed: nil),
      ]
    } + [
      Case(
        name: "every-verdict-fi", table: Fixtures.everyVerdict,
        remarks: [.withinRounding(2), .noData(rows: 2), .notJudged(rows: 1)],
        style: TerminalStyle(language: .fi)),
      Case(
        name: "every-verdict-sv", table: Fixtures.everyVerdict,
        remarks: [.withinRounding(2), .noData(rows: 2), .notJudged(rows: 1)],
        style: TerminalStyle(language: .sv)),
      Case(
        name: "every-verdict-ascii", table: Fixtures.everyVerdict,
        style: TerminalStyle(unicode: false)),
      Case(
        name: "every-verdict-color", table: Fixtures.everyVerdict,
        style: TerminalStyle(color: true), title: "Loneliness"),
      Case(
        name: "long", table: Fixtures.long(1000), style: TerminalStyle(maximumRows: 9)),
      Case(
        name: "long-sv", table: Fixtures.long(1000),
        style: TerminalStyle(language: .sv, maximumRows: 3)),
      Case(
        name: "long-fi", table: Fixtures.long(12), style: TerminalStyle(language: .fi)),
      Case(name: "one-row", table: Fixtures.comparison([.init(first: "13.3", last: "9")])),
      Case(
        name: "units-vary",
        table: Fixtures.comparison([
          .init(no: "2", indicator: "Mielenterveys", unit: "‰", first: "3.1", last: "2"),
          .init(no: "11", first: "10", last: "15"),
        ])),
      Case(
        name: "hostile", table: Fixtures.hostile, remarks: [.note("a\u{1B}[2Jb")],
        title: "t\u{202E}itle\n"),
      Case(name: "chosen", table: Fixtures.chosen),
      Case(name: "chosen-30", table: Fixtures.chosen, style: TerminalStyle(width: 30)),
      Case(
        name: "three-years-ascii", table: Fixtures.threeYears,
        style: TerminalStyle(width: 100, unicode: false)),
      Case(
        name: "three-years-fi", table: Fixtures.threeYears,
        style: TerminalStyle(width: 100, language: .fi)),
      Case(name: "others", table: Fixtures.others),
      Case(name: "others-fi", table: Fixtures.others, style: TerminalStyle(language: .fi)),
      Case(name: "large", table: Fixtures.large),
      Case(name: "large-sv", table: Fixtures.large, style: TerminalStyle(language: .sv)),
      Case(name: "alike-keys-30", table: Fixtures.alikeKeys, style: TerminalStyle(width: 30)),
      Case(
        name: "constants", table: Fixtures.school.taking([0, 1]),
        style: TerminalStyle(language: .fi)),
      Case(name: "roll-up", table: Fixtures.rollUp),
      Case(name: "roll-up-fi", table: Fixtures.rollUp, style: TerminalStyle(language: .fi)),
      Case(name: "empty", table: Fixtures.school.taking([])),
      Case(
        name: "empty-fi", table: Fixtures.school.taking([]),
        remarks: [.emptyResult(stage: "where year = 2018")], style: TerminalStyle(language: .fi)),
    ]

  /// Text to be run elsewhere stands alone, however narrow the window is.
  @Test func literalLinesStandAlone() {
    var field = Field("sql")
    field.isLiteral = true
    let table = Table([(field, .texts(["SELECT 1", "  FROM \u{1B}x", "ORDER BY 1;"]))])
    #expect(
      TerminalTable.render(table, style: TerminalStyle(width: 10, maximumRows: 2))
        == "SELECT 1\n  FROM ␛x\nORDER BY 1;\n")
  }

  /// Headers of several levels differ at their ends: no two of them are cut to the same text.
  @Test(arguments: [40, 60, 80, 100]) func headersThatBeginAlikeStayDifferent(_ width: Int) {
    var table = Table(name: "t")
    table.append(Fixtures.field("class", .dimension), .texts(["lukio", "8.–9. lk"]))
    for area in ["Kymenlaakso", "Koko maa"] {
      for year in ["2021", "2023"] {
        for gender in ["pojat", "tytöt"] {
          table.append(
            Fixtures.field("\(area) \(year) \(gender)", .measure), Fixtures.figures(["1.1", "2.1"]))
        }
      }
    }
    let text = TerminalTable.render(table, style: TerminalStyle(width: width))
    let headers = text.prefix { $0 != "\n" }.components(separatedBy: "  ").filter { !$0.isEmpty }
    #expect(headers.count > 2 && Set(headers).count == headers.count, "\(text)")
  }

  @Test(arguments: cases) func looksAsRecorded(_ example: Case) {
    let text = TerminalTable.render(
      example.table, remarks: example.remarks, style: example.style, elapsed: example.elapsed,
      title: example.title)
    Golden.expect(legible(text), "table-\(example.name).txt")
  }

  /// However narrow the terminal, no key is left out or made to look like another, and no figure is cut.
  @Test(arguments: stride(from: 20, through: 120, by: 5).map { $0 }) func keepsKeysAndFigures(
    _ width: Int
  ) {
    for example in Self.cases {
      let choice = ColumnChoice(example.table)
      let headers = Headers(example.table, shown: choice.shown, language: .en)
      let writer = CellWriter(example.table, headers: headers, style: example.style)
      let rows = RowChoice(example.table.rowCount, maximum: example.style.maximumRows)
      let full = TableColumns(table: example.table, choice: choice, writer: writer, rows: rows)
        .full()
      for squeeze in [LeastWidth.Squeeze.gentle, .hard] {
        let fitting = ColumnFitting(full, width: width, squeeze: squeeze, ellipsis: "…")
        #expect(!fitting.leftOut.contains { $0.isKey }, "\(example.name)")
        guard fitting.fits else { continue }
        for column in fitting.columns where column.isNumeric {
          #expect(column.width >= column.contentWidth, "\(example.name)")
        }
        for key in fitting.columns where key.isKey {
          let members = Set(key.cells.map(\.joined))
          let shown = Set(key.cells.map { key.text(of: $0, ellipsis: "…") })
          #expect(members.count == shown.count, "\(example.name)")
        }
      }
    }
  }

  /// However narrow the terminal, no line is wider and none ends with a space.
  @Test(arguments: [20, 25, 30, 40, 50, 60, 72, 80, 100, 132, 200])
  func staysWithinTheWidth(_ width: Int) {
    for example in Self.cases where !example.style.color {
      var style = example.style
      style.width = width
      let text = TerminalTable.render(example.table, remarks: example.remarks, style: style)
      for line in text.split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= width, "\(example.name): \(line)")
        #expect(line.last != " ", "\(example.name)")
      }
    }
  }
}
