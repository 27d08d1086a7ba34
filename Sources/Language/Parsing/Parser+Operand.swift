import Diagnostics

/// What operators stand between: values, names, calls, parentheses and their prefixes.
extension Parser {
  /// A value with its prefixes.
  mutating func operand(_ floor: Precedence) throws(Diagnostic) -> Syntax.Expression {
    let start = current.range
    if isSymbol(.minus) {
      try countOperator(at: start)
      advance()
      try descend()
      let inner = try expression(.minus)
      nesting -= 1
      return Syntax.Expression(
        .negate(inner), range: start.lowerBound..<inner.range.upperBound)
    }
    guard isWord("not"), !isReservedName else { return try value() }
    guard floor <= .not else {
      throw Diagnostic(
        "unexpected", "`not` stands before a whole condition", range: start,
        hint: "put it and its condition in parentheses")
    }
    try countOperator(at: start)
    advance()
    try descend()
    let inner = try expression(.not)
    nesting -= 1
    return Syntax.Expression(.not(inner), range: start.lowerBound..<inner.range.upperBound)
  }

  private mutating func value() throws(Diagnostic) -> Syntax.Expression {
    if let literal = unsignedLiteral() { return literal }
    let lexeme = current
    switch lexeme.kind {
    case .parameter(let text, let isQuoted):
      advance()
      let name = Syntax.Name(text, range: lexeme.range, isQuoted: isQuoted)
      return Syntax.Expression(.parameter(name), range: lexeme.range)
    case .word(let word):
      if ReservedWord.isReserved(word), !isReservedName { throw missingValue() }
      if isSymbol(.open, at: 1) { return try call(word) }
      return Syntax.Expression(.name(try name("a column")), range: lexeme.range)
    case .mixed: throw notANumber()
    case .quotedName:
      return Syntax.Expression(.name(try name("a column")), range: lexeme.range)
    case .symbol(.open): return try parenthesized()
    default: throw missingValue()
    }
  }

  private mutating func unsignedLiteral() -> Syntax.Expression? {
    guard !isSymbol(.minus), let literal = literal() else { return nil }
    return Syntax.Expression(.literal(literal.value), range: literal.range)
  }

  /// True for a reserved word that can only be a column, since an operator or the like follows it.
  private var isReservedName: Bool {
    guard let symbol = symbol(at: 1) else { return false }
    switch symbol {
    case .open, .minus, .bar: return false
    default: return true
    }
  }

  /// True where a value can begin.
  var beginsValue: Bool {
    switch current.kind {
    case .word(let word): !ReservedWord.isReserved(word) || isReservedName
    case .quotedName, .number, .text, .parameter, .symbol(.open), .symbol(.minus): true
    default: false
    }
  }

  private mutating func parenthesized() throws(Diagnostic) -> Syntax.Expression {
    let open = current.range
    advance()
    try descend()
    var inner = try expression()
    try expectClose(open)
    nesting -= 1
    inner.range = range(from: open.lowerBound)
    return inner
  }

  /// Reads `round(value, 1)`.
  private mutating func call(_ word: String) throws(Diagnostic) -> Syntax.Expression {
    let range = current.range
    let function = word.lowercased()
    guard Vocabulary.functionNames.contains(function) else {
      throw .unknownWord(
        word, range: range, among: Vocabulary.functionNames, code: "unknown-function",
        kind: "function", ours: Habit.function(for: function))
    }
    advance()
    let open = current.range
    advance()
    try descend()
    var arguments: [Syntax.Expression] = []
    if !isSymbol(.close) {
      try refuseForeignArgument(function)
      repeat { arguments.append(try expression()) } while accept(.comma)
    }
    try expectClose(open)
    nesting -= 1
    return Syntax.Expression(
      .call(Syntax.Name(function, range: range), arguments),
      range: self.range(from: range.lowerBound))
  }

  /// `count(*)` and `count(distinct area)`, as SQL has them.
  private func refuseForeignArgument(_ function: String) throws(Diagnostic) {
    if isSymbol(.times), isSymbol(.close, at: 1) {
      throw Diagnostic(
        "foreign-word", "`\(function)` needs no `*`", range: current.range,
        hint: "write `\(function)()`", replacement: "")
    }
    if isWord("distinct"), isNameLexeme(peek(1)) {
      let column = spelling(peek(1).range)
      throw Diagnostic(
        "foreign-word", "`distinct` is a function of its own", range: current.range,
        hint: "write `distinct(\(column))`")
    }
  }
}
