public import Diagnostics

/// A format of data files that is known by its contents or its name.
public enum FileFormat: String, Sendable, Hashable, CaseIterable {
  /// Text with a delimiter between cells.
  case delimited
  /// A JSON array of objects.
  case jsonRows
  /// A JSON object on every line.
  case ndjson
  /// PC-Axis.
  case px
  /// JSON-stat, any version.
  case jsonStat
  /// Excel's workbook.
  case xlsx

  /// What to call it to a person.
  public var title: Message {
    switch self {
    case .delimited: "delimited text"
    case .jsonRows: "JSON rows"
    case .ndjson: "NDJSON"
    case .px: "PX"
    case .jsonStat: "JSON-stat"
    case .xlsx: "XLSX"
    }
  }
}
