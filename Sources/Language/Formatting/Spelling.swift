/// How names, texts and characters are written so that they read back as they were.
enum Spelling {
  /// A text in double quotes.
  static func text(_ value: String) -> String { "\"" + escaped(value, closing: "\"") + "\"" }

  /// A name in backticks.
  static func quotedName(_ value: String) -> String { "`" + escaped(value, closing: "`") + "`" }

  /// A column's name: bare where it is a plain word that nothing else could be meant by.
  static func name(_ value: String) -> String {
    CharacterClass.isPlainWord(value) && !ReservedWord.isReserved(value)
      ? value : quotedName(value)
  }

  /// A table's name: bare also with hyphens.
  static func tableName(_ value: String) -> String {
    CharacterClass.isPlainTableName(value) && value != "_" ? value : quotedName(value)
  }

  /// A character for a message: itself if it can be seen, otherwise its code.
  static func visible(_ scalar: Unicode.Scalar) -> String {
    mustEscape(scalar) || CharacterClass.isBlank(scalar) ? code(scalar) : String(scalar)
  }

  private static func escaped(_ value: String, closing: Unicode.Scalar) -> String {
    var written = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case closing, "\\": written += "\\\(scalar)"
      case "\n": written += "\\n"
      case "\t": written += "\\t"
      case _ where mustEscape(scalar): written += "\\" + code(scalar)
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    "u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }

  /// Controls, line separators and what cannot be seen are never written as themselves.
  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
    default: CharacterClass.isInvisible(scalar)
    }
  }
}
