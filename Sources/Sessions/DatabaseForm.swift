import Catalog

/// How `load` names a table of a database, for help and the reference.
public struct DatabaseForm: Sendable {
  /// What the database is called.
  public let title: String
  /// The form, as in `duckdb:FILE?table=SCHEMA.TABLE`.
  public let form: String
  /// What it stands for, in a line.
  public let summary: String

  /// Every form, in the order of help.
  public static let all = EngineKind.allCases.map {
    DatabaseForm(title: $0.title, form: $0.form, summary: $0.summary)
  }
}
