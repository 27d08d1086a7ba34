public import Diagnostics

/// What was found out about a file that nobody described.
public struct Detection: Sendable, Hashable {
  /// What was detected and repaired, in the order in which to say it.
  public var facts: [Message] = []
  /// The options of `load … with` that give exactly this reading, for a notebook to record.
  public var options: [GivenOption] = []

  /// Starts with nothing found.
  public init() {}

  /// The facts on one line: `semicolon · decimal comma · windows-1252 · 1 title line`.
  public var line: Message { facts.joined(separator: " · ") }
}

/// An option of `load … with` as written: `delimiter ";"`.
public struct GivenOption: Sendable, Hashable {
  /// The option's name.
  public let name: String
  /// Its value; nil where none was given.
  public let value: String?

  /// Pairs a name with its value.
  public init(_ name: String, _ value: String?) {
    self.name = name
    self.value = value
  }
}
