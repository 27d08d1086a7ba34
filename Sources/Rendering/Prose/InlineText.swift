/// Undoes the escapes of plain text: backslashes before signs, and references to characters.
enum InlineText {
  /// The text without its escapes.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if byte == .backslash, let next = rest.dropFirst().first, next.isSign {
        result.append(next)
        rest = rest.dropFirst(2)
      } else if byte == UInt8(ascii: "&"), let (text, length) = reference(rest) {
        result += Array(text.utf8)
        rest = rest.dropFirst(length)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result.text
  }

  /// The characters that a reference stands for, and how long it is; nil where the text begins with none.
  static func reference(_ text: ArraySlice<UInt8>) -> (text: String, length: Int)? {
    guard text.first == UInt8(ascii: "&"),
      let end = text.prefix(32).firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let name = text[(text.startIndex + 1)..<end]
    let length = end - text.startIndex + 1
    guard name.first == UInt8(ascii: "#") else {
      return named[name.text].map { ($0, length) }
    }
    let isHexadecimal = name.dropFirst().first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard (1...(isHexadecimal ? 6 : 7)).contains(digits.count),
      digits.allSatisfy({ $0.isDigit || (isHexadecimal && $0.isLetter) }),
      let number = UInt32(digits.text, radix: isHexadecimal ? 16 : 10)
    else { return nil }
    // U+FFFD stands for whatever is no character.
    let scalar = number == 0 ? nil : Unicode.Scalar(number)
    return (String(scalar ?? "\u{FFFD}"), length)
  }

  /// The names that people write; of the two thousand of HTML others stay as they are written.
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "auml": "ä", "ouml": "ö", "aring": "å", "Auml": "Ä", "Ouml": "Ö", "Aring": "Å",
    "eacute": "é", "Eacute": "É", "uuml": "ü", "Uuml": "Ü", "szlig": "ß", "ccedil": "ç",
    "oslash": "ø", "Oslash": "Ø", "aelig": "æ", "AElig": "Æ", "scaron": "š", "Scaron": "Š",
    "zcaron": "ž", "Zcaron": "Ž", "ndash": "–", "mdash": "—", "minus": "−", "hellip": "…",
    "bull": "•", "middot": "·", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "bdquo": "„", "laquo": "«", "raquo": "»", "euro": "€", "pound": "£", "sect": "§", "para": "¶",
    "copy": "©", "reg": "®", "trade": "™", "deg": "°", "plusmn": "±", "times": "×", "divide": "÷",
    "frac12": "½", "frac14": "¼", "frac34": "¾", "sup2": "²", "sup3": "³", "permil": "‰",
    "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "larr": "←", "rarr": "→", "uarr": "↑",
    "darr": "↓", "harr": "↔", "check": "✓", "shy": "\u{AD}", "thinsp": "\u{2009}",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "lbrace": "{", "rbrace": "}",
  ]
}
