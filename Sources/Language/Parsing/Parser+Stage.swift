import Diagnostics

/// The stages, one verb at a time.
extension Parser {
  /// A stage and the bar or end behind it.
  mutating func stage() throws(Diagnostic) -> Syntax.Stage {
    let start = current.range
    guard let word = word() else {
      throw expected("a stage", hint: "as in `| where year = last`; `help` lists the stages")
    }
    guard let verb = StageVerb(rawValue: word) else { throw unknownStage(word) }
    advance()
    let kind = try stageKind(verb, hint: "as in `\(verb.entry.example)`")
    guard isOver() else { throw leftover(in: verb) }
    return Syntax.Stage(kind, range: range(from: start.lowerBound), verbRange: start)
  }

  private mutating func stageKind(
    _ verb: StageVerb, hint: Message
  ) throws(Diagnostic) -> Syntax.StageKind {
    switch verb {
    case .filter:
      guard !isOver() else { throw expected("a condition", hint: hint) }
      return .filter(try expression())
    case .select: return .select(try items(hint: hint))
    case .add: return .add(try items(hint: hint))
    case .sort: return .sort(try sortKeys(hint: hint))
    case .take: return .take(try rowCount(hint: hint))
    case .distinct: return .distinct(isOver() ? [] : try names(hint: hint))
    case .count: return .count(by: try byNames(hint: hint))
    case .summarize: return try summarize(hint: hint)
    case .compare: return .compare(try comparison(hint: hint))
    case .trend:
      let over = accept(word: "over") ? try name("a column", hint: hint) : nil
      return .trend(over: over, of: try ofName(hint: hint))
    case .score: return .score(of: try ofName(hint: hint), by: try byNames(hint: hint))
    case .meter: return try meter(hint: hint)
    case .pivot: return .pivot(try name("a column", hint: hint), of: try ofName(hint: hint))
    case .unpivot: return try unpivot(hint: hint)
    case .join: return .join(try join(hint: hint))
    case .append: return .append(try tableSource(hint: hint))
    case .describe: return .describe
    case .chart: return try chart(hint: hint)
    case .export:
      let file = try text("the file's name", hint: hint)
      return .export(file, options: try options(hint: "as in `with excel fi, bare`"))
    case .named: return .named(try newTableName(hint: hint))
    case .sql: return .sql(isOver() ? nil : try name("a dialect", hint: hint))
    }
  }

  /// `of value` if it is there.
  mutating func ofName(hint: Message) throws(Diagnostic) -> Syntax.Name? {
    accept(word: "of") ? try name("a column", hint: hint) : nil
  }

  /// Reads `value`, `value as share`, `pct = n / total * 100`, with commas between.
  mutating func items(hint: Message) throws(Diagnostic) -> [Syntax.Item] {
    var items: [Syntax.Item] = []
    repeat { items.append(try item(hint: hint)) } while accept(.comma)
    return items
  }

  private mutating func item(hint: Message) throws(Diagnostic) -> Syntax.Item {
    guard !isOver(), !isSymbol(.comma) else { throw expected("a column", hint: hint) }
    if isSymbol(.times) {
      throw Diagnostic(
        "foreign-word", "`*` is not needed", range: current.range,
        hint: "without `select` every column is kept")
    }
    if isSymbol(.equal, at: 1), isNameLexeme(current) {
      let name = try name("a name")
      advance()
      return Syntax.Item(name: name, value: try expression())
    }
    let value = try expression()
    if accept(word: "as") {
      return Syntax.Item(name: try name("a name", hint: hint), value: value)
    }
    try refuseNamelessLiteral(value, hint: hint)
    return Syntax.Item(name: nil, value: value)
  }

  func isNameLexeme(_ lexeme: Lexeme) -> Bool {
    switch lexeme.kind {
    case .word, .quotedName: true
    default: false
    }
  }

  /// A literal column is either half of `1,5`, a quoted column name, or in want of a name.
  private func refuseNamelessLiteral(
    _ value: Syntax.Expression, hint: Message
  ) throws(Diagnostic) {
    guard case .literal(let literal) = value.kind else { return }
    if let fault = decimalComma(at: -2) { throw fault }
    // A number may be meant for the column of that name, which only whoever knows the columns can tell.
    if case .number = literal { return }
    if case .text(let text) = literal {
      let corrected = Spelling.name(text)
      throw Diagnostic(
        "quoted-name", "a column is written without double quotes", range: value.range,
        hint: "write \(corrected.hasPrefix("`") ? corrected : "`\(corrected)`")",
        replacement: corrected)
    }
    throw Diagnostic(
      "missing-name", "a column with the same value in every row needs a name",
      range: value.range, hint: "as in `name = \(spelling(value.range))`",
      replacement: "name = \(spelling(value.range))")
  }

  /// Reads `difference desc, indicator`.
  private mutating func sortKeys(hint: Message) throws(Diagnostic) -> [Syntax.SortKey] {
    if isWord("by"), isNameLexeme(peek(1)) {
      throw Diagnostic(
        "unexpected", "`sort` names its columns right away", range: current.range,
        hint: "leave `by` out", replacement: "")
    }
    var keys: [Syntax.SortKey] = []
    repeat {
      guard !isOver() else { throw expected("a column", hint: hint) }
      let value = try expression()
      if case .literal = value.kind, let fault = decimalComma(at: -2) { throw fault }
      let descending = accept(word: "desc")
      if !descending { _ = accept(word: "asc") }
      keys.append(Syntax.SortKey(value: value, descending: descending))
    } while accept(.comma)
    return keys
  }

  /// Reads `5`, `last 5`.
  private mutating func rowCount(hint: Message) throws(Diagnostic) -> Syntax.Count {
    let fromEnd = accept(word: "last")
    if !fromEnd { _ = accept(word: "first") }
    let lexeme = current
    if isSymbol(.minus), case .number(let digits) = peek(1).kind {
      throw Diagnostic(
        "bad-count", "the number of rows cannot be negative",
        range: lexeme.range.lowerBound..<peek(1).range.upperBound,
        hint: "write `take last \(digits)` for the last rows", replacement: "last \(digits)")
    }
    guard case .number(let digits) = lexeme.kind else {
      throw expected("the number of rows", hint: hint)
    }
    guard let count = Int(digits) else {
      throw Diagnostic(
        "bad-count", "the number of rows is a whole number", range: lexeme.range, hint: hint)
    }
    advance()
    return Syntax.Count(count: count, fromEnd: fromEnd, range: lexeme.range)
  }
}
