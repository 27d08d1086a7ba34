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
    [30, 80, 160].flatMap { width in
      let style = TerminalStyle(width: width)
      return [
        Case(name: "loneliness-\(width)", table: Fixtures.loneliness, style: style),
        Case(
          name: "every-verdict-\(width)", table: Fixtures.everyVerdict,
          remarks: [.withinRounding(2), .noData(rows: 2), .notJudged(rows: 1)], style: style),
        Case(name: "school-\(width)", table: Fixtures.school, style: style),
        Case(name: "pivot-\(width)", table: Fixtures.pivot(years: 1990..<2010), style: style),
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
      Case(name: "empty", table: Fixtures.school.taking([])),
    ]

  @Test(arguments: cases) func looksAsRecorded(_ example: Case) {
    let text = TerminalTable.render(
      example.table, remarks: example.remarks, style: example.style, elapsed: example.elapsed,
      title: example.title)
    Golden.expect(legible(text), "table-\(example.name).txt")
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
