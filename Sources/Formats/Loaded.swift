public import Tables

/// A table read from a file that nobody described, and what was found out on the way.
public struct Loaded: Sendable {
  /// The rows; every column has a role, inferred from its name and values.
  public var table: Table
  /// The columns that were left unread, as nobody asked for them; empty where the table is whole.
  public var unread: [Field] = []
  /// What was detected and repaired.
  public var detection: Detection
  /// What the file says that it is, in a few words; nil where it says nothing.
  public var title: String?
  /// The same in other languages: `fi`, `sv`, `en`.
  public var titles: [String: String] = [:]
  /// The language of its texts, as `fi`; nil where it says nothing.
  public var language: String?
  /// Whom the file names as its sources.
  public var sources: [String] = []

  /// The SHA-256 of the file beside the one that was read, where it tells what the rows mean; nil where none does.
  public var meaning: Fingerprint?

  /// Pairs a table with what was found out about it.
  public init(table: Table, detection: Detection) {
    self.table = table
    self.detection = detection
  }
}
