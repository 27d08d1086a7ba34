/// What a piece of text is, as far as its colour goes; colour never carries a meaning alone.
public enum Ink: Sendable, Hashable, CaseIterable {
  /// Headers and titles.
  case heading
  /// What may be passed over: footers, codes of errors.
  case quiet
  /// The verdict in the good direction.
  case better
  /// The verdict within the threshold.
  case level
  /// The verdict in the bad direction.
  case worse
  /// The word `error`.
  case error
  /// The word `warning`.
  case warning
  /// Carets and hints.
  case pointer
}
