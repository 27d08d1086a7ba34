public import Diagnostics

/// What is wrong in a PX file.
public enum PXError: Error, Sendable, Hashable {
  /// A text in quotes that does not end.
  case openQuote(line: Int)
  /// Something that is no keyword stands where one must.
  case keyword(line: Int)
  /// A keyword's value goes on into the next keyword.
  case semicolon(keyword: String, line: Int)
  /// The file ends before its data.
  case noData
  /// Neither STUB nor HEADING names a dimension.
  case noDimensions
  /// A dimension has no list of members.
  case noMembers(dimension: String)
  /// A text among the figures that is neither a number nor a mark.
  case cell(line: Int, text: String)
  /// A row begins with a key that is no member.
  case key(line: Int, text: String, dimension: String)
  /// Keys for some dimensions only, which must then be the first ones.
  case keys(dimension: String)
  /// Two rows with the same keys.
  case repeatedRow(line: Int)

  /// One plain sentence without a full stop.
  public var message: Message {
    switch self {
    case .openQuote(let line): "line \(line): a text in quotes does not end"
    case .keyword(let line): "line \(line): expected a keyword, such as VALUES"
    case .semicolon(let keyword, let line): "line \(line): no semicolon ends \(keyword)"
    case .noData: "the file ends before its data"
    case .noDimensions: "neither STUB nor HEADING names a dimension"
    case .noMembers(let dimension): "no VALUES name the members of \(dimension)"
    case .cell(let line, let text):
      "line \(line): \"\(text)\" is neither a number nor a mark for a missing one"
    case .key(let line, let text, let dimension):
      "line \(line): \"\(text)\" is no member of \(dimension)"
    case .keys(let dimension): "KEYS are given for \(dimension), but not for those before it"
    case .repeatedRow(let line): "line \(line): a row with the same keys stands above"
    }
  }
}
