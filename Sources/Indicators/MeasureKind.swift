public import Tables

/// How the results of a scorecard's measure are counted, and so which results there can be.
public enum MeasureKind: Sendable, Hashable {
  /// Done or not: 1 or 0.
  case onOff
  /// A share of a hundred.
  case percent
  /// A mean on a scale from its least to its greatest answer.
  case scale(least: ExactDecimal, greatest: ExactDecimal)
  /// How many there are.
  case count
  /// How many there were in the course of the year.
  case countPerYear

  /// Reads a scorecard's words: `on/off`, `percent`, `scale 1–4`, `count`, `count per year`.
  ///
  /// - Parameter scale: least and greatest result, `1–4`, where the words do not say them.
  public init?(_ words: String, scale: String? = nil) {
    switch words.lowercased() {
    case "on/off": self = .onOff
    case "percent": self = .percent
    case "count": self = .count
    case "count per year": self = .countPerYear
    default:
      guard words.lowercased().hasPrefix("scale") else { return nil }
      let written = words.dropFirst("scale".count)
      guard let range = Self.range(String(written)) ?? scale.flatMap(Self.range) else { return nil }
      self = .scale(least: range.least, greatest: range.greatest)
    }
  }

  /// Tells whether a measure of this kind can have a result.
  public func allows(_ result: ExactDecimal) -> Bool {
    let isWhole = result.rounded(to: 0) == result
    return switch self {
    case .onOff: result == ExactDecimal(0) || result == ExactDecimal(1)
    case .percent: result >= ExactDecimal(0) && result <= ExactDecimal(100)
    case .scale(let least, let greatest): result >= least && result <= greatest
    case .count, .countPerYear: isWhole && result >= ExactDecimal(0)
    }
  }

  /// The ends of `1–4`, with any kind of dash between.
  private static func range(_ text: String) -> (least: ExactDecimal, greatest: ExactDecimal)? {
    let parts = text.split { "-–—−".contains($0) || $0 == " " }.map(ExactDecimal.init)
    guard parts.count == 2, let least = parts[0], let greatest = parts[1], least < greatest else {
      return nil
    }
    return (least, greatest)
  }
}
