import Engine
import Indicators
import Tables
import Testing

/// `summarize`, `count`, `describe`: figures of many rows.
struct SummaryTests {
  private static let figures = Table(
    "f",
    """
    no: dimension | area: dimension, total All | year: time | value: measure, unit % | kind: attribute of no
    a             | All                        | 2019       | 10                     | x
    a             | A                          | 2019       | 8.5                    | x
    a             | B                          | 2019       | ..                     | x
    b             | All                        | 2019       | 4                      | y
    b             | A                          | 2019       | 5                      | y
    b             | B                          | 2019       | 3                      | y
    """)

  private func lines(_ stages: String, columns: [String]? = nil) throws -> [String] {
    try Query.lines("f | \(stages)", columns: columns, tables: ["f": Self.figures])
  }

  @Test(arguments: [
    ("count()", ["3", "3"]), ("count(value)", ["2", "3"]), ("sum(value)", ["18.5", "12"]),
    ("mean(value)", ["9.25", "4.00"]), ("median(value)", ["9.25", "4.00"]),
    ("min(value)", ["8.5", "3"]), ("max(value)", ["10", "5"]), ("first(value)", ["10", "4"]),
    ("last(value)", ["8.5", "3"]), ("stdev(value)", ["1.06", "1.00"]),
    ("quantile(value, 0)", ["8.50", "3.00"]), ("quantile(value, 1)", ["10.00", "5.00"]),
    ("quantile(value, 0.25)", ["8.88", "3.50"]), ("distinct(value)", ["2", "3"]),
    ("distinct(area)", ["3", "3"]), ("min(area)", ["A", "A"]),
    ("max(value) - min(value)", ["1.5", "2"]),
    ("mean(value + 1) * 2", ["20.50", "10.00"]),
    ("if(count(value) < 3, 0, mean(value))", ["0.00", "4.00"]),
    ("round(mean(value))", ["9", "4"]), ("max(value) in (5, 10)", ["true", "true"]),
    ("first(area) starts with \"a\"", ["true", "true"]),
    ("not (min(value) > 3)", ["false", "true"]),
    ("count(value) is missing", ["false", "false"]),
    ("mean(value) between 4 and 5", ["false", "true"]),
  ])
  func anAggregateLeavesMissingValuesOut(_ aggregate: String, _ cells: [String]) throws {
    #expect(
      try lines("summarize x = \(aggregate) by no with totals", columns: ["x"]) == ["x"] + cells)
  }

  @Test(arguments: [
    "sum(value)", "mean(value)", "median(value)", "stdev(value)", "quantile(value, 0.5)",
    "x = max(value) - mean(value)",
  ])
  func aTotalIsNotTakenTogetherWithItsParts(_ aggregate: String) throws {
    let fault = Query.fault("f | summarize \(aggregate) by no", tables: ["f": Self.figures])
    #expect(fault.hasPrefix("total-mixed"))
    for stages in [
      "summarize \(aggregate) by no, area", "where area != \"All\" | summarize \(aggregate) by no",
      "where area = \"All\" | summarize \(aggregate)",
    ] { #expect(try lines(stages).count > 1) }
    let allowed = try Query.run(
      "f | summarize \(aggregate) by no with totals", tables: ["f": Self.figures])
    #expect(allowed.remarks.contains(.totalsMixed(column: "area", total: "All")))
  }

  @Test(arguments: [
    "count()", "count(value)", "min(value)", "max(value)", "first(value)", "last(value)",
    "distinct(area)",
  ])
  func whatMinglesNothingIsNeverRefused(_ aggregate: String) throws {
    #expect(try lines("summarize \(aggregate) by no").count == 3)
  }

  /// Dropping the column does not make its total and its parts one.
  @Test(arguments: [
    "select no, value", "distinct no, year, value", "select value | take 4",
    "select no, value | as x",
    "select no, area as where_, value",
  ])
  func aTotalIsFoundWhenItsColumnIsNoLongerShown(_ stages: String) {
    #expect(
      Query.fault("f | \(stages) | summarize mean(value)", tables: ["f": Self.figures])
        .hasPrefix("total-mixed"))
  }

  @Test func whatKeepsTheTotalApartIsNotRefused() throws {
    #expect(
      try lines("select whole = area = \"All\", value | summarize mean(value) by whole")
        == ["whole|mean(value)", "true|7.00", "false|5.50"])
    #expect(
      try lines("select no, value | where area != \"All\" | summarize mean(value)")[1] == "5.50")
  }

  /// Declared, never guessed from a member's text.
  @Test func onlyADeclaredTotalIsRefused() throws {
    let table = Table("t", "area: dimension | v: measure\nKoko maa | 1\nA | 3")
    #expect(try Query.lines("t | summarize sum(v)", tables: ["t": table]) == ["sum(v)", "4"])
  }

  @Test(arguments: [
    ("summarize mean(value) by area", ["area|mean(value)", "All|7.00", "A|6.75", "B|3.00"]),
    ("summarize max(value) by no", ["no|kind|max(value)", "a|x|10", "b|y|5"]),
    ("where no = \"a\" | summarize max(value)", ["kind|max(value)", "x|10"]),
    ("summarize kind = max(value) by no", ["no|kind", "a|10", "b|5"]),
    ("summarize n = count(), count()", ["n|count()", "6|6"]),
    ("summarize n = count() by kind", ["kind|n", "x|3", "y|3"]),
  ])
  func attributesThatAreConstantInEveryGroupTravelAlong(_ stages: String, _ wanted: [String]) throws
  {
    #expect(try lines(stages) == wanted)
  }

  @Test func whatAMeanStandsOnIsSaid() throws {
    let remarks = try Query.remarks(
      "f | where area != \"All\" | summarize mean(value)", tables: ["f": Self.figures])
    #expect(
      remarks == [
        .unweightedMean(column: "mean(value)", figures: 3...3),
        .missingLeftOut(figures: 1, column: "value"),
      ])
  }

  @Test(
    "Missing figures that a result leaves out are counted, those of groups without any other not",
    arguments: [
      ("sum(v) by k", [Remark.missingLeftOut(figures: 2, column: "v")]),
      ("sum(v), max(v), last(v) by k", [.missingLeftOut(figures: 2, column: "v")]),
      ("sum(v)", [.missingLeftOut(figures: 4, column: "v")]),
      ("stdev(v) by k", [.missingLeftOut(figures: 2, column: "v")]),
      ("sum(v * n) / sum(n) by k", [.missingLeftOut(figures: 2, column: "sum(v * n)")]),
      ("sum(v) by row", []),
      ("sum(n), count(v), count() by k", []),
    ])
  func missingFiguresLeftOutAreCounted(_ aggregates: String, _ wanted: [Remark]) throws {
    let table = Table(
      "t",
      """
      row: dimension | k: dimension | v: plain | n: plain
      1              | a            | 1        | 10
      2              | a            | ..       | 20
      3              | a            | ?        | 30
      4              | b            | ..       | 40
      5              | b            | ..       | 50
      6              | c            | 7        | 60
      """)
    let remarks = try Query.remarks("t | summarize \(aggregates)", tables: ["t": table])
    #expect(
      remarks.filter { if case .missingLeftOut = $0 { true } else { false } } == wanted)
  }

  @Test func whatAMeanStandsOnIsSaidOfTheSmallestAndTheLargestGroup() throws {
    let remarks = try Query.remarks(
      "f | summarize mean(value) by no with totals", tables: ["f": Self.figures])
    #expect(remarks.contains(.unweightedMean(column: "mean(value)", figures: 2...3)))
  }

  @Test func theColumnsOfByStayKeysOfALaterComparison() throws {
    let table = Table(
      "t",
      """
      p: polarity of no | note: attribute | year: time | v: measure
      higher            | a               | 1          | 1
      higher            | a               | 2          | 2
      lower             | b               | 1          | 3
      lower             | b               | 2          | 5
      """)
    #expect(
      try Query.lines(
        "t | summarize v = sum(v) by p, note, year | compare year 1 to 2", tables: ["t": table])
        == [
          "p|note|1|2|difference|verdict|within_rounding", "higher|a|1|2|1|not judged|false",
          "lower|b|3|5|2|not judged|false",
        ])
  }

  @Test func aMeanOverIndicatorsAndUnitsWarns() throws {
    let remarks = try Query.remarks(
      #"registers | where year = 2019 and area = "Kymenlaakso" | summarize m = mean(value)"#)
    #expect(remarks.contains(.mixed(column: "mean(value)", over: "unit", members: 4)))
    #expect(remarks.contains { if case .mixed(_, "no", _) = $0 { true } else { false } })
  }

  /// 19,364 children of Kotka in 2019, 2025 and 2035 together are nobody: each is counted up to three times.
  @Test(arguments: [
    ("summarize sum(count) by municipality", true),
    ("summarize sum(count) by municipality, year", false),
    ("where year = last | summarize sum(count) by municipality", false),
    ("summarize max(count) by municipality", false),
  ])
  func aSumOverYearsSaysSo(_ stages: String, _ says: Bool) throws {
    let remarks = try Query.remarks(#"population | where municipality = "Kotka" | \#(stages)"#)
    let said = remarks.contains { if case .mixed(_, "year", _) = $0 { true } else { false } }
    #expect(said == says)
  }

  @Test(arguments: [
    ("count", ["count", "6"]), ("count by no", ["no|count", "a|3", "b|3"]),
    ("count by kind, year", ["kind|year|count", "x|2019|3", "y|2019|3"]),
    ("count by value", ["value|count", "10|1", "8.5|1", "‹suppressed›|1", "4|1", "5|1", "3|1"]),
    ("distinct year", ["year", "2019"]), ("distinct kind, no", ["kind|no", "x|a", "y|b"]),
    (
      "where no = \"b\" | distinct",
      ["no|area|year|value|kind", "b|All|2019|4|y", "b|A|2019|5|y", "b|B|2019|3|y"]
    ),
  ])
  func rowsAreCountedAndFoundOnce(_ stages: String, _ wanted: [String]) throws {
    #expect(try lines(stages) == wanted)
  }

  @Test func describeSaysWhatIsInEveryColumn() throws {
    #expect(
      try lines("add third = value / 3 | describe") == [
        "column|type|part|missing|missing_kinds|distinct|least|greatest|examples",
        "no|text|dimension|0||2|a|b|a, b", "area|text|dimension|0||3|A|B|All, A, B",
        "year|number|time|0||1|2019|2019|2019",
        "value|number|measure|1|1 suppressed|5|3|10|10, 8.5, 4",
        "kind|text|attribute of no|0||2|x|y|x, y",
        "third|number||1|1 suppressed|5|1.000|3.333|3.333, 2.833, 1.333",
      ])
  }
}
