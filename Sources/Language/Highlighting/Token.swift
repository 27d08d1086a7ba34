extension Language {
  /// A piece of a text with what it is, for colouring.
  public struct Token: Sendable, Hashable {
    /// What a piece of text is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// A word that begins a statement: `let`
      case command
      /// A word that begins a stage: `where`
      case stage
      /// A word between other things: `and`, `by`
      case keyword
      /// A word before a parenthesis: `mean`
      case function
      /// A column, a table or what else has a name
      case name
      /// `$area`
      case parameter
      /// `12.5`
      case number
      /// `"lukio"`
      case text
      /// `>=`
      case operation
      /// `|`, `,`, parentheses
      case punctuation
      /// `# …`
      case comment
      /// What the language has no use for
      case invalid
    }

    /// What it is.
    public let kind: Kind
    /// Where it stands, in UTF-8 offsets.
    public let range: Syntax.Range
  }

  /// The pieces of a text in its order, blanks left out; never fails, however broken the text is.
  public static func tokens(_ text: String) -> [Token] {
    let lexemes = Lexer.lex(text).lexemes
    let comments = lexemes.filter { $0.kind == .comment }.map {
      Token(kind: .comment, range: $0.range)
    }
    let statements = StatementSplitter(lexemes).statements.flatMap { Highlighter($0).tokens }
    return (comments + statements).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
