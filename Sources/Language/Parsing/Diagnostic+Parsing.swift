import Diagnostics

extension Diagnostic {
  /// A word that is not on a list: the nearest that is, or all of a short list.
  static func unknownWord(
    _ word: String, range: Range<Int>, among words: [String], code: Code, kind: Message,
    ours: String? = nil
  ) -> Diagnostic {
    let message: Message = "there is no \(kind) `\(word)`"
    if let near = ours ?? NearestName.match(for: word, among: words) {
      return Diagnostic(
        code, message, range: range, hint: "did you mean `\(near)`?", replacement: near)
    }
    let all = words.joined(separator: ", ")
    return words.count > 6
      ? Diagnostic(code, message, range: range, details: ["\(kind)s: \(all)"])
      : Diagnostic(code, message, range: range, hint: "there are: \(all)")
  }
}
