/// Text behind the cursor that is not there yet: shown in grey, taken whole or word by word.
struct Suggestion {
  /// The text behind which it was shown.
  let text: String
  /// What would be added to it.
  let rest: String
  /// What is only said and cannot be taken.
  var remark = ""

  /// Nothing to add.
  static let none = Suggestion("", behind: "")

  init(_ rest: String, behind text: String) {
    self.text = text
    self.rest = rest
  }

  /// What is shown: the first line, and a sign where more follow.
  var shown: String {
    guard let end = rest.firstIndex(of: "\n") else { return rest.isEmpty ? remark : rest }
    return rest[..<end] + " …"
  }

  /// The next word with the blanks before it.
  var word: String {
    let start = rest.firstIndex { !$0.isWhitespace } ?? rest.endIndex
    let end = rest[start...].firstIndex(where: \.isWhitespace) ?? rest.endIndex
    return String(rest[..<end])
  }
}
