import Diagnostics

/// `compare COLUMN MEMBERS over COLUMN MEMBERS of MEASURE relative with test`
extension Parser {
  mutating func comparison(hint: Message) throws(Diagnostic) -> Syntax.Compare {
    try refuseMissingColumn()
    let column = try name("a column", hint: hint)
    var compare = Syntax.Compare(
      column: column, members: try members(hint: hint), measure: nil, isRelative: false, test: nil)
    while true {
      if compare.over == nil, accept(word: "over") {
        compare.over = try over()
      } else if compare.measure == nil, accept(word: "of") {
        compare.measure = try name("a column", hint: hint)
      } else if !compare.isRelative, accept(word: "relative") {
        compare.isRelative = true
      } else if compare.test == nil, isWord("with") {
        compare.test = try testRange()
      } else {
        return compare
      }
    }
  }

  /// Reads `year previous to last` after `over`.
  private mutating func over() throws(Diagnostic) -> Syntax.Over {
    let hint: Message = "as in `over year previous to last`"
    let column = try name("a column", hint: hint)
    let start = current.range.lowerBound
    switch try members(hint: hint) {
    case .none: return Syntax.Over(column: column, span: nil)
    case .span(let first, let last):
      return Syntax.Over(column: column, span: Syntax.Over.Span(first: first, last: last))
    case .reference, .list:
      throw Diagnostic(
        "unexpected", "`over` compares two members", range: range(from: start), hint: hint)
    }
  }

  /// A member in the column's place: `compare 2019 to 2023`.
  private func refuseMissingColumn() throws(Diagnostic) {
    switch current.kind {
    case .number(let digits):
      let column = digits.count == 4 ? "year" : "COLUMN"
      throw Diagnostic(
        "missing-column", "`compare` names the column first", range: current.range,
        hint: "as in `compare \(column) \(digits) to …`",
        replacement: column == "year" ? "year \(digits)" : nil)
    case .text(let text):
      throw Diagnostic(
        "missing-column", "`compare` names the column first", range: current.range,
        hint: "as in `compare area \(Spelling.text(text)) to …`")
    default: return
    }
  }

  private mutating func testRange() throws(Diagnostic) -> Syntax.Range {
    let start = current.range.lowerBound
    advance()
    let option = try name("`test`", hint: "as in `with test`")
    try check(option, among: ["test"], code: "unknown-option", kind: "option")
    return range(from: start)
  }

  private mutating func members(hint: Message) throws(Diagnostic) -> Syntax.CompareMembers {
    if isSymbol(.equal) {
      throw Diagnostic(
        "unexpected", "the members follow the column without `=`", range: current.range,
        hint: "leave it out", replacement: "")
    }
    if isWord("from"), !isOver(at: 1) {
      throw Diagnostic(
        "unexpected", "the members follow the column right away", range: current.range,
        hint: "leave `from` out, \(hint)", replacement: "")
    }
    guard let first = try member() else {
      // `of`, `relative` and `with` go on; whatever else stands here is told by the stage.
      return .none
    }
    if accept(word: "to") {
      guard let second = try member() else { throw expected("a member", hint: hint) }
      return .span(first, second)
    }
    let isWith = isWord("with") && isMember(peek(1))
    if let word = word(), isWith || ["vs", "versus", "and", "against"].contains(word) {
      throw Diagnostic(
        "foreign-word", "two members are compared with `to`", range: current.range,
        hint: "write `to`", replacement: "to")
    }
    if ["-", "–", "—", "−", "…", "."].contains(spelling(current.range)) {
      throw Diagnostic(
        "foreign-word", "two members are compared with `to`", range: current.range,
        hint: "write `to`", replacement: " to ")
    }
    guard isSymbol(.comma) else { return .reference(first) }
    var members = [first]
    while accept(.comma) {
      guard let next = try member() else { throw expected("a member", hint: hint) }
      members.append(next)
    }
    return .list(members)
  }

  /// `2019`, `"Koko maa"`, `previous`, `$area`; nil where none begins.
  private mutating func member() throws(Diagnostic) -> Syntax.Member? {
    if let literal = literal() { return .literal(literal) }
    let lexeme = current
    switch lexeme.kind {
    case .parameter(let text, let isQuoted):
      advance()
      return .parameter(Syntax.Name(text, range: lexeme.range, isQuoted: isQuoted))
    case .quotedName(let text):
      advance()
      return .word(Syntax.Name(text, range: lexeme.range, isQuoted: true))
    case .word(let text):
      guard !StageVerb.compare.clauses.contains(text.lowercased()) else { return nil }
      if let ordinal = Syntax.Ordinal(rawValue: text.lowercased()) {
        advance()
        return .ordinal(ordinal, lexeme.range)
      }
      if isUnquotedMember { throw unquotedWords() }
      advance()
      return .word(Syntax.Name(text, range: lexeme.range))
    default: return nil
    }
  }

  /// True for what can only be a member, and not the `test` of `with test`.
  private func isMember(_ lexeme: Lexeme) -> Bool {
    switch lexeme.kind {
    case .number, .text, .parameter: true
    case .word(let word): Syntax.Ordinal(rawValue: word.lowercased()) != nil
    default: false
    }
  }

  /// True for several words in a row, or words joined by hyphens, that can only be a text without its quotes.
  private var isUnquotedMember: Bool {
    if joinedLength > 1 { return true }
    guard let next = word(at: 1) else { return false }
    return !(StageVerb.compare.clauses + ["vs", "versus", "and", "against"]).contains(next)
      && StageVerb(rawValue: next) == nil
      && NearestName.match(for: next, among: StageVerb.compare.clauses) == nil
  }
}
