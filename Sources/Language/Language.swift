public import Diagnostics

/// The door of the room: text in, syntax trees or diagnostics out.
public enum Language {
  /// What parsing a text gave: the statements that could be read and what is wrong with the others.
  public struct Parsed: Sendable {
    /// The statements in the order of the text; one that has an error is left out.
    public var statements: [Syntax.Statement]
    /// What is wrong, in the order of the text.
    public var diagnostics: [Diagnostic]
  }

  /// Reads all statements of a text; one fault is told per faulty statement.
  public static func parse(_ source: Source) -> Parsed {
    let bytes = Array(source.text.utf8)
    var parsed = Parsed(statements: [], diagnostics: [])
    for lexemes in StatementSplitter(Lexer.lex(source.text).lexemes).statements {
      var parser = Parser(bytes: bytes, lexemes: lexemes)
      do {
        parsed.statements.append(try parser.statement())
      } catch {
        parsed.diagnostics.append(error.located(in: source))
      }
    }
    return parsed
  }

  /// True when Enter after this text should run it, false when it should begin a further line.
  ///
  /// An open quote or parenthesis, or a line that ends with `|`, an operator or a comma, wants more; a blank line
  /// ends everything.
  public static func isComplete(_ text: String) -> Bool {
    continuation(of: text) == nil
  }

  /// Why a text goes on in a further line.
  public enum Continuation: Sendable, Hashable {
    /// A quote or backtick is open
    case quote(Character)
    /// A parenthesis is open
    case parenthesis
    /// `|`, an operator or a comma ends the line
    case line
  }

  /// Why a text wants a further line, by what is open in it last; nil for one that is complete.
  public static func continuation(of text: String) -> Continuation? {
    let lexed = Lexer.lex(text)
    if let open = lexed.openText {
      let utf8 = text.utf8
      return utf8.index(utf8.startIndex, offsetBy: open, limitedBy: utf8.endIndex)
        .flatMap { $0 < utf8.endIndex ? .quote(text[$0]) : nil }
    }
    let splitter = StatementSplitter(lexed.lexemes)
    guard splitter.isOpen else { return nil }
    return splitter.isInParentheses ? .parenthesis : .line
  }

  /// How many UTF-8 bytes at the beginning of a text hold statements that no further line can change.
  ///
  /// The last statement is not among them, since a line that begins with `|` would go on with it, unless a blank line
  /// ends it. Every line of the text must have its line break.
  public static func settledLength(_ text: String) -> Int {
    let lexed = Lexer.lex(text)
    let splitter = StatementSplitter(lexed.lexemes)
    if let open = lexed.openText {
      return splitter.starts.last { $0 <= open } ?? open
    }
    return splitter.isSettled ? text.utf8.count : splitter.starts.last ?? 0
  }

  /// Where the statement begins that goes on at the end of a text; the text's end where a new one would begin.
  public static func lastStatementStart(_ text: String) -> Int {
    let lexed = Lexer.lex(text)
    let splitter = StatementSplitter(lexed.lexemes)
    if let open = lexed.openText {
      return splitter.starts.last { $0 <= open } ?? open
    }
    return splitter.hasEnded ? text.utf8.count : splitter.starts.last ?? text.utf8.count
  }
}
