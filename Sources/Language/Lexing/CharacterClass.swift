/// Which characters make words and which are blank.
enum CharacterClass {
  /// True for what a plain word may begin with: a letter of any script, or `_`.
  static func beginsWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  /// True for what a plain word may go on with: also digits and combining marks.
  static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
    if isDigit(scalar) || beginsWord(scalar) { return true }
    if scalar.isASCII { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: return true
    default: return false
    }
  }

  /// True for `0`…`9`.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// True for what separates without meaning: tabs, no-break and other Unicode spaces, byte-order marks.
  ///
  /// A line feed is not among them, but a carriage return is, so that both line endings read alike.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == " " || scalar == "\t" || scalar == "\r" { return true }
    if scalar == "\n" { return false }
    return scalar.properties.isWhitespace || isInvisible(scalar)
  }

  /// True for characters that are not seen but change what is: zero-width spaces and writing directions.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0x061C, 0xFEFF: true
    default: false
    }
  }

  /// True for a text that can stand as a name without backticks.
  static func isPlainWord(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, beginsWord(first) else { return false }
    return text.unicodeScalars.allSatisfy(continuesWord)
  }

  /// True for a text that can name a table without backticks: plain parts joined by hyphens.
  static func isPlainTableName(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, isPlainWord(String(first)) else { return false }
    return parts.dropFirst().allSatisfy { part in
      !part.isEmpty && part.unicodeScalars.allSatisfy(continuesWord)
    }
  }
}
