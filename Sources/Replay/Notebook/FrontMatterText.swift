import Language
import Tables

/// The spelling of values in front matter, such that readers of YAML read the same.
enum FrontMatterText {
  // MARK: Writing

  /// A literal: texts that would read back as a number or a truth value are quoted.
  static func write(_ value: Syntax.LiteralValue) -> String {
    switch value {
    case .number(let digits): digits
    case .boolean(let value): value ? "true" : "false"
    case .text(let text), .word(let text):
      readPlain(text) == .text(text) ? write(text) : quoted(text)
    }
  }

  /// A text or a key, bare where that is unmistakable.
  static func write(_ text: String, isKey: Bool = false) -> String {
    let isBare = isPlain(text) && !(isKey && text.contains(":"))
    return isBare ? text : quoted(text)
  }

  /// A text in quotes, with escapes for what would not be seen or would end it.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if let escape = escapes.first(where: { $0.scalar == scalar }) {
        result += "\\" + String(escape.letter)
      } else if isHidden(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\U" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  // MARK: Reading

  /// A value as written: quoted is text, bare may be a number or a truth value; nil where quotes are needed or wrong.
  static func read(_ value: String) -> Syntax.LiteralValue? {
    if value.hasPrefix("\"") { return readQuoted(value).map { .text($0) } }
    return isPlain(value) ? readPlain(value) : nil
  }

  private static func readPlain(_ text: String) -> Syntax.LiteralValue {
    if text == "true" || text == "false" { return .boolean(text == "true") }
    return ExactDecimal(text) == nil ? .text(text) : .number(text)
  }

  /// The text between quotes; nil where the quotes or an escape are wrong.
  static func readQuoted(_ value: String) -> String? {
    var rest = value.unicodeScalars.dropFirst()
    guard value.hasPrefix("\""), rest.popLast() == "\"" else { return nil }
    var result = ""
    while let scalar = rest.popFirst() {
      if scalar == "\"" { return nil }
      guard scalar == "\\" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      guard let letter = rest.popFirst() else { return nil }
      if letter == "U" {
        let digits = String(Substring(rest.prefix(8)))
        guard digits.utf8.count == 8, let value = UInt32(digits, radix: 16),
          let scalar = Unicode.Scalar(value)
        else { return nil }
        result.unicodeScalars.append(scalar)
        rest = rest.dropFirst(8)
      } else if let escape = escapes.first(where: { $0.letter == letter }) {
        result.unicodeScalars.append(escape.scalar)
      } else {
        return nil
      }
    }
    return result
  }

  // MARK: What is unmistakable

  private static let escapes: [(scalar: Unicode.Scalar, letter: Unicode.Scalar)] = [
    ("\"", "\""), ("\\", "\\"), ("\n", "n"), ("\r", "r"), ("\t", "t"),
  ]

  /// True for a bare value that readers of YAML take as its text, or as the number that it is.
  static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, text.trimmedBlanks == text else { return false }
    let beginsStrangely =
      "\"'[]{}&*!|>%@`,#?:~".unicodeScalars.contains(first) || text == "-" || text.hasPrefix("- ")
    return !beginsStrangely && !text.contains(": ") && !text.hasSuffix(":") && !text.contains(" #")
      && !text.unicodeScalars.contains(where: isHidden)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
