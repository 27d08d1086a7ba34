extension TextFolding {
  /// The form for those who type in haste: folded, and every Latin letter without its accents, so that `ä` is `a`.
  ///
  /// For searching only; where equality matters `å ä ö` are letters of their own.
  public static func withoutAccents(_ text: String) -> String {
    let folded = fold(text)
    guard folded.utf8.contains(where: { $0 >= 0x80 }) else { return folded }
    var plain = String.UnicodeScalarView()
    for scalar in folded.unicodeScalars {
      if scalar.isASCII {
        plain.append(scalar)
      } else if scalar.properties.generalCategory != .nonspacingMark {
        // A nonspacing mark is what a decomposed letter carries.
        plain.append(plainLetter(scalar) ?? scalar)
      }
    }
    return String(plain)
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
