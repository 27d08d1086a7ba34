import Tables

/// Names and values as SQL has them.
enum SQLText {
  /// The name that orders rows as they come; no column of the language begins with it.
  static let row = "\"#row\""

  /// A name in double quotes.
  static func name(_ name: String) -> String { "\"" + doubling("\"", in: name) + "\"" }

  /// A text in single quotes.
  static func text(_ text: String) -> String { "'" + doubling("'", in: text) + "'" }

  /// A value.
  static func literal(_ cell: Cell) -> String {
    switch cell {
    case .missing: "NULL"
    case .decimal(let value): value.description
    case .approximate(let value): "CAST(\(value) AS DOUBLE PRECISION)"
    case .text(let text): self.text(text)
    case .boolean(let value): value ? "TRUE" : "FALSE"
    }
  }

  /// Names or expressions with commas between.
  static func list(_ parts: [String]) -> String { parts.joined(separator: ", ") }

  /// The columns of a SELECT with the blank before them: on one line where they are short, else a line each.
  static func columns(_ parts: [String]) -> String {
    let line = list(parts)
    return line.utf8.count <= 80 ? " " + line : "\n  " + parts.joined(separator: ",\n  ")
  }

  private static func doubling(_ sign: Character, in text: String) -> String {
    var result = ""
    for character in text {
      // A character can hide the sign under a mark of its own.
      for scalar in character.unicodeScalars {
        result.unicodeScalars.append(scalar)
        if String(scalar) == String(sign) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
