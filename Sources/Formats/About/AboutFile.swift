import Tables

/// The file beside a written one that tells where its rows come from, and all of them that the format itself cannot tell.
///
/// Text formats leave a missing value's place empty and give columns no types or parts. What is told here gives back the
/// very table, as long as the file is still the one that was written: its SHA-256 stands here too.
struct AboutFile {
  /// What the file tells.
  private let json: JSONValue

  /// Where it stands for a file at this path.
  static func path(for path: String) -> String { "\(path).about.json" }

  /// The largest that is read, in bytes.
  private static let mostBytes = 64 << 20

  /// Takes what stands in such a file; nil where it is none.
  init?(_ bytes: [UInt8]) {
    guard let json = try? JSONReader.read(bytes), json["columns"]?.asArray != nil else {
      return nil
    }
    self.json = json
  }

  /// The SHA-256 of the file that this one is about, in lower hexadecimal.
  private var sha256: String? { json["sha256"]?.asText }

  /// Tells whether parts, one after another, are the bytes that this is about.
  func isAbout(_ parts: [[UInt8]]) -> Bool { sha256 == Fingerprint(ofParts: parts).hex }
}

// MARK: Writing

extension AboutFile {
  /// The bytes of the file beside a written one.
  ///
  /// - Parameter dialect: how delimited text was written; nil for other formats.
  static func bytes(
    about name: String, _ written: Fingerprint, of table: Table,
    dialect: DelimitedWriter.Dialect?, _ provenance: WrittenProvenance
  ) -> [UInt8] {
    var members: [(String, JSONValue)] = [("file", .text(name)), sha256(of: written)]
    members += provenance.members
    if let dialect {
      let texts = dialect.loadOptions.map { ($0.name, JSONValue.text($0.value ?? "")) }
      members.append(("options", .object(JSONObject(texts))))
      if dialect.guardsFormulas { members.append((guardKey, .boolean(true))) }
    }
    members += columns(of: table)
    return JSONWriter.indented(.object(JSONObject(members)))
  }

  /// What a workbook holds of a table beside its cells, whose fingerprint is given.
  static func json(of table: Table, cells: Fingerprint) -> JSONValue {
    .object(JSONObject([sha256(of: cells)] + columns(of: table)))
  }

  /// What tells that texts have an apostrophe before them where a spreadsheet would run them as a formula.
  private static let guardKey = "formulasGuarded"
  private var isGuarded: Bool { json[Self.guardKey]?.asBoolean ?? false }

  private static func sha256(of written: Fingerprint) -> (String, JSONValue) {
    ("sha256", .text(written.hex))
  }

  /// The columns that are written, and those that travel with the rows.
  private static func columns(of table: Table) -> [(String, JSONValue)] {
    let columns = table.visibleIndices.map { column(table.fields[$0], table.columns[$0]) }
    let hidden = HiddenColumns.json(of: table) { facts(table.fields[$0], table.columns[$0]) }
    return [("columns", .array(columns))] + (hidden.isEmpty ? [] : [("hidden", .array(hidden))])
  }

  /// What is told of every column.
  private static func facts(_ field: Field, _ column: Column) -> [(String, JSONValue)] {
    [("name", .text(field.name)), ("type", .text(typeName(column.type)))]
      + FieldProperties.json(field).members.map { ($0.key, $0.value) }
  }

  private static func column(_ field: Field, _ column: Column) -> JSONValue {
    var members = facts(field, column)
    let reasons = MissingKind.allCases.filter { $0 != .absent }.compactMap { kind in
      rows(of: column.missing, kind).map { (kind.label, $0) }
    }
    if !reasons.isEmpty { members.append(("missing", .object(JSONObject(reasons)))) }
    return .object(JSONObject(members))
  }

  /// The word for a column's type.
  static func typeName(_ type: ColumnType) -> String {
    switch type {
    case .text: "text"
    case .boolean: "boolean"
    case .decimal, .approximate: "number"
    }
  }

  /// The rows, counted from 1, that miss a value for a reason, as a list of first and last ones: `[[2,2],[5,9]]`.
  private static func rows(of missing: MissingRows, _ kind: MissingKind) -> JSONValue? {
    guard missing.missingCount > 0 else { return nil }
    var ranges: [JSONValue] = []
    var first: Int?
    for row in 0...missing.count {
      let isOne = row < missing.count && missing.kind(row) == kind
      if isOne, first == nil { first = row }
      if !isOne, let start = first {
        ranges.append(.array([.number(String(start + 1)), .number(String(row))]))
        first = nil
      }
    }
    return ranges.isEmpty ? nil : .array(ranges)
  }
}

// MARK: Reading

extension AboutFile {
  /// What stands beside a file that is to be read.
  enum Beside {
    /// Nothing that tells of it.
    case nothing
    /// What tells of this very file, with its SHA-256.
    case own(AboutFile, Fingerprint)
    /// What tells of a file that stood here before; its name.
    case other(name: String)
  }

  /// Looks beside a file of rows.
  static func beside(_ file: DataFile, _ watch: Watch) throws(FormatError) -> Beside {
    let place = path(for: file.path)
    guard file.path != "-", !file.path.isEmpty, Path.exists(place), !Path.isSpecialFile(place),
      let bytes = try? FileContents.read(place, limit: mostBytes), let about = AboutFile(bytes)
    else { return .nothing }
    let contents = Contents([file])
    var work = WatchedWork(.reading, bytes: contents.bytesLeft, watch.onlooker)
    defer { work.end() }
    guard contents.sumUp(&work) else { throw .cancelled }
    guard about.sha256 == contents.fingerprint.hex else {
      return .other(name: Path.fileName(of: place))
    }
    return .own(about, Fingerprint(of: bytes))
  }

  /// Completes the options by which the file is to be read; what was given stays.
  func complete(_ options: inout LoadOptions) {
    guard let members = json["options"]?.asObject?.members,
      let own = try? LoadOptions(members.map { GivenOption($0.key, $0.value.asText) })
    else { return }
    let (told, given) = (own.delimited, options.delimited)
    options.delimited.delimiter = given.delimiter ?? told.delimiter
    options.delimited.decimal = given.decimal ?? told.decimal
    options.delimited.encoding = given.encoding ?? told.encoding
    options.delimited.hasEscapes = given.hasEscapes ?? told.hasEscapes
    options.delimited.header = given.header ?? told.header
    // A written file has nothing but rows, so no file beside one makes rows of it disappear.
    options.delimited.titleLines = given.titleLines ?? 0
    options.delimited.footerLines = given.footerLines ?? 0
    guard given.textColumns == nil, given.numberColumns == nil else { return }
    options.delimited.textColumns = names(ofType: "text")
    options.delimited.numberColumns = names(ofType: "number")
    options.delimited.areTypesTold = true
  }

  /// The names of the columns of a type, as far as case aside no column of another type has the name.
  private func names(ofType type: String) -> [String] {
    zip(header, descriptions).filter { $1["type"]?.asText == type }.map(\.0)
  }

  private var descriptions: [JSONValue] { json["columns"]?.asArray ?? [] }
  private var names: [String] { descriptions.map { $0["name"]?.asText ?? "" } }

  /// The names of the columns as reading the header gives them.
  private var header: [String] {
    let written = isGuarded ? names.map(FormulaGuard.guarded) : names
    return HeaderNames(written, count: written.count).names.map(\.text)
  }

  /// The columns with their names, types and parts, and their missing values with the reasons.
  ///
  /// What does not fit the rows that were read changes nothing.
  func completed(_ table: Table) -> Table {
    let (descriptions, names, header) = (descriptions, names, header)
    var read = table
    // A list without rows has no columns either.
    if table.rowCount == 0, table.columnCount == 0 {
      read = Table(header.map { (Field($0), .texts([])) })
    }
    guard read.fields.map(\.name) == header else { return table }
    var completed = Table(name: table.name)
    for (index, description) in descriptions.enumerated() {
      let written = Self.column(read.columns[index], description)
      let column = isGuarded ? FormulaGuard.unguarded(written) : written
      var field = Field(names[index])
      FieldProperties.apply(description, to: &field)
      if field.role.isKey, column.type == .decimal { field.domain = column.distinctDecimals() }
      completed.append(field, column)
    }
    for description in json["hidden"]?.asArray ?? [] {
      guard let name = description["name"]?.asText, completed.index(of: name) == nil,
        let column = HiddenColumns.column(description, in: completed)
      else { continue }
      var field = Field(name)
      FieldProperties.apply(description, to: &field)
      field.isHidden = true
      completed.append(field, column)
    }
    return completed
  }

  private static func column(_ column: Column, _ description: JSONValue) -> Column {
    var column = typed(column, description["type"]?.asText)
    guard column.missing.missingCount > 0, let reasons = description["missing"]?.asObject else {
      return column
    }
    var marks = (0..<column.count).map { row in
      column.missing.kind(row)?.rawValue ?? MissingRows.valid
    }
    for (label, ranges) in reasons.members {
      guard let kind = MissingKind(label: label) else { continue }
      for range in ranges.asArray ?? [] {
        guard let ends = range.asArray?.compactMap(\.asCount), ends.count == 2, ends[0] > 0,
          ends[0] <= ends[1], ends[1] <= column.count
        else { continue }
        for row in ends[0] - 1..<ends[1] where marks[row] != MissingRows.valid {
          marks[row] = kind.rawValue
        }
      }
    }
    column.missing = MissingRows(kindOrValid: marks)
    return column
  }

  /// A column without any value has no type but the one that is told.
  private static func typed(_ column: Column, _ type: String?) -> Column {
    guard column.missing.missingCount == column.count else { return column }
    let values: Column.Values
    switch type {
    case "number":
      values = .decimal(
        DecimalValues(mantissas: [Int64](repeating: 0, count: column.count), scale: 0))
    case "boolean": values = .boolean([Bool](repeating: false, count: column.count))
    case "text":
      var texts = TextBuilder()
      for _ in 0..<column.count { texts.appendMissing(.absent) }
      values = texts.build().values
    default: return column
    }
    return Column(values: values, missing: column.missing)
  }
}
