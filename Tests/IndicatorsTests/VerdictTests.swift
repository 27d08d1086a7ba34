import Indicators
import Tables
import Testing

/// The document's rule on single figures.
struct VerdictTests {
  @Test(arguments: [
    // difference, polarity, threshold, verdict; exactly the threshold is level in both directions.
    ("1.5", Polarity.higher, "1.5", Verdict.level), ("1.6", .higher, "1.5", .better),
    ("-1.6", .higher, "1.5", .worse), ("-1.5", .higher, "1.5", .level),
    ("1.500000000000000001", .higher, "1.5", .better), ("1.51", .lower, "1.5", .worse),
    ("-1.51", .lower, "1.5", .better), ("0.5", .lower, "0.5", .level),
    ("-0.5", .lower, "0.50", .level),
    ("0.6", .lower, "0.5", .worse), ("0", .lower, "0", .level), ("0.0", .higher, "0", .level),
    ("0.1", .higher, "0", .better), ("90", .none, "1.5", .notJudged),
    ("0", .none, "1.5", .notJudged),
    ("9223372036854775807", .higher, "1.5", .better),
    ("-9223372036854775807", .higher, "1.5", .worse),
    ("-9223372036854775808", .higher, "1.5", .notJudged),
  ])
  func aDifferenceIsJudgedByDirectionAndThreshold(
    _ difference: String, _ polarity: Polarity, _ threshold: String, _ verdict: Verdict
  ) throws {
    #expect(
      Verdict(
        difference: try #require(ExactDecimal(difference)), polarity: polarity,
        threshold: ExactDecimal(threshold)) == verdict)
  }

  @Test(arguments: [Polarity.higher, .lower, .none])
  func withoutThresholdNothingIsJudged(_ polarity: Polarity) {
    #expect(Verdict(difference: ExactDecimal(9), polarity: polarity, threshold: nil) == .notJudged)
  }

  @Test(arguments: [
    // Whole figures have half a unit each: together 1, and strictly below it.
    ("2", "1.5", 0, 0, true), ("1", "1.5", 0, 0, true), ("-2", "1.5", 0, 0, true),
    ("3", "1.5", 0, 0, false),
    ("0", "1.5", 0, 0, false), ("2.5", "1.5", 0, 0, false), ("2.4", "1.5", 0, 0, true),
    // 41 against 90.1: 0.5 + 0.05.
    ("2.0", "1.5", 0, 1, true), ("2.05", "1.5", 0, 1, false), ("2.04", "1.5", 1, 0, true),
    // One decimal each: 0.1 together.
    ("-0.5", "0.5", 1, 1, true), ("0.4", "0.5", 1, 1, false), ("0.6", "0.5", 1, 1, false),
    ("0.41", "0.5", 1, 1, true), ("0.5", "0.5", 17, 17, true), ("0.5", "0.5", 18, 18, false),
    ("0.5", "0.5", -1, 0, false),
  ])
  func aVerdictIsMarkedWhereRoundingCouldFlipIt(
    _ difference: String, _ threshold: String, _ first: Int, _ last: Int, _ isMarked: Bool
  ) throws {
    let difference = try #require(ExactDecimal(difference))
    let threshold = try #require(ExactDecimal(threshold))
    #expect(
      Verdict.isWithinRounding(
        difference: difference, threshold: threshold, printedDecimals: (first, last)) == isMarked)
  }

  /// Each difference may be off by a whole unit: 2.9 lies within 1.5 ± 2 × (0.5 + 0.5), 3.6 does not.
  @Test(arguments: [("2.9", true), ("3.4", true), ("3.5", false), ("3.6", false)])
  func aDifferenceOfDifferencesStandsOnFourFigures(_ size: String, _ isMarked: Bool) throws {
    #expect(
      Verdict.isWithinRounding(
        difference: try #require(ExactDecimal(size)),
        threshold: ExactDecimal(mantissa: 15, scale: 1),
        printedDecimals: (0, 0), figuresEach: 2) == isMarked)
  }

  /// All shares of one decimal from 0 to 12 against each other, in whole tenths.
  @Test func everyPairOfTenthsFollowsTheRule() {
    for first in 0...120 {
      for last in 0...120 {
        let difference =
          ExactDecimal(mantissa: Int64(last), scale: 1)
          .subtracting(ExactDecimal(mantissa: Int64(first), scale: 1)) ?? ExactDecimal(0)
        let verdict = Verdict(
          difference: difference, polarity: .lower, threshold: ExactDecimal(mantissa: 15, scale: 1))
        let wanted: Verdict = abs(last - first) <= 15 ? .level : last > first ? .worse : .better
        #expect(verdict == wanted)
      }
    }
  }

  @Test func theWordsOfDataArePlainEnglish() {
    #expect(
      Verdict.allCases.map(\.rawValue) == ["better", "level", "worse", "not judged", "no data"])
    #expect(Polarity.allCases.map(\.rawValue) == ["higher", "lower", "none"])
  }
}
