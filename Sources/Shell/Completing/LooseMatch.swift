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

  /// The scalars of a text in small letters without accents.
  private static func fold(_ text: String) -> [Unicode.Scalar] {
    TextFolding.fold(text).unicodeScalars.compactMap { scalar in
      if scalar.isASCII { return scalar }
      // What a decomposed letter carries.
      if scalar.properties.generalCategory == .nonspacingMark { return nil }
      return plainLetter(scalar) ?? scalar
    }
  }

  /// The letter under an accent, told by its Unicode name: `LATIN SMALL LETTER A WITH DIAERESIS` is an a.
  private static func plainLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let beginning = "LATIN SMALL LETTER "
    guard let name = scalar.properties.name, name.hasPrefix(beginning) else { return nil }
    let words = name.dropFirst(beginning.count).split(separator: " ")
    guard words.count > 2, words[1] == "WITH", words[0].count == 1 else { return nil }
    return words[0].lowercased().unicodeScalars.first
  }
}
