import Diagnostics

/// Names, texts, literals and options.
extension Parser {
  /// `area`, `` `8.–9. lk` ``: a column's name, or whatever `what` says.
  mutating func name(_ what: Message, hint: Message? = nil) throws(Diagnostic) -> Syntax.Name {
    let lexeme = current
    switch lexeme.kind {
    case .word(let text):
      advance()
      return Syntax.Name(
        text, range: lexeme.range, isQuoted: ReservedWord.isReserved(text))
    case .quotedName(let text):
      advance()
      return Syntax.Name(text, range: lexeme.range, isQuoted: true)
    case .number(let text), .mixed(let text):
      throw digitName(text)
    case .text(let text):
      let corrected = Spelling.name(text)
      throw Diagnostic(
        "quoted-name", "\(what) is written without double quotes", range: lexeme.range,
        hint: "write \(corrected.hasPrefix("`") ? corrected : "`\(corrected)`")",
        replacement: corrected)
    default: throw expected(what, hint: hint)
    }
  }

  /// `2019` or `5pp` where a name should be.
  private func digitName(_ text: String) -> Diagnostic {
    let corrected = Spelling.quotedName(text)
    return Diagnostic(
      "digit-name", "a name that begins with a digit is written in backticks",
      range: current.range, hint: "write \(corrected)", replacement: corrected)
  }

  /// One or more columns with commas between.
  mutating func names(hint: Message) throws(Diagnostic) -> [Syntax.Name] {
    var names: [Syntax.Name] = []
    repeat { names.append(try name("a column", hint: hint)) } while accept(.comma)
    return names
  }

  /// `by area, year` if it is there.
  mutating func byNames(hint: Message) throws(Diagnostic) -> [Syntax.Name] {
    accept(word: "by") ? try names(hint: hint) : []
  }

  /// `school`, `participation-meter`: parts joined by hyphens without blanks are one name.
  mutating func tableName(_ what: Message, hint: Message? = nil) throws(Diagnostic) -> Syntax.Name {
    let length = joinedLength
    guard length > 1 else { return try name(what, hint: hint) }
    let start = current.range.lowerBound
    for _ in 0..<length { advance() }
    let range = range(from: start)
    return Syntax.Name(spelling(range), range: range)
  }

  /// A name that will be given to a table; `_` is taken.
  mutating func newTableName(hint: Message) throws(Diagnostic) -> Syntax.Name {
    let name = try tableName("a name", hint: hint)
    guard name.text == "_" else { return name }
    throw Diagnostic(
      "reserved-name", "`_` always stands for the last result", range: name.range, hint: hint)
  }

  /// How many lexemes at the cursor make one hyphenated name.
  var joinedLength: Int {
    guard case .word = current.kind else { return 1 }
    var length = 1
    while isSymbol(.minus, at: length), isJoined(at: length), isJoined(at: length + 1),
      isNamePart(at: length + 1)
    {
      length += 2
    }
    return length
  }

  private func isNamePart(at distance: Int) -> Bool {
    switch peek(distance).kind {
    case .word, .mixed: true
    case .number(let digits): !digits.contains(".")
    default: false
    }
  }

  /// Reads `"file.csv"`.
  mutating func text(
    _ what: Message, hint: Message, isProse: Bool = false
  ) throws(Diagnostic) -> Syntax.Text {
    let lexeme = current
    if case .text(let value) = lexeme.kind {
      advance()
      return Syntax.Text(value, range: lexeme.range)
    }
    if case .invalid(let fault) = lexeme.kind, fault.code != "foreign-sign" { throw fault }
    guard !isOver() else { throw expected(what, hint: hint) }
    let run =
      isProse
      ? lexeme.range.lowerBound..<(lexemes.last?.range.upperBound ?? 0) : joinedRun(from: 0)
    throw unquoted(run, what: what)
  }

  /// From a lexeme to the next blank or bar: `worst.csv`, `Notebooks/loneliness.md`.
  func joinedRun(from distance: Int) -> Range<Int> {
    var last = distance
    while !isOver(at: last + 1), isJoined(at: last + 1) { last += 1 }
    return peek(distance).range.lowerBound..<peek(last).range.upperBound
  }

  func unquoted(_ range: Range<Int>, what: Message) -> Diagnostic {
    let corrected = Spelling.text(spelling(range))
    return Diagnostic(
      "unquoted-text", "\(what) is written in double quotes", range: range,
      hint: "write \(corrected)", replacement: corrected)
  }

  /// `2019`, `-1.5`, `"x"`, `true`; nil where none begins.
  mutating func literal() -> Syntax.Literal? {
    let start = current.range.lowerBound
    let value: Syntax.LiteralValue
    switch current.kind {
    case .number(let digits): value = .number(digits)
    case .text(let text): value = .text(text)
    case .symbol(.minus):
      guard case .number(let digits) = peek(1).kind else { return nil }
      advance()
      value = .number("-" + digits)
    case .word(let word) where ["true", "false"].contains(word.lowercased()):
      value = .boolean(word.lowercased() == "true")
    default: return nil
    }
    advance()
    return Syntax.Literal(value, range: range(from: start))
  }

  /// `with delimiter ";", bare` if it is there; on a list of `allowed` names, none has a value.
  mutating func options(
    allowed: [String]? = nil, hint: Message
  ) throws(Diagnostic) -> [Syntax.Option] {
    guard accept(word: "with") else { return [] }
    var options: [Syntax.Option] = []
    repeat {
      if let fault = decimalComma(at: -1) { throw fault }
      if let fault = namelessValue(after: options.last) { throw fault }
      let name = try name("an option", hint: hint)
      if let allowed { try check(name, among: allowed, code: "unknown-option", kind: "option") }
      options.append(Syntax.Option(name, allowed == nil ? try optionValue(hint: hint) : nil))
    } while accept(.comma)
    return options
  }

  /// `".."` behind `missing "<5",` lacks the name that stands before each value.
  private func namelessValue(after option: Syntax.Option?) -> Diagnostic? {
    guard let option, option.value != nil, case .text(let value) = current.kind else { return nil }
    let corrected = "\(option.name.text) \(Spelling.text(value))"
    return Diagnostic(
      "unexpected", "the option's name stands before each of its values", range: current.range,
      hint: "write \(corrected)", replacement: corrected)
  }

  /// The value after an option's or a setting's name, where a bare word such as `fi` will do.
  mutating func optionValue(hint: Message) throws(Diagnostic) -> Syntax.Literal? {
    if let literal = literal() { return literal }
    switch current.kind {
    case .word(let word):
      let length = joinedLength
      let start = current.range.lowerBound
      for _ in 0..<length { advance() }
      let range = range(from: start)
      return Syntax.Literal(.word(length > 1 ? spelling(range) : word), range: range)
    case .symbol(.equal):
      throw Diagnostic(
        "unexpected", "the value follows without `=`", range: current.range, hint: "leave it out",
        replacement: "")
    case .symbol(.comma), .symbol(.bar), .end: return nil
    default: throw expected("a value", hint: hint)
    }
  }

  /// Refuses a name that is not on a closed list, with the nearest that is.
  func check(
    _ name: Syntax.Name, among allowed: [String], code: Diagnostic.Code, kind: Message
  ) throws(Diagnostic) {
    guard !allowed.contains(name.text.lowercased()) else { return }
    throw .unknownWord(name.text, range: name.range, among: allowed, code: code, kind: kind)
  }
}
