import Indicators
import Tables
import Testing

/// Differences that chance could make, by limits and by numbers of answers; worked out apart from the program.
struct SignificanceTests {
  @Test(arguments: [
    // Chi-squared is 11.43 for 10 % and 15 % of 1000 each, 3.43 of 300 each.
    ("10", "1000", "15", "1000", Significance.significant),
    ("10", "300", "15", "300", .notSignificant),
    // Of 190 each 50 % and 60 % give 3.838, of 191 3.859; the bound is 3.841.
    ("50", "190", "60", "190", .notSignificant), ("50", "191", "60", "191", .significant),
    ("60", "191", "50", "191", .significant), ("12.0", "500", "12", "500", .notSignificant),
    ("0", "100", "10", "100", .significant), ("100", "100", "90.0", "100", .significant),
    ("10.55", "100000000", "10.56", "100000000", .significant),
    ("10.555555555", "9000000000", "10.555555556", "9000000000", .notSignificant),
  ])
  func sharesAreTestedByTheirAnswers(
    _ p1: String, _ n1: String, _ p2: String, _ n2: String, _ outcome: Significance
  ) throws {
    let first = try #require(Self.share(p1, n1))
    #expect(Significance(first, try #require(Self.share(p2, n2))) == outcome)
  }

  @Test(arguments: [
    ("0", "100", "0", "100"), ("100", "50", "100", "50"), ("2", "100", "3", "100"),
    ("50", "9", "60", "9"),
  ])
  func tooFewAnswersAreNotTested(_ p1: String, _ n1: String, _ p2: String, _ n2: String) throws {
    let first = try #require(Self.share(p1, n1))
    #expect(Significance(first, try #require(Self.share(p2, n2))) == nil)
  }

  @Test(arguments: [
    ("10", "0"), ("10", "-5"), ("101", "100"), ("-1", "100"),
  ])
  func whatIsNoShareIsNone(_ percent: String, _ answers: String) {
    #expect(Self.share(percent, answers) == nil)
  }

  @Test func theLargestDigitsAreNoTrap() throws {
    let huge = try #require(Self.share("99.999999999999999", "9223372036854775807"))
    let tiny = try #require(Self.share("0.000000000000001", "0.000000000000000001"))
    _ = Significance(huge, huge)
    _ = Significance(huge, tiny)
    _ = Significance(tiny, huge)
  }

  @Test(arguments: [
    // 5² = 25 against 3² + 3² = 18, and against 4² + 4² = 32.
    (["10", "7", "13"], ["15", "12", "18"], Significance.significant),
    (["10", "6", "14"], ["15", "11", "19"], .notSignificant),
    (["15", "12", "18"], ["10", "7", "13"], .significant),
    // Exactly as far as the limits reach: 3² + 4² = 5².
    (["10", "7", "13"], ["15", "11", "19"], .notSignificant),
    // Only the sides that face each other count: 1² + 1² = 2 against 3² = 9.
    (["10", "2", "11"], ["13", "12", "20"], .significant),
    (["10", "9", "18"], ["13", "5", "14"], .notSignificant),
    (["10", "9", "11"], ["10", "9", "11"], .notSignificant),
  ])
  func limitsAreSquaredAndAdded(
    _ first: [String], _ last: [String], _ outcome: Significance
  ) throws {
    let a = try #require(Self.estimate(first))
    #expect(Significance(a, try #require(Self.estimate(last))) == outcome)
  }

  @Test(arguments: [
    ["10", "11", "12"], ["10", "8", "9"], ["10", "10", "10"], ["10", "12", "8"],
  ])
  func limitsEncloseTheirFigure(_ numbers: [String]) {
    #expect(Self.estimate(numbers) == nil)
  }

  private static func share(_ percent: String, _ answers: String) -> Significance.Share? {
    guard let percent = ExactDecimal(percent), let answers = ExactDecimal(answers) else {
      return nil
    }
    return Significance.Share(percent: percent, answers: answers)
  }

  private static func estimate(_ numbers: [String]) -> Significance.Estimate? {
    let numbers = numbers.compactMap { ExactDecimal($0) }
    return Significance.Estimate(figure: numbers[0], lower: numbers[1], upper: numbers[2])
  }
}
