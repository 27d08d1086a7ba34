import Indicators
import Tables
import Testing

@testable import Rendering

@Suite struct ChartModelTests {
  private static func model(
    _ table: Table, _ kind: ChartRequest.Kind? = nil, by series: [String] = []
  ) throws(ChartError) -> ChartModel {
    try ChartModel(ChartRequest(kind: kind, series: series), table)
  }

  struct Choice: Sendable {
    let table: Table
    let kind: ChartRequest.Kind
    let names: [String]
    let series: [String]

    init(_ table: Table, _ kind: ChartRequest.Kind, _ names: [String], _ series: [String]) {
      self.table = table
      self.kind = kind
      self.names = names
      self.series = series
    }
  }

  @Test(arguments: [
    Choice(
      Fixtures.groups, .line, ["2019", "2021", "2023"],
      ["4.–5. lk", "8.–9. lk", "lukio", "ammattikoulu"]),
    Choice(Fixtures.loneliness, .slope, ["2019", "2023"], ["Koko maa", "Kymenlaakso"]),
    Choice(
      Fixtures.threeYears, .line, ["2019", "2021", "2023"],
      [
        "4.–5. lk, Koko maa", "8.–9. lk, Kymenlaakso", "lukio, Koko maa",
        "ammattikoulu, Kymenlaakso", "huoltajat, Koko maa",
      ]),
    Choice(Fixtures.oneSeries, .line, ["2019", "2021", "2023"], [""]),
    Choice(
      Fixtures.groups.taking([2, 5]), .bar, ["4.–5. lk", "8.–9. lk"], [""]),
    Choice(Fixtures.others, .slope, ["Koko maa", "value"], ["Kymenlaakso", "Uusimaa"]),
  ])
  func choosesByRoles(_ choice: Choice) throws {
    let model = try Self.model(choice.table)
    #expect(model.kind == choice.kind)
    #expect(model.categories.map(\.name.text) == choice.names)
    #expect(model.series.map(\.name.text) == choice.series)
  }

  @Test func drawsTextsThatAreTimesAlongTime() throws {
    let table = Table([
      (Fixtures.field("period", .dimension), .texts(["2022/2023", "2020/2021", "2021/2022"])),
      (Fixtures.field("value", .measure), Fixtures.figures(["3", "1", "2"])),
    ])
    let model = try Self.model(table)
    #expect(model.kind == .line)
    #expect(model.categories.map(\.name.text) == ["2020/2021", "2021/2022", "2022/2023"])
    #expect(model.series.map { $0.points.map(\.dataText) } == [["1", "2", "3"]])
  }

  @Test func keepsFiguresExact() throws {
    let model = try Self.model(Fixtures.gaps)
    #expect(
      model.series.map { $0.points.map(\.dataText) } == [
        ["12", nil, "15.5"], [nil, "9.7", "11"], [nil, nil, "13"],
      ])
    #expect(model.seriesWithoutFigures.map(\.text) == ["Miehikkälä"])
    #expect(model.series[2].points[1] == .missing(.suppressed))
    #expect(model.unit == "%")
  }

  @Test func namesWhatFiguresHaveInCommon() throws {
    let model = try Self.model(Fixtures.groups)
    #expect(model.title == "Tuntee itsensä yksinäiseksi")
    #expect(model.subtitle == "Kymenlaakso · %")
  }

  @Test func keepsDistancesInTime() throws {
    let years = ["2000", "2001", "2010"]
    let table = Table([
      (Fixtures.field("year", .time), Fixtures.figures(["2010", "2000", "2001"])),
      (Fixtures.field("value", .measure), Fixtures.figures(["3", "1", "2"])),
    ])
    let model = try Self.model(table)
    #expect(model.categories.map(\.name.text) == years)
    #expect(model.categories.map(\.place) == [0, 0.1, 1])
    #expect(model.series[0].points.map(\.dataText) == ["1", "2", "3"])
  }

  /// Years at their distances, and no place for a figure without a year.
  @Test(arguments: [ChartRequest.Kind.line, .slope])
  func leavesOutRowsWithoutAYear(_ kind: ChartRequest.Kind) throws {
    let model = try Self.model(Fixtures.unevenYears, kind)
    #expect(model.categories.map(\.name.text) == ["2000", "2001", "2010"])
    #expect(model.categories.map(\.place) == [0, 0.1, 1])
    #expect(model.series.map { $0.points.map(\.dataText) } == [["1", "2", "3"], ["5", "4", nil]])
    #expect(model.notes == ["2 rows without year left out"])
    #expect(try Self.model(Fixtures.unevenYears).kind == .line)
  }

  /// Rows that have a bar each need no place along an axis.
  @Test func drawsBarsOfRowsWithoutAYear() throws {
    let model = try Self.model(Fixtures.unevenYears, .bar)
    #expect(model.series.map(\.name.text) == ["2000", "2001", "2010", "absent", "suppressed"])
    #expect(model.rowsWithoutPlace == 0)
  }

  /// Two groups of which each was asked in another year have no line to draw.
  @Test func drawsBarsWhereNoLineJoinsFigures() throws {
    let model = try Self.model(Fixtures.groups.taking([0, 4]))
    #expect(model.kind == .bar)
    #expect(model.categories.map(\.name.text) == ["4.–5. lk, 2019", "8.–9. lk, 2021"])
  }

  @Test(arguments: [
    (["Tyytyväinen elämäänsä", "Koko maa"], 40, "Tyytyväinen elämäänsä, Koko maa"),
    (["Tyytyväinen elämäänsä", "Koko maa"], 20, "Tyytyväin…, Koko maa"),
    (["Tyytyväinen elämäänsä", "Koko maa"], 14, "Tyytyväinen e…"),
    (["Tyytyväinen elämäänsä"], 10, "Tyytyväin…"),
  ])
  func cutsTheLongestMember(_ parts: [String], _ width: Int, _ text: String) {
    let cut = ChartName(parts: parts).cut(
      to: Double(width), measure: { Double(DisplayWidth.of($0)) },
      cut: { DisplayWidth.truncated($0, to: Int($1)) })
    #expect(cut == text)
  }

  @Test func leavesOutWhatCrowds() throws {
    let slopes = try Self.model(Fixtures.areas(11), .slope)
    #expect(slopes.series.count == 8)
    #expect(slopes.seriesLeftOut == 3)
    let bars = try Self.model(Fixtures.areas(30), .bar)
    #expect(bars.categories.count == 20)
    #expect(bars.categoriesLeftOut == 10)
    #expect(try Self.model(Fixtures.areas(11)).kind == .dots)
  }

  @Test(
    arguments: [
      (Fixtures.groups.taking([]), nil, [], ChartError.noRows),
      (Table([(Fixtures.field("name", .dimension), .texts(["a"]))]), nil, [], .noFigures),
      (Fixtures.gaps.taking([9, 10]), nil, [], .everythingMissing),
      (Fixtures.groups.taking([0, 3]), .line, [], .noAxis(.line)),
      (Fixtures.groups, .line, ["year"], .axisAsSeries("year")),
      (Fixtures.unevenYears.taking([0, 6, 7]), .line, [], .onePlace("2000", .line)),
      (Fixtures.unevenYears.taking([6, 7]), .line, [], .noAxis(.line)),
      (Fixtures.groups, .line, ["nosuch"], .noColumn("nosuch")),
      (
        Fixtures.groups, .line, ["area"],
        .repeated(series: "Kymenlaakso", place: "2019", columns: ["group"])
      ),
    ] as [(Table, ChartRequest.Kind?, [String], ChartError)])
  func saysWhyNot(
    _ table: Table, _ kind: ChartRequest.Kind?, _ series: [String], _ error: ChartError
  ) {
    #expect(throws: error) { try Self.model(table, kind, by: series) }
    for language in DisplayLanguage.allCases {
      let text = TerminalChart.render(
        ChartRequest(kind: kind, series: series), table, style: TerminalStyle(language: language))
      #expect(text.hasPrefix("  ") && text.hasSuffix("\n") && !text.contains("{"), "\(text)")
    }
  }

  @Test func refusesSeveralUnits() {
    let table = Fixtures.comparison([
      .init(no: "2", unit: "‰", first: "3.1", last: "2"), .init(no: "11", first: "10", last: "15"),
    ])
    #expect(throws: ChartError.severalUnits(["‰", "%"], column: "unit")) {
      try Self.model(table)
    }
  }

  struct Scale: Sendable {
    let values: [Double]
    var fromZero = false
    var decimals = 0
    let ticks: [String]
  }

  @Test(arguments: [
    Scale(values: [4, 17], ticks: ["0", "5", "10", "15", "20"]),
    Scale(values: [41, 43], ticks: ["41", "42", "43"]),
    Scale(values: [41, 43], fromZero: true, ticks: ["0", "20", "40", "60"]),
    Scale(values: [0.12, 0.19], decimals: 2, ticks: ["0.12", "0.14", "0.16", "0.18", "0.20"]),
    Scale(values: [-4, 16], ticks: ["-5", "0", "5", "10", "15", "20"]),
    Scale(values: [-8, -3], ticks: ["-8", "-6", "-4", "-2", "0"]),
    Scale(values: [12], ticks: ["0", "5", "10", "15"]),
    Scale(values: [0], ticks: ["0", "1"]),
    Scale(
      values: [5_563_970, 5_600_000],
      ticks: ["5560000", "5570000", "5580000", "5590000", "5600000"]),
  ])
  func roundsScales(_ scale: Scale) {
    let made = ChartScale(
      scale.values, fromZero: scale.fromZero, decimals: scale.decimals, intervals: 4)
    #expect(made.ticks.map(\.number.dataText) == scale.ticks)
  }

  /// Numbers at the ends of what a number can be make some scale, and no trap.
  @Test(arguments: [
    [Double.greatestFiniteMagnitude, -Double.greatestFiniteMagnitude], [1e300, 1e300 + 1e284],
    [Double.leastNonzeroMagnitude], [9.223372036854775807e18], [1e17, 1e17 + 16], [],
  ])
  func survivesAnyNumbers(_ values: [Double]) {
    for decimals in [0, 18] {
      for fromZero in [false, true] {
        let scale = ChartScale(values, fromZero: fromZero, decimals: decimals, intervals: 4)
        #expect((2...64).contains(scale.ticks.count))
        for value in values { #expect((0...1).contains(scale.share(value))) }
      }
    }
  }
}
