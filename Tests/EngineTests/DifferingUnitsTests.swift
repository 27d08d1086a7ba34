import Engine
import Indicators
import Tables
import Testing

/// Figures in different units have no difference: 10 % and 120 per 1000 are no rise of 110.
struct DifferingUnitsTests {
  private static let table = Table(
    "t",
    """
    no: dimension, text | area: dimension, text | year: time | value: measure, units in u | u: attribute of no | good: polarity of no, hidden | t: threshold of no, hidden
    1                   | A                     | 2019       | 10                         | %                 | lower                         | 1.5
    1                   | A                     | 2021       | 11                         | %                 | lower                         | 1.5
    1                   | A                     | 2023       | 120                        | per 1000          | lower                         | 1.5
    1                   | B                     | 2019       | 12                         | %                 | lower                         | 1.5
    1                   | B                     | 2021       | 15                         |                   | lower                         | 1.5
    1                   | B                     | 2023       | 17                         | %                 | lower                         | 1.5
    2                   | A                     | 2019       | 1                          | Per 1 000         | lower                         | 1.5
    2                   | A                     | 2021       | 2                          | per 1 000         | lower                         | 1.5
    2                   | A                     | 2023       | 3                          | per 1 000         | lower                         | 1.5
    """)

  private static let cases: [(String, [String], [String], Int?)] = [
    (
      "compare year 2019 to 2023 relative", ["no", "area", "difference", "relative", "verdict"],
      [
        "1|A|‹not applicable›|‹not applicable›|not judged", "1|B|5|41.7|worse",
        "2|A|2|200.0|worse",
      ], 1
    ),
    // A unit that nobody knows may be any.
    (
      "compare year 2019 to 2021", ["no", "area", "difference", "verdict"],
      ["1|A|1|level", "1|B|3|worse", "2|A|1|level"], nil
    ),
    (
      #"where no = "1" | compare area "A""#, ["year", "difference", "verdict"],
      ["2019|2|worse", "2021|4|worse", "2023|‹not applicable›|not judged"], 1
    ),
    (
      #"where no = "1" | compare area "B" to "A" over year 2019 to 2023"#,
      ["difference", "verdict", "change", "verdict_over_time"],
      ["‹not applicable›|not judged|‹not applicable›|not judged"], 1
    ),
    (
      "trend", ["no", "area", "difference", "direction", "verdict"],
      ["1|A|‹not applicable›||not judged", "1|B|5|rising|worse", "2|A|2|rising|worse"], 1
    ),
    ("pivot year of value", ["2019", "2023"], ["10|120", "12|17", "1|3"], 1),
    (
      "select no, area, year, value as v | compare year 2019 to 2023 | sort difference",
      ["difference", "verdict"], ["2|worse", "5|worse", "‹not applicable›|not judged"], 1
    ),
  ]

  @Test(arguments: cases)
  func haveNoDifference(
    _ stage: String, _ columns: [String], _ rows: [String], _ differing: Int?
  ) throws {
    let outcome = try Query.run("t | \(stage)", tables: ["t": Self.table])
    #expect(Array(outcome.table.lines(columns).dropFirst()) == rows)
    let told = outcome.remarks.compactMap { remark in
      if case .differentUnits(let rows) = remark { rows } else { nil }
    }
    #expect(told == (differing.map { [$0] } ?? []))
    #expect(!outcome.remarks.contains { if case .fewPoints = $0 { true } else { false } })
  }

  /// Means of differences of percentages are in percentage points, whatever tells the unit.
  @Test(arguments: [
    ("summarize d = mean(difference) by no", "pp"),
    ("summarize d = mean(difference), e = max(`2021`) by no", "%"),
    ("summarize e = max(`2021`) by no", "%"),
  ])
  func ofDifferencesAlone(_ stage: String, _ unit: String) throws {
    let outcome = try Query.run(
      #"t | where no = "1" and year < 2023 and u = "%" | compare year 2019 to 2021 | "# + stage,
      tables: ["t": Self.table])
    #expect(outcome.table.lines(["u"]) == ["u", unit])
    let plain = Table("p", "year: time | value: measure, unit %\n2019 | 10\n2021 | 12")
    let mean = try Query.run(
      "p | compare year 2019 to 2021 | summarize d = mean(difference)", tables: ["p": plain])
    #expect(mean.table.fields.map(\.unit) == ["%"])
    #expect(mean.table.fields.map(\.standsOnDifference) == [true])
  }

  /// What comes of 10 % and 120 per 1000 together is a figure in neither, for which there is no rule.
  @Test(arguments: ["max", "min", "mean", "median"])
  func haveNoRuleTogether(_ aggregate: String) throws {
    func outcome(_ condition: String) throws -> Outcome {
      try Query.run(
        "t | where \(condition) | summarize m = \(aggregate)(value) by no, year"
          + " | compare year 2019 to 2023", tables: ["t": Self.table])
    }
    let mixed = try outcome("no = \"1\"")
    #expect(mixed.table.lines(["verdict"]) == ["verdict", "not judged"])
    let told = mixed.remarks.contains {
      if case .mixed(_, over: "u", members: 2) = $0 { true } else { false }
    }
    #expect(told && mixed.remarks.contains(.computedNotJudged))
    let alike = try outcome("area = \"B\"")
    #expect(alike.table.lines(["verdict"]) == ["verdict", "worse"])
  }

  /// Limits of confidence tell nothing of figures in different units.
  @Test func areNotTested() throws {
    let table = Table(
      "t",
      """
      year: time | value: measure, units in u | u: attribute | low: lower | high: upper
      2019       | 10                         | %            | 9          | 11
      2023       | 120                        | per 1000     | 110        | 130
      """)
    let lines = try Query.lines(
      "t | compare year 2019 to 2023 with test", columns: ["significance"], tables: ["t": table])
    #expect(lines == ["significance", "cannot be tested"])
  }

  /// SQL would subtract them.
  @Test(arguments: ["compare year 2019 to 2023", "compare area \"B\" to \"A\"", "trend"])
  func haveNoWordsInSQL(_ stage: String) {
    let fault = Query.fault("t | \(stage) | sql", tables: ["t": Self.table])
    #expect(fault.hasPrefix("no-sql «sql»"))
    let fine = Query.fault(
      "t | where u != \"per 1000\" | \(stage) | sql", tables: ["t": Self.table])
    #expect(fine == "no error")
  }
}
