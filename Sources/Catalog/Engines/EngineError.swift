public import Diagnostics

/// Why a database engine gave no rows.
public enum EngineError: Error, Sendable, Hashable {
  /// The text names no database, or no table of it.
  case form(EngineKind)
  /// A password stands in the address.
  case password
  /// The client program is not there.
  case noClient(EngineKind)
  /// The client program could not be started: what the system says.
  case start(EngineKind, String)
  /// There is no such file.
  case noFile(path: String)
  /// The database has no such table; those that it has.
  case noTable(EnginePlace, tables: [String])
  /// The client ended with an error: the first line of what it said.
  case failed(EngineKind, String)
  /// What came is no table, or not the columns that were asked for.
  case answer(EngineKind)
  /// The rows take more memory than reading may.
  case tooMuch(limit: Int)
  /// The table has columns that its rows could not be told by.
  case columns(EnginePlace)
  /// Somebody called it off.
  case cancelled
  /// The rows are not known, and this is no time to ask.
  case notAsked
}

extension EngineError {
  /// What to tell a person; the range is left to whoever knows the statement.
  public var diagnostic: Diagnostic {
    switch self {
    case .form(let kind):
      Diagnostic(
        "engine-form", "this names no table of \(kind.title)",
        hint: "write \(kind.form), with backticks around odd names")
    case .password:
      Diagnostic(
        "engine-password", "a password does not belong into a statement",
        hint: "leave it to psql: a line in ~/.pgpass, or the variable PGPASSWORD")
    case .noClient(let kind):
      Diagnostic(
        "engine-client", "the program `\(kind.program)` is not there to ask \(kind.title) with",
        hint: "install it, or have the table written to a file and load that")
    case .start(let kind, let problem):
      Diagnostic(
        "engine-client", "`\(kind.program)` could not be started: \(Message(verbatim: problem))")
    case .noFile(let path):
      Diagnostic(
        "file", "there is no file \(path)", hint: "name it from the folder that you are in")
    case .noTable(let place, let tables): Self.unknown(place, tables)
    case .failed(let kind, ""):
      Diagnostic(
        "engine", "`\(kind.program)` ended with an error and gave no reason",
        hint: "try the same with `\(kind.program)` alone")
    case .failed(let kind, let line):
      Diagnostic(
        "engine", "\(kind.title) says: \(Message(verbatim: line))",
        hint: "try the same with `\(kind.program)` alone")
    case .answer(let kind):
      Diagnostic("engine", "what `\(kind.program)` answered is no table of these columns")
    case .tooMuch(let limit):
      Diagnostic(
        "too-much-memory", "these rows take more than \(limit >> 20) MiB of memory",
        hint: "ask for fewer with `where`, `select` or `count by`, or allow more: set memory")
    case .columns(let place):
      Diagnostic("engine", "`\(place.tableName)` has no columns that can be read")
    case .cancelled: Diagnostic("cancelled", "cancelled")
    case .notAsked: Diagnostic("engine-unasked", "the rows of the database are not known yet")
    }
  }

  private static func unknown(_ place: EnginePlace, _ tables: [String]) -> Diagnostic {
    let near = NearestName.match(for: place.tableName, among: tables)
    return Diagnostic(
      "unknown-table", "the database has no table `\(place.tableName)`",
      hint: near.map { "did you mean `\($0)`?" },
      details: tables.isEmpty ? [] : ["tables: \(tables.prefix(40).joined(separator: ", "))"])
  }
}
