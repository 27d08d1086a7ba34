import Indicators
import Tables
import TestSupport
import Testing

@testable import Rendering

@Suite("The line above a comparison") struct AnswerTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let table: Table
    var testDescription: String { name }
    init(_ name: String, _ table: Table) {
      self.name = name
      self.table = table
    }
  }

  typealias Series = Fixtures.Series

  /// One row of a comparison of years.
  private static func row(_ first: String?, _ last: String?, unit: String = "%") -> Table {
    Fixtures.comparison([Series(unit: unit, first: first, last: last)])
  }

  /// One row without some of its columns, as after `select`.
  private static func without(_ names: String..., row: Table) -> Table {
    row.choosing(row.fields.indices.filter { !names.contains(row.fields[$0].name) })
  }

  /// Rows that differ in one column alone.
  private static func rows(_ change: (inout Series, Int) -> Void, count: Int = 3) -> Table {
    Fixtures.comparison(
      (0..<count).map { number in
        var series = Series(first: "10", last: ["15", "10", "1"][number % 3])
        change(&series, number)
        return series
      })
  }

  /// The same figures under other members.
  private static func renamed(_ table: Table, _ first: String, _ last: String) -> Table {
    var table = table
    let members = table.fields.indices.filter { table.fields[$0].role.isMember }
    for (index, name) in zip(members, [first, last]) {
      table.updateField(index) {
        $0.name = name
        $0.role = .member(name, alias: nil)
      }
    }
    return table
  }

  private static func over(
    _ rows: (String?, String?, String?)..., polarity: String = "lower", isTime: Bool = true
  ) -> Table {
    Fixtures.over(
      rows.map { (country: $0.0, earlier: $0.1, region: $0.2) }, polarity: polarity, isTime: isTime)
  }

  private static let rise = row("10", "15")

  private static let keyless: Table = {
    var table = rise
    table.append(Fixtures.field("note", .attribute(of: "year")), .texts([nil]))
    return table
  }()

  static let cases: [Case] = [
    Case("rise", rise), Case("fall", row("15", "9.5")), Case("the same", row("12", "12")),
    Case("the same, printed otherwise", row("12", "12.0")), Case("one point", row("12", "13")),
    Case("one point, one decimal", row("12", "13.0")), Case("exact", row("1.1", "0.6")),
    Case("within rounding", row("10", "12")), Case("level", row("10.0", "11.5")),
    Case("per mille", row("3.1", "2", unit: "‰")), Case("one per mille", row("3", "2", unit: "‰")),
    Case("per 10 000", row("20", "23", unit: "/ 10 000")),
    Case("counts", row("12300", "5563970", unit: "lkm")),
    Case("not judged", Fixtures.comparison([Series(polarity: "none", first: "4.0", last: "9")])),
    Case("first missing", row(nil, "15")), Case("last suppressed", row("10", "suppressed")),
    Case("both missing", row("not asked", "not applicable")),
    Case("back in time", renamed(rise, "2023", "2019")),
    Case("higher area", renamed(rise, "Koko maa", "Kymenlaakso")),
    Case("lower area", renamed(row("15", "10"), "Koko maa", "Kymenlaakso")),
    Case("equal areas", renamed(row("15", "15"), "Koko maa", "Kymenlaakso")),
    Case("area missing", renamed(row("15", nil), "Koko maa", "Kymenlaakso")),
    Case(
      "members of four digits that are no years", renamed(rise, "0185", "9285")),
    Case("against a reference", Fixtures.others.taking([0])),
    Case("against a reference, below", Fixtures.others.taking([1])),
    Case("three years", Fixtures.threeYears.taking([0])),
    Case("three years, the last gone", without("2023", row: Fixtures.threeYears.taking([0]))),
    Case("three years, the middle gone", without("2021", row: Fixtures.threeYears.taking([0]))),
    Case("a key that is absent", keyless),
    Case("keys gone", without("no", "indicator", "theme", "group", "area", row: rise)),
    Case("label gone", without("indicator", row: rise)),
    Case("a figure gone", without("2019", row: rise)),
    Case("the difference gone", without("difference", row: rise)),
    Case("the verdict gone", without("verdict", row: rise)),
    Case("no comparison", Fixtures.school), Case("no rows", rise.taking([])),
    Case(
      "names that reach for the terminal",
      Fixtures.comparison([
        Series(indicator: "a\u{1B}[2J", area: "b\u{202E}", unit: "\u{9B}", first: "1", last: "2")
      ])),
    Case("every verdict", Fixtures.everyVerdict),
    Case(
      "indicators",
      rows { series, number in
        series.no = "\(number)"
        series.indicator = "indicator \(number)"
      }),
    Case("areas", rows { series, number in series.area = "area \(number)" }),
    Case("groups", rows({ series, number in series.group = "group \(number)" }, count: 8)),
    Case("rows that look alike", rows { _, _ in }),
    Case("an area twice", rows { series, number in series.area = "area \(number % 2)" }),
    Case("none judged", rows { series, _ in series.polarity = "none" }),
    Case("no figures", rows { series, _ in series.last = nil }),
    Case("worse and worsening", over(("10", "10.0", "19.0"), ("10", "20", "19"))),
    Case(
      "worse and worsening, rounding could flip one of the two",
      over(("10", "17", "19"), ("10", "10", "19"), ("10", "19", "12"))),
    Case("nothing known over time", over(("10", nil, "19"), ("10", nil, "5"), (nil, nil, "5"))),
    Case("some known over time", over(("10", nil, "19"), ("10", "5", "19"), ("10", nil, "19"))),
    Case("known over time alone", over((nil, "10", "19"), (nil, "5", "19"))),
    Case(
      "none judged, over time neither", over(("1", "1", "9"), ("1", nil, "9"), polarity: "none")),
    Case("over another column", over(("10", nil, "19"), ("10", "5", "19"), isTime: false)),
    Case("one row, level over time but for rounding", over(("10", "17", "18"))),
    Case("one row, nothing known over time", over(("10", nil, "19"))),
  ]

  /// The answer alone, or that there is none.
  private static func answer(_ table: Table, _ style: TerminalStyle) -> String {
    let choice = ColumnChoice(table)
    let headers = Headers(table, shown: choice.shown, language: style.language)
    let writer = CellWriter(table, headers: headers, style: style)
    return AnswerLine(table, choice: choice, writer: writer)?.text ?? "(none)"
  }

  @Test(arguments: DisplayLanguage.allCases) func saysWhatTheTableHolds(_ language: DisplayLanguage)
  {
    let lines = Self.cases.map { example in
      "\(example.name)\n  \(Self.answer(example.table, TerminalStyle(language: language)))\n"
    }
    Golden.expect(lines.joined(), "answers-\(language.rawValue).txt")
  }

  @Test("It stands above the table and within the width", arguments: [20, 30, 60, 100])
  func standsAbove(width: Int) throws {
    for example in Self.cases {
      let style = TerminalStyle(width: width)
      let plain = TerminalTable.render(example.table, style: style)
      let answered = TerminalTable.render(example.table, style: style, answers: true)
      #expect(answered.hasSuffix(plain))
      let lines = answered.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= width })
    }
  }

  /// Whatever two figures are compared, the sentence's verdict is the table's and its difference is exact.
  @Test func agreesWithTheTable() throws {
    for first in stride(from: -30, through: 30, by: 7) {
      for last in stride(from: -31, through: 31, by: 5) {
        let from = ExactDecimal(mantissa: Int64(first), scale: 1)
        let to = ExactDecimal(mantissa: Int64(last), scale: 1)
        let table = Self.row(from.description, to.description)
        let verdict = try #require(table.column("verdict"))[0].dataText ?? ""
        let size = try #require(to.subtracting(from)?.magnitude).description
        let text = Self.answer(table, TerminalStyle())
        #expect(text.contains(": \(verdict)"))
        #expect(first == last ? text.contains("the same") : text.contains("by \(size) percentage"))
        #expect(text.contains("rose") == (last > first) && text.contains("fell") == (last < first))
      }
    }
  }
}
