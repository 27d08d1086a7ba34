/// Earlier statements, in memory and, where a path is given, in a file that outlives the session.
///
/// Several shells may share the file: each adds its own statements and none loses another's.
public struct History: Sendable {
  /// The most entries that a session keeps at hand.
  public static let limit = 5_000

  /// Oldest first, no two neighbours alike.
  public private(set) var entries: [String] = []
  private var file: HistoryFile?

  /// Takes the file's path; nil keeps the statements for this session only.
  public init(path: String?) {
    file = path.map(HistoryFile.init)
  }

  /// Reads the file; lines that are not valid are left out, and a missing file is an empty one.
  public mutating func load() throws(HistoryError) {
    guard let file else { return }
    entries = []
    for line in try file.readLines() {
      if let entry = HistoryEscaping.entry(fromLine: line) { keep(entry) }
    }
  }

  /// Adds a statement here and to the file; false if it was blank or the same as the one before.
  ///
  /// When the file cannot be written the statement is still kept for this session.
  @discardableResult
  public mutating func add(_ statement: String) throws(HistoryError) -> Bool {
    guard keep(statement) else { return false }
    try file?.append(HistoryEscaping.line(for: statement))
    return true
  }

  /// Keeps statements for this session only from now on.
  mutating func forgetFile() { file = nil }

  @discardableResult
  private mutating func keep(_ entry: String) -> Bool {
    guard entry != entries.last, entry.contains(where: { !$0.isWhitespace }) else { return false }
    entries.append(entry)
    // In one go and seldom, for the front of an array is dear to remove.
    if entries.count > 2 * Self.limit { entries.removeFirst(entries.count - Self.limit) }
    return true
  }
}
