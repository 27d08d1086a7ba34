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

  /// Reads the direction off the ways that the figures of a series go; nil with under three of them.
  ///
  /// A single step against the others, or one that stays, makes the series mixed.
  public init?(_ ways: GroupCourses.Ways, figures count: Int) {
    guard count >= Self.fewestPoints else { return nil }
    switch ways {
    case .up: self = .rising
    case .down: self = .falling
    case .level: self = .level
    default: self = .mixed
    }
  }
}
