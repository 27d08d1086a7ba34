import Formats

/// Names that queries can use without backticks.
enum PlainName {
  /// The file's name without extension as one word of letters, digits and `_` that begins with a letter.
  static func of(path: String) -> String {
    var word = ""
    for character in Path.stem(of: path) {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else if !word.isEmpty, !word.hasSuffix("_") {
        word.append("_")
      }
    }
    if word.hasSuffix("_") { word.removeLast() }
    guard let first = word.first else { return "data" }
    return first.isLetter ? word : "data_\(word)"
  }
}
