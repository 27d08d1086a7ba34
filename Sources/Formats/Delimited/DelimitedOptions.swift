/// What a person says of a delimited file; whatever is said here is not detected.
public struct DelimitedOptions: Sendable, Hashable {
  /// The byte between cells.
  public var delimiter: UInt8?
  /// What stands before decimals.
  public var decimal: DecimalMark?
  /// What stands between groups of three digits.
  public var group: GroupMark?
  /// How the bytes stand for letters.
  public var encoding: TextEncoding?
  /// What stands around cells that hold a delimiter.
  public var quote: QuoteMark?
  /// Whether `\\t`, `\\n`, `\\r` and `\\\\` stand for a tab, line breaks and a backslash.
  public var hasEscapes: Bool?
  /// Whether the first line after the title lines names the columns.
  public var header: Bool?
  /// How many lines before the header are a title.
  public var titleLines: Int?
  /// How many lines after the data are a footer.
  public var footerLines: Int?
  /// The cells that stand for missing values besides empty ones and those that do by their looks.
  public var missing: [MissingMark]?
  /// The columns that stay text whatever they look like.
  public var textColumns: [String]?

  /// The columns that are numbers even if they stand in quotes; a cell that is none is an error.
  public var numberColumns: [String]?
  /// Whether the file beside this one tells all columns and which of them are numbers, so that nothing is guessed.
  var areTypesTold = false

  /// Says nothing, so that all is detected.
  public init() {}
}

/// What stands around cells that hold a delimiter.
public enum QuoteMark: String, Sendable, Hashable, CaseIterable {
  /// `"`
  case double = "\""
  /// `'`
  case single = "'"
  /// Nothing: quotes are letters.
  case none = "none"

  /// The byte; nil for none.
  var byte: UInt8? {
    switch self {
    case .double: UInt8(ascii: "\"")
    case .single: UInt8(ascii: "'")
    case .none: nil
    }
  }
}
