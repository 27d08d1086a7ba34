/// A fault or a doubt told to a person: where, what, and one way out.
public struct Diagnostic: Error, Sendable, Hashable {
  /// How grave it is; only errors stop a statement.
  public enum Severity: String, Sendable { case error, warning }

  /// A short stable name such as `unknown-column`; tests and scripts go by it, people by the message.
  public struct Code: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The code's text in lower case with hyphens.
    public let description: String
    /// Takes the text as it stands.
    public init(stringLiteral value: StaticString) { description = value.description }
  }

  /// How grave it is.
  public var severity: Severity
  /// The stable name of this kind of fault.
  public var code: Code
  /// One plain sentence without a full stop.
  public var message: Message
  /// The UTF-8 range in `source` that is at fault.
  public var range: Range<Int>?
  /// The text that `range` points into; filled in by whoever holds it.
  public var source: Source?
  /// The way out, said right after the carets: `did you mean …?`, or an instruction.
  public var hint: Message?
  /// The corrected text for `range`, when there is one sure correction.
  public var replacement: String?
  /// Further lines below the carets, such as the list of the columns that exist.
  public var details: [Message]

  /// Makes an error; `source` can be attached later with `located(in:)`.
  public init(
    _ code: Code, _ message: Message, range: Range<Int>? = nil, hint: Message? = nil,
    replacement: String? = nil, details: [Message] = [], severity: Severity = .error
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.range = range
    self.source = nil
    self.hint = hint
    self.replacement = replacement
    self.details = details
  }

  /// Attaches the text that the range points into, unless one is attached already.
  public func located(in source: Source) -> Diagnostic {
    guard self.source == nil else { return self }
    var copy = self
    copy.source = source
    return copy
  }
}

/// One or more diagnostics thrown together, errors first found first.
public struct DiagnosticList: Error, Sendable {
  /// What was found, in the order of the text.
  public let diagnostics: [Diagnostic]
  /// Wraps what was found.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
  /// Wraps a single diagnostic.
  public init(_ diagnostic: Diagnostic) { self.diagnostics = [diagnostic] }
}
