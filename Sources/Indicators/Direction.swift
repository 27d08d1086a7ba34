public import Tables

/// Which way the figures of a series go, in the plain words used in data.
public enum Direction: String, Sendable, Hashable, CaseIterable {
  /// Every step goes up.
  case rising
  /// Every step goes down.
  case falling
  /// No step goes anywhere.
  case level
  /// Steps disagree.
  case mixed

  /// Fewer points than these have no direction: two points make a difference, not a trend.
  public static let fewestPoints = 3

  /// What stands in the course of a series for a figure that is missing.
  public static let gap = "–"

  /// Reads the direction off the figures of a series in their order; nil with under three of them.
  ///
  /// A single step against the others, or one that stays, makes the series mixed.
  public init?(of figures: [Cell]) {
    guard figures.count >= Self.fewestPoints else { return nil }
    var steps: Set<Step> = []
    for (earlier, later) in zip(figures, figures.dropFirst()) {
      guard let step = Step(earlier, later) else { return nil }
      steps.insert(step)
    }
    switch steps {
    case [.up]: self = .rising
    case [.down]: self = .falling
    case [.none]: self = .level
    default: self = .mixed
    }
  }

  private enum Step {
    case up, down, none

    /// Nil where a cell holds no number.
    init?(_ earlier: Cell, _ later: Cell) {
      switch (earlier, later) {
      case (.decimal(let a), .decimal(let b)): self = a == b ? .none : a < b ? .up : .down
      case (.approximate(let a), .approximate(let b)):
        self = a == b ? .none : a < b ? .up : .down
      default: return nil
      }
    }
  }
}
