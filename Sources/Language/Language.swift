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

  /// Reads all statements of a text.
  public static func parse(_ source: Source) -> Parsed {
    Parsed(statements: [], diagnostics: [])
  }
}
