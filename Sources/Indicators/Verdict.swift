public import Tables

/// What a difference means for people, in the plain words used in data.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// In the good direction by more than the threshold.
  case better
  /// Within the threshold, the threshold itself included.
  case level
  /// In the bad direction by more than the threshold.
  case worse
  /// The indicator has no good direction or no threshold.
  case notJudged = "not judged"
  /// One of the figures is missing.
  case noData = "no data"

  /// What results show in its place, by language: `fi`, `sv`.
  public var titles: [String: String] {
    switch self {
    case .better: ["fi": "parempi", "sv": "bättre"]
    case .level: ["fi": "ennallaan", "sv": "oförändrad"]
    case .worse: ["fi": "huonompi", "sv": "sämre"]
    case .notJudged: ["fi": "ei arvioida", "sv": "bedöms inte"]
    case .noData: ["fi": "ei tietoa", "sv": "ingen uppgift"]
    }
  }

  /// Judges a difference by an indicator's direction and threshold; all arithmetic is decimal.
  ///
  /// The rule is the indicator document's: better or worse only if the difference is *over* the threshold.
  public init(difference: ExactDecimal, polarity: Polarity, threshold: ExactDecimal?) {
    // A threshold below zero would judge figures that are the same.
    guard polarity != .none, let threshold, threshold >= ExactDecimal(0),
      let size = difference.magnitude
    else {
      self = .notJudged
      return
    }
    if size <= threshold {
      self = .level
    } else {
      let rises = difference > ExactDecimal(0)
      self = rises == (polarity == .higher) ? .better : .worse
    }
  }

  /// Tells whether the rounding of the printed figures could flip a verdict.
  ///
  /// True when ||difference| − threshold| < u₁ + u₂, strictly, u being half a unit of the last decimal that
  /// was printed for each of the two figures (41 → 0.5, 13.3 → 0.05).
  ///
  /// - Parameter figuresEach: how many printed figures each of the two stands on: a difference stands on two.
  public static func isWithinRounding(
    difference: ExactDecimal, threshold: ExactDecimal, printedDecimals: (Int, Int),
    figuresEach: Int = 1
  ) -> Bool {
    guard let size = difference.magnitude, let gap = size.subtracting(threshold)?.magnitude,
      let first = halfUnit(printedDecimals.0), let second = halfUnit(printedDecimals.1),
      let sum = first.adding(second)?.multiplied(by: ExactDecimal(figuresEach))
    else { return false }
    return gap < sum
  }

  /// Half a unit of the last of so many printed decimals; nil past the decimals that a number can have.
  private static func halfUnit(_ decimals: Int) -> ExactDecimal? {
    guard (0..<ExactDecimal.maximumScale).contains(decimals) else { return nil }
    return ExactDecimal(mantissa: 5, scale: decimals + 1)
  }
}
