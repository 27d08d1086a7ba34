import Indicators
import Tables

/// The signs put before words and in place of figures, with an ASCII form of each.
struct Signs: Sendable {
  let unicode: Bool

  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .better: unicode ? "✓" : "+"
    case .level: unicode ? "●" : "="
    case .worse: unicode ? "✗" : "x"
    case .notJudged: unicode ? "–" : "-"
    case .noData: unicode ? "…" : "."
    }
  }

  /// The way of a whole series, by other arrows than those of a single difference.
  func direction(_ direction: Direction) -> String {
    switch direction {
    case .rising: unicode ? "↗" : "/"
    case .falling: unicode ? "↘" : "\\"
    case .level: unicode ? "→" : "-"
    case .mixed: unicode ? "↕" : "*"
    }
  }

  func significance(_ significance: Significance) -> String {
    switch significance {
    case .significant: unicode ? "◆" : "*"
    case .notSignificant: unicode ? "◇" : "o"
    case .cannotBeTested: unicode ? "–" : "-"
    }
  }

  func score(_ score: Score) -> String {
    switch score {
    case .reached: unicode ? "✓" : "+"
    case .onTheWay: unicode ? "◐" : "="
    case .notReached: unicode ? "✗" : "x"
    case .noResult: unicode ? "…" : "."
    case .notJudged: unicode ? "–" : "-"
    }
  }

  var withinRounding: String { unicode ? "≈" : "~" }

  /// The direction in which a figure moved; a rise can be worse, so it says nothing about good and bad.
  func direction(_ difference: ExactDecimal) -> String {
    let zero = ExactDecimal(0)
    if difference == zero { return " " }
    if difference > zero { return unicode ? "▲" : "^" }
    return unicode ? "▼" : "v"
  }

  /// What stands in the cell of a figure that is not there.
  func missing(_ kind: MissingKind) -> String {
    switch kind {
    case .absent: unicode ? "–" : "-"
    case .suppressed: unicode ? "‥" : ".."
    case .notAsked: unicode ? "∅" : "o"
    case .notApplicable: unicode ? "×" : "x"
    case .notAvailable: "?"
    }
  }

  /// Heights of a sparkline from the least to the greatest.
  var levels: [String] {
    unicode ? ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] : ["_", ".", "-", "^"]
  }
  /// The height where all figures of a sparkline are equal.
  var middleLevel: String { unicode ? "▄" : "-" }
  /// The gap of a figure that is missing from a sparkline.
  var missingLevel: String { unicode ? "·" : "?" }

  var separator: String { unicode ? "·" : "|" }
}

extension Score {
  /// The ink of the score.
  var ink: Ink {
    switch self {
    case .reached: .better
    case .onTheWay: .level
    case .notReached: .worse
    case .noResult, .notJudged: .quiet
    }
  }
}

extension Verdict {
  /// The ink of the verdict.
  var ink: Ink {
    switch self {
    case .better: .better
    case .level: .level
    case .worse: .worse
    case .notJudged, .noData: .quiet
    }
  }
}
