/// Matching of what was typed with names, as a person types them in haste.
enum LooseMatch {
  /// Tells whether a name begins with what was typed.
  static func begins(_ name: String, with typed: String) -> Bool {
    typed.isEmpty || FoldedText(name).scalars.starts(with: FoldedText(typed).scalars)
  }

  /// Tells whether a name has what was typed anywhere in it.
  static func contains(_ name: String, _ typed: String) -> Bool {
    typed.isEmpty || FoldedText(name).range(of: FoldedText(typed)) != nil
  }
}
