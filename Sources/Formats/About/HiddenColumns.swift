import Tables

/// The attributes that travel with rows without being written among them: which way an indicator is good, from what
/// difference on it is judged.
///
/// They stand in what tells of the rows, so that these are judged as before when they are read again. Where a column
/// says the same of each member of what it describes, it is told by the members, otherwise by the rows.
enum HiddenColumns {
  /// The places of the columns in a table.
  static func indices(of table: Table) -> [Int] {
    table.fields.indices.filter {
      table.fields[$0].isHidden && table.fields[$0].role.isAttribute
        && table.columns[$0].type != .approximate
    }
  }

  /// More runs of rows than these are not told.
  private static let mostRuns = 100_000

  // MARK: Writing

  /// The descriptions of the columns; `describe` gives the members that every column has.
  static func json(of table: Table, describe: (Int) -> [(String, JSONValue)]) -> [JSONValue] {
    indices(of: table).compactMap { index in
      guard let values = byMember(index, of: table) ?? byRow(table.columns[index]) else {
        return nil
      }
      return .object(JSONObject(describe(index) + [values]))
    }
  }

  /// `"members": {"11": "lower"}`; nil where one member has several values, or where no column has the members.
  private static func byMember(_ index: Int, of table: Table) -> (String, JSONValue)? {
    let column = table.columns[index]
    guard let name = table.fields[index].role.describedDimension,
      let dimension = table.index(of: name), !table.fields[dimension].isHidden
    else { return nil }
    let keys = table.columns[dimension]
    var known: [Cell: Cell] = [:]
    var values = JSONObject()
    for row in 0..<table.rowCount {
      let (key, cell) = (keys[row], column[row])
      if let old = known[key] {
        guard old == cell else { return nil }
        continue
      }
      guard let text = key.dataText, values.add(text, json(cell)) else { return nil }
      known[key] = cell
    }
    return ("members", .object(values))
  }

  /// `"runs": [["lower", 24]]`: a value, and how many rows have it one after another; nil for too many.
  private static func byRow(_ column: Column) -> (String, JSONValue)? {
    var runs: [(cell: Cell, count: Int)] = []
    for row in 0..<column.count {
      let cell = column[row]
      if let last = runs.last, last.cell == cell {
        runs[runs.count - 1].count += 1
      } else {
        guard runs.count < mostRuns else { return nil }
        runs.append((cell, 1))
      }
    }
    return ("runs", .array(runs.map { .array([json($0.cell), .number(String($0.count))]) }))
  }

  private static func json(_ cell: Cell) -> JSONValue {
    switch cell {
    case .missing(.absent): .null
    case .missing(let kind): .object(JSONObject([("missing", .text(kind.label))]))
    case .text(let text): .text(text)
    case .boolean(let value): .boolean(value)
    case .decimal, .approximate: .number(cell.dataText ?? "")
    }
  }

  // MARK: Reading

  /// The column of a description beside the columns that were read; nil where it does not fit them.
  static func column(_ description: JSONValue, in table: Table) -> Column? {
    var values: [JSONValue] = []
    if let members = description["members"]?.asObject {
      guard let name = description["of"]?.asText, let index = table.index(of: name) else {
        return nil
      }
      let keys = table.columns[index]
      values = (0..<table.rowCount).map { row in
        keys[row].dataText.flatMap { members[$0] } ?? .null
      }
    } else if let runs = description["runs"]?.asArray {
      for run in runs {
        guard let parts = run.asArray, parts.count == 2, let count = parts[1].asCount,
          count <= table.rowCount - values.count
        else { return nil }
        values += Array(repeating: parts[0], count: count)
      }
    }
    guard values.count == table.rowCount else { return nil }
    return column(values, ofType: description["type"]?.asText)
  }

  private static func column(_ values: [JSONValue], ofType type: String?) -> Column? {
    switch type {
    case "number":
      var builder = DecimalBuilder()
      for value in values {
        if let number = value.asNumber.flatMap({ ExactDecimal($0) }) {
          builder.append(number)
        } else {
          builder.appendMissing(gap(value))
        }
      }
      return builder.build()
    case "boolean":
      var builder = BooleanBuilder()
      for value in values {
        if let flag = value.asBoolean {
          builder.append(flag)
        } else {
          builder.appendMissing(gap(value))
        }
      }
      return builder.build()
    case "text":
      var builder = TextBuilder()
      for value in values {
        if let text = value.asText {
          builder.append(text)
        } else {
          builder.appendMissing(gap(value))
        }
      }
      return builder.build()
    default: return nil
    }
  }

  private static func gap(_ value: JSONValue) -> MissingKind {
    value["missing"]?.asText.flatMap { MissingKind(label: $0) } ?? .absent
  }
}
