import Formats
import Tables

extension Loaded {
  /// The table as a person can read it: a line of `name type role`, then a line a row.
  var description: [String] {
    let header = zip(table.fields, table.columns).map { field, column in
      "\(field.name) \(column.type.name) \(field.role.word)"
    }
    return [header.joined(separator: " | ")] + table.lines
  }
}

extension Table {
  /// A line a row; a missing cell is its reason in angle brackets.
  var lines: [String] {
    (0..<rowCount).map { row in
      columns.map { column in
        if case .missing(let kind) = column[row] { return "<\(kind.label)>" }
        return column[row].dataText ?? "?"
      }.joined(separator: " | ")
    }
  }
}

extension Role {
  /// A word for the roles that are inferred.
  var word: String {
    switch self {
    case .dimension: "dimension"
    case .time: "time"
    case .measure: "measure"
    case .count: "count"
    case .plain: "plain"
    default: "\(self)"
    }
  }
}

/// Lines of a literal as bytes, each ended by a line feed.
func bytes(_ lines: String...) -> [UInt8] {
  Array(lines.map { $0 + "\n" }.joined().utf8)
}
