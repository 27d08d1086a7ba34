import Formats

/// Names that queries can use without backticks.
public enum PlainName {
  /// The file's name without extension as one word in lower case: letters, digits and `_`, a letter first.
  public static func of(path: String) -> String {
    var word = ""
    for character in Path.stem(of: path).lowercased() {
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
