import Diagnostics

/// What the parser says about expressions.
extension Parser {
  /// A value is needed at the cursor.
  func missingValue() -> Diagnostic {
    var example = "year >= 2021"
    switch peek(-1).kind {
    case .symbol(let symbol):
      example = Vocabulary.entries(for: symbol.rawValue).last?.example ?? example
    case .word(let word):
      example = Vocabulary.entries(for: word).last?.example ?? example
    default: break
    }
    if isSymbol(.close), isSymbol(.open, at: -1) {
      return Diagnostic(
        "unfinished", "there is nothing between these parentheses",
        range: peek(-1).range.lowerBound..<current.range.upperBound, hint: "as in `\(example)`")
    }
    if isSymbol(.close) || isSymbol(.comma) || isReservedHere {
      let before = peek(-1)
      return Diagnostic(
        "unfinished",
        "a value is missing between `\(spelling(before.range))` and `\(spelling(current.range))`",
        range: before.range.lowerBound..<current.range.upperBound,
        hint: "as in `\(example)`")
    }
    return expected("a value", hint: "as in `\(example)`")
  }

  private var isReservedHere: Bool { word().map(ReservedWord.isReserved) ?? false }

  /// `1,5` where a comma cannot stand; the comma is at a distance from the cursor.
  func decimalComma(at distance: Int) -> Diagnostic? {
    guard isSymbol(.comma, at: distance), isJoined(at: distance), isJoined(at: distance + 1),
      case .number(let whole) = peek(distance - 1).kind, !whole.contains("."),
      case .number(let part) = peek(distance + 1).kind, !part.contains(".")
    else { return nil }
    return Diagnostic(
      "decimal-comma", "decimals are written with a point",
      range: peek(distance - 1).range.lowerBound..<peek(distance + 1).range.upperBound,
      hint: "write \(whole).\(part)", replacement: "\(whole).\(part)")
  }

  /// A comparison behind a comparison: `1 < x < 3`.
  func chained(_ left: Syntax.Expression) -> Diagnostic {
    var ahead = self
    ahead.advance()
    let right = try? ahead.expression(.sum)
    let range =
      left.range.lowerBound..<(right?.range.upperBound ?? current.range.upperBound)
    guard let second = symbol().flatMap({ Syntax.BinaryOperator(rawValue: $0.rawValue) }),
      let right, case .binary(let first, let low, let middle, _) = left.kind
    else {
      return Diagnostic(
        "chained-comparison", "a comparison ends before another begins", range: range,
        hint: "join them with `and`")
    }
    let (a, b, c) = (spelling(low.range), spelling(middle.range), spelling(right.range))
    let joined = "\(a) \(first.rawValue) \(b) and \(b) \(second.rawValue) \(c)"
    let between = "\(b) between \(a) and \(c)"
    let (hint, replacement): (Message, String) =
      switch (first, second) {
      case (.lessOrEqual, .lessOrEqual): ("write `\(between)`", between)
      case (.less, .less): ("write `\(joined)`, or `\(between)` with its ends", joined)
      default: ("write `\(joined)`", joined)
      }
    return Diagnostic(
      "chained-comparison", "comparisons cannot be chained", range: range, hint: hint,
      replacement: replacement)
  }

  /// What `is` asks, or what should have been written.
  mutating func missingTest(
    left: Syntax.Expression, isNegated: Bool
  ) throws(Diagnostic) -> Syntax.MissingTest {
    let lexeme = current
    let not = isNegated ? "not " : ""
    guard let word = word() else {
      guard beginsValue else { throw expected("what to ask", hint: "as in `value is missing`") }
      let sign = isNegated ? "!=" : "="
      throw Diagnostic(
        "foreign-word", "`is` asks only for missing figures",
        range: peek(isNegated ? -2 : -1).range.lowerBound..<peek(-1).range.upperBound,
        hint: "write `\(sign)`", replacement: sign)
    }
    if let test = Syntax.MissingTest(rawValue: word) {
      advance()
      return test
    }
    let near = NearestName.match(for: word, among: Syntax.MissingTest.allCases.map(\.rawValue))
    guard let ours = Habit.missing.contains(word) ? "missing" : near else {
      throw Diagnostic(
        "unexpected", "`is` asks only for `missing` and `suppressed`", range: lexeme.range,
        hint: "write `=` to compare")
    }
    throw Diagnostic(
      "foreign-word", "`is` asks only for `missing` and `suppressed`", range: lexeme.range,
      hint: "write `is \(not)\(ours)`", replacement: ours)
  }

  /// `value = null`, as in SQL.
  func refuseNull(
    _ name: Syntax.Name, left: Syntax.Expression, sign: Syntax.BinaryOperator,
    right: Syntax.Expression
  ) throws(Diagnostic) {
    guard !name.isQuoted, ["null", "nil"].contains(name.text.lowercased()) else { return }
    let test = sign == .notEqual ? "is not missing" : "is missing"
    let corrected = "\(spelling(left.range)) \(test)"
    throw Diagnostic(
      "foreign-word", "no figure equals `\(name.text)`",
      range: left.range.lowerBound..<right.range.upperBound, hint: "write `\(corrected)`",
      replacement: corrected)
  }

  /// What stands after a complete expression where an operator could: nil if nothing can be told.
  func strayInExpression() -> Diagnostic? {
    if case .invalid(let fault) = current.kind { return fault }
    if let fault = decimalComma(at: 0) { return fault }
    let before = peek(-1)
    if let word = word() {
      if let fault = foreignOperator(word) { return fault }
      if StageVerb(rawValue: word) != nil, !isSymbol(.open, at: 1) { return missingBar() }
      if let fault = nearOperator(word) { return fault }
    }
    if case .number(let head) = before.kind, case .number(let tail) = current.kind {
      return grouped(head, tail)
    }
    if isSymbol(.comma) {
      return Diagnostic(
        "unexpected", "conditions are joined with `and` or `or`", range: current.range,
        hint: "write `and`", replacement: " and")
    }
    guard beginsValue else { return nil }
    let startsCondition =
      symbol(at: 1).flatMap { Syntax.BinaryOperator(rawValue: $0.rawValue) } != nil
    if case .word = before.kind, case .word = current.kind, !startsCondition {
      return afterWord()
    }
    if case .mixed = current.kind { return notANumber() }
    return Diagnostic(
      "missing-operator", "an operator is missing before `\(spelling(current.range))`",
      range: current.range,
      hint: startsCondition
        ? "join conditions with `and` or `or`" : "write one, or leave this out")
  }

  /// Two words in a row: a text without its quotes.
  private func afterWord() -> Diagnostic {
    var copy = self
    copy.index -= 1
    return copy.unquotedWords()
  }

  /// Tells of `5pp` and `1e5`, which are no numbers and, bare, no names.
  func notANumber() -> Diagnostic {
    let found = spelling(current.range)
    return Diagnostic(
      "digit-name", "`\(found)` is neither a number nor a plain name", range: current.range,
      hint: "write a number in digits alone, a name as \(Spelling.quotedName(found))")
  }

  /// Corrects `1 000`.
  private func grouped(_ head: String, _ tail: String) -> Diagnostic {
    Diagnostic(
      "grouped-number", "a number is written without blanks",
      range: peek(-1).range.lowerBound..<current.range.upperBound, hint: "write \(head)\(tail)",
      replacement: head + tail)
  }

  /// `like`, `contains` and the like.
  private func foreignOperator(_ word: String) -> Diagnostic? {
    if word == "starts" {
      return Diagnostic(
        "unfinished", "after `starts` comes `with`", range: current.range,
        hint: "write `starts with`", replacement: "starts with")
    }
    guard let ours = Habit.operation(for: word) else { return nil }
    var range = current.range
    if ["begins": "with", "börjar": "med"][word].map({ isWord($0, at: 1) }) ?? false {
      range = range.lowerBound..<peek(1).range.upperBound
    }
    if word.hasSuffix("like"), case .text(let pattern) = peek(1).kind {
      return pattern.contains("%") ? likePattern(pattern) : foreignWord(range, ours: ours)
    }
    return foreignWord(range, ours: ours)
  }

  /// `betwen`, `iz missing`, `strats with`, `adn`: an operator in words that is nearly spelled.
  ///
  /// Short words are near to everything, so what follows must be what follows the operator.
  private func nearOperator(_ word: String) -> Diagnostic? {
    func isNear(_ operation: String) -> Bool {
      NearestName.match(for: word, among: [operation]) != nil
    }
    var range = current.range
    let ours: String
    if isNear("starts"), isWord("with", at: 1) {
      range = range.lowerBound..<peek(1).range.upperBound
      ours = "starts with"
    } else if isNear("is"), ["missing", "suppressed", "not"].contains(self.word(at: 1)) {
      ours = "is"
    } else if isNear("in"), isSymbol(.open, at: 1) {
      ours = "in"
    } else if isNear("not"), ["in", "between", "starts"].contains(self.word(at: 1)) {
      ours = "not"
    } else if let joining = ["and", "or"].first(where: isNear), isComparison(at: 1) {
      ours = joining
    } else if let long = Habit.longOperator(near: word) {
      ours = long
    } else {
      return nil
    }
    return Diagnostic(
      "foreign-word", "`\(spelling(range))` is no operator of this language", range: range,
      hint: "did you mean `\(ours)`?", replacement: ours)
  }

  /// True for a column with an operator behind it, at a distance.
  private func isComparison(at distance: Int) -> Bool {
    guard isNameLexeme(peek(distance)) else { return false }
    if let symbol = symbol(at: distance + 1) {
      return Syntax.BinaryOperator(rawValue: symbol.rawValue) != nil
    }
    return word(at: distance + 1).map { ["in", "between", "is", "starts", "not"].contains($0) }
      ?? false
  }

  private func foreignWord(_ range: Range<Int>, ours: String) -> Diagnostic {
    Diagnostic(
      "foreign-word", "`\(spelling(range))` is no operator of this language", range: range,
      hint: "write `\(ours)`", replacement: ours)
  }

  /// `like "%x%"` and `like "x%"` in our words.
  private func likePattern(_ pattern: String) -> Diagnostic {
    let text = Spelling.text(pattern.filter { $0 != "%" })
    let sign = pattern.hasPrefix("%") ? "~" : "starts with"
    return Diagnostic(
      "foreign-word", "`like` is no operator of this language",
      range: current.range.lowerBound..<peek(1).range.upperBound,
      hint: "write `\(sign) \(text)`", replacement: "\(sign) \(text)")
  }
}
