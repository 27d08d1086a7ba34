public import Tables

/// How a result stands against its target, in the plain words used in data.
public enum Score: String, Sendable, Hashable, CaseIterable {
  /// At the target or past it, in the measure's good direction.
  case reached
  /// Past the baseline, and short of the target.
  case onTheWay = "on the way"
  /// Short of the target, and not past the baseline or without one.
  case notReached = "not reached"
  /// There is no result yet, which is not zero.
  case noResult = "no result yet"
  /// There is no target or no good direction, or the result is hidden or none that the measure can have.
  case notJudged = "not judged"

  /// Sets a result against its target; all comparisons are exact.
  ///
  /// - Parameters:
  ///   - target: nil where none is set; that of an on/off measure is then on.
  ///   - baseline: what the figure was before the first target; nil where it is not known.
  ///   - kind: what results there can be; nil takes any number.
  public init(
    actual: ExactDecimal, target: ExactDecimal?, baseline: ExactDecimal?, polarity: Polarity,
    kind: MeasureKind?
  ) {
    let target = target ?? (kind == .onOff ? ExactDecimal(1) : nil)
    guard let target, polarity != .none, kind?.allows(actual) != false else {
      self = .notJudged
      return
    }
    let isUp = polarity == .higher
    if isUp ? actual >= target : actual <= target {
      self = .reached
    } else if kind != .onOff, let baseline, isUp ? actual > baseline : actual < baseline {
      self = .onTheWay
    } else {
      self = .notReached
    }
  }

  /// What a missing result says: one that is hidden or has no meaning is not one to come.
  public init(missing kind: MissingKind) {
    switch kind {
    case .absent, .notAsked, .notAvailable: self = .noResult
    case .suppressed, .notApplicable: self = .notJudged
    }
  }

  /// The column that counts the rows of this score.
  public var column: ResultColumn {
    switch self {
    case .reached: .reached
    case .onTheWay: .onTheWay
    case .notReached: .notReached
    case .noResult: .noResult
    case .notJudged: .notJudged
    }
  }
}
