import Diagnostics

/// Results for a scorecard.
extension Parser {
  /// The words after a result, in the order in which they are written back.
  static let entryClauses = ["note", "target", "instead"]
  /// Words that are results by themselves.
  private static let resultWords = ["yes", "no", "on", "off", "missing"]

  /// Reads `scorecard "1.3" 2026 = 3.4 note "…" target 3 instead`, the clauses in any order.
  mutating func entry(hint: Message) throws(Diagnostic) -> Syntax.Entry {
    let table = try tableName("the scorecard", hint: hint)
    var told: [Syntax.Literal] = []
    while !isSymbol(.equal) {
      if let fault = decimalComma(at: 0) { throw fault }
      if !told.isEmpty { _ = accept(.comma) }
      guard let literal = literal() else { throw beforeEqual(told, hint: hint) }
      told.append(literal)
    }
    guard let year = told.popLast(), case .number = year.value else {
      throw Diagnostic(
        "unexpected", "the year is missing before `=`", range: current.range, hint: hint)
    }
    advance()
    var entry = Syntax.Entry(
      table: table, members: told, year: year, result: try entryResult(hint: hint))
    while let word = word(), Self.entryClauses.contains(word) {
      advance()
      switch word {
      case "note": entry.note = try text("the note", hint: hint)
      case "target":
        guard let number = literal(), case .number = number.value else {
          throw expected("the target", hint: hint)
        }
        entry.target = number
      default: entry.replaces = true
      }
    }
    if let word = word(), let near = NearestName.match(for: word, among: Self.entryClauses) {
      throw Diagnostic(
        "unexpected", "`\(spelling(current.range))` cannot stand here", range: current.range,
        hint: "did you mean `\(near)`?", replacement: near)
    }
    return entry
  }

  /// What is wrong where a member, the year or `=` should stand.
  private func beforeEqual(_ told: [Syntax.Literal], hint: Message) -> Diagnostic {
    if case .invalid(let fault) = current.kind { return fault }
    if case .word = current.kind, told.isEmpty { return unquotedWords() }
    if told.isEmpty { return expected("the measure's id", hint: hint) }
    return Diagnostic(
      "unexpected", "`=` is missing before the result", range: current.range, hint: hint)
  }

  /// Reads `3.4`, `45 %`, `yes`.
  private mutating func entryResult(hint: Message) throws(Diagnostic) -> Syntax.Literal {
    if let literal = literal() {
      if case .number = literal.value { _ = accept(.remainder) }
      return literal
    }
    guard case .word(let word) = current.kind, Self.resultWords.contains(word.lowercased()) else {
      if case .word(let word) = current.kind {
        throw .unknownWord(
          word, range: current.range, among: Self.resultWords, code: "unknown-word", kind: "result",
          ours: ["kyllä": "yes", "ei": "no", "ja": "yes", "nej": "no"][word.lowercased()])
      }
      throw expected("the result", hint: hint)
    }
    let range = current.range
    advance()
    return Syntax.Literal(.word(word.lowercased()), range: range)
  }
}
