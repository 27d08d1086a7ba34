import Diagnostics

/// The statements that are no pipelines.
extension Parser {
  mutating func command(_ verb: CommandVerb) throws(Diagnostic) -> Syntax.StatementKind {
    let hint: Message = "as in `\(verb.entry.example)`"
    advance()
    switch verb {
    case .let: return try letStatement(hint: hint)
    case .param: return try parameterStatement(hint: hint)
    case .load: return try loadStatement(hint: hint)
    case .datasets: return .datasets
    case .columns: return .columns(try columnsOperand(hint: hint))
    case .find:
      guard let text = restOfLine() else { throw expected("what to find", hint: hint) }
      return .find(text)
    case .more: return .more
    case .next: return .next
    case .help: return .help(restOfLine())
    case .note: return .note(try text("a text", hint: hint, isProse: true))
    case .undo: return .undo
    case .recover: return .recover(forgets: accept(word: "nothing"))
    case .save:
      let path = try text("the file's name", hint: hint)
      return .save(path, isOver: accept(word: "over"))
    case .replay: return .replay(try text("the file's name", hint: hint))
    case .set: return try setStatement(hint: hint)
    case .edit: return .edit(restOfLine())
    case .present: return .present(try presentOperand(hint: hint))
    case .record: return .record(try entry(hint: hint))
    case .quit, .exit: return .quit
    }
  }

  /// Reads `let worst = school | …`.
  private mutating func letStatement(hint: Message) throws(Diagnostic) -> Syntax.StatementKind {
    let name = try newTableName(hint: hint)
    try expectEqual(after: name, hint: hint)
    if case .number = current.kind {
      throw Diagnostic(
        "unexpected", "`let` names a query, not a value", range: current.range,
        hint: "write `param \(Spelling.name(name.text)) = \(spelling(current.range))`")
    }
    return .letName(name, try pipeline(hint: hint))
  }

  /// Reads `param area = "Kymenlaakso"`.
  private mutating func parameterStatement(
    hint: Message
  ) throws(Diagnostic) -> Syntax.StatementKind {
    if case .parameter(let text, _) = current.kind {
      let plain = Spelling.name(text)
      throw Diagnostic(
        "unexpected", "the `$` belongs where the parameter is used", range: current.range,
        hint: "write `\(plain)` here", replacement: plain)
    }
    let name = try name("a name", hint: hint)
    try expectEqual(after: name, hint: hint)
    guard let value = literal() else {
      if case .word = current.kind { throw unquotedWords() }
      throw expected("a value", hint: hint)
    }
    return .parameter(name, value)
  }

  private mutating func expectEqual(after name: Syntax.Name, hint: Message) throws(Diagnostic) {
    guard !accept(.equal) else { return }
    if isOver() { throw expected("`=`", hint: hint) }
    throw Diagnostic(
      "unexpected", "`=` is missing after the name", range: current.range, hint: hint)
  }

  /// Reads `load "file" as name with delimiter ";"`.
  private mutating func loadStatement(hint: Message) throws(Diagnostic) -> Syntax.StatementKind {
    let path = try text("the file's name", hint: hint)
    let name = accept(word: "as") ? try newTableName(hint: hint) : nil
    let options = try options(hint: "as in `with delimiter \";\", bare`")
    return .load(path: path, name: name, options: options)
  }

  private mutating func columnsOperand(hint: Message) throws(Diagnostic) -> Syntax.Name? {
    if current.kind == .end || accept(word: "_") { return nil }
    return try tableName("a table", hint: hint)
  }

  /// Reads `present "screen.html"` or `present off`.
  private mutating func presentOperand(hint: Message) throws(Diagnostic) -> Syntax.Text? {
    if accept(word: "off") { return nil }
    return try text("the page's name", hint: hint)
  }

  /// Reads `set language fi`.
  private mutating func setStatement(hint: Message) throws(Diagnostic) -> Syntax.StatementKind {
    let name = try tableName("a setting", hint: hint)
    return .set(name, try optionValue(hint: hint))
  }

  /// The rest of the line as it stands, or the one text it holds; nil if there is nothing.
  private mutating func restOfLine() -> Syntax.Text? {
    guard current.kind != .end else { return nil }
    let start = current.range.lowerBound
    var value: String?
    if case .text(let text) = current.kind, peek(1).kind == .end { value = text }
    while current.kind != .end { advance() }
    let range = range(from: start)
    return Syntax.Text(value ?? spelling(range), range: range)
  }
}
