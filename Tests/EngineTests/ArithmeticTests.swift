import Engine
import Indicators
import Tables
import Testing

/// Calculations in `add`, `select` and `sort`: exact, and rounded only when shown.
struct ArithmeticTests {
  private static let figures = Table(
    "f",
    """
    a: measure | b: plain | c: plain
    0.6        | 1.1      | 3
    41         | 90.1     | 0
    2.50       |          | 7
    -7         | 2        | ..
    """)

  /// What is computed of figures is written as figures are; what is computed of years or codes is not.
  @Test(arguments: [
    ("a * 2", true), ("round(b - a, 1)", true), ("if(b > 1, a, 0)", true), ("coalesce(a, 0)", true),
    ("abs(-a)", true), ("b + 1", false), ("5", false), ("text(a)", false), ("a > 1", false),
  ])
  func whatIsComputedOfFiguresHoldsFigures(_ expression: String, _ holds: Bool) throws {
    let table = try Query.run("f | select x = \(expression)", tables: ["f": Self.figures]).table
    #expect(table.fields.map(\.holdsFigures) == [holds])
  }

  @Test(arguments: [
    ("a - b", ["-0.5", "-49.1", "", "-9"]), ("a + 1", ["1.6", "42", "3.50", "-6"]),
    ("a * b", ["0.66", "3694.1", "", "-14"]), ("a * 0.5", ["0.30", "20.5", "1.250", "-3.5"]),
    // Shown two decimals finer than what it stands on; division by zero is not applicable.
    ("a / c", ["0.2000", "‹not applicable›", "0.3571", "‹suppressed›"]),
    ("a / b", ["0.5455", "0.4550", "", "-3.5000"]), ("-a", ["-0.6", "-41", "-2.50", "7"]),
    ("a % 2", ["0.6", "1", "0.50", "-1"]),
    ("c % 0", ["‹not applicable›", "‹not applicable›", "‹not applicable›", "‹suppressed›"]),
    ("abs(a)", ["0.6", "41", "2.50", "7"]), ("round(a)", ["1", "41", "3", "-7"]),
    ("round(a / 3, 1)", ["0.2", "13.7", "0.8", "-2.3"]), ("round(a, -1)", ["0", "40", "0", "-10"]),
    ("coalesce(b, c)", ["1.1", "90.1", "7", "2"]), ("if(a > b, a, b)", ["1.1", "90.1", "", "2"]),
    ("a = a", ["true", "true", "true", "true"]), ("a > b", ["false", "false", "", "false"]),
    ("text(a)", ["0.6", "41", "2.50", "-7"]), ("number(text(a)) + 0", ["0.6", "41", "2.50", "-7"]),
    ("(a + b) * 2 - a", ["2.8", "221.2", "", "-3"]),
    ("a - b - c", ["-3.5", "-49.1", "", "‹suppressed›"]),
    ("5", ["5", "5", "5", "5"]), ("\"x\"", ["x", "x", "x", "x"]),
    ("a < 1 and c = 3", ["true", "false", "false", "‹suppressed›"]),
  ])
  func aCalculationIsExactAndMissingWhereASideIs(_ expression: String, _ cells: [String]) throws {
    #expect(
      try Query.lines("f | select x = \(expression)", tables: ["f": Self.figures]) == ["x"] + cells)
  }

  /// One missing divisor must not cost the other rows their exactness.
  @Test func aQuotientBesideAMissingOneStaysExact() throws {
    let table = try Query.run(
      "f | select x = a / b, y = a / c", tables: ["f": Self.figures]
    ).table
    #expect(table.columns.map(\.type) == [.decimal, .decimal])
  }

  @Test func whatIsRoundedWhenShownIsComparedUnrounded() throws {
    let thirds = Table("t", "v: measure\n1\n2\n3")
    let lines = try Query.lines(
      "t | add third = v / 3 | where third != 0.67 and third > 0.333333 | select v, third",
      tables: ["t": thirds])
    #expect(lines == ["v|third", "1|0.33", "2|0.67", "3|1.00"])
  }

  /// What is worked out by hand is what comes out, wherever the calculation went on from a quotient.
  @Test(arguments: [
    ("5 / 6 * 3", "2.5"), ("round(5 / 6 * 3, 0)", "3"), ("1 / 3 + 1 / 3 + 1 / 3", "1"),
    ("1 / 3 * 3 = 1", "true"), ("100 / 7 / 3 * 21", "100"), ("1 / 7000 * 7000", "1"),
    ("1000000 / 7 * 7", "1000000"), ("(1 / 3) / (1 / 3)", "1"), ("1 / (1 / 3)", "3"),
    ("2 / 3 - 1 / 6", "0.5"), ("(1 / 3 + 0.25) * 12", "7"), ("-1 / 3 * 3", "-1"),
    ("1.1 / 3 * 1.5 = 0.55", "true"), ("round(2.675 / 3 * 3, 2)", "2.68"),
    ("(1 / 3) * (3 / 7) * 7", "1"), ("if(true, 1 / 3, 0) * 3", "1"),
  ])
  func aQuotientTakesNothingFromWhatFollows(_ expression: String, _ result: String) throws {
    let table = try Query.run(
      "t | select x = \(expression)", tables: ["t": Table("t", "v: measure\n1")]
    ).table
    #expect(table.columns[0][0].dataText == result)
  }

  @Test func everyQuotientTimesItsDivisorIsTheDividend() throws {
    let rows = (1...120).flatMap { a in (1...60).map { "\(Double(a) / 10)|\($0)" } }
    let table = Table("t", (["a: measure | b: plain"] + rows).joined(separator: "\n"))
    let conditions = [
      "a / b * b = a", "b * (a / b) = a", "a / b / 7 * 7 * b = a", "a / (a / b) = b",
      // Two ways to a figure that has no end.
      "a / b * 100 = a * 100 / b", "a / b * 7 >= a * 7 / b", "a / b * 2 - a / b <= a / b",
      "not a / b - 7 / b < (a - 7) / b", "a / b != a / b + 0.000000001",
    ]
    for condition in conditions {
      let lines = try Query.lines("t | where \(condition) | count", tables: ["t": table])
      #expect(lines == ["count", "7200"], "\(condition)")
    }
  }

  /// The second row's divisor has so few digits that nothing behind the point of its result is sure.
  @Test func aRowThatIsUnsureLeavesTheOthersTheirDecimals() throws {
    let table = Table("t", "a: measure | b: plain\n7 | 22\n1 | 30000000\n4 | 3")
    let column = try Query.run("t | select x = 1 / (a / b)", tables: ["t": table]).table.columns[0]
    #expect(column[0].dataText == "3.142857")
    #expect(column[2].dataText == "0.75")
  }

  /// Quotients of very different size are exact as long as what is made of them fits.
  @Test func whatFitsStaysExact() throws {
    let table = Table("t", "a: measure | b: plain\n1000003 | 0.005\n3782 | 1000003\n0.5 | 0.055")
    let columns = try Query.run(
      "t | select x = a / b * b, y = round(a / b * b, 0)", tables: ["t": table]
    ).table.columns
    #expect(columns.map { $0[2].dataText } == ["0.5", "1"])
    #expect(columns.map(\.type) == [.decimal, .decimal])
  }

  @Test func sumsAndMeansOfQuotientsAreWhatTheyAreOfFractions() throws {
    let thirds = Table("t", "g: plain | v: plain\n1|1\n1|1\n1|1\n2|1\n2|3\n2|1")
    let lines = try Query.lines(
      """
      t | add third = v / 3 | summarize s = sum(third), m = mean(third), k = median(third) by g
        | select g, a = (s = 1 or s * 3 = 5), b = (m * 3 = 1 or m * 9 = 5), c = (k * 3 = 1)
      """,
      tables: ["t": thirds])
    #expect(lines == ["g|a|b|c", "1|true|true|true", "2|true|true|true"])
  }

  @Test(arguments: [
    ("9000000000000000000 * v", "8.1e+19"),
    ("v * v * v * v * v * v * v * v * v * v * 9999999999", ""),
    ("9223372036854775807 + v", "9.223372036854776e+18"), ("v / 0.000000000000000001", ""),
    ("-9223372036854775807 - v - v", ""), ("v * 0.000000000000000001 * 0.1", ""),
  ])
  func digitsThatDoNotFitMakeAColumnApproximateAndThatIsSaid(
    _ expression: String, _ shown: String
  ) throws {
    let outcome = try Query.run(
      "t | select x = \(expression)", tables: ["t": Table("t", "v: measure\n9\n7")])
    if outcome.table.columns[0].type == .approximate {
      #expect(outcome.remarks == [.approximate(column: "x")])
    } else {
      #expect(shown.isEmpty)
    }
    if !shown.isEmpty { #expect(outcome.table.lines()[1] == shown) }
  }

  @Test func approximateFiguresAreNeverJudged() throws {
    let lines = try Query.lines(
      """
      school | where no = "11" and group = "lukio" | add x = value * 9000000000000000000 \
      | compare year 2019 to 2023 of x
      """, columns: ["area", "verdict", "within_rounding"])
    #expect(lines.dropFirst() == ["Kymenlaakso|not judged|false", "Koko maa|not judged|false"])
  }
}
