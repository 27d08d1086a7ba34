/// The two-letter escapes of JSON.
enum JSONEscapes {
  /// Each byte that has an escape of its own, with the letter after the backslash.
  static let table: [(byte: UInt8, letter: UInt8)] = [
    (0x22, UInt8(ascii: "\"")), (0x5C, UInt8(ascii: "\\")), (0x2F, UInt8(ascii: "/")),
    (0x08, UInt8(ascii: "b")), (0x0C, UInt8(ascii: "f")), (0x0A, UInt8(ascii: "n")),
    (0x0D, UInt8(ascii: "r")), (0x09, UInt8(ascii: "t")),
  ]
}

/// Writes JSON values and their parts.
public enum JSONWriter {
  /// Adds a text in quotes, escaped as JSON wants.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C else {
        bytes.append(byte)
        continue
      }
      bytes.append(UInt8(ascii: "\\"))
      if let letter = JSONEscapes.table.first(where: { $0.byte == byte })?.letter {
        bytes.append(letter)
      } else {
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: ("u" + String(repeating: "0", count: 4 - digits.count)).utf8)
        bytes.append(contentsOf: digits.utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A whole value on one line.
  public static func bytes(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return bytes
  }

  /// A whole value over several lines, two spaces a level, for files that people read.
  public static func indented(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    append(value, to: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// Adds a value; `indent` is the level of its line, nil for all on one line.
  private static func append(_ value: JSONValue, to bytes: inout [UInt8], indent: Int? = nil) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .boolean(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case .text(let text): append(text, to: &bytes)
    case .array(let elements):
      appendList("[", "]", elements, to: &bytes, indent: indent) { element, bytes, indent in
        append(element, to: &bytes, indent: indent)
      }
    case .figures(let figures): append(.array(figures.elements), to: &bytes, indent: indent)
    case .object(let object):
      appendList("{", "}", object.members, to: &bytes, indent: indent) { member, bytes, indent in
        append(member.key, to: &bytes)
        bytes.append(contentsOf: (indent == nil ? ":" : ": ").utf8)
        append(member.value, to: &bytes, indent: indent)
      }
    }
  }

  private static func appendList<Element>(
    _ opening: String, _ closing: String, _ elements: [Element], to bytes: inout [UInt8],
    indent: Int?, _ write: (Element, inout [UInt8], Int?) -> Void
  ) {
    let inner = indent.map { $0 + 1 }
    bytes.append(contentsOf: opening.utf8)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      appendBreak(to: &bytes, indent: inner)
      write(element, &bytes, inner)
    }
    if !elements.isEmpty { appendBreak(to: &bytes, indent: indent) }
    bytes.append(contentsOf: closing.utf8)
  }

  private static func appendBreak(to bytes: inout [UInt8], indent: Int?) {
    guard let indent else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
  }
}
