public import Formats

/// Earlier statements, in memory and, where a path is given, in a file that outlives the session.
///
/// Several shells may share the file: each adds its own statements, none loses another's, and each sees what the
/// others have added.
public struct History: Sendable {
  /// The most entries that a session keeps at hand.
  public static let limit = 5_000

  /// Oldest first, none twice: a statement that was entered again stands where it was entered last.
  ///
  /// What was loaded is taken apart only here, so that nobody waits for it before the first prompt.
  public var entries: [String] {
    mutating get {
      takeLoaded()
      return kept
    }
  }

  private var kept: [String] = []
  /// Lines of the file that are not taken apart yet.
  private var loaded: [UInt8] = []
  private var file: HistoryFile?

  /// Takes the file's path; nil keeps the statements for this session only.
  public init(path: String?) {
    file = path.map { HistoryFile(path: $0) }
  }

  /// Reads what the file has got since the last time, by this shell or another.
  ///
  /// Lines that are not valid are left out, and a missing file is an empty one.
  public mutating func load() throws(FileError) {
    guard let lines = try file?.readNewLines() else { return }
    loaded += lines
  }

  /// Adds a statement here and to the file; false if it was blank or the same as the one before.
  ///
  /// When the file cannot be written the statement is still kept for this session.
  @discardableResult
  public mutating func add(_ statement: String) throws(FileError) -> Bool {
    guard statement != entries.last, Self.isStatement(statement) else { return false }
    keep(CollectionOfOne(statement))
    try file?.append(LineEscaping.line(for: statement))
    return true
  }

  /// Keeps statements for this session only from now on.
  mutating func forgetFile() { file = nil }

  private static func isStatement(_ entry: String) -> Bool {
    entry.contains { !$0.isWhitespace }
  }

  private mutating func takeLoaded() {
    guard !loaded.isEmpty else { return }
    let lines = loaded.split(separator: UInt8(ascii: "\n"))
    loaded = []
    keep(lines.reversed().lazy.compactMap { LineEscaping.text(fromLine: $0) })
  }

  /// Adds entries that are given newest first; of two alike the newest stays.
  private mutating func keep(_ newer: some Sequence<String>) {
    var seen: Set<String> = []
    var newest: [String] = []
    func take(_ entries: some Sequence<String>) {
      for entry in entries {
        // What is older is not even read.
        guard newest.count < Self.limit else { return }
        if Self.isStatement(entry), seen.insert(entry).inserted { newest.append(entry) }
      }
    }
    take(newer)
    take(kept.reversed())
    kept = newest.reversed()
  }
}
