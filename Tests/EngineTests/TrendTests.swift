import Engine
import Indicators
import Tables
import Testing

/// `trend`: series, their ends, direction and verdict, and what is passed over.
struct TrendTests {
  private static let figures = Table(
    "f",
    """
    no: dimension, text | area: dimension | year: time | value: measure, unit % | good: polarity of no, hidden | t: threshold of no, hidden
    1                   | A               | 2021       | 14                     | lower                        | 1.5
    1                   | A               | 2019       | 10                     | lower                        | 1.5
    1                   | A               | 2023       | 15                     | lower                        | 1.5
    1                   | B               | 2019       | 10                     | lower                        | 1.5
    1                   | B               | 2021       | ..                     | lower                        | 1.5
    1                   | B               | 2023       | 11.5                   | lower                        | 1.5
    2                   | A               | 2019       | 4.0                    | higher                       | 0.5
    2                   | A               | 2021       | 4.6                    | higher                       | 0.5
    2                   | A               | 2023       | 4.2                    | higher                       | 0.5
    2                   | A               | 2024       | ?                      | higher                       | 0.5
    3                   | A               | 2019       | 7                      | none                         |
    4                   | A               | 2019       |                        | higher                       | 1
    """)

  private func run(_ stages: String) throws -> Outcome {
    try Query.run("f | \(stages)", tables: ["f": Self.figures])
  }

  @Test func aRowPerSeries() throws {
    let columns = [
      "no", "area", "from", "to", "points", "first", "last", "difference", "direction", "course",
      "verdict", "within_rounding",
    ]
    #expect(
      try run("trend").table.lines(columns).dropFirst() == [
        "1|A|2019|2023|3|10|15|5|rising|10, 14, 15|worse|false",
        "1|B|2019|2023|2|10|11.5|1.5|‹not applicable›|10, –, 11.5|level|true",
        "2|A|2019|2023|3|4.0|4.2|0.2|mixed|4.0, 4.6, 4.2|level|false",
        // One figure makes no span, none no series to speak of.
        "3|A|2019|2019|1|7|||‹not applicable›|7|no data|false",
        "4|A|||0||||‹not applicable›||no data|false",
      ])
  }

  @Test func whatWasPassedOverIsTold() throws {
    let remarks = try run("trend").remarks
    #expect(
      Set(remarks) == [
        .pointsSkipped(1), .withinRounding(1), .fewPoints(series: 3), .noData(rows: 2),
      ])
  }

  @Test func aSpanOfYearsNotAlikeIsTold() throws {
    let table = Table(
      "t",
      """
      a: dimension | year: time | v: measure
      x            | 2018       | 1
      x            | 2019       | 2
      x            | 2021       | 3
      y            | 2018       | 1
      y            | 2020       | 2
      y            | 2022       | 3
      y            |            | 9
      """)
    #expect(
      try Set(Query.remarks("t | trend", tables: ["t": table])) == [
        .unevenSteps(series: 1, column: "year"), .withoutMember(rows: 1, column: "year"),
        .notJudged(rows: 2),
      ])
  }

  @Test func theRuleIsReadAsCompareReadsIt() throws {
    let compared = try Query.lines(
      "school | compare year first to last",
      columns: ["no", "group", "area", "difference", "verdict"])
    let trends = try Query.lines(
      "school | trend | where from = 2019 and to = 2023",
      columns: ["no", "group", "area", "difference", "verdict"])
    #expect(Set(trends).isSubset(of: Set(compared)))
    // 102 series of three years and 18b of two; printed figures of 18a end in 2019, see the source.
    #expect(trends.count > 90)
    let dropped = try run("where no = \"1\" | select area, year, value | trend")
    #expect(dropped.remarks.contains(.ruleDropped(by: "select")))
  }

  @Test func anyOrderedColumnAndAnyFiguresWillDo() throws {
    let table = Table(
      "t",
      """
      grade: dimension | year: time | n: count | v: measure
      4                | 2019       | 100      | 1
      5                | 2019       | 90       | 2
      8                | 2019       | 80       | 3
      """)
    #expect(
      try Query.lines(
        "t | trend over grade of n",
        columns: ["year", "from", "to", "first", "last", "direction", "verdict"],
        tables: ["t": table]
      ).last == "2019|4|8|100|80|falling|not judged")
  }

  @Test func namesThatAreTakenGetANumber() throws {
    let table = Table(
      "t", "first: dimension | to: dimension | year: time | v: measure\nx | y | 1 | 1")
    #expect(
      try Query.lines("t | trend", tables: ["t": table])[0]
        == "first|to|from|to_2|points|first_2|last|difference|direction|course|verdict|within_rounding"
    )
    #expect(
      try Query.lines("t | trend | select first_2, last", tables: ["t": table])[1] == "1|")
  }

  // Indicator 11, 8.–9. lk: Kymenlaakso 10, 14, 15 and Koko maa 11, 16, 15 (indicators.txt, 1.1 and 1.5).
  @Test func directionsOfTheShippedFigures() throws {
    #expect(
      try Query.lines(
        #"school | where no = "11" and group = "8.–9. lk" | trend over year"#,
        columns: ["area", "first", "last", "direction", "course", "verdict"]
      ).dropFirst() == [
        "Kymenlaakso|10|15|rising|10, 14, 15|worse", "Koko maa|11|15|mixed|11, 16, 15|worse",
      ])
  }
}
