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
    let lexed = Lexer.lex(text)
    let splitter = StatementSplitter(lexed.lexemes)
    return !(splitter.isOpen || lexed.endsInsideText)
  }
}
