import Diagnostics

/// What the parser says where the text does not go on as it should.
extension Parser {
  /// Something is needed at the cursor: missing at an end, out of place otherwise.
  func expected(_ what: Message, hint: Message? = nil) -> Diagnostic {
    if case .invalid(let fault) = current.kind { return fault }
    guard isOver() else {
      return Diagnostic(
        "unexpected", "\(found) stands where \(what) should be", range: current.range, hint: hint)
    }
    let before = peek(-1)
    return Diagnostic(
      "unfinished", "\(what) is missing after `\(spelling(before.range))`", range: before.range,
      hint: hint)
  }

  /// Something at the cursor cannot stand there.
  func unexpected(_ message: Message? = nil, hint: Message? = nil) -> Diagnostic {
    if case .invalid(let fault) = current.kind { return fault }
    return Diagnostic(
      "unexpected", message ?? "\(found) cannot stand here", range: current.range, hint: hint)
  }

  /// The lexeme at the cursor for a message.
  private var found: Message {
    if case .text = current.kind { return "the text \(spelling(current.range))" }
    return "`\(spelling(current.range))`"
  }

  /// What stands after a complete command.
  func leftover() -> Diagnostic {
    if let fault = decimalComma(at: 0) { return fault }
    guard let first = lexemes.first, case .word(let word) = first.kind,
      let verb = CommandVerb(rawValue: word.lowercased())
    else { return unexpected() }
    if isSymbol(.bar) {
      return unexpected("`\(verb.rawValue)` gives no table for a stage to take")
    }
    return unexpected(hint: "it is written `\(verb.entry.signature)`")
  }

  /// What stands after a complete stage where a bar should be.
  func leftover(in verb: StageVerb) -> Diagnostic {
    if case .invalid(let fault) = current.kind { return fault }
    if let fault = decimalComma(at: 0) ?? closingFault() { return fault }
    if let fault = clauseFault(in: verb) { return fault }
    if verb == .count, isSymbol(.open), isSymbol(.close, at: 1) {
      return Diagnostic(
        "unexpected", "the stage `count` takes no parentheses",
        range: current.range.lowerBound..<peek(1).range.upperBound, hint: "leave them out",
        replacement: "")
    }
    if verb == .filter, let fault = strayInExpression() { return fault }
    if let word = word(), StageVerb(rawValue: word) != nil { return missingBar() }
    if isWord("with"), isWord("test", at: 1) {
      return unexpected(
        "`\(verb.rawValue)` makes no test", hint: "as in `compare year first to last with test`")
    }
    if isNameLexeme(current), let fault = missingClause(in: verb) ?? missingComma(in: verb) {
      return fault
    }
    if verb.endsInExpression, let fault = strayInExpression() { return fault }
    return unexpected(hint: "the stage is written `\(verb.entry.signature)`")
  }

  /// A `)` that closes nothing.
  private func closingFault() -> Diagnostic? {
    guard isSymbol(.close) else { return nil }
    return Diagnostic(
      "unopened-parenthesis", "there is no `(` for this `)`", range: current.range,
      hint: "leave it out", replacement: "")
  }

  /// A clause of the stage in the wrong place or nearly spelled.
  private func clauseFault(in verb: StageVerb) -> Diagnostic? {
    guard let word = word() else { return nil }
    if verb.clauses.contains(word) {
      return unexpected(hint: "the stage is written `\(verb.entry.signature)`")
    }
    let isLong = ["group", "grouped"].contains(word) && isWord("by", at: 1)
    let isShort = ["per", "group"].contains(word) && isNameLexeme(peek(1))
    if isLong || isShort, verb.clauses.contains("by") {
      let range = current.range.lowerBound..<peek(isLong ? 1 : 0).range.upperBound
      return Diagnostic(
        "foreign-word", "groups are named after `by`", range: range, hint: "write `by`",
        replacement: "by")
    }
    if verb == .sort, let ours = ["descending": "desc", "ascending": "asc"][word] {
      return .unknownWord(
        word, range: current.range, among: verb.clauses, code: "unexpected", kind: "word",
        ours: ours)
    }
    // Short words are near to everything; one that begins otherwise or has other letters is none of ours.
    guard StageVerb(rawValue: word) == nil,
      let near = NearestName.match(for: word, among: verb.clauses),
      near.first == word.first || Set(near) == Set(word)
    else { return nil }
    return Diagnostic(
      "unexpected", "`\(spelling(current.range))` cannot stand here", range: current.range,
      hint: "did you mean `\(near)`?", replacement: near)
  }

  /// A stage's verb without the bar before it.
  func missingBar() -> Diagnostic {
    let word = spelling(current.range)
    return Diagnostic(
      "missing-bar", "a stage begins with `|`", range: current.range,
      hint: "write `| \(word)`", replacement: "| \(word)")
  }

  /// A column right behind a verb or table that wants a word between.
  private func missingClause(in verb: StageVerb) -> Diagnostic? {
    guard let clause = verb.connector, isNameLexeme(peek(-1)) else { return nil }
    let found = spelling(current.range)
    if verb == .join, ["by", "using"].contains(word()) {
      return Diagnostic(
        "foreign-word", "the columns to match follow `on`", range: current.range,
        hint: "write `on`", replacement: "on")
    }
    if verb == .chart, isWord("over"), isNameLexeme(peek(1)) {
      return Diagnostic(
        "foreign-word", "a chart runs over the column of time by itself",
        range: current.range.lowerBound..<peek(1).range.upperBound, hint: "leave it out",
        replacement: "")
    }
    guard [.join, .chart].contains(verb) || StageVerb(rawValue: word(at: -1) ?? "") == verb
    else { return nil }
    return Diagnostic(
      "missing-word", "`\(clause)` is missing before `\(found)`", range: current.range,
      hint: "write `\(clause) \(found)`", replacement: "\(clause) \(found)")
  }

  /// Two columns in a row.
  private func missingComma(in verb: StageVerb) -> Diagnostic? {
    guard verb.listsColumns, isNameLexeme(peek(-1)) else { return nil }
    let pair = peek(-1).range.lowerBound..<current.range.upperBound
    let function = word(at: -1).map { Habit.function(for: $0) ?? $0 } ?? ""
    if verb == .summarize, Vocabulary.aggregates.contains(where: { $0.word == function }) {
      let corrected = "\(function)(\(spelling(current.range)))"
      return Diagnostic(
        "missing-parenthesis", "a function takes its column in parentheses", range: pair,
        hint: "write `\(corrected)`", replacement: corrected)
    }
    if verb == .sort, let way = word(at: -1), verb.clauses.contains(way),
      isWord("sort", at: -2) || isSymbol(.comma, at: -2)
    {
      let corrected = "\(spelling(current.range)) \(way)"
      return Diagnostic(
        "unexpected", "`\(way)` stands behind its column", range: pair,
        hint: "write `\(corrected)`", replacement: corrected)
    }
    let corrected = "\(spelling(peek(-1).range)), \(spelling(current.range))"
    return Diagnostic(
      "missing-comma", "columns are separated by commas", range: pair,
      hint: "write `\(corrected)`", replacement: corrected)
  }

  /// A word after a bar that is no verb.
  func unknownStage(_ word: String) -> Diagnostic {
    let verbs = StageVerb.allCases.map(\.rawValue)
    var range = current.range
    let ours = Habit.stage(for: word)
    if ["group", "order"].contains(word), isWord("by", at: 1) {
      range = range.lowerBound..<peek(1).range.upperBound
    }
    if word == "group" {
      let column = isWord("by", at: 1) ? peek(2) : peek(1)
      let example = isNameLexeme(column) ? spelling(column.range) : "group"
      return Diagnostic(
        "unknown-stage", "there is no stage `\(spelling(range))`", range: range,
        hint: "write `summarize mean(value) by \(example)`")
    }
    let function = Habit.function(for: word) ?? word
    if ours == nil, Vocabulary.aggregates.contains(where: { $0.word == function }) {
      let column = isNameLexeme(peek(1)) ? spelling(peek(1).range) : "value"
      return Diagnostic(
        "unknown-stage", "there is no stage `\(word)`", range: range,
        hint: "write `summarize \(function)(\(column))`")
    }
    return .unknownWord(
      spelling(range), range: range, among: verbs, code: "unknown-stage", kind: "stage", ours: ours)
  }

  /// Words in a row, or joined by hyphens, that were meant as one text.
  func unquotedWords() -> Diagnostic {
    let start = current.range.lowerBound
    var stop = current.range.upperBound
    var distance = 0
    while let word = word(at: distance), distance == 0 || !isClause(word) {
      stop = peek(distance).range.upperBound
      distance += 1
      while isSymbol(.minus, at: distance), isJoined(at: distance), isJoined(at: distance + 1) {
        stop = peek(distance + 1).range.upperBound
        distance += 2
      }
    }
    let corrected = Spelling.text(spelling(start..<stop))
    return Diagnostic(
      "unquoted-text", "a text is written in double quotes", range: start..<stop,
      hint: "write \(corrected)", replacement: corrected)
  }

  private func isClause(_ word: String) -> Bool {
    StageVerb.compare.clauses.contains(word) || ReservedWord.isReserved(word)
  }
}
