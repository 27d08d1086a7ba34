/// What a person finds at a new prompt.
public enum Opening: Sendable, Equatable {
  /// Nothing
  case empty
  /// A text that is theirs to change
  case text(String)
  /// A statement in grey, which one key takes and anything typed does away with
  case proposal(String)
}
