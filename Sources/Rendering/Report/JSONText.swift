/// A JSON document to be written: members in the order in which they are given, one to a line.
indirect enum JSONText {
  case null
  case number(Int)
  case text(String)
  case array([JSONText])
  case object([(String, JSONText)])

  /// A text as an array of its lines, each with its break, as notebooks of Jupyter keep them.
  static func lines(_ text: String) -> JSONText {
    var lines: [JSONText] = []
    var line = ""
    for scalar in text.unicodeScalars {
      line.unicodeScalars.append(scalar)
      if scalar == "\n" {
        lines.append(.text(line))
        line = ""
      }
    }
    return .array(line.isEmpty ? lines : lines + [.text(line)])
  }

  /// The document, indented by one space for each level.
  func written(_ depth: Int = 0) -> String {
    switch self {
    case .null: return "null"
    case .number(let number): return String(number)
    case .text(let text): return Self.quoted(text)
    case .array(let elements):
      return Self.block(elements.map { $0.written(depth + 1) }, "[", "]", depth)
    case .object(let members):
      let lines = members.map { Self.quoted($0.0) + ": " + $0.1.written(depth + 1) }
      return Self.block(lines, "{", "}", depth)
    }
  }

  private static func block(
    _ lines: [String], _ open: String, _ close: String, _ depth: Int
  ) -> String {
    guard !lines.isEmpty else { return open + close }
    let indent = String(repeating: " ", count: depth)
    return open + "\n" + lines.map { indent + " " + $0 }.joined(separator: ",\n") + "\n" + indent
      + close
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{00}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
