extension Language {
  /// Canonical text of a statement, which reads back as the same statement.
  ///
  /// A pipeline stays on one line up to about ninety characters; a longer one gets a line for each stage.
  public static func format(_ statement: Syntax.Statement) -> String {
    Formatter().statement(statement)
  }

  /// Canonical text of a pipeline.
  public static func format(_ pipeline: Syntax.Pipeline) -> String {
    Formatter().pipeline(pipeline)
  }

  /// Canonical text of an expression, on one line: the name of a column that was given none.
  public static func format(_ expression: Syntax.Expression) -> String {
    Formatter().expression(expression)
  }

  /// A column's name as it is typed: bare if it is a plain word, otherwise in backticks.
  public static func spelling(ofColumn name: String) -> String { Spelling.name(name) }

  /// A table's name as it is typed: bare also where plain parts are joined by hyphens.
  public static func spelling(ofTable name: String) -> String {
    CommandVerb(rawValue: name.lowercased()) == nil
      ? Spelling.tableName(name) : Spelling.quotedName(name)
  }

  /// A text as it is typed: in double quotes with its escapes.
  public static func spelling(ofText text: String) -> String { Spelling.text(text) }
}
