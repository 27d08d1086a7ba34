import Diagnostics

/// The stages with parts of their own.
extension Parser {
  /// Reads `summarize mean(value), n = count() by group, year with totals`.
  mutating func summarize(hint: Message) throws(Diagnostic) -> Syntax.StageKind {
    if isWord("by"), isNameLexeme(peek(1)) {
      throw Diagnostic(
        "unfinished", "`summarize` says first what to compute", range: current.range, hint: hint)
    }
    let items = try items(hint: hint)
    let by = try byNames(hint: hint)
    let options = try options(allowed: Vocabulary.summarizeOptions, hint: "as in `with totals`")
    return .summarize(items, by: by, options: options)
  }

  /// `unpivot 2019, 2021 as year of value`; here bare numbers are columns.
  mutating func unpivot(hint: Message) throws(Diagnostic) -> Syntax.StageKind {
    var columns: [Syntax.Name] = []
    if !isOver(), !(isWord("as") && !isSymbol(.comma, at: 1)) {
      repeat {
        let lexeme = current
        switch lexeme.kind {
        case .number(let text), .mixed(let text):
          advance()
          columns.append(Syntax.Name(text, range: lexeme.range))
        default: columns.append(try name("a column", hint: hint))
        }
      } while accept(.comma)
    }
    let name = accept(word: "as") ? try name("a name", hint: hint) : nil
    return .unpivot(columns, name: name, value: try ofName(hint: hint))
  }

  /// Reads `join population on municipality, year keep matched many`.
  mutating func join(hint: Message) throws(Diagnostic) -> Syntax.Join {
    let source = try tableSource(hint: hint)
    if isOver() { throw expected("`on` with the columns to match", hint: hint) }
    guard accept(word: "on") else { throw leftover(in: .join) }
    var join = Syntax.Join(
      source: source, keys: try names(hint: hint), keepsMatchedOnly: false, allowsMany: false)
    while true {
      if accept(word: "many") {
        join.allowsMany = true
      } else if accept(word: "keep") {
        guard accept(word: "matched") else {
          throw expected("`matched`", hint: "as in `keep matched`")
        }
        join.keepsMatchedOnly = true
      } else {
        return join
      }
    }
  }

  /// Reads `meter by group`; without a table it is the participation meter, at the verb's place.
  mutating func meter(hint: Message) throws(Diagnostic) -> Syntax.StageKind {
    let standard = Syntax.Name(Syntax.standardMeter, range: peek(-1).range)
    let isNamed = !isOver() && !isWord("by")
    let source = isNamed ? try tableSource(hint: hint) : .named(standard)
    return .meter(source, by: try byNames(hint: hint))
  }

  /// Reads `chart line by group`.
  mutating func chart(hint: Message) throws(Diagnostic) -> Syntax.StageKind {
    var kind: Syntax.Name?
    if !isOver(), !isWord("by") {
      let name = try name("a kind of chart", hint: hint)
      try check(
        name, among: Vocabulary.chartKinds, code: "unknown-chart", kind: "kind of chart")
      kind = name
    }
    return .chart(kind: kind, by: try byNames(hint: hint))
  }
}
