/// Replacements in a text; whatever lies outside them stays to the byte.
struct TextEdits {
  private var edits: [(range: Range<Int>, text: String)] = []

  /// True where nothing is to be replaced.
  var isEmpty: Bool { edits.isEmpty }

  /// Puts a text in the place of a UTF-8 range; ranges must not overlap.
  mutating func replace(_ range: Range<Int>, with text: String) {
    edits.append((range, text))
  }

  /// The text with all replacements made; of two insertions at one place the earlier added comes first.
  func applied(to text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    let inOrder = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in inOrder where edit.range.lowerBound >= position {
      result += bytes[position..<edit.range.lowerBound]
      result += Array(edit.text.utf8)
      position = edit.range.upperBound
    }
    return String(decoding: result + bytes[position...], as: UTF8.self)
  }
}
