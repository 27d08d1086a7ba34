import Indicators
import Tables
import Testing

/// The rule on whole columns.
struct JudgementTests {
  private func judge(
    _ first: [ExactDecimal?], _ last: [ExactDecimal?], polarity: Column?, threshold: Column?
  ) -> [String] {
    let judgement = Judgement(
      first: .decimals(first), last: .decimals(last), polarity: polarity, threshold: threshold)
    return (0..<judgement.verdict.count).map { row in
      [judgement.difference, judgement.verdict, judgement.withinRounding]
        .map { $0[row].dataText ?? "–" }.joined(separator: " ")
    }
  }

  private func decimals(_ texts: String) -> [ExactDecimal?] {
    texts.split(separator: " ").map { ExactDecimal($0) }
  }

  @Test func eachRowHasItsOwnRuleAndItsOwnPrecision() {
    let rows = judge(
      decimals("1.1 90.1 10 10 10 x 5 7 41"), decimals("0.6 90 15 15 15 15 x 9 43"),
      polarity: .texts([
        "lower", "higher", "lower", "none", nil, "lower", "lower", "sideways", "higher",
      ]),
      threshold: .decimals(decimals("0.5 1.5 1.5 1.5 1.5 1.5 1.5 1.5 1.5")))
    #expect(
      rows == [
        "-0.5 level true", "-0.1 level false", "5 worse false", "5 not judged false",
        "5 not judged false", "– no data false", "– no data false", "2 not judged false",
        "2 better true",
      ])
  }

  @Test func withoutARuleNothingIsJudgedButDifferencesStay() {
    let polarity = Column.texts(["higher", "higher"])
    let threshold = Column.decimals(decimals("1 x"))
    #expect(
      judge(decimals("1 1"), decimals("5 5"), polarity: nil, threshold: threshold) == [
        "4 not judged false", "4 not judged false",
      ])
    #expect(
      judge(decimals("1 1"), decimals("5 5"), polarity: polarity, threshold: nil) == [
        "4 not judged false", "4 not judged false",
      ])
    #expect(
      judge(decimals("1 1"), decimals("5 5"), polarity: polarity, threshold: threshold) == [
        "4 better false", "4 not judged false",
      ])
  }

  @Test func aMissingFigureKeepsItsReason() {
    var builder = DecimalBuilder()
    builder.appendMissing(.suppressed)
    builder.append(ExactDecimal(3))
    let judgement = Judgement(
      first: builder.build(), last: .decimals([ExactDecimal(1), nil]),
      polarity: .texts(["higher", "higher"]),
      threshold: .decimals([ExactDecimal(1), ExactDecimal(1)]))
    #expect(judgement.difference.missing.kind(0) == .suppressed)
    #expect(judgement.difference.missing.kind(1) == .absent)
    #expect((0...1).allSatisfy { judgement.verdict[$0] == .text("no data") })
  }

  @Test func differencesThatAreNotExactAreNotJudged() {
    let large = Column(values: .approximate([1e30, 2]), missing: MissingRows(allValid: 2))
    let judgement = Judgement(
      first: .decimals([ExactDecimal(1), ExactDecimal(1)]), last: large,
      polarity: .texts(["higher", "higher"]),
      threshold: .decimals([ExactDecimal(1), ExactDecimal(1)]))
    #expect(judgement.difference.type == .approximate)
    #expect((0...1).allSatisfy { judgement.verdict[$0] == .text("not judged") })
  }

  /// So that asking for a verdict that no row has is not taken for a misspelling.
  @Test func everyVerdictIsAMemberOfTheColumn() {
    let none: [ExactDecimal?] = []
    let judgement = Judgement(
      first: .decimals(none), last: .decimals(none), polarity: nil, threshold: nil)
    guard case .text(let values) = judgement.verdict.values else {
      Issue.record("verdicts are texts")
      return
    }
    #expect(values.dictionary.members == Verdict.allCases.map(\.rawValue))
  }
}
