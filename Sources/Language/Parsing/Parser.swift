import Diagnostics

/// Reads one statement from its lexemes by recursive descent; the first fault ends it.
struct Parser {
  /// The bytes of the whole source, for the words of a message.
  let bytes: [UInt8]
  /// The statement's lexemes; behind the last stands an end without width.
  let lexemes: [Lexeme]
  private let end: Lexeme
  var index = 0
  /// How deep parentheses, calls and prefixes are nested at this point.
  var nesting = 0
  /// Operators met so far.
  var operators = 0

  init(bytes: [UInt8], lexemes: [Lexeme]) {
    self.bytes = bytes
    self.lexemes = lexemes
    let stop = lexemes.last?.range.upperBound ?? 0
    end = Lexeme(kind: .end, range: stop..<stop)
  }

  // MARK: Looking

  /// The lexeme at the cursor, or the end.
  var current: Lexeme { peek(0) }

  func peek(_ distance: Int) -> Lexeme {
    let place = index + distance
    return place >= 0 && place < lexemes.count ? lexemes[place] : end
  }

  /// The word at a distance in lower case, if there is one.
  func word(at distance: Int = 0) -> String? {
    guard case .word(let word) = peek(distance).kind else { return nil }
    return word.lowercased()
  }

  func isWord(_ wanted: String, at distance: Int = 0) -> Bool { word(at: distance) == wanted }

  func isSymbol(_ wanted: Symbol, at distance: Int = 0) -> Bool {
    peek(distance).kind == .symbol(wanted)
  }

  /// The symbol at a distance, if there is one.
  func symbol(at distance: Int = 0) -> Symbol? {
    guard case .symbol(let symbol) = peek(distance).kind else { return nil }
    return symbol
  }

  /// True at a bar or the end, where a stage or a pipeline is over.
  func isOver(at distance: Int = 0) -> Bool {
    peek(distance).kind == .end || isSymbol(.bar, at: distance)
  }

  /// True when no blank stands between the lexeme at a distance and the one before it.
  func isJoined(at distance: Int) -> Bool {
    peek(distance - 1).range.upperBound == peek(distance).range.lowerBound
  }

  /// The source's own text of a range.
  func spelling(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  // MARK: Moving

  mutating func advance() { index = min(index + 1, lexemes.count) }

  mutating func accept(_ symbol: Symbol) -> Bool {
    guard isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func accept(word wanted: String) -> Bool {
    guard isWord(wanted) else { return false }
    advance()
    return true
  }

  /// The range from a start to the end of the lexeme before the cursor.
  func range(from start: Int) -> Range<Int> {
    start..<max(start, peek(-1).range.upperBound)
  }

  // MARK: Limits

  /// Goes one level down; each call is matched by `nesting -= 1` where it ends well.
  mutating func descend() throws(Diagnostic) {
    nesting += 1
    guard nesting <= Limits.nesting else {
      throw Diagnostic(
        "too-deep", "parentheses are nested more than \(Limits.nesting) deep",
        range: current.range, hint: "compute a part first with `add`")
    }
  }

  mutating func countOperator(at range: Range<Int>) throws(Diagnostic) {
    operators += 1
    guard operators <= Limits.operators else {
      throw Diagnostic(
        "too-long", "a statement may hold at most \(Limits.operators) operators", range: range,
        hint: "write many values as a list, as in `year in (2019, 2021)`")
    }
  }
}
