import Tables

/// Matching of what was typed with names, as a person types them in haste.
///
/// Case, accents, kinds of dash and kinds of space make no difference: `yksinainen` finds `yksinäinen`.
enum LooseMatch {
  /// Tells whether a name begins with what was typed.
  static func begins(_ name: String, with typed: String) -> Bool {
    typed.isEmpty || fold(name).starts(with: fold(typed))
  }

  /// Tells whether a name has what was typed anywhere in it.
  static func contains(_ name: String, _ typed: String) -> Bool {
    let name = fold(name)
    let typed = fold(typed)
    guard let first = typed.first, name.count >= typed.count else { return typed.isEmpty }
    return name.indices.dropLast(typed.count - 1).contains { start in
      name[start] == first && name[start...].starts(with: typed)
    }
  }

  private static func fold(_ text: String) -> [Unicode.Scalar] {
    Array(TextFolding.withoutAccents(text).unicodeScalars)
  }
}
