import Diagnostics

/// Statements and the pipelines in them.
extension Parser {
  /// The whole statement; what is left over is a fault.
  mutating func statement() throws(Diagnostic) -> Syntax.Statement {
    let whole = current.range.lowerBound..<(lexemes.last?.range.upperBound ?? 0)
    guard whole.count <= Limits.statementBytes else {
      throw Diagnostic(
        "too-long", "a statement may hold at most \(Limits.statementBytes) bytes",
        range: whole.prefix(1), hint: "name parts of it with `let`")
    }
    let kind: Syntax.StatementKind
    if let verb = commandVerb {
      kind = try command(verb)
    } else {
      try checkBeginning()
      kind = .query(try pipeline())
    }
    guard current.kind == .end else { throw leftover() }
    return Syntax.Statement(kind, range: whole)
  }

  /// The command that the statement begins with; before a bar or a hyphen its word is a table's name.
  private var commandVerb: CommandVerb? {
    guard let word = word(), let verb = CommandVerb(rawValue: word) else { return nil }
    return isSymbol(.bar, at: 1) || joinedLength > 1 || isPath(at: 0) ? nil : verb
  }

  /// Reads `school | where … | take 5`.
  mutating func pipeline(
    hint: Message = "as in `school | where year = last`"
  ) throws(Diagnostic) -> Syntax.Pipeline {
    let start = current.range.lowerBound
    let source = try tableSource(hint: hint)
    guard isOver() else { throw afterSource() }
    var stages: [Syntax.Stage] = []
    while accept(.bar) { stages.append(try stage()) }
    return Syntax.Pipeline(source: source, stages: stages, range: range(from: start))
  }

  /// A dataset, `_` or a quoted path.
  mutating func tableSource(hint: Message) throws(Diagnostic) -> Syntax.TableSource {
    let lexeme = current
    switch lexeme.kind {
    case .text(let path):
      advance()
      return .path(Syntax.Text(path, range: lexeme.range))
    case .word("_"):
      advance()
      return .lastResult(lexeme.range)
    case .parameter:
      throw Diagnostic(
        "unexpected", "a parameter stands for a value, not for a table", range: lexeme.range,
        hint: hint)
    default: return .named(try tableName("a table", hint: hint))
    }
  }

  /// True for a name with a slash or a point right behind it: a path without its quotes.
  private func isPath(at distance: Int) -> Bool {
    isNameLexeme(peek(distance)) && isJoined(at: distance + 1)
      && ["/", "."].contains(spelling(peek(distance + 1).range))
  }

  /// Tells early what is wrong with a statement that begins as none does.
  private func checkBeginning() throws(Diagnostic) {
    let first = current
    switch first.kind {
    case .symbol(.bar):
      throw Diagnostic(
        "missing-source", "a pipeline begins with a table", range: first.range,
        hint: "`_ |` goes on from the last result", replacement: "_ |")
    case .text, .quotedName, .invalid, .parameter, .mixed: return
    case .word: try checkFirstWord()
    default:
      throw Diagnostic(
        "unknown-statement", "no statement begins with `\(spelling(first.range))`",
        range: first.range, hint: "begin with a dataset or a command; `help` lists them")
    }
  }

  private func checkFirstWord() throws(Diagnostic) {
    let first = current
    let length = joinedLength
    guard let word = word(), !isOver(at: length), !isPath(at: 0) else { return }
    if StageVerb(rawValue: word) != nil, length == 1 {
      throw Diagnostic(
        "missing-source", "`\(word)` needs a table before it", range: first.range,
        hint: "as in `\(tableAfterFrom) | \(word) …`, or `_ | \(word) …` for the last result")
    }
    // A stage right behind means that only the bar is missing.
    if self.word(at: length).flatMap(StageVerb.init(rawValue:)) != nil { return }
    let commands = CommandVerb.allCases.map(\.rawValue)
    guard let near = Habit.command(for: word) ?? NearestName.match(for: word, among: commands)
    else {
      return
    }
    throw Diagnostic(
      "unknown-command", "there is no command `\(word)`", range: first.range,
      hint: "did you mean `\(near)`?", replacement: near)
  }

  /// The table of SQL's `select … from school`, for an example.
  private var tableAfterFrom: String {
    for place in lexemes.indices.dropLast() {
      guard case .word(let word) = lexemes[place].kind, word.lowercased() == "from",
        isNameLexeme(lexemes[place + 1])
      else { continue }
      return spelling(lexemes[place + 1].range)
    }
    return "school"
  }

  /// What stands between a table and its first bar.
  private func afterSource() -> Diagnostic {
    if isPath(at: -1) {
      var path = self
      path.index -= 1
      return unquoted(path.joinedRun(from: 0), what: "a path")
    }
    if case .invalid(let fault) = current.kind { return fault }
    let found = spelling(current.range)
    if let word = word() {
      if StageVerb(rawValue: word) != nil { return missingBar() }
      let verbs = StageVerb.allCases.map(\.rawValue)
      if let verb = Habit.stage(for: word) ?? NearestName.match(for: word, among: verbs) {
        return Diagnostic(
          "unknown-stage", "there is no stage `\(found)`", range: current.range,
          hint: "did you mean `| \(verb)`?", replacement: "| \(verb)")
      }
    }
    if let symbol = symbol(at: 1), Syntax.BinaryOperator(rawValue: symbol.rawValue) != nil {
      return Diagnostic(
        "missing-bar", "after a table comes `|` and a stage", range: current.range,
        hint: "write `| where \(found) …`", replacement: "| where \(found)")
    }
    return Diagnostic(
      "unexpected", "after a table comes `|` and a stage", range: current.range,
      hint: "as in `school | where year = last`; `help` lists the commands")
  }
}
