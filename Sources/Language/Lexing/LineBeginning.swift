/// How a line begins: what tells a statement of its own from the rest of one whose parenthesis was never closed.
struct LineBeginning {
  private let lexemes: ArraySlice<Lexeme>

  /// Takes the lexemes from the first one of the line on.
  init(_ lexemes: ArraySlice<Lexeme>) { self.lexemes = lexemes }

  /// Tells whether the line can be nothing but a statement, inside a parenthesis whose last lexeme is given.
  ///
  /// No bar stands inside parentheses, and no value right behind another.
  func isStatement(after last: Lexeme?) -> Bool {
    guard let first = lexemes.first, let next = lexeme(behind: nameLength) else { return false }
    if nameLength > 0, next == .symbol(.bar) { return true }
    guard case .word(let word) = first.kind, nameLength == 1 else { return false }
    let isCommand = CommandVerb(rawValue: word.lowercased()) != nil
    switch next {
    case .newline, .comment, .end: return endsValue(last)
    case .text: return isCommand
    case .word(let second): return isCommand && !Self.operators.contains(second.lowercased())
    case .quotedName: return isCommand && endsValue(last)
    default: return false
    }
  }

  /// Words that stand between values, or behind one.
  private static let operators: Set<String> = ["and", "or", "not", "in", "between", "is", "starts"]

  /// The kind of the lexeme so far behind the first; the end behind the last.
  private func lexeme(behind distance: Int) -> Lexeme.Kind? {
    let place = lexemes.startIndex + distance
    return place < lexemes.endIndex ? lexemes[place].kind : .end
  }

  /// How many lexemes name a table or a file: `school`, `swimming-cards`, `"a.csv"`; none for anything else.
  private var nameLength: Int {
    switch lexemes.first?.kind {
    case .text, .quotedName: return 1
    case .word(let word) where !Self.operators.contains(word.lowercased()): break
    default: return 0
    }
    var length = 1
    for (lexeme, before) in zip(lexemes.dropFirst(), lexemes) {
      guard lexeme.range.lowerBound == before.range.upperBound else { break }
      switch lexeme.kind {
      case .word, .number, .mixed, .symbol(.minus): length += 1
      default: return length
      }
    }
    return length
  }

  /// Tells whether a value ends with a lexeme, so that none begins behind it.
  private func endsValue(_ lexeme: Lexeme?) -> Bool {
    switch lexeme?.kind {
    case .word(let word): !Self.operators.contains(word.lowercased())
    case .quotedName, .number, .mixed, .text, .parameter, .symbol(.close): true
    case .symbol, .newline, .comment, .invalid, .end, nil: false
    }
  }
}
