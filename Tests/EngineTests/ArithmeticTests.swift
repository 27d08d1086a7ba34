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

  /// A quotient may have few digits among the decimals that have room: what goes on from it loses nothing.
  @Test(arguments: [
    ("1 / (a / b)", ["30000000", "0.75", "3.14285714286"]),
    ("a / b * 30000000", ["1", "40000000", "9545454.54545454545"]),
    ("1000 / (a / b) = 1000 * b / a", ["true", "true", "true"]),
    ("a / b < 0.0000001", ["true", "false", "false"]),
    ("round(100000000 * (a / b), 0)", ["3", "133333333", "31818182"]),
    ("-1 / (a / -b)", ["30000000", "0.75", "3.14285714286"]),
    ("a % (a / b)", ["0", "0", "0"]), ("10 % (b / a)", ["10", "0.25", "0.571428571428571"]),
    ("abs(a / -b) * b - a", ["0", "0", "0"]),
    ("(a / b - 1 / b) * b + 1 = a", ["true", "true", "true"]),
  ])
  func whatFollowsFromSmallQuotientsIsExact(_ expression: String, _ values: [String]) throws {
    let table = Table("t", "a: measure | b: plain\n7 | 22\n1 | 30000000\n4 | 3")
    let column = try Query.run(
      "t | add x = \(expression) | sort a | select x", tables: ["t": table]
    ).table.columns[0]
    #expect((0..<3).map { column[$0].dataText } == values)
  }

  /// Choosing among quotients, and adding rows to them, takes nothing from what follows either.
  @Test(arguments: [
    ("add x = coalesce(a / b, 0) * b - a", ["0", "0", "0"]),
    ("add x = a % if(a > 0, a / b, 0)", ["0", "0", "0"]),
    ("add x = if(a > 3, a / b, a) * b", ["7", "30000000", "4"]),
    ("add r = a / b | append t | add x = r * b - a", ["0", "0", "0", nil, nil, nil]),
    ("add r = a / b | append u | add x = r * b - a", ["0", "0", "0", "20", nil]),
  ])
  func whatIsChosenOfQuotientsIsExact(_ stages: String, _ values: [String?]) throws {
    let tables = [
      "t": Table("t", "a: measure | b: plain\n7 | 22\n1 | 30000000\n4 | 3"),
      "u": Table("u", "a: measure | b: plain | r: plain\n1 | 2 | 10.5\n2 | 2 |"),
    ]
    let column = try Query.run("t | \(stages) | select x", tables: tables).table.columns[0]
    #expect((0..<column.count).map { column[$0].dataText } == values)
  }

  /// A sum that has no room for all decimals of computed figures keeps those that are sure.
  @Test(arguments: [
    ("if(a > 10, a / 3, a) * 3", "10000"), ("a / 7 * 7 + a / 3 * 3", "20000"),
    ("a / 3", "3333.333333333"),
  ])
  func sumsOfQuotientsAreDecimals(_ expression: String, _ sum: String) throws {
    let rows = (0..<200).map { _ in "50" }
    let outcome = try Query.run(
      "t | add z = \(expression) | summarize s = sum(z)",
      tables: ["t": Table("t", (["a: measure"] + rows).joined(separator: "\n"))])
    let cell = outcome.table.columns[0][0]
    #expect(!outcome.remarks.contains(.approximate(column: "s")))
    guard case .decimal(let found) = cell, let wanted = ExactDecimal(sum) else {
      Issue.record("\(cell)")
      return
    }
    #expect(abs(found.approximation - wanted.approximation) < 1e-8)
  }

  /// A large row leaves the others room for few decimals, or none that tell them from zero.
  @Test(arguments: [
    ("1 / h", ["3000000", "1500000", "0.000000000001"]), ("h = 0", ["false", "false", "false"]),
    ("h * 3000000", ["1.0", "2.0", "3e+18"]),
    ("h > 0.0000005", ["false", "true", "true"]),
    ("h * 4.5 = 0.0000015", ["true", "false", "false"]),
  ])
  func aLargeQuotientTakesNothingFromTheOthers(_ expression: String, _ values: [String]) throws {
    let table = Table("t", "a: measure | b: plain\n1 | 3000000\n2 | 3000000\n1000000000000 | 1")
    let column = try Query.run(
      "t | add h = a / b | add x = \(expression) | select x", tables: ["t": table]
    ).table.columns[0]
    #expect((0..<3).map { column[$0].dataText } == values)
  }

  /// What numerators and denominators have in common is left out before a column becomes approximate.
  @Test(arguments: [
    ("(c / pc - a / pa) / (a / pa) * 100", ["-8.88", "-9.92"]),
    ("(a / pa + b / pb + c / pc) / 3 * 1000", ["8.83", "9.38"]),
    ("(a / pa - b / pb) * (a / pa - b / pb) * 1000000", ["0.15", "0.11"]),
  ])
  func ratesOfACountryStayExact(_ expression: String, _ shown: [String]) throws {
    let table = Table(
      "t",
      """
      a: measure | pa: plain | b: plain | pb: plain | c: plain | pc: plain
      51200      | 5548241   | 49200    | 5563970   | 47120    | 5603851
      500        | 50931     | 480      | 50620     | 444      | 50206
      """)
    let outcome = try Query.run("t | select x = round(\(expression), 2)", tables: ["t": table])
    #expect(outcome.remarks.isEmpty)
    #expect((0..<2).map { outcome.table.columns[0][$0].dataText } == shown)
  }

  /// Quotients that are no longer at hand as they were divided have signs all the same.
  @Test func signsOfDecimalsCount() throws {
    let table = Table("t", "a: measure | b: plain\n7 | -22\n-1 | -3\n-4 | 5\n9 | 2")
    let column = try Query.run(
      "t | select x = if(true, a / b, 0) / if(true, b / 2, 0)", tables: ["t": table]
    ).table.columns[0]
    let signs = (0..<4).map { column[$0].dataText?.hasPrefix("-") }
    #expect(signs == [false, true, true, false])
    #expect(column[3].dataText == "4.5")
  }

  @Test func nothingDividedIsNotApproximate() throws {
    let outcome = try Query.run("f | select x = a / 0", tables: ["f": Self.figures])
    #expect(outcome.remarks.isEmpty)
    #expect(outcome.table.columns[0].missing.missingCount == 4)
  }

  /// Powers of ten grow with every factor, also where there is nothing to multiply.
  @Test func powersOfTenHaveABound() throws {
    let table = Table("t", "k: plain | x: plain | y: plain\n1|0.0000000000|3\n2|1.2345678901|2")
    for condition in ["x > 5", "x = 0", "k != 2", "k > 0"] {
      for expression in [
        "x / y * x * x * x", "(x / y) * (x / y) * (x / y) * (x / y)", "y % (x / y * x * x * x)",
      ] {
        let columns = try Query.run(
          "t | where \(condition) | select k, x = \(expression)", tables: ["t": table]
        ).table.columns
        #expect(columns.count == 2)
      }
    }
  }

  /// Where the figures as they were divided are no longer at hand, too few sure decimals make a column approximate.
  @Test func figuresThatAreNotSureAreApproximate() throws {
    let outcome = try Query.run(
      "t | summarize m = median(a / b) by b | select x = 1 / m",
      tables: ["t": Table("t", "a: measure | b: plain\n7 | 22\n1 | 30000000")])
    #expect(outcome.table.columns[0].type == .approximate)
    #expect(outcome.remarks == [.approximate(column: "x")])
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
