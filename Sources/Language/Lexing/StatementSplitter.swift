/// The newline rule: where statements end.
///
/// A line end ends a statement unless the line so far ends with `|`, an operator or a comma, the next line begins with
/// `|`, `and` or `or`, or a parenthesis is open and the next line does not begin as a statement does. Comment lines are
/// passed over. A blank line always ends it.
struct StatementSplitter {
  /// The statements' lexemes, without comments and line ends; none is empty.
  private(set) var statements: [[Lexeme]] = []
  /// The statement being gathered.
  private var current: [Lexeme] = []
  private var depth = 0
  /// True when a line ended since the last lexeme of the current statement.
  private var lineBroke = false
  /// True when the line at hand holds something, be it a comment.
  private var lineHasContent = false

  /// Cuts lexemes into statements.
  init(_ lexemes: [Lexeme]) {
    for (place, lexeme) in lexemes.enumerated() {
      switch lexeme.kind {
      case .newline: endLine()
      case .comment: lineHasContent = true
      default:
        if lineBroke, depth > 0, LineBeginning(lexemes[place...]).isStatement(after: current.last) {
          flush()
        }
        add(lexeme)
      }
    }
    isOpen = !current.isEmpty && !lineBroke && (depth > 0 || lastContinues)
    isInParentheses = isOpen && depth > 0
    hasEnded = current.isEmpty || (lineBroke && depth == 0 && !lastContinues)
    isSettled = current.isEmpty || (lineBroke && takesRestOfLine)
    flush()
  }

  /// Where each statement begins.
  var starts: [Int] { statements.compactMap { $0.first?.range.lowerBound } }

  /// True when a line break ended the last statement, even if a bar may yet go on with it.
  private(set) var hasEnded = false

  /// True when no further line can go on with the last statement.
  private(set) var isSettled = false

  /// True when the last statement wants more: typing Enter there begins a line and does not run it.
  private(set) var isOpen = false

  /// True when it wants more because a parenthesis is open.
  private(set) var isInParentheses = false

  private mutating func add(_ lexeme: Lexeme) {
    if lineBroke, !continues(with: lexeme) { flush() }
    lineBroke = false
    lineHasContent = true
    current.append(lexeme)
    switch lexeme.kind {
    case .symbol(.open): depth += 1
    case .symbol(.close): depth = max(0, depth - 1)
    default: break
    }
  }

  private mutating func endLine() {
    if !lineHasContent { flush() }
    lineBroke = !current.isEmpty
    lineHasContent = false
  }

  private mutating func flush() {
    if !current.isEmpty { statements.append(current) }
    current = []
    depth = 0
    lineBroke = false
  }

  private func continues(with next: Lexeme) -> Bool {
    if takesRestOfLine { return false }
    return depth > 0 || next.kind == .symbol(.bar) || lastContinues
      || isOperator(next, among: ["and", "or"])
  }

  private var lastContinues: Bool {
    guard !takesRestOfLine else { return false }
    guard let last = current.last else { return false }
    if case .symbol(let symbol) = last.kind { return symbol.continuesLine }
    return isOperator(last, among: ["and", "or", "not"])
  }

  /// Tells whether a lexeme is one of these words inside a stage, where it can be an operator.
  private func isOperator(_ lexeme: Lexeme, among words: Set<String>) -> Bool {
    guard case .word(let word) = lexeme.kind, words.contains(word.lowercased()) else {
      return false
    }
    return current.contains { $0.kind == .symbol(.bar) }
  }

  /// True for `help …` and `find …`, which read their line as it stands.
  private var takesRestOfLine: Bool {
    guard case .word(let word) = current.first?.kind,
      let verb = CommandVerb(rawValue: word.lowercased()), verb.takesRestOfLine
    else { return false }
    return current.count == 1 || current[1].kind != .symbol(.bar)
  }
}
