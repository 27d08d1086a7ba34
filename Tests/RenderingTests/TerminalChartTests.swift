import Indicators
import Tables
import TestSupport
import Testing

@testable import Rendering

@Suite struct TerminalChartTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let table: Table
    var kind: ChartRequest.Kind?
    var series: [String] = []
    var style = TerminalStyle()
    var testDescription: String { name }

    var request: ChartRequest { ChartRequest(kind: kind, series: series) }
  }

  static let cases: [Case] =
    [30, 80, 160].flatMap { width in
      let style = TerminalStyle(width: width)
      return [
        Case(name: "line-\(width)", table: Fixtures.groups, style: style),
        Case(name: "slope-\(width)", table: Fixtures.loneliness, style: style),
        Case(name: "dots-\(width)", table: Fixtures.everyVerdict, kind: .dots, style: style),
        Case(name: "bar-\(width)", table: Fixtures.changes, style: style),
        Case(
          name: "bar-by-area-\(width)", table: Fixtures.pivot(years: 2021..<2024), kind: .bar,
          style: style),
      ]
    } + [
      Case(name: "line-ascii", table: Fixtures.groups, style: TerminalStyle(unicode: false)),
      Case(name: "slope-ascii", table: Fixtures.loneliness, style: TerminalStyle(unicode: false)),
      Case(
        name: "dots-ascii", table: Fixtures.loneliness, kind: .dots,
        style: TerminalStyle(unicode: false)),
      Case(name: "bar-ascii", table: Fixtures.changes, style: TerminalStyle(unicode: false)),
      Case(name: "line-gaps-fi", table: Fixtures.gaps, style: TerminalStyle(language: .fi)),
      Case(name: "line-one", table: Fixtures.oneSeries),
      Case(
        name: "line-uneven-fi", table: Fixtures.unevenYears, style: TerminalStyle(language: .fi)),
      Case(name: "slope-uneven", table: Fixtures.unevenYears, kind: .slope),
      Case(name: "line-color", table: Fixtures.gaps, style: TerminalStyle(color: true)),
      Case(name: "line-members", table: Fixtures.threeYears),
      Case(name: "slope-three", table: Fixtures.threeYears, kind: .slope),
      Case(name: "dots-one", table: Fixtures.oneSeries.taking([0, 2]), kind: .dots),
      Case(name: "bar-by-group", table: Fixtures.groups, kind: .bar, series: ["group"]),
      Case(name: "bar-fi", table: Fixtures.changes, style: TerminalStyle(language: .fi)),
      Case(
        name: "bar-large-sv", table: Fixtures.large, kind: .bar, style: TerminalStyle(language: .sv)
      ),
      Case(name: "dots-many", table: Fixtures.areas(43)),
      Case(name: "slope-many", table: Fixtures.areas(11), kind: .slope),
      Case(name: "hostile", table: Fixtures.hostile, kind: .bar),
      Case(name: "bar-alike", table: Fixtures.alikeNames, kind: .bar),
    ]

  @Test(arguments: cases)
  func draws(_ example: Case) {
    let text = TerminalChart.render(example.request, example.table, style: example.style)
    Golden.expect(legible(text), "chart-\(example.name).txt")
  }

  /// From the narrowest terminal for charts on, no line is wider and none ends with a space.
  @Test(arguments: [30, 35, 40, 50, 60, 72, 80, 100, 132, 200])
  func staysWithinTheWidth(_ width: Int) {
    for example in Self.cases where !example.style.color {
      for kind in ChartRequest.Kind.allCases {
        var style = example.style
        style.width = width
        let request = ChartRequest(kind: kind, series: example.series)
        let text = TerminalChart.render(request, example.table, style: style)
        for line in text.split(separator: "\n") {
          #expect(DisplayWidth.of(String(line)) <= width, "\(example.name) \(kind): \(line)")
          #expect(line.last != " ", "\(example.name) \(kind)")
        }
      }
    }
  }

  /// Labels at the ends of lines that share a place stand in the order of their figures.
  @Test func higherEndsStandHigher() throws {
    let text = TerminalChart.render(
      ChartRequest(kind: .line, series: []),
      Fixtures.years([
        ("8.–9. lk", "Koko maa", ["11", "16", "15"]), ("lukio", "Koko maa", ["12", "18", "16"]),
        ("ammattikoulu", "Koko maa", ["11", "17", "17"]),
        ("4.–5. lk", "Koko maa", ["3", "4", "4"]),
      ]), style: TerminalStyle(width: 80))
    let places = try ["17 ammattikoulu", "16 lukio", "15 8.–9. lk"].map {
      try #require(text.firstRange(of: $0), "\(text)").lowerBound
    }
    #expect(places == places.sorted(), "\(text)")
  }

  /// Names of several members that are cut are told apart still.
  @Test func cutNamesStayDifferent() {
    let names = ["1", "2"].flatMap { area in
      ["1", "2"].map {
        (area: "Alue \(area) jossakin kaukana", group: "Ryhmä \($0) kaikista ryhmistä")
      }
    }
    let text = TerminalChart.render(
      ChartRequest(kind: .line, series: []),
      Fixtures.years(
        names.enumerated().map { ($1.group, $1.area, ["10", "11", "\(10 + 20 * $0)"]) }),
      style: TerminalStyle(width: 60))
    let labels = text.split(separator: "\n").compactMap { line in
      line.firstRange(of: "Ryh").map { line[$0.lowerBound...] }
    }
    #expect(labels.count >= 4 && Set(labels).count == 4, "\(text)")
  }

  /// Away from a terminal a chart has a common width, whatever width the style allows.
  @Test func isBoundedWithoutTerminal() {
    let style = TerminalStyle(width: 1_000_000)
    let request = ChartRequest(kind: nil, series: [])
    #expect(
      TerminalChart.render(request, Fixtures.groups, style: style)
        == TerminalChart.render(request, Fixtures.groups, style: TerminalStyle()))
  }

  /// Nothing but data is outside ASCII where signs may not be.
  @Test(arguments: ChartRequest.Kind.allCases)
  func staysWithinASCII(_ kind: ChartRequest.Kind) {
    let table = Fixtures.areas(5)
    let text = TerminalChart.render(
      ChartRequest(kind: kind, series: []), table,
      style: TerminalStyle(unicode: false, language: .fi))
    #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(text)")
  }

  /// Numbers of any size draw something, on the screen and as a picture.
  @Test(arguments: ChartRequest.Kind.allCases)
  func survivesAnyNumbers(_ kind: ChartRequest.Kind) {
    let request = ChartRequest(kind: kind, series: [])
    for row in 0..<UInt32(Fixtures.extremes.rowCount) {
      for table in [Fixtures.extremes, Fixtures.extremes.taking([row])] {
        let figures = table.choosing([0, 2])
        for table in [table, figures] {
          #expect(!TerminalChart.render(request, table, style: TerminalStyle()).isEmpty)
          let picture = SVGChart.render(request, table, language: .fi)
          #expect(!picture.contains("=\"nan") && !picture.contains("=\"inf"))
        }
      }
    }
  }

  @Test func namesEachGoldenOnce() {
    #expect(Set(Self.cases.map(\.name)).count == Self.cases.count)
  }
}
