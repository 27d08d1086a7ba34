/// What a statement may hold at most; each is far above what a person writes.
enum Limits {
  /// UTF-8 bytes in one statement.
  static let statementBytes = 1_000_000
  /// Parentheses, calls and prefixes inside one another; bounds the parser's own recursion.
  static let nesting = 200
  /// Operators in one statement; bounds the depth of the tree, and so the recursion of all who walk it.
  static let operators = 1_000
}
