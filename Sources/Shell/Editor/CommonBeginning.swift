/// What texts begin with alike.
enum CommonBeginning {
  /// The longest text that all begin with, ending between two characters as a person sees them.
  static func of(_ texts: some Sequence<String>) -> String {
    var first: String?
    // Bytes decide, for there may be a hundred thousand texts; what they cut in two is left out.
    var length = 0
    for text in texts {
      guard let common = first else {
        first = text
        length = text.utf8.count
        continue
      }
      guard length > 0 else { return "" }
      length = agreed(common, text, atMost: length)
    }
    return first.map { String(decoding: $0.utf8.prefix(length), as: UTF8.self) } ?? ""
  }

  /// How many bytes of two texts agree, up to the last place that parts two characters in both.
  private static func agreed(_ a: String, _ b: String, atMost limit: Int) -> Int {
    var length = zip(a.utf8.prefix(limit), b.utf8).prefix { $0 == $1 }.count
    while length > 0, !isBoundary(length, in: a) || !isBoundary(length, in: b) { length -= 1 }
    return length
  }

  private static func isBoundary(_ offset: Int, in text: String) -> Bool {
    let utf8 = text.utf8
    guard let place = utf8.index(utf8.startIndex, offsetBy: offset, limitedBy: utf8.endIndex) else {
      return false
    }
    // Before an ASCII letter a character always ends.
    if place < utf8.endIndex, utf8[place] < 0x80, utf8[place] != 0x0A { return true }
    return place.samePosition(in: text) != nil
  }
}
