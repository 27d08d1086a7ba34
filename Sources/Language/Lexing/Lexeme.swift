import Diagnostics

/// The smallest meaningful piece of a text, with its place.
struct Lexeme: Equatable {
  /// What a lexeme is.
  enum Kind: Equatable {
    /// `school`
    case word(String)
    /// `` `8.–9. lk` ``, without its backticks
    case quotedName(String)
    /// `12.50`, as written
    case number(String)
    /// `2019a`: digits with letters, good only inside a hyphenated dataset name
    case mixed(String)
    /// `"lukio"`, escapes resolved
    case text(String)
    /// `$area`
    case parameter(String, isQuoted: Bool)
    /// `|`, `>=`
    case symbol(Symbol)
    /// The end of a line
    case newline
    /// `# …`, to the end of its line
    case comment
    /// What the language has no use for, with what to say about it
    case invalid(Diagnostic)
    /// The end of a statement, of no width
    case end
  }

  /// What it is.
  var kind: Kind
  /// Where it stands, in UTF-8 offsets.
  var range: Range<Int>
}
