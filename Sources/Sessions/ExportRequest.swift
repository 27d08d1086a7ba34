public import Formats
public import Indicators
public import Language
public import Tables

/// A table that a statement wants written into a file.
public struct ExportRequest: Sendable {
  /// The file, as the statement names it.
  public let path: Syntax.Text
  /// What stands after `with`.
  public let options: [Syntax.Option]
  /// The rows.
  public let table: Table
  /// What the reader of the rows must not miss.
  public let remarks: [Remark]
  /// The query and the data that gave the rows.
  public let provenance: WrittenProvenance
}
