public import Tables

/// Whether a difference is more than chance, in the plain words used in data.
public enum Significance: String, Sendable, Hashable, CaseIterable {
  /// Chance alone makes such a difference in fewer than one of twenty samples.
  case significant
  /// Chance alone could well make such a difference.
  case notSignificant = "not significant"
  /// What the test needs is not there.
  case cannotBeTested = "cannot be tested"

  /// A figure with its confidence limits.
  public struct Estimate: Sendable {
    let figure: ExactDecimal
    let lower: ExactDecimal
    let upper: ExactDecimal

    /// Takes a figure and its limits; nil where these do not enclose it or leave no room.
    public init?(figure: ExactDecimal, lower: ExactDecimal, upper: ExactDecimal) {
      guard lower <= figure, figure <= upper, lower < upper else { return nil }
      self.figure = figure
      self.lower = lower
      self.upper = upper
    }
  }

  /// Tests the difference of two independent figures by their confidence limits, at the level of these (95 % as a rule).
  ///
  /// The limits of the difference are squared and added from those sides of the two limits that face each other, which
  /// suits limits that are not symmetric (Newcombe 1998, method 10; Zou and Donner 2008). Significant if they leave out
  /// zero: d² > (first: figure to the near limit)² + (last: the same)². Exact; nil where the digits do not fit.
  public init?(_ first: Estimate, _ last: Estimate) {
    let rises = first.figure < last.figure
    let (low, high) = rises ? (first, last) : (last, first)
    guard let difference = high.figure.subtracting(low.figure),
      let above = low.upper.subtracting(low.figure),
      let below = high.figure.subtracting(high.lower),
      let square = difference.multiplied(by: difference),
      let a = above.multiplied(by: above), let b = below.multiplied(by: below),
      let sum = a.adding(b)
    else { return nil }
    self = square > sum ? .significant : .notSignificant
  }

  /// A share in per cent and how many answers it stands on.
  public struct Share: Sendable {
    let percent: ExactDecimal
    let answers: ExactDecimal

    /// Takes a share; nil outside 0 through 100, or where nobody answered.
    public init?(percent: ExactDecimal, answers: ExactDecimal) {
      guard percent >= ExactDecimal(0), percent <= ExactDecimal(100), answers > ExactDecimal(0)
      else { return nil }
      // Digits far beyond what anybody prints, so that all products fit.
      self.percent = percent.rounded(to: 9).normalized
      self.answers = answers.normalized
    }
  }

  /// Tests the difference of two independent shares by the two-proportion z test, pooled and two-sided, at 5 %.
  ///
  /// The same as Pearson's chi-squared test of the table of two by two, without continuity correction: significant if
  /// chi-squared is over 3.841459. Not for so few answers that an expected count is under 5 (Cochran 1954): nil.
  public init?(_ first: Share, _ last: Share) {
    let decimals = max(first.percent.scale, last.percent.scale)
    let people = max(first.answers.scale, last.answers.scale)
    guard let p1 = first.percent.rescaled(to: decimals),
      let p2 = last.percent.rescaled(to: decimals),
      let n1 = first.answers.rescaled(to: people), let n2 = last.answers.rescaled(to: people)
    else { return nil }
    let table = FourFoldTable(
      percents: (Int128(p1.mantissa), Int128(p2.mantissa)),
      answers: (Int128(n1.mantissa), Int128(n2.mantissa)),
      units: (Int128(ExactDecimal.power(decimals)), Int128(ExactDecimal.power(people))))
    guard table.hasEnough else { return nil }
    self = table.isSignificant ? .significant : .notSignificant
  }
}

/// Two shares of so many answers each, all in whole numbers of their smallest unit.
private struct FourFoldTable {
  let percents: (Int128, Int128)
  let answers: (Int128, Int128)
  /// How many of the smallest units make one per cent, and one answer.
  let units: (percent: Int128, answer: Int128)

  private var all: Int128 { answers.0 + answers.1 }
  /// The answers in question, times a hundred, in units of both.
  private var hits: Int128 { percents.0 * answers.0 + percents.1 * answers.1 }
  private var misses: Int128 { 100 * units.percent * all - hits }

  /// Whether all four expected counts are at least 5.
  var hasEnough: Bool {
    let fewest = Double(min(answers.0, answers.1)) * Double(min(hits, misses))
    return fewest >= 500 * Double(all) * Double(units.percent) * Double(units.answer)
  }

  /// Whether chi-squared, (p₂ − p₁)² · N · n₁ · n₂ / (hits · misses), is over 3.841459: in whole numbers where these fit.
  var isSignificant: Bool {
    let difference = percents.1 - percents.0
    let left = [difference, difference, all, answers.0, answers.1, 1_000_000]
    let right = [3_841_459, hits, misses, units.answer]
    if let left = Self.product(left), let right = Self.product(right) { return left > right }
    return left.reduce(1) { $0 * Double($1) } > right.reduce(1) { $0 * Double($1) }
  }

  private static func product(_ factors: [Int128]) -> Int128? {
    var product: Int128 = 1
    for factor in factors {
      let (value, overflow) = product.multipliedReportingOverflow(by: factor)
      if overflow { return nil }
      product = value
    }
    return product
  }
}
