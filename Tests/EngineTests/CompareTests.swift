import Diagnostics
import Engine
import Indicators
import Tables
import Testing

/// `compare`: keys, missing figures, verdicts, and what its reader must know.
struct CompareTests {
  private static let figures = Table(
    "f",
    """
    no: dimension, text | area: dimension, total All | year: time | value: measure, unit % | good: polarity of no, hidden | t: threshold of no, hidden | n: count
    1                   | All                        | 2019       | 10                     | higher                       | 1.5                       | 100
    1                   | All                        | 2021       | 11.5                   | higher                       | 1.5                       | 100
    1                   | A                          | 2019       | ..                     | higher                       | 1.5                       |
    1                   | A                          | 2021       | 12                     | higher                       | 1.5                       | 50
    2                   | All                        | 2019       | 4.0                    | lower                        | 0.5                       | 90
    2                   | All                        | 2021       | 4.6                    | lower                        | 0.5                       | 80
    2                   | A                          | 2021       | ?                      | lower                        | 0.5                       | 40
    3                   | A                          | 2019       | 7                      | none                         |                           | 30
    3                   | A                          | 2021       | 9                      | none                         |                           | 20
    """)

  /// A key that differs between the figures is named, with the columns that are left without it.
  @Test(arguments: [
    ("select area, year, value, n | compare year 2019 to 2021", "n; area, year, value"),
    ("select area, year, value, n | compare area \"A\"", "n; area, year, value"),
    ("compare year 2019 to 2021 of value", "n, m; area, year, value"),
    ("select area, year, value | compare year 2019 to 2021", ""),
    // One pair is a comparison.
    ("where area = \"C\" or n = \"20\" | compare year 2019 to 2021 of value", ""),
    // One area was asked in one year, another in the other: they are not to be put together.
    ("where n in (\"1 234\", \"<5\") | compare year 2019 to 2021 of value", ""),
    // Without the counts an area would have two figures of a year.
    ("select year, value, n | compare year 2019 to 2021", ""),
  ])
  func saysWhatKeepsFiguresApart(_ stages: String, _ expected: String) throws {
    let table = Table(
      "q",
      """
      area: dimension | year: time | value: measure | n: dimension, text | m: dimension, text
      A               | 2019       | 21.3           | 1 234              | 3
      A               | 2021       | 25.1           | 1 300              | <5
      B               | 2019       | ..             | 20                 | 7
      B               | 2021       | 19.0           | <5                 | 8
      C               | 2019       | 12             | 9                  | 9
      C               | 2021       | 11             | 9                  | 9
      """)
    let rows = stages.contains("area = ") ? "q" : "q | where area != \"C\""
    let outcome = try Query.run("\(rows) | \(stages)", tables: ["q": table])
    let told = outcome.remarks.compactMap { remark in
      if case .keptApart(let columns, let kept) = remark {
        "\(columns.joined(separator: ", ")); \(kept.joined(separator: ", "))"
      } else {
        nil
      }
    }
    #expect(told == (expected.isEmpty ? [] : [expected]))
  }

  private func run(_ stages: String) throws -> Outcome {
    try Query.run("f | \(stages)", tables: ["f": Self.figures])
  }

  @Test(arguments: [
    // The kind of a missing figure stays; where both are missing, the difference takes the last one's.
    (
      "compare year 2019 to 2021",
      ["no", "area", "2019", "2021", "difference", "verdict", "within_rounding"],
      [
        "1|All|10|11.5|1.5|level|true", "1|A|‹suppressed›|12|‹suppressed›|no data|false",
        "2|All|4.0|4.6|0.6|worse|false", "2|A||‹not asked›|‹not asked›|no data|false",
        "3|A|7|9|2|not judged|false",
      ]
    ),
    // A difference of exactly the threshold is level; turned round it is level too.
    (
      "where no = \"1\" | compare year 2021 to 2019",
      ["area", "2021", "2019", "difference", "verdict"],
      ["All|11.5|10|-1.5|level", "A|12|‹suppressed›|‹suppressed›|no data"]
    ),
    (
      "where area = \"All\" | compare year 2019 to 2021 relative",
      ["no", "difference", "relative", "verdict"],
      ["1|1.5|15.0|level", "2|0.6|15.0|worse"]
    ),
    // Every other member beside the reference, keys in the table's order.
    (
      "compare area \"All\"",
      ["no", "area", "year", "reference", "value", "difference", "verdict"],
      [
        "1|A|2019|10|‹suppressed›|‹suppressed›|no data", "1|A|2021|11.5|12|0.5|level",
        "2|A|2021|4.6|‹not asked›|‹not asked›|no data", "3|A|2019||7||no data",
        "3|A|2021||9||no data",
      ]
    ),
    // `of` chooses the figures; how many answered is never judged.
    (
      "where area = \"All\" | compare year 2019 to 2021 of n",
      ["no", "2019", "2021", "difference", "verdict"],
      ["1|100|100|0|not judged", "2|90|80|-10|not judged"]
    ),
    // Constant keys stay; a member's own spelling whatever was typed.
    (
      "where no = \"1\" and year = 2021 | compare area \"ALL\" to \"a\"",
      ["no", "year", "All", "A", "difference", "verdict"],
      ["1|2021|11.5|12|0.5|level"]
    ),
  ])
  func aRowPerKeyWithItsVerdict(_ stages: String, _ columns: [String], _ rows: [String]) throws {
    #expect(try Array(run(stages).table.lines(columns).dropFirst()) == rows)
  }

  @Test func whatTheReaderMustKnowIsCounted() throws {
    #expect(
      try run("compare year first to last").remarks == [
        .resolved(word: "first", column: "year", member: "2019"),
        .resolved(word: "last", column: "year", member: "2021"), .noData(rows: 2),
        .notJudged(rows: 1), .withinRounding(1),
      ])
    #expect(
      try run("compare year 2019 to 2021 | where verdict = \"worse\"").remarks == [])
  }

  @Test func theWordThatChoseAMemberIsKept() throws {
    let table = try run("compare year previous to last").table
    let aliases = table.fields.compactMap { field -> String? in
      if case .member(let member, let alias) = field.role {
        "\(member) \(alias ?? "–")"
      } else {
        nil
      }
    }
    #expect(aliases == ["2019 previous", "2021 last"])
  }

  @Test func twoRowsForOnePlaceAreNamedByTheirPlacesInTheStage() throws {
    do {
      _ = try run(
        "where year = 2021 | select area, value, half = value / 2 | compare area \"All\" to \"A\" of value"
      )
      Issue.record("nothing was refused")
    } catch let list as DiagnosticList {
      #expect(list.diagnostics.map(\.code) == ["repeated-rows"])
      #expect(
        list.diagnostics[0].details == [
          "rows 1 and 3 of this stage: area All", "their figures: 11.5 and 4.6",
          "keep one with `where half = …`",
        ])
    }
  }

  /// Rows of members that are not compared have places too.
  @Test func rowsOfOtherMembersCountInThePlaces() throws {
    let table = Table(
      "t", "y: time | a: dimension | v: measure\n1 | A | 1\n2 | A | 2\n3 | A | 3\n3 | A | 4")
    do {
      _ = try Query.run("t | compare y 1 to 3", tables: ["t": table])
      Issue.record("nothing was refused")
    } catch let list as DiagnosticList {
      #expect(list.diagnostics[0].details.first == "rows 3 and 4 of this stage: a A, y 3")
    }
  }

  @Test(arguments: ["compare year 4 to 4.0", "compare year 4, 5, 4"])
  func aMemberIsNotComparedWithItself(_ stage: String) {
    let table = Table("t", "year: time | v: measure\n4 | 1\n5 | 2")
    #expect(Query.fault("t | \(stage)", tables: ["t": table]).hasPrefix("same-member"))
  }

  @Test func aMemberThatReadsLikeSeveralIsAskedForToTheLetter() throws {
    let table = Table("t", "a: dimension | v: measure\nAbc | 1\nabc | 2\nx | 5")
    #expect(
      Query.fault(#"t | compare a "x" to "ABC""#, tables: ["t": table])
        == #"ambiguous-member «"ABC"» write one to the letter: "Abc", "abc""#)
    #expect(
      try Query.lines(#"t | compare a "x" to "abc""#, columns: ["difference"], tables: ["t": table])
        == ["difference", "-3"])
  }

  @Test func namesThatAreTakenGetANumber() throws {
    let table = Table(
      "t",
      """
      verdict: dimension | value: dimension | year: time | v: measure
      x                  | y                | 1          | 1
      x                  | y                | 2          | 3
      """)
    #expect(
      try Query.lines("t | compare year 1 to 2", tables: ["t": table])[0]
        == "verdict|value|1|2|difference|verdict_2|within_rounding")
    #expect(
      try Query.lines("t | compare year 1 | select value, value_2", tables: ["t": table])
        == ["value|value_2", "y|3"])
  }

  @Test(arguments: [
    ("add copy = year | compare year 2019 to 2021", "level"),
    ("sort value desc | compare year 2019 to 2021", "level"),
    ("join other on area | compare year 2019 to 2021 of value", "level"),
    ("append f | distinct | compare year 2019 to 2021", "level"),
    ("as x | compare year 2019 to 2021", "level"),
    ("summarize value = mean(value) by no, area, year | compare year 2019 to 2021", "level"),
    (
      "pivot area of value | unpivot `All` as area of value | compare year 2019 to 2021", "level"
    ),
    ("select no as id, area, year, value as v | compare year 2019 to 2021", "level"),
    ("distinct no, area, year, value | compare year 2019 to 2021", "level"),
    ("take 100 | compare year 2019 to 2021", "level"),
    ("select area, year, value | compare year 2019 to 2021", "not judged"),
    ("distinct area, year, value | compare year 2019 to 2021", "not judged"),
    ("select no = upper(no), area, year, value | compare year 2019 to 2021", "not judged"),
  ])
  func theRuleTravelsWithItsIndicator(_ stages: String, _ verdict: String) throws {
    let outcome = try Query.run(
      "f | where no = \"1\" and area = \"All\" | \(stages)",
      tables: [
        "f": Self.figures, "other": Table("other", "area: dimension | w: plain\nA | 1\nAll | 2"),
      ])
    #expect(
      outcome.table.lines(["verdict"])[1] == verdict)
    let verb = String(stages.prefix { $0 != " " })
    #expect(outcome.remarks.contains(.ruleDropped(by: verb)) == (verdict == "not judged"))
  }

  /// The mean of indicators of which one is good high and the other low has no rule; counts never had one.
  @Test(arguments: [
    ("summarize v = mean(value) by year | compare year 2019 to 2021 of v", true),
    ("summarize v = mean(value), c = count() by year | compare year 2019 to 2021 of c", false),
  ])
  func aMeanOfSeveralIndicatorsSaysWhyItIsNotJudged(_ stages: String, _ isTold: Bool) throws {
    let outcome = try run("where area = \"All\" | \(stages)")
    #expect(outcome.table.lines(["verdict"]) == ["verdict", "not judged"])
    #expect(outcome.remarks.contains(.ruleDropped(by: "summarize")) == isTold)
  }

  /// The rule is for the indicator's own figures: not for counts, spreads and what is computed of them.
  @Test(arguments: [
    ("compare year 2019 to 2021 of n", "not judged"),
    ("add x = value * 2 | compare year 2019 to 2021 of x", "not judged"),
    ("compare year 2019 to 2021 of t", "not judged"),
    ("summarize s = stdev(value) by no, year | compare year 2019 to 2021", "no data"),
    ("summarize k = count(value) by no, year | compare year 2019 to 2021", "not judged"),
    ("summarize m = median(value) by no, year | compare year 2019 to 2021", "level"),
    ("summarize m = sum(value) by no, year | compare year 2019 to 2021", "level"),
    (
      "append f | where area = \"All\" | summarize m = sum(value) by no, year | compare year 2019 to 2021",
      "not judged"
    ),
    (
      "append f | where area = \"All\" | summarize m = mean(value) by no, year | compare year 2019 to 2021",
      "level"
    ),
    ("summarize m = mean(value * 2) by no, year | compare year 2019 to 2021", "not judged"),
    (
      "append f | where area = \"All\" | summarize m = sum(value) by no, year | summarize x = max(m) by no, year | compare year 2019 to 2021",
      "not judged"
    ),
  ])
  func onlyTheIndicatorsOwnFiguresAreJudged(_ stages: String, _ verdict: String) throws {
    let lines = try Query.lines(
      "f | where no = \"1\" and area = \"All\" | \(stages)", columns: ["verdict"],
      tables: ["f": Self.figures])
    #expect(lines[1] == verdict)
  }

  /// A sum of shares is no share, and the rule of a share says nothing of it.
  @Test(arguments: ["compare year 2019 to 2021", "trend"])
  func thatSumsAreNotJudgedIsSaid(_ stage: String) throws {
    let outcome = try run(
      #"where no = "1" and year > 0 | append f | summarize s = sum(value) by no, year with totals | where no = "1" | "#
        + stage)
    #expect(outcome.table.lines(["verdict"]) == ["verdict", "not judged"])
    #expect(outcome.remarks.contains(.computedNotJudged))
  }

  /// What `add` computes is no figure of the indicator, though its rule is there.
  @Test(arguments: [
    ("add v2 = value * 2 | compare year 2019 to 2021 of v2", true),
    ("add v2 = value * 2 | trend of v2", true),
    ("add v2 = value * 2 | compare year 2019 to 2021 of value", false),
    ("compare year 2019 to 2021 of n", false),
  ])
  func thatComputedFiguresAreNotJudgedIsSaid(_ stages: String, _ isSaid: Bool) throws {
    let outcome = try run(#"where no = "1" and area = "All" | "# + stages)
    #expect(outcome.remarks.contains(.computedNotJudged) == isSaid)
  }

  /// Differences of percentages are in percentage points, also where `select` keeps some of their columns.
  @Test func differencesStayDifferencesWhenChosen() throws {
    let outcome = try Query.run(
      #"""
      school | compare year 2019 to 2023 | compare area "Koko maa" to "Kymenlaakso" of difference
        | select no, group, `Koko maa`, Kymenlaakso, difference
      """#)
    let fields = outcome.table.fields.filter { !$0.isHidden }
    #expect(fields.map(\.isDifference) == [false, false, true, true, true])
  }

  /// Births fall short of a negative forecast: −16.3 → −26 is a fall of 59.5 %.
  @Test func aRelativeChangeHasTheSignOfTheDifference() throws {
    let lines = try Query.lines(
      #"registers | where no = "1a" | compare area "Koko maa" to "Kymenlaakso" relative"#,
      columns: ["difference", "relative"])
    #expect(lines[1] == "-9.7|-59.5")
  }

  @Test(arguments: ["compare year 1 to 2", "trend"])
  func approximateFiguresAreNotJudgedAndThatIsSaid(_ stage: String) throws {
    let table = Table(
      name: "t",
      [
        (Field("no", role: .dimension), .texts(["1", "1"])),
        (Field("year", role: .time), .decimals([ExactDecimal(1), ExactDecimal(2)])),
        (
          Field("v", role: .measure),
          Column(values: .approximate([1, 9]), missing: MissingRows(allValid: 2))
        ),
        (Field("p", role: .polarity(of: "no")), .texts(["higher", "higher"])),
        (Field("t", role: .threshold(of: "no")), .decimals([ExactDecimal(1), ExactDecimal(1)])),
      ])
    let outcome = try Query.run("t | \(stage)", tables: ["t": table])
    #expect(outcome.table.lines(["verdict"])[1] == "not judged")
    #expect(outcome.remarks.contains(.approximateNotJudged))
    let dropped = try Query.run("t | select year, v | \(stage)", tables: ["t": table])
    #expect(!dropped.remarks.contains(.approximateNotJudged))
  }

  @Test func selectAloneSaysNothingOfVerdicts() throws {
    #expect(try run("select area, value").remarks == [])
  }

  @Test func attributesThatDifferBetweenTheFiguresBelongToNeither() throws {
    let lines = try Query.lines(
      #"registers | where no in ("1a", "3") | compare area "Koko maa" to "Kymenlaakso""#,
      columns: ["no", "year", "indicator", "date_note"])
    #expect(
      lines == [
        "no|year|indicator|date_note", "1a|2019|0–6-vuotiaiden määrän ennuste vuodesta 2019|",
        "3|2019|Alle 18-vuotiaiden väestönosuus|",
        "3|2020|Alle 18-vuotiaiden väestönosuus|printed 2020; the nation has 2021",
        "3|2022|Alle 18-vuotiaiden väestönosuus|",
        "3|2021|Alle 18-vuotiaiden väestönosuus|printed 2021; the region has 2020",
      ])
  }

  @Test func aRuleThatDiffersBetweenTheFiguresJudgesNothing() throws {
    let table = Table(
      "t",
      """
      year: time | v: measure | p: polarity, hidden | t: threshold, hidden
      1          | 1          | higher              | 1
      2          | 9          | lower               | 1
      """)
    #expect(
      try Query.lines("t | compare year 1 to 2", columns: ["verdict"], tables: ["t": table])[1]
        == "not judged")
  }

  @Test func comparisonsCanFollowOneAnother() throws {
    // Number 11, lukio: Kymenlaakso 12 → 15, Koko maa 12 → 16; the differences 3 and 4 differ by one.
    let lines = try Query.lines(
      """
      school | where no = "11" and group = "lukio" | compare year 2019 to 2023 \
      | compare area "Koko maa" to "Kymenlaakso" of difference
      """, columns: ["no", "group", "Koko maa", "Kymenlaakso", "difference"])
    #expect(lines[1] == "11|lukio|4|3|-1")
  }

  @Test func everyVerdictCanBeAskedForThoughNoRowHasIt() throws {
    for word in ["better", "level", "worse", "not judged", "no data"] {
      #expect(
        try run("compare year first to last | where verdict = \"\(word)\" | count").table.rowCount
          == 1)
      #expect(
        try run("compare year 2019 to 2021 | where verdict = \"\(word)\" | count").table.rowCount
          == 1)
    }
  }
}
