import Engine
import Indicators
import Tables
import Testing

/// `compare … over` and `compare … with test`.
struct CompareOverTests {
  /// Worse than the nation in 2023 and worsened since 2021, Kymenlaakso.
  ///
  /// Worked out by a script of its own from school.csv and the rule of indicators.csv: of 59 indicators by group,
  /// 14 are. Cells: number, nation, region, difference, region in 2021, change.
  private static let worseAndWorsening = [
    "9|8.–9. lk|39|37|-2|42|-5", "9|ammattikoulu|50|46|-4|48|-2",
    "12|ammattikoulu|42|37|-5|50|-13", "17|8.–9. lk|46|44|-2|49|-5", "21|4.–5. lk|11|14|3|11|3",
    "21|8.–9. lk|27|29|2|25|4", "25|8.–9. lk|9|12|3|10|2", "26|8.–9. lk|8|10|2|8|2",
    "27|8.–9. lk|11|15|4|8|7", "28|4.–5. lk|28|30|2|28|2", "28|8.–9. lk|30|33|3|31|2",
    "31|4.–5. lk|8.6|9.7|1.1|8.5|1.2", "31|8.–9. lk|7.9|8.9|1.0|6.7|2.2",
    "32|ammattikoulu|22|25|3|20|5",
  ]

  @Test(arguments: [
    (
      #"compare area "Koko maa" to "Kymenlaakso" over year previous to last"#,
      ["Koko maa", "Kymenlaakso", "difference", "Kymenlaakso 2021", "change"]
    ),
    (
      #"compare area "Koko maa" to "Kymenlaakso" over year 2021 to 2023"#,
      ["Koko maa", "Kymenlaakso", "difference", "Kymenlaakso 2021", "change"]
    ),
    (
      #"compare area "Koko maa" over year previous to last"#,
      ["reference", "value", "difference", "value 2021", "change"]
    ),
  ])
  func worseAndWorseningInOneLine(_ stage: String, _ figures: [String]) throws {
    let lines = try Query.lines(
      #"school | \#(stage) | where verdict = "worse" and verdict_over_time = "worse""#,
      columns: ["no", "group"] + figures)
    #expect(Set(lines.dropFirst()) == Set(Self.worseAndWorsening))
    #expect(lines.count == Self.worseAndWorsening.count + 1)
  }

  /// Areas are no times: nothing that is made of them is called so.
  @Test(arguments: ["year 2019 to 2023", "year first to last"])
  func whatIsComparedOverAnythingElseIsNamedForIt(_ members: String) throws {
    let table = try Query.run(
      #"school | compare \#(members) over area "Koko maa" to "Kymenlaakso" | where verdict_over_area != "no data""#
    ).table
    let names = table.fields.map(\.name)
    #expect(
      names.filter { $0.contains("over") } == [
        "difference_over_area", "verdict_over_area", "within_rounding_over_area",
      ])
    let alone = try Query.lines(
      #"school | where year = 2023 | compare area "Koko maa" to "Kymenlaakso""#,
      columns: ["no", "group", "difference", "verdict"])
    let over = table.lines(["no", "group", "difference_over_area", "verdict_over_area"])
    #expect(Set(over.dropFirst()).isSubset(of: Set(alone)))
  }

  @Test func bothVerdictsAreThoseOfTheirOwnComparisons() throws {
    let both = try Query.run(
      #"school | compare area "Koko maa" to "Kymenlaakso" over year first to last"#
    ).table
    #expect(
      both.lines(["no", "group", "difference", "verdict", "within_rounding"])
        == (try Query.lines(
          #"school | where year = last | compare area "Koko maa" to "Kymenlaakso""#,
          columns: ["no", "group", "difference", "verdict", "within_rounding"])))
    let change = ["no", "group", "change", "verdict_over_time", "within_rounding_over_time"]
    let alone = try Query.lines(
      #"school | where area = "Kymenlaakso" | compare year first to last"#,
      columns: ["no", "group", "difference", "verdict", "within_rounding"])
    // Indicator 18b has no figure of 2019, 18a none of 2023.
    #expect(Set(both.lines(change).dropFirst()).isSubset(of: Set(alone)))
    #expect(both.rowCount > 50)
  }

  @Test func whatTheReaderMustKnowIsTold() throws {
    let remarks = try Query.remarks(
      #"school | where no = "18b" | compare area "Koko maa" over year previous to last"#)
    #expect(remarks.contains(.figuresOf(column: "year", member: "2023")))
    #expect(remarks.contains(.resolved(word: "previous", column: "year", member: "2021")))
  }

  @Test func rowsThatRepeatAreNamed() {
    let table = Table(
      "t",
      "a: dimension | year: time | v: measure\nx | 1 | 1\nx | 1 | 2\nx | 2 | 3\ny | 2 | 4")
    #expect(
      Query.fault(#"t | compare a "y" to "x" over year"#, tables: ["t": table])
        .hasPrefix("repeated-rows"))
  }

  /// Who has only an earlier figure, or only a later one, is compared as far as there are figures.
  @Test(arguments: [
    (#"area "C" to "A" over year 2019 to 2021"#, ["10|||no data|10||no data"]),
    (#"area "A" to "C" over year 2019 to 2021"#, ["|10||no data|10|0|level"]),
    (#"area "C" to "B" over year 2019 to 2021"#, ["10|8|-2|better|||no data"]),
  ])
  func aMemberMayLackAFigure(_ comparison: String, _ rows: [String]) throws {
    let table = Table(
      "t",
      """
      area: dimension | year: time | v: measure | p: polarity, hidden | t: threshold, hidden
      A               | 2019       | 10         | lower               | 1.5
      C               | 2019       | 10         | lower               | 1.5
      C               | 2021       | 10         | lower               | 1.5
      B               | 2021       | 8          | lower               | 1.5
      """)
    let lines = try Query.run("t | compare \(comparison)", tables: ["t": table]).table
    let columns = lines.visibleIndices.map { lines.fields[$0].name }
      .filter { !$0.contains("within_rounding") }
    #expect(Array(lines.lines(columns).dropFirst()) == rows)
  }

  /// Each verdict keeps its own mark of rounding, wherever `select` puts it and whatever it is called then.
  @Test(arguments: [
    ("select no, group, verdict_over_time", ["verdict_over_time"], ["within_rounding_over_time"]),
    (
      "select no, verdict_over_time as b, verdict as a", ["b", "a"],
      ["within_rounding_over_time", "within_rounding"]
    ),
    ("select within_rounding_over_time, verdict", ["verdict"], ["within_rounding"]),
  ])
  func marksStayWithTheirVerdicts(
    _ stage: String, _ verdicts: [String], _ marks: [String]
  ) throws {
    let table = try Query.run(
      #"school | compare area "Koko maa" over year previous to last | \#(stage)"#
    ).table
    let found = verdicts.map { name in
      table.index(of: name).flatMap { table.fields.roundingMark(ofVerdict: $0) }
        .map { table.fields[$0].name }
    }
    #expect(found == marks)
  }

  private static let survey = Table(
    "survey",
    """
    item: dimension | year: time | share: measure, unit % | n: count | low: lower | high: upper
    a               | 2021       | 10                     | 1000     |            |
    a               | 2023       | 15                     | 1000     |            |
    b               | 2021       | 10                     | 300      |            |
    b               | 2023       | 15                     | 300      |            |
    c               | 2021       | 10                     | 20       | 7          | 13
    c               | 2023       | 15                     | 20       | 12         | 18
    d               | 2021       | 10                     | 0        |            |
    d               | 2023       | 15                     | 100      |            |
    e               | 2021       | 0                      | 90       |            |
    e               | 2023       | 0                      | 90       |            |
    f               | 2021       | 10                     |          |            |
    f               | 2023       | ..                     | 100      |            |
    """)

  @Test func eachRowIsTestedByWhatItHas() throws {
    let outcome = try Query.run(
      "survey | compare year 2021 to 2023 with test", tables: ["survey": Self.survey])
    #expect(
      outcome.table.lines(["item", "difference", "significance"]).dropFirst() == [
        "a|5|significant", "b|5|not significant", "c|5|significant", "d|5|cannot be tested",
        "e|0|cannot be tested", "f|‹suppressed›|cannot be tested",
      ])
    var counts = SignificanceTest.Counts()
    counts.byLimits = 1
    counts.byAnswers = 2
    counts.tooFew = 1
    counts.lacking = 2
    #expect(outcome.remarks.contains(.tested(counts)))
  }

  @Test func withoutNumbersOfAnswersNothingIsTestedAndThatIsSaid() throws {
    let outcome = try Query.run("school | compare year previous to last with test")
    #expect(outcome.remarks.contains(.nothingToTest))
    #expect(
      outcome.table.lines(["significance"]).dropFirst().allSatisfy { $0 == "cannot be tested" })
    let counts = try Query.remarks(
      "survey | select item, year, amount = share * 2, n | compare year 2021 to 2023 of amount with test",
      tables: ["survey": Self.survey])
    #expect(counts.contains(.noShares))
  }

  /// 10 % of 10,000 and 10 % of 10, then 10 % and 90 %: the mean is no share of 10,010 people.
  @Test(arguments: [
    ("summarize m = mean(share), n = sum(n) by year | compare year 2021 to 2023 of m", false),
    ("summarize m = max(share), n = sum(n) by year | compare year 2021 to 2023 of m", false),
    ("summarize m = first(share), n = count() by year | compare year 2021 to 2023 of m", false),
    ("summarize m = mean(share), n = sum(n) by area, year | compare year 2021 to 2023 of m", true),
    (
      "summarize m = mean(share), n = sum(n) by area, year | summarize m = max(m), n = sum(n) by year | compare year 2021 to 2023 of m",
      false
    ),
    ("compare area \"A\" to \"B\" of share", true),
  ])
  func figuresMadeOfSeveralAreNoSharesToTest(_ stages: String, _ isTested: Bool) throws {
    let table = Table(
      "t",
      """
      area: dimension, text | year: time | share: measure, unit % | n: count
      A                     | 2021       | 10                     | 10000
      A                     | 2023       | 10                     | 10000
      B                     | 2021       | 10                     | 1000
      B                     | 2023       | 90                     | 1000
      """)
    let outcome = try Query.run("t | \(stages) with test", tables: ["t": table])
    let words = outcome.table.lines(["significance"]).dropFirst()
    #expect(words.contains("significant") == isTested)
    #expect(outcome.remarks.contains(.pooledNotTested) != isTested)
  }

  @Test func aPartAgainstItsWholeIsSaidToBeNoIndependentSample() throws {
    let table = Table(
      "t", "a: dimension, total All | v: measure, unit % | n: count\nAll | 10 | 9000\nx | 15 | 500")
    let remarks = try Query.remarks(#"t | compare a "All" to "x" with test"#, tables: ["t": table])
    #expect(remarks.contains(.testOverlaps(whole: "All")))
    let both = try Query.lines(
      #"survey | compare item "a" to "b" over year with test | select significance, significance_over_time"#,
      tables: ["survey": Self.survey])
    #expect(both == ["significance|significance_over_time", "not significant|not significant"])
  }

  @Test(arguments: [
    ("0", "5", ""), ("-4", "-6", "-50.0"), ("-4", "4", "200.0"), ("4", "0", "-100.0"),
  ])
  func aRelativeChangeIsThatOfTheFirstFiguresSize(
    _ first: String, _ last: String, _ relative: String
  ) throws {
    let table = Table("t", "y: time | v: measure\n1 | \(first)\n2 | \(last)")
    let outcome = try Query.run("t | compare y 1 to 2 relative", tables: ["t": table])
    #expect(
      outcome.table.lines(["relative"])[1] == (relative.isEmpty ? "‹not applicable›" : relative))
    #expect(outcome.remarks.contains(.startsFromZero(rows: 1)) == (first == "0"))
  }
}
