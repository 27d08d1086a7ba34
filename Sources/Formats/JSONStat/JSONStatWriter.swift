import Tables

/// Writes a table as a JSON-stat 2.0 dataset: its dimensions, and one more for the kinds of figures.
///
/// What the standard has no place for, such as texts beside figures and the order of rows, stands in `extension`
/// under `mittari`; from there the table is read again as it was.
struct JSONStatWriter {
  private let table: Table
  private let keys: [JSONStatKey]
  private let figures: [Int]
  private let others: [Int]
  /// The cell of each row in the cube of the keys.
  private let cells: [Int]
  private let cellCount: Int
  /// The name of the dimension of the kinds of figures.
  private let kinds: String

  /// The dataset of a table's visible columns; a table that is no cube is an error.
  static func bytes(
    of table: Table, _ options: WriteOptions, _ work: inout WatchedWork
  ) throws(WriteError) -> [UInt8] {
    let writer = try JSONStatWriter(table, &work)
    var bytes: [UInt8] = []
    try writer.append(options, &work, to: &bytes)
    return bytes
  }

  /// So many rows are gone through between two words about how far it is.
  private static let rowsPerStep = 1 << 14
  /// About how long a row takes each time: as long as so many bytes to be summed up.
  private static let bytesPerRow = 300

  /// Notes that a row is reached; throws once the writing is called off.
  private static func reach(_ row: Int, _ work: inout WatchedWork) throws(WriteError) {
    guard row % rowsPerStep == 0 else { return }
    guard work.advance(rowsPerStep * bytesPerRow) else { throw .cancelled }
  }

  private init(_ table: Table, _ work: inout WatchedWork) throws(WriteError) {
    self.table = table
    let visible = table.visibleIndices
    let keyColumns = visible.filter { table.fields[$0].role.isKey }
    let rest = visible.filter { !table.fields[$0].role.isKey }
    figures = rest.filter { table.columns[$0].type.isNumeric }
    others = rest.filter { !table.columns[$0].type.isNumeric }
    guard !figures.isEmpty else { throw .noMeasure }
    guard !keyColumns.isEmpty || table.rowCount == 1 else { throw .noDimension }
    keys = keyColumns.map { JSONStatKey(table.fields[$0], table.columns[$0]) }
    kinds = table.fields.freeName("measure")
    var count = 1
    var cells = [Int](repeating: 0, count: table.rowCount)
    for key in keys {
      let (product, overflow) = count.multipliedReportingOverflow(by: max(key.codes.count, 1))
      let (all, overflowToo) = product.multipliedReportingOverflow(by: figures.count)
      guard !overflow, !overflowToo, all <= Limits.sparseCells else {
        throw .tooManyCells(overflow || overflowToo ? .max : all)
      }
      count = product
      for row in cells.indices { cells[row] = cells[row] * key.codes.count + key.members[row] }
    }
    cellCount = table.rowCount == 0 ? 0 : count
    self.cells = cells
    var rowOfCell: [Int: Int] = [:]
    for (row, cell) in cells.enumerated() {
      try Self.reach(row, &work)
      if let first = rowOfCell.updateValue(row, forKey: cell) {
        throw .sameKeys(rows: [first + 1, row + 1], dimensions: keys.map(\.field.name))
      }
    }
  }

  private func append(
    _ options: WriteOptions, _ work: inout WatchedWork, to bytes: inout [UInt8]
  ) throws(WriteError) {
    let ids = keys.map(\.field.name) + [kinds]
    let sizes = keys.map(\.codes.count) + [figures.count]
    bytes += "{\"version\": \"2.0\", \"class\": \"dataset\",\n".utf8
    if let name = options.title ?? table.name { append("label", .text(name), to: &bytes) }
    if let source = options.provenance.map(Self.source), !source.isEmpty {
      append("source", .text(source), to: &bytes)
    }
    append("id", .array(ids.map(JSONValue.text)), to: &bytes)
    append("size", .array(sizes.map { .number(String($0)) }), to: &bytes)
    append("role", roles, to: &bytes)
    bytes += "\"dimension\": {\n".utf8
    for key in keys {
      append(key.field.name, key.json(label: label(of: key)), to: &bytes)
    }
    append(kinds, kindsJSON, ending: "},\n", to: &bytes)
    try appendValues(&work, to: &bytes)
    let extra = JSONObject([("mittari", .object(try own(options, &work)))])
    append("extension", .object(extra), ending: "}\n", to: &bytes)
  }

  private static func source(_ provenance: WrittenProvenance) -> String {
    provenance.datasets.map { $0.title ?? $0.name }.joined(separator: "; ")
  }

  private func append(
    _ key: String, _ value: JSONValue, ending: String = ",\n", to bytes: inout [UInt8]
  ) {
    JSONWriter.append(key, to: &bytes)
    bytes += ": ".utf8
    bytes += JSONWriter.bytes(value)
    bytes += ending.utf8
  }

  private var roles: JSONValue {
    let times = keys.filter { $0.field.role == .time }.map { JSONValue.text($0.field.name) }
    let time = times.isEmpty ? [] : [("time", JSONValue.array(times))]
    return .object(JSONObject(time + [("metric", .array([.text(kinds)]))]))
  }

  /// The kinds of figures with their units; their codes are the names of the columns.
  private var kindsJSON: JSONValue {
    let names = figures.map { JSONValue.text(table.fields[$0].name) }
    var units = JSONObject()
    for index in figures {
      guard let unit = FieldProperties.unit(of: table.fields[index]) else { continue }
      _ = units.add(table.fields[index].name, .object(JSONObject([("base", .text(unit))])))
    }
    var category = [("index", JSONValue.array(names))]
    if !units.keys.isEmpty { category.append(("unit", .object(units))) }
    return .object(
      JSONObject([("label", .text(kinds)), ("category", .object(JSONObject(category)))]))
  }

  /// The texts by which people name the members of a dimension, from its label column if that agrees with itself.
  private func label(of key: JSONStatKey) -> [String: String] {
    let index = others.first {
      table.fields[$0].isLabel && table.fields[$0].role.describedDimension == key.field.name
    }
    guard let index else { return [:] }
    var labels: [String: String] = [:]
    for row in 0..<table.rowCount {
      guard case .text(let text) = table.columns[index][row] else { continue }
      let old = labels.updateValue(text, forKey: key.codes[key.members[row]])
      if let old, old != text { return [:] }
    }
    return labels
  }

  private func appendValues(
    _ work: inout WatchedWork, to bytes: inout [UInt8]
  ) throws(WriteError) {
    let all = cellCount * figures.count
    let isSparse = table.rowCount * 3 < cellCount
    let columns = figures.map { index in
      EncodedColumn(table.columns[index], missing: "null") { _ in [] }
    }
    var statuses = JSONObject()
    if isSparse {
      bytes += "\"value\": {".utf8
    } else {
      bytes += "\"value\": [".utf8
    }
    var rows = [Int](repeating: -1, count: isSparse ? 0 : cellCount)
    if !isSparse { for (row, cell) in cells.enumerated() { rows[cell] = row } }
    var isFirst = true
    for place in 0..<(isSparse ? table.rowCount : cellCount) {
      try Self.reach(place, &work)
      let row = isSparse ? place : rows[place]
      for (kind, column) in columns.enumerated() {
        let cell = (isSparse ? cells[row] : place) * figures.count + kind
        if !isFirst { bytes += (isSparse || kind > 0 ? ", " : ",\n").utf8 }
        isFirst = false
        if isSparse { bytes += "\"\(cell)\": ".utf8 }
        guard row >= 0 else {
          bytes += "null".utf8
          continue
        }
        column.append(row, to: &bytes)
        if let kind = table.columns[figures[kind]].missing.kind(row), kind != .absent {
          _ = statuses.add(String(cell), .text(kind.label))
        }
      }
    }
    bytes += (isSparse ? "},\n" : "],\n").utf8
    if all > 0, !statuses.keys.isEmpty { append("status", .object(statuses), to: &bytes) }
  }

  // MARK: What the standard has no place for

  private func own(
    _ options: WriteOptions, _ work: inout WatchedWork
  ) throws(WriteError) -> JSONObject {
    var columns: [JSONValue] = []
    for index in table.visibleIndices + HiddenColumns.indices(of: table) {
      columns.append(.object(try description(index, &work)))
    }
    var members: [(String, JSONValue)] = [("columns", .array(columns))]
    if cells != Array(0..<cellCount) {
      members.append(("rows", .array(cells.map { .number(String($0)) })))
    }
    members += options.provenance?.members ?? []
    return JSONObject(members)
  }

  private func description(
    _ index: Int, _ work: inout WatchedWork
  ) throws(WriteError) -> JSONObject {
    let field = table.fields[index]
    var object = JSONObject()
    _ = object.add("name", .text(field.name))
    if let key = keys.first(where: { $0.field.name == field.name }) {
      _ = object.add("type", .text(key.type))
      if !key.missing.keys.isEmpty { _ = object.add("missing", .object(key.missing)) }
    } else if others.contains(index) || field.isHidden {
      let column = table.columns[index]
      var missing = JSONObject()
      var values: [JSONValue] = []
      for row in 0..<table.rowCount {
        try Self.reach(row, &work)
        switch column[row] {
        case .missing(let kind):
          values.append(.null)
          if kind != .absent { _ = missing.add(String(row), .text(kind.label)) }
        case .boolean(let value): values.append(.boolean(value))
        case .text, .decimal, .approximate: values.append(.text(column[row].dataText ?? ""))
        }
      }
      _ = object.add("type", .text(AboutFile.typeName(column.type)))
      _ = object.add("values", .array(values))
      if !missing.keys.isEmpty { _ = object.add("missing", .object(missing)) }
    }
    for member in FieldProperties.json(field).members { _ = object.add(member.key, member.value) }
    return object
  }
}
