/// Which direction of an indicator is good.
public enum Polarity: String, Sendable, Hashable, CaseIterable {
  /// More is better.
  case higher
  /// Less is better.
  case lower
  /// Neither: the figure is not judged.
  case none
}
