import Language

/// A token of the statement at the cursor, with its text.
struct Piece {
  /// What it is, by the language's own reading.
  let kind: Language.Token.Kind
  /// The text as typed.
  let text: String
  /// Where it stands, in UTF-8 offsets.
  let range: Range<Int>

  /// The text in small letters, to compare with words of the language.
  var word: String { text.lowercased() }

  /// The name that it stands for: without its backticks, if it has any.
  var name: String { text.hasPrefix("`") ? String(text.dropFirst().dropLast()) : text }

  /// True for a name or a value, after which an operator may stand.
  var isValue: Bool {
    switch kind {
    case .name, .number, .text, .parameter: true
    case .punctuation: text == ")"
    case .command, .stage, .keyword, .function, .operation, .comment, .invalid: false
    }
  }

  /// The pieces of a text from an offset on, without comments.
  static func pieces(of text: String, from start: Int) -> [Piece] {
    let bytes = Array(text.utf8)
    return Language.tokens(text).compactMap { token in
      guard token.range.lowerBound >= start, token.kind != .comment else { return nil }
      return Piece(
        kind: token.kind, text: String(decoding: bytes[token.range], as: UTF8.self),
        range: token.range)
    }
  }
}
