import Diagnostics

/// Expressions, by precedence climbing.
extension Parser {
  /// What can stand between or after values.
  private enum Infix {
    case binary(Syntax.BinaryOperator)
    /// `in`, `between`, `is`, `starts`, or `not` before one of them
    case word

    var precedence: Precedence {
      switch self {
      case .binary(let sign): sign.precedence
      case .word: .comparison
      }
    }
  }

  /// An expression whose operators bind at least as tightly as `floor`.
  mutating func expression(_ floor: Precedence = .or) throws(Diagnostic) -> Syntax.Expression {
    var left = try operand(floor)
    // Behind a comparison only logic goes on: comparisons do not chain.
    var ceiling = Precedence.value
    while let infix = infix, infix.precedence >= floor {
      guard infix.precedence <= ceiling else {
        throw infix.precedence == .comparison ? chained(left) : unexpected()
      }
      if infix.precedence == .comparison { ceiling = .and }
      try countOperator(at: current.range)
      switch infix {
      case .word: left = try wordComparison(left)
      case .binary(let sign): left = try binary(left, sign)
      }
    }
    return left
  }

  private var infix: Infix? {
    switch current.kind {
    case .symbol(let symbol): Syntax.BinaryOperator(rawValue: symbol.rawValue).map(Infix.binary)
    case .word:
      switch word() {
      case "and": .binary(.and)
      case "or": .binary(.or)
      case "in", "between", "is": .word
      case "starts": startsWith(at: 0) ? .word : nil
      case "not": isWord("in", at: 1) || isWord("between", at: 1) || startsWith(at: 1) ? .word : nil
      default: nil
      }
    default: nil
    }
  }

  private func startsWith(at distance: Int) -> Bool {
    isWord("starts", at: distance) && isWord("with", at: distance + 1)
  }

  private mutating func binary(
    _ left: Syntax.Expression, _ sign: Syntax.BinaryOperator
  ) throws(Diagnostic) -> Syntax.Expression {
    let signRange = current.range
    advance()
    if sign == .remainder, case .literal(.number(let digits)) = left.kind, !beginsValue {
      throw Diagnostic(
        "percent-sign", "a number is written without a percent sign",
        range: left.range.lowerBound..<signRange.upperBound, hint: "write \(digits)",
        replacement: digits)
    }
    try refuseList(after: sign, signRange)
    let right = try expression(sign.precedence.tighter)
    if case .name(let name) = right.kind, sign.precedence == .comparison {
      try refuseNull(name, left: left, sign: sign, right: right)
    }
    return Syntax.Expression(
      .binary(sign, left, right, operatorRange: signRange),
      range: left.range.lowerBound..<right.range.upperBound)
  }

  /// Reads `in (…)`, `between a and b`, `is missing`, `starts with`, with or without `not`.
  private mutating func wordComparison(
    _ left: Syntax.Expression
  ) throws(Diagnostic) -> Syntax.Expression {
    let start = left.range.lowerBound
    let isNegated = accept(word: "not")
    let sign = word()
    advance()
    switch sign {
    case "in":
      let values = try list()
      return Syntax.Expression(
        .membership(left, values, isNegated: isNegated), range: range(from: start))
    case "between":
      let low = try expression(.sum)
      try expectAnd()
      let high = try expression(.sum)
      return Syntax.Expression(
        .between(left, low, high, isNegated: isNegated),
        range: start..<high.range.upperBound)
    case "starts":
      advance()
      let beginning = try expression(.sum)
      let whole = start..<beginning.range.upperBound
      let test = Syntax.Expression(.startsWith(left, beginning), range: whole)
      return isNegated ? Syntax.Expression(.not(test), range: whole) : test
    default:
      let isNot = accept(word: "not")
      let test = try missingTest(left: left, isNegated: isNot)
      return Syntax.Expression(
        .missing(left, test, isNegated: isNot), range: range(from: start))
    }
  }

  /// The `and` of `between`.
  private mutating func expectAnd() throws(Diagnostic) {
    guard !accept(word: "and") else { return }
    if let fault = decimalComma(at: 0) { throw fault }
    let hint: Message = "as in `between 10 and 20`"
    if isSymbol(.comma) || isWord("to") {
      throw Diagnostic(
        "unexpected", "`between` joins its ends with `and`", range: current.range,
        hint: "write `and`", replacement: isSymbol(.comma) ? " and" : "and")
    }
    throw expected("`and` with the other end", hint: hint)
  }

  /// `group = ("lukio", "ammattikoulu")`: several values after a sign for one.
  private func refuseList(
    after sign: Syntax.BinaryOperator, _ range: Range<Int>
  ) throws(Diagnostic) {
    guard [.equal, .exactlyEqual, .notEqual].contains(sign), isSymbol(.open) else { return }
    var ahead = self
    guard let values = try? ahead.list(), values.count > 1 else { return }
    let ours = sign == .notEqual ? "not in" : "in"
    let before = isJoined(at: -1) ? " " : ""
    let after = isJoined(at: 0) ? " " : ""
    throw Diagnostic(
      "foreign-word", "one of several values is asked for with `in`", range: range,
      hint: "write `\(ours)`", replacement: before + ours + after)
  }

  /// Reads `(2019, 2021)` after `in`.
  private mutating func list() throws(Diagnostic) -> [Syntax.Expression] {
    let hint: Message = "as in `in (2019, 2021)`"
    guard isSymbol(.open) else {
      if isOver() { throw expected("a list", hint: hint) }
      guard beginsValue, isOver(at: 1) else {
        throw unexpected("`in` takes its list in parentheses", hint: hint)
      }
      let corrected = "(\(spelling(current.range)))"
      throw Diagnostic(
        "unexpected", "`in` takes its list in parentheses", range: current.range,
        hint: "write `\(corrected)`", replacement: corrected)
    }
    let open = current.range
    advance()
    if isSymbol(.close) {
      throw Diagnostic(
        "unfinished", "this list is empty",
        range: open.lowerBound..<current.range.upperBound, hint: hint)
    }
    try descend()
    var values: [Syntax.Expression] = []
    repeat { values.append(try expression(.sum)) } while accept(.comma)
    try expectClose(open)
    nesting -= 1
    return values
  }

  /// The `)` of a `(`.
  mutating func expectClose(_ open: Range<Int>) throws(Diagnostic) {
    guard !accept(.close) else { return }
    if isOver() {
      throw Diagnostic(
        "unclosed-parenthesis", "the parenthesis that opens here is never closed", range: open,
        hint: "close it with `)`")
    }
    throw strayInExpression() ?? unexpected()
  }
}
