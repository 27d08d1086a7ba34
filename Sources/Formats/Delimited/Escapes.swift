/// The backslash escapes of tab-separated text.
enum Escapes {
  private static let table: [(byte: UInt8, letter: UInt8)] = [
    (UInt8(ascii: "\t"), UInt8(ascii: "t")), (UInt8(ascii: "\n"), UInt8(ascii: "n")),
    (UInt8(ascii: "\r"), UInt8(ascii: "r")), (backslash, backslash),
  ]
  private static let backslash = UInt8(ascii: "\\")

  /// The text with every tab, line break and backslash written as two letters.
  static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if let escape = table.first(where: { $0.byte == byte }) {
        result += [backslash, escape.letter]
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// The text with every escape turned back; a backslash before any other letter stays.
  static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0
      if bytes[place] == backslash, let escape = table.first(where: { $0.letter == next }) {
        result.append(escape.byte)
        place += 2
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return result
  }

  /// Tells whether a text has backslashes and each begins an escape; one that doesn't means that none does.
  static func areUsed(in bytes: [UInt8]) -> Bool {
    var found = false
    var place = 0
    while place < bytes.count {
      guard bytes[place] == backslash else {
        place += 1
        continue
      }
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0
      guard table.contains(where: { $0.letter == next }) else { return false }
      found = true
      place += 2
    }
    return found
  }
}
