import Diagnostics

/// Cuts a text into lexemes; never fails, since what it cannot read becomes an invalid lexeme.
struct Lexer {
  /// What lexing gave.
  struct Result {
    /// The lexemes in order, comments and line ends among them.
    var lexemes: [Lexeme] = []
    /// Where a `"…` begins that the text ends inside of, so that more typing may close it.
    var openText: Int?
  }

  let scalars: [Unicode.Scalar]
  var index = 0
  var offset = 0
  /// Up to this index a text literal ends with its line, because one that did not was found wanting.
  var singleLineUntil = 0
  var result = Result()

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Cuts the whole text.
  static func lex(_ text: String) -> Result {
    var lexer = Lexer(text)
    while let scalar = lexer.current { lexer.step(scalar) }
    return lexer.result
  }

  // MARK: Moving

  var current: Unicode.Scalar? { peek(0) }

  func peek(_ distance: Int) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  mutating func advance() {
    offset += UTF8.width(scalars[index])
    index += 1
  }

  /// Advances while a condition holds and gives what was passed.
  mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
    var taken = String.UnicodeScalarView()
    while let scalar = current, condition(scalar) {
      taken.append(scalar)
      advance()
    }
    return String(taken)
  }

  mutating func emit(_ kind: Lexeme.Kind, from start: Int) {
    result.lexemes.append(Lexeme(kind: kind, range: start..<offset))
  }

  // MARK: One lexeme

  private mutating func step(_ scalar: Unicode.Scalar) {
    let start = offset
    switch scalar {
    case "\n":
      advance()
      emit(.newline, from: start)
    case "#":
      _ = take { $0 != "\n" }
      emit(.comment, from: start)
    case "\"": text()
    case "`": emit(quotedNameKind(), from: start)
    case "$": parameter()
    case "." where peek(1).map(CharacterClass.isDigit) == true: leadingPoint()
    case "“", "”", "„", "‟", "«", "»", "‘", "’", "‚", "'": foreignQuote(scalar)
    case _ where CharacterClass.isBlank(scalar): advance()
    case _ where CharacterClass.isDigit(scalar): number()
    case _ where CharacterClass.beginsWord(scalar):
      emit(.word(take(while: CharacterClass.continuesWord)), from: start)
    default: sign(scalar)
    }
  }

  /// `12`, `12.5`; with letters it is a mixed word, with a dot on one side only a fault.
  private mutating func number() {
    let start = offset
    var digits = take(while: CharacterClass.isDigit)
    if current == ".", let next = peek(1), CharacterClass.isDigit(next) {
      advance()
      digits += "." + take(while: CharacterClass.isDigit)
    } else if let next = current, CharacterClass.continuesWord(next) {
      emit(.mixed(digits + take(while: CharacterClass.continuesWord)), from: start)
      return
    }
    emit(.number(digits), from: start)
  }

  /// Corrects `.5`.
  private mutating func leadingPoint() {
    let start = offset
    advance()
    let digits = take(while: CharacterClass.isDigit)
    let fault = Diagnostic(
      "leading-point", "a number begins with a digit", range: start..<offset,
      hint: "write 0.\(digits)", replacement: "0.\(digits)")
    emit(.invalid(fault), from: start)
  }

  /// Reads `$area`, `` $`my area` ``.
  private mutating func parameter() {
    let start = offset
    advance()
    if let next = current, CharacterClass.beginsWord(next) {
      emit(.parameter(take(while: CharacterClass.continuesWord), isQuoted: false), from: start)
    } else if current == "`" {
      let kind = quotedNameKind()
      if case .quotedName(let name) = kind {
        emit(.parameter(name, isQuoted: true), from: start)
      } else {
        emit(kind, from: start)
      }
    } else {
      emit(
        .invalid(
          ForeignSpelling("$", nil, "a parameter is written `$area`")
            .diagnostic(range: start..<offset)), from: start)
    }
  }

  /// Tells whether a scalar is no part of any sign.
  private static func endsSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || " \t\n\"0123456789".unicodeScalars.contains(scalar)
  }

  /// A sign of the language, or one that people bring from elsewhere; the longest that fits.
  private mutating func sign(_ first: Unicode.Scalar) {
    let start = offset
    for length in stride(from: 3, through: 1, by: -1) where index + length <= scalars.count {
      // Most signs stand alone: what goes on with a blank, a letter or a quote is no longer one.
      if scalars[index + 1..<index + length].contains(where: Self.endsSign) { continue }
      var view = String.UnicodeScalarView()
      for place in index..<index + length { view.append(scalars[place]) }
      let spelling = String(view)
      let symbol = Symbol(rawValue: spelling)
      let foreign = symbol == nil ? ForeignSpelling.bySpelling[spelling] : nil
      guard symbol != nil || foreign != nil else { continue }
      for _ in 0..<length { advance() }
      if let symbol {
        emit(.symbol(symbol), from: start)
      } else if let foreign {
        emit(.invalid(foreign.diagnostic(range: start..<offset)), from: start)
      }
      return
    }
    advance()
    emit(.invalid(.strangeCharacter(first, range: start..<offset)), from: start)
  }
}
