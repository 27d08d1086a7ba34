/// The syntax tree: what was written, with its places, before anything is looked up.
public enum Syntax {
  /// The dataset whose items `meter` takes unless it names another.
  public static let standardMeter = "participation-meter"

  /// A UTF-8 range in the statement's source.
  public typealias Range = Swift.Range<Int>

  /// A name as written, without its backticks.
  public struct Name: Sendable, Hashable {
    /// The name's text.
    public var text: String
    /// Where it stands.
    public var range: Range
    /// True when it stood in backticks, so that it can be nothing but a name.
    public var isQuoted: Bool

    /// Makes a name.
    public init(_ text: String, range: Range, isQuoted: Bool = false) {
      self.text = text
      self.range = range
      self.isQuoted = isQuoted
    }
  }

  /// A text literal with its place (the quotes included).
  public struct Text: Sendable, Hashable {
    /// The text, escapes resolved.
    public var value: String
    /// Where it stands.
    public var range: Range

    /// Makes a text literal.
    public init(_ value: String, range: Range) {
      self.value = value
      self.range = range
    }
  }
}
