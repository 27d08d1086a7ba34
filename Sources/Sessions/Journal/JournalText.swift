import Formats

/// A journal's form: a first line that says what it is and where it was begun, then a line for each statement.
struct JournalText {
  /// The folder that relative paths were taken from.
  let folder: String
  /// The accepted statements in order, each `undo` among them.
  let statements: [String]

  /// The beginning of the first line, followed by the folder.
  private static let beginning = "mittari journal 1 "

  /// The first line of a journal that is begun in a folder.
  static func header(folder: String) -> [UInt8] { LineEscaping.line(for: beginning + folder) }

  /// The lines of statements.
  static func lines(for statements: [String]) -> [UInt8] {
    statements.flatMap { LineEscaping.line(for: $0) }
  }

  /// Reads a journal; nil for a file that is none.
  ///
  /// A last line that was cut short is left out. So is everything from a line on that is damaged, since what follows
  /// may build on it.
  init?(_ bytes: [UInt8]) {
    let lineEnd = UInt8(ascii: "\n")
    guard let end = bytes.lastIndex(of: lineEnd) else { return nil }
    let lines = bytes[..<end].split(separator: lineEnd, omittingEmptySubsequences: false)
    guard let first = lines.first.flatMap({ LineEscaping.text(fromLine: $0) }),
      first.hasPrefix(Self.beginning)
    else { return nil }
    folder = String(first.dropFirst(Self.beginning.count))
    var statements: [String] = []
    for line in lines.dropFirst() {
      guard let statement = LineEscaping.text(fromLine: line) else { break }
      statements.append(statement)
    }
    self.statements = statements
  }

  /// The statements that hold: each `undo` takes the one before it away.
  var standing: [String] {
    var standing: [String] = []
    for statement in statements {
      if statement == SessionJournal.undo {
        _ = standing.popLast()
      } else {
        standing.append(statement)
      }
    }
    return standing
  }
}
