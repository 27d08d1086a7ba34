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

  /// What the names of its files usually end in, without the dot; their contents tell the format.
  public var usualExtensions: [String] {
    switch self {
    case .delimited: ["csv", "tsv", "txt"]
    case .jsonRows, .jsonStat: ["json"]
    case .ndjson: ["ndjson", "jsonl"]
    case .px: ["px"]
    case .xlsx: ["xlsx"]
    }
  }

  /// What files of it are like, in a few words.
  public var summary: String {
    switch self {
    case .delimited:
      "CSV, TSV and the like, whatever the delimiter, encoding and decimal mark"
    case .jsonRows: "a JSON array with an object a row, Sotkanet's answers among them"
    case .ndjson: "a JSON object a line"
    case .px: "a cube of PxWeb and PC-Axis, with its dots, codes, totals and notes"
    case .jsonStat:
      "a cube in JSON-stat 2 or 1, full or sparse, with statuses, from PxWeb and THL too"
    case .xlsx: "a sheet of an Excel workbook"
    }
  }
}
