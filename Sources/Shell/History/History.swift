public import Formats

/// Earlier statements, in memory and, where a path is given, in a file that outlives the session.
///
/// Several shells may share the file: each adds its own statements, none loses another's, and each sees what the
/// others have added.
public struct History: Sendable {
  /// The most entries that a session keeps at hand.
  public static let limit = 5_000

  /// Oldest first, none twice: a statement that was entered again stands where it was entered last.
  public private(set) var entries: [String] = []
  private var file: HistoryFile?

  /// Takes the file's path; nil keeps the statements for this session only.
  public init(path: String?) {
    file = path.map { HistoryFile(path: $0) }
  }

  /// Reads what the file has got since the last time, by this shell or another.
  ///
  /// Lines that are not valid are left out, and a missing file is an empty one.
  public mutating func load() throws(FileError) {
    guard let lines = try file?.readNewLines(), !lines.isEmpty else { return }
    keep(lines.compactMap { LineEscaping.text(fromLine: $0) })
  }

  /// Adds a statement here and to the file; false if it was blank or the same as the one before.
  ///
  /// When the file cannot be written the statement is still kept for this session.
  @discardableResult
  public mutating func add(_ statement: String) throws(FileError) -> Bool {
    guard statement != entries.last, Self.isStatement(statement) else { return false }
    keep([statement])
    try file?.append(LineEscaping.line(for: statement))
    return true
  }

  /// Keeps statements for this session only from now on.
  mutating func forgetFile() { file = nil }

  private static func isStatement(_ entry: String) -> Bool {
    entry.contains { !$0.isWhitespace }
  }

  private mutating func keep(_ newest: [String]) {
    var seen: Set<String> = []
    // From the newest back, so that of two alike the newest stays.
    let kept = (entries + newest).reversed().filter {
      Self.isStatement($0) && seen.insert($0).inserted
    }
    entries = kept.prefix(Self.limit).reversed()
  }
}
