/// The reversible spelling of any text as one cell of a Markdown table.
///
/// - A backslash goes before each of ``\ | ` * _ [ ] < > & ~``, so that viewers show the character itself, a cell
///   cannot end early, and neither `-->` nor `<!--` can stand in a cell.
/// - A line feed is `\n`, a carriage return `\r`, a tab `\t`.
/// - What the sanitiser would show, and a space at either end, is `\u{1B}` with the scalar's number in hexadecimal digits.
/// - The empty text is `\u{}`, so that an empty cell can stand for a missing figure.
public enum MarkdownEscape {
  /// The text as it stands in a cell.
  public static func escape(_ text: String) -> String {
    if text.isEmpty { return empty }
    if isPlain(text) { return text }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      let isEnd = index == 0 || index == scalars.count - 1
      if special.contains(scalar) {
        result += "\\" + String(scalar)
      } else if let letter = letters.first(where: { $0.scalar == scalar }) {
        result += "\\" + letter.name
      } else if (isEnd && scalar == " ") || Sanitiser.isDeceiving(scalars, at: index) {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a text stands for itself: most do.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.first != UInt8(ascii: " ") && bytes.last != UInt8(ascii: " ")
      && !bytes.contains { $0 < 0x80 && specialBytes.contains($0) } && !Sanitiser.needsWork(text)
  }

  /// The text that a cell stands for; a backslash that begins no known escape stands for itself.
  public static func unescape(_ cell: some StringProtocol) -> String {
    guard cell.utf8.contains(UInt8(ascii: "\\")) else { return String(cell) }
    var result = ""
    var rest = Substring(cell).unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let next = rest.first else {
        result.unicodeScalars.append(scalar)
        continue
      }
      if special.contains(next) || next == "(" {
        result.unicodeScalars.append(next)
        rest.removeFirst()
      } else if let letter = letters.first(where: { $0.name == String(next) }) {
        result.unicodeScalars.append(letter.scalar)
        rest.removeFirst()
      } else if let (value, length) = numbered(rest) {
        if let value { result.unicodeScalars.append(value) }
        rest.removeFirst(length)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static let empty = "\\u{}"
  private static let special: [Unicode.Scalar] = Array("\\|`*_[]<>&~".unicodeScalars)
  private static let specialBytes = Set(special.map { UInt8(truncatingIfNeeded: $0.value) })
  private static let letters: [(name: String, scalar: Unicode.Scalar)] = [
    ("n", "\n"), ("r", "\r"), ("t", "\t"),
  ]

  /// Reads `u{1B}`: the scalar, nil for `u{}`, and how long the escape is; nil for anything else.
  private static func numbered(
    _ text: Substring.UnicodeScalarView
  ) -> (value: Unicode.Scalar?, length: Int)? {
    guard text.starts(with: "u{".unicodeScalars) else { return nil }
    let digits = text.dropFirst(2).prefix { $0.properties.isASCIIHexDigit }
    guard digits.count <= 6, text.dropFirst(2 + digits.count).first == "}" else { return nil }
    let length = digits.count + 3
    if digits.isEmpty { return (nil, length) }
    guard let number = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(number)
    else { return nil }
    return (scalar, length)
  }
}
