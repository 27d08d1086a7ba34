/// The form of a text in a file of lines: one line of UTF-8, `\n`, `\r` and `\\` for what would break it.
public enum LineEscaping {
  private static let backslash = UInt8(ascii: "\\")
  private static let escaped: [(byte: UInt8, letter: UInt8)] = [
    (UInt8(ascii: "\n"), UInt8(ascii: "n")),
    (UInt8(ascii: "\r"), UInt8(ascii: "r")),
    (backslash, backslash),
  ]

  /// The text's line with its line end.
  public static func line(for text: String) -> [UInt8] {
    var line: [UInt8] = []
    for byte in text.utf8 {
      if let escape = escaped.first(where: { $0.byte == byte }) {
        line += [backslash, escape.letter]
      } else {
        line.append(byte)
      }
    }
    return line + [UInt8(ascii: "\n")]
  }

  /// The text of a line without its line end; nil for wrong UTF-8, an unknown escape or a NUL.
  public static func text(fromLine line: ArraySlice<UInt8>) -> String? {
    // The usual line is taken as it stands: thousands are read before the first prompt.
    if !line.contains(where: { $0 == backslash || $0 == 0 }) {
      return String(validating: line, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    var isAfterBackslash = false
    for byte in line {
      if isAfterBackslash {
        guard let escape = escaped.first(where: { $0.letter == byte }) else { return nil }
        bytes.append(escape.byte)
        isAfterBackslash = false
      } else if byte == backslash {
        isAfterBackslash = true
      } else {
        guard byte != 0 else { return nil }
        bytes.append(byte)
      }
    }
    return isAfterBackslash ? nil : String(validating: bytes, as: UTF8.self)
  }
}
