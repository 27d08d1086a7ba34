import Tables

/// A column with the marks by which a descriptor tells its missing values apart.
struct DescribedColumn {
  private let field: Field
  private let column: Column
  private let marks: [MissingKind: String]
  private let cells: CellBytes

  /// Chooses marks that are no text of the column.
  init(_ field: Field, _ column: Column) {
    self.field = field
    self.column = column
    var members: Set<String> = []
    if case .text(let values) = column.values { members = Set(values.dictionary.members) }
    var marks: [MissingKind: String] = [:]
    for entry in column.missing.countsByKind() {
      var mark = Self.usualMark(entry.kind)
      while members.contains(mark) { mark = "(\(mark.isEmpty ? entry.kind.label : mark))" }
      marks[entry.kind] = mark
    }
    self.marks = marks
    let quotedMarks = marks.mapValues(Self.quoted)
    cells = CellBytes(column) { cell, bytes in
      switch cell {
      case .missing(let kind): bytes += quotedMarks[kind] ?? Self.quoted("")
      case .text(let text): bytes += Self.quoted(text)
      case .decimal(let number): number.append(to: &bytes)
      case .approximate(let number): bytes += "\(number)".utf8
      case .boolean(let value): bytes += (value ? "true" : "false").utf8
      }
    }
  }

  private static func usualMark(_ kind: MissingKind) -> String {
    kind == .absent ? "" : WorkbookParts.mark(kind)
  }

  /// The column's element of `schema.fields`.
  var json: JSONObject {
    var members: [(String, JSONValue)] = [("name", .text(field.name)), ("type", .text(type))]
    if let title = field.titles["en"] ?? field.titles["fi"] ?? field.titles.values.min() {
      members.append(("title", .text(title)))
    }
    let own = FieldProperties.json(field)
    if !own.keys.isEmpty { members.append(("mittari", .object(own))) }
    let gaps = MissingKind.allCases.compactMap { kind in
      marks[kind].map { mark in
        JSONValue.object(JSONObject([("value", .text(mark)), ("label", .text(kind.label))]))
      }
    }
    members.append(("missingValues", .array(gaps)))
    return JSONObject(members)
  }

  private var type: String {
    switch column.type {
    case .text: "string"
    case .boolean: "boolean"
    case .decimal, .approximate: "number"
    }
  }

  /// Adds the cell of a row.
  func append(_ row: Int, to bytes: inout [UInt8]) { cells.append(row, to: &bytes) }

  /// A text as RFC 4180 has it.
  static func quoted(_ text: String) -> [UInt8] {
    let special = ",\"\r\n\t;".utf8
    // A byte order mark that begins the first name would be taken for the file's.
    let isMarked = text.utf8.starts(with: TextEncoding.utf8.byteOrderMark)
    guard text.isEmpty || isMarked || text.utf8.contains(where: special.contains) else {
      return Array(text.utf8)
    }
    let doubled = text.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
    return [UInt8(ascii: "\"")] + doubled + [UInt8(ascii: "\"")]
  }
}
