/// Tells the pieces of one statement apart by their place, without needing it to be right.
struct Highlighter {
  /// The statement's pieces.
  private(set) var tokens: [Language.Token] = []
  private let lexemes: [Lexeme]
  /// The command that the statement is, if it is one.
  private var command: CommandVerb?
  /// The verb of the stage at hand.
  private var verb: StageVerb?

  init(_ lexemes: [Lexeme]) {
    self.lexemes = lexemes
    for place in lexemes.indices {
      let lexeme = lexemes[place]
      if lexeme.kind == .symbol(.bar) { verb = nil }
      tokens.append(Language.Token(kind: kind(at: place), range: lexeme.range))
    }
  }

  private mutating func kind(at place: Int) -> Language.Token.Kind {
    switch lexemes[place].kind {
    case .word(let word): word == "_" ? .name : kind(ofWord: word.lowercased(), at: place)
    case .quotedName, .mixed: .name
    case .number: .number
    case .text: .text
    case .parameter: .parameter
    case .symbol(.bar), .symbol(.comma), .symbol(.open), .symbol(.close): .punctuation
    case .symbol: .operation
    case .comment: .comment
    case .invalid, .newline, .end: .invalid
    }
  }

  private mutating func kind(ofWord word: String, at place: Int) -> Language.Token.Kind {
    let next = place + 1 < lexemes.count ? lexemes[place + 1].kind : .end
    if place == 0 {
      command = next == .symbol(.bar) ? nil : CommandVerb(rawValue: word)
      return command == nil ? .name : .command
    }
    if lexemes[place - 1].kind == .symbol(.bar) {
      verb = StageVerb(rawValue: word)
      return verb == nil ? .invalid : .stage
    }
    if next == .symbol(.open), Vocabulary.functionNames.contains(word) { return .function }
    return isKeyword(word, after: lexemes[place - 1].kind, before: next) ? .keyword : .name
  }

  /// True for a word that joins here: not right after a bar's verb, a comma or an operator, where a name stands.
  private func isKeyword(
    _ word: String, after previous: Lexeme.Kind, before next: Lexeme.Kind
  ) -> Bool {
    if ["true", "false"].contains(word) { return true }
    if word == "not", next != .symbol(.comma) { return true }
    guard let verb else {
      let isJoining = ["as", "with"].contains(word) || command?.clauses.contains(word) ?? false
      return isJoining && isValue(previous)
    }
    if Self.places.contains(word), [.compare, .take, .filter].contains(verb) { return true }
    if Self.alone.contains(word), verb == .join || verb == .compare { return true }
    let joins = verb.clauses.contains(word) || verb.endsInExpression && Self.joining.contains(word)
    // `count by`, `trend over`, `unpivot as`: right behind their verb.
    let begins = [.count, .meter, .trend, .score, .unpivot, .chart].contains(verb)
    return joins && (isValue(previous) || begins)
  }

  private static let joining: Set<String> = [
    "and", "or", "in", "between", "is", "missing", "suppressed", "starts", "with",
  ]
  private static let places: Set<String> = ["first", "previous", "last"]
  private static let alone: Set<String> = ["matched", "test"]

  private func isValue(_ kind: Lexeme.Kind) -> Bool {
    switch kind {
    case .word, .quotedName, .mixed, .number, .text, .parameter, .symbol(.close): true
    default: false
    }
  }
}
