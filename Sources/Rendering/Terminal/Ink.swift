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
  /// In a statement: a word that begins it or a stage.
  case verb
  /// In a statement: a word between other things, or a function.
  case keyword
  /// In a statement: a text or a number.
  case value
  /// In a statement: a parameter.
  case parameter
  /// In a statement: a name that does not exist at its place.
  case unknown
  /// Behind a statement: text that is not there yet and may be taken.
  case suggestion
  /// In a statement: what a search has found.
  case match
}
