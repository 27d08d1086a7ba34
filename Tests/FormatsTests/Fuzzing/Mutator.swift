import TestSupport

/// Changes files as accidents and attackers do; the seed makes the same changes every time.
struct Mutator {
  private var generator: SeededNumbers

  init(seed: UInt64) { generator = SeededNumbers(state: seed) }

  /// Numbers that lie about sizes, and pieces of the formats' own grammar.
  private static let pieces: [[UInt8]] =
    [
      "-1", "0", "1", "255", "65535", "4294967295", "9223372036854775807", "99999999999999999999",
      "1e999", "-0", ".", "\"", "\"\"", ";", ",", "\t", "\n", "\r", "\r\n", "=", "(", ")", "[", "]",
      "{", "}", "{\"a\":", "null", "..", "<", ">", "</c>", "<c>", "&#x0;", "&#xD800;", "<!DOCTYPE",
      "<![CDATA[", "]]>", "XFD1048576", "A0", "DATA=", "KEYS(\"a\")=CODES;", "\u{FEFF}", "\u{202E}",
      "ä", "\u{A0}", "\u{2212}",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xFE, 0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x80]]

  /// The bytes with one to six changes; `other` is a file from which parts are taken.
  mutating func changed(_ bytes: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &generator) { change(&bytes, with: other) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], with other: [UInt8]) {
    guard !bytes.isEmpty else { return bytes = piece() }
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    switch Int.random(in: 0...8, using: &generator) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 2: bytes[place] = bytes.randomElement(using: &generator) ?? 0
    case 3: bytes.insert(contentsOf: piece(), at: place)
    case 4: bytes.removeSubrange(range(in: bytes, from: place))
    case 5: bytes.insert(contentsOf: Array(bytes[range(in: bytes, from: place)]), at: place)
    case 6:
      let source = other.isEmpty ? bytes : other
      let start = Int.random(in: 0..<source.count, using: &generator)
      bytes.insert(contentsOf: Array(source[range(in: source, from: start)]), at: place)
    case 7: bytes.replaceSubrange(range(in: bytes, from: place), with: piece())
    default: bytes.removeSubrange(place...)
    }
  }

  private mutating func piece() -> [UInt8] { Self.pieces.randomElement(using: &generator) ?? [] }

  /// A few bytes from a place, seldom many.
  private mutating func range(in bytes: [UInt8], from place: Int) -> Range<Int> {
    let most = Int.random(in: 0...9, using: &generator) == 0 ? 400 : 12
    let count = Int.random(in: 1...most, using: &generator)
    return place..<min(place + count, bytes.count)
  }
}
