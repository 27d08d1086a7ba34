import Indicators
import Tables
import Testing

/// A result against its target: by kind, direction and baseline.
struct ScoreTests {
  struct Case: Sendable {
    let actual: String
    let target: String?
    let baseline: String?
    let polarity: Polarity
    let kind: String?
    let score: Score

    init(
      _ actual: String, of target: String?, from baseline: String? = nil,
      _ polarity: Polarity = .higher, _ kind: String? = nil, is score: Score
    ) {
      self.actual = actual
      self.target = target
      self.baseline = baseline
      self.polarity = polarity
      self.kind = kind
      self.score = score
    }
  }

  @Test(arguments: [
    Case("3.6", of: "3.6", is: .reached), Case("3.60", of: "3.6", is: .reached),
    Case("3.7", of: "3.6", is: .reached), Case("3.5", of: "3.6", is: .notReached),
    Case("3.55", of: "3.6", from: "3.5", is: .onTheWay),
    // At the baseline nothing has moved yet, and behind it less than nothing.
    Case("3.5", of: "3.6", from: "3.5", is: .notReached),
    Case("3.4", of: "3.6", from: "3.5", is: .notReached),
    Case("12", of: "10", from: "15", .lower, is: .onTheWay),
    Case("10", of: "10", from: "15", .lower, is: .reached),
    Case("15", of: "10", from: "15", .lower, is: .notReached),
    Case("0", of: "10", .lower, is: .reached), Case("0", of: "2", is: .notReached),
    Case("1", of: nil, .higher, "on/off", is: .reached),
    Case("0", of: nil, .higher, "on/off", is: .notReached),
    Case("0", of: "1", from: "0", .higher, "on/off", is: .notReached),
    Case("0", of: "0", .lower, "on/off", is: .reached),
    Case("2", of: nil, .higher, "on/off", is: .notJudged),
    Case("101", of: "80", .higher, "percent", is: .notJudged),
    Case("80.0", of: "80", .higher, "percent", is: .reached),
    Case("4", of: "3", .higher, "scale 1–4", is: .reached),
    Case("0", of: "3", .higher, "scale 1–4", is: .notJudged),
    Case("2", of: "2", .higher, "count per year", is: .reached),
    Case("1", of: "2", .higher, "count per year", is: .notReached),
    Case("2.5", of: "2", .higher, "count", is: .notJudged),
    Case("7", of: nil, is: .notJudged), Case("7", of: "5", .none, is: .notJudged),
  ])
  func aResultStandsAgainstItsTarget(_ one: Case) throws {
    let actual = try #require(ExactDecimal(one.actual))
    let score = Score(
      actual: actual, target: one.target.flatMap { ExactDecimal($0) },
      baseline: one.baseline.flatMap { ExactDecimal($0) }, polarity: one.polarity,
      kind: one.kind.flatMap { MeasureKind($0) })
    #expect(score == one.score)
  }

  @Test func whatIsHiddenIsNotToCome() {
    #expect(
      MissingKind.allCases.map { Score(missing: $0) } == [
        .noResult, .notJudged, .noResult, .notJudged, .noResult,
      ])
  }
}
