/// A database engine that is asked through its own client program.
public enum EngineKind: String, Sendable, CaseIterable {
  case duckdb
  case postgres

  /// What people call it.
  public var title: String {
    switch self {
    case .duckdb: "DuckDB"
    case .postgres: "PostgreSQL"
    }
  }

  /// The client program, found by the search path.
  public var program: String {
    switch self {
    case .duckdb: "duckdb"
    case .postgres: "psql"
    }
  }

  /// How `load` names a table of it.
  public var form: String {
    switch self {
    case .duckdb: "duckdb:FILE?table=SCHEMA.TABLE"
    case .postgres: "postgres:DATABASE?table=SCHEMA.TABLE"
    }
  }

  /// What the form stands for, in a line.
  public var summary: String {
    switch self {
    case .duckdb: "a table or view of a DuckDB file, by the program duckdb"
    case .postgres:
      "a table or view of PostgreSQL, by psql; DATABASE is a name or //USER@HOST/NAME"
    }
  }

  /// The kind whose form a text begins like; nil for any other text.
  static func beginning(_ text: String) -> (kind: EngineKind, rest: Substring)? {
    let names: [(String, EngineKind)] = [
      ("duckdb:", .duckdb), ("postgres:", .postgres), ("postgresql:", .postgres),
    ]
    return names.lazy.compactMap { name, kind in
      text.lowercased().hasPrefix(name) ? (kind, text.dropFirst(name.count)) : nil
    }.first
  }
}
