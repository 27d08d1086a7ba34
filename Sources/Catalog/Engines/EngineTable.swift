public import Formats
public import Tables

/// A table of an engine: where it is and which columns it has; its rows stay there until they are asked for.
public struct EngineTable: Sendable {
  /// Where it is.
  public let place: EnginePlace
  /// Its name in SQL, quoted, with its schema.
  public let relation: String
  /// Its columns in order.
  public let columns: [EngineColumn]

  /// What the values of each column are in SQL.
  ///
  /// Texts are compared byte by byte, whatever rule of order the column has.
  public var values: [String] {
    columns.map { column in
      let name = Self.quoted(column.name)
      guard column.kind == .text else { return name }
      switch place.kind {
      case .duckdb: return "CAST(\(name) AS VARCHAR) COLLATE \"C\""
      case .postgres: return "CAST(\(name) AS text) COLLATE \"C\""
      }
    }
  }

  private static func quoted(_ name: String) -> String { doubling("\"", in: name) }

  private static func text(_ text: String) -> String { doubling("'", in: text) }

  /// The text between two signs, the sign within it doubled.
  private static func doubling(_ sign: Unicode.Scalar, in text: String) -> String {
    var result = String.UnicodeScalarView([sign])
    for scalar in text.unicodeScalars {
      result.append(scalar)
      if scalar == sign { result.append(scalar) }
    }
    result.append(sign)
    return String(result)
  }

  /// Asks for the columns of a table.
  public init(
    _ place: EnginePlace, answers: EngineAnswers, mayAsk: Bool, reading: Reading
  ) throws(EngineError) {
    self.place = place
    let found = try answers.rows(
      Self.columnsSQL(place), [.text, .text, .text, .text], at: place, mayAsk: mayAsk,
      reading: reading
    ).columns
    var columns: [EngineColumn] = []
    var names: (String, String)?
    for row in 0..<found[0].count {
      guard case .text(let schema) = found[0][row], case .text(let table) = found[1][row],
        case .text(let name) = found[2][row], case .text(let type) = found[3][row]
      else { continue }
      names = (schema, table)
      columns.append(EngineColumn(name, .init(type: type)))
    }
    guard let names else {
      let tables = try answers.rows(
        Self.tablesSQL(place.kind), [.text], at: place, mayAsk: mayAsk, reading: reading)
      throw .noTable(place, tables: tables.columns[0].usedMembers())
    }
    guard columns.count <= Limits.columns else { throw .columns(place) }
    relation = Self.quoted(names.0) + "." + Self.quoted(names.1)
    let long = try Self.longNumbers(
      columns, relation, answers: answers, place: place, mayAsk: mayAsk, reading: reading)
    self.columns = columns.enumerated().map { index, column in
      long.contains(index) ? EngineColumn(column.name, .approximate) : column
    }
  }

  /// The columns of numbers of any length in which some have more digits than an exact number holds.
  ///
  /// That is asked of the whole table, so that a column is the same whatever rows of it come.
  private static func longNumbers(
    _ columns: [EngineColumn], _ relation: String, answers: EngineAnswers, place: EnginePlace,
    mayAsk: Bool, reading: Reading
  ) throws(EngineError) -> Set<Int> {
    let parts = columns.indices.filter { columns[$0].kind == .number }.map { index in
      "SELECT \(index), max(CASE WHEN v LIKE '%n%' OR v LIKE '%N%' THEN 99 "
        + "ELSE length(split_part(v, '.', 1)) END), max(length(split_part(v, '.', 2))) FROM "
        + "(SELECT CAST(\(quoted(columns[index].name)) AS VARCHAR) AS v FROM \(relation)) AS d\(index)"
    }
    guard !parts.isEmpty else { return [] }
    let found = try answers.rows(
      parts.joined(separator: " UNION ALL "), [.whole, .whole, .whole], at: place,
      mayAsk: mayAsk, reading: reading)
    var long: Set<Int> = []
    for row in 0..<found.rowCount {
      guard case .decimal(let index) = found.columns[0][row],
        case .decimal(let whole) = found.columns[1][row],
        case .decimal(let decimals) = found.columns[2][row]
      else { continue }
      if whole.mantissa + decimals.mantissa > ExactDecimal.maximumScale {
        long.insert(Int(index.mantissa))
      }
    }
    return long
  }

  private static func columnsSQL(_ place: EnginePlace) -> String {
    switch place.kind {
    case .duckdb:
      let schema = place.schema.map { text($0) } ?? "current_schema()"
      return
        "SELECT schema_name, table_name, column_name, data_type FROM duckdb_columns() "
        + "WHERE database_name = current_database() AND lower(schema_name) = lower(\(schema)) "
        + "AND lower(table_name) = lower(\(text(place.table))) ORDER BY column_index"
    case .postgres:
      let name = (place.schema.map { quoted($0) + "." } ?? "") + quoted(place.table)
      return
        "SELECT n.nspname, c.relname, a.attname, CASE WHEN t.typtype = 'd' "
        + "THEN format_type(t.typbasetype, t.typtypmod) ELSE format_type(a.atttypid, a.atttypmod) "
        + "END FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid "
        + "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        + "JOIN pg_catalog.pg_type t ON t.oid = a.atttypid "
        + "WHERE c.oid = to_regclass(\(text(name))) AND a.attnum > 0 AND NOT a.attisdropped "
        + "ORDER BY a.attnum"
    }
  }

  private static func tablesSQL(_ kind: EngineKind) -> String {
    let own =
      "SELECT CASE WHEN table_schema = current_schema() THEN table_name "
      + "ELSE table_schema || '.' || table_name END FROM information_schema.tables "
      + "WHERE table_schema NOT IN ('pg_catalog', 'information_schema')"
    switch kind {
    case .duckdb: return own + " AND table_catalog = current_database() ORDER BY 1"
    case .postgres: return own + " ORDER BY 1"
    }
  }
}

/// What a table is like, without its rows.
extension EngineTable {
  /// More different numbers than there are years in 1900–2100 are no years.
  private static let mostYears = 202
  /// More different texts than these in any column are not looked at one by one.
  private static let mostMembers = 10_000
  /// So many rows tell whether a table holds single people's answers.
  private static let sampleRows = 1_000

  /// The columns without rows, with the parts that they play; the years are asked for.
  public func shape(
    named name: String, answers: EngineAnswers, mayAsk: Bool, reading: Reading
  ) throws(EngineError) -> Table {
    let years = try members(
      of: columns.indices.filter { columns[$0].kind == .whole }, atMost: Self.mostYears,
      kind: .whole, answers: answers, mayAsk: mayAsk, reading: reading)
    let count = max(1, years.values.map(\.count).max() ?? 0)
    var parts: [(field: Field, column: Column)] = []
    for (index, column) in columns.enumerated() {
      parts.append((Field(column.name), column.kind.column(years[index] ?? [], count: count)))
    }
    return RoleInference.assigned(Table(name: name, parts)).taking([])
  }

  /// The texts of every text column, in the order of their bytes; nil where some column has too many to be listed.
  public func members(
    answers: EngineAnswers, mayAsk: Bool, reading: Reading
  ) throws(EngineError) -> [Int: [String]]? {
    let texts = columns.indices.filter { columns[$0].kind == .text }
    let found = try members(
      of: texts, atMost: Self.mostMembers, kind: .text, answers: answers, mayAsk: mayAsk,
      reading: reading)
    guard found.values.allSatisfy({ $0.count <= Self.mostMembers }) else { return nil }
    return Dictionary(
      uniqueKeysWithValues: texts.map { index in
        let members = (found[index] ?? []).compactMap { cell in
          if case .text(let text) = cell { text } else { nil }
        }
        return (index, members.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      })
  }

  /// The first rows, by which some kinds of table are known.
  public func sample(
    named name: String, fields: [Field], answers: EngineAnswers, mayAsk: Bool, reading: Reading
  ) throws(EngineError) -> Table {
    let rows = try answers.rows(
      "SELECT \(values.joined(separator: ", ")) FROM \(relation) LIMIT \(Self.sampleRows)",
      columns.map(\.kind), at: place, mayAsk: mayAsk, reading: reading)
    return Table(name: name, zip(fields, rows.columns).map { ($0, $1) })
  }

  /// The different values of some columns, by index, one more than the most where there are more.
  private func members(
    of indices: [Int], atMost most: Int, kind: EngineColumn.Kind, answers: EngineAnswers,
    mayAsk: Bool, reading: Reading
  ) throws(EngineError) -> [Int: [Cell]] {
    guard !indices.isEmpty else { return [:] }
    let parts = indices.map { index in
      "SELECT \(index), v FROM (SELECT DISTINCT \(values[index]) AS v FROM \(relation) "
        + "LIMIT \(most + 2)) AS d\(index) WHERE v IS NOT NULL"
    }
    let rows = try answers.rows(
      parts.joined(separator: " UNION ALL "), [.whole, kind], at: place, mayAsk: mayAsk,
      reading: reading)
    var found: [Int: [Cell]] = [:]
    for row in 0..<rows.rowCount {
      guard case .decimal(let index) = rows.columns[0][row] else { continue }
      found[Int(index.mantissa), default: []].append(rows.columns[1][row])
    }
    return found
  }
}

extension EngineColumn.Kind {
  /// A column of this kind that has these numbers, and no other value.
  fileprivate func column(_ cells: [Cell], count: Int) -> Column {
    let rows = 0..<count
    switch self {
    case .text: return .texts(rows.map { _ in nil })
    case .boolean: return Column(values: .boolean(rows.map { _ in false }), missing: .none(count))
    case .approximate:
      return Column(values: .approximate(rows.map { _ in 0 }), missing: .none(count))
    case .whole, .decimal, .number:
      return .decimals(
        rows.map { row in
          guard row < cells.count, case .decimal(let number) = cells[row] else { return nil }
          return number
        })
    }
  }
}

extension MissingRows {
  /// So many rows without a value.
  fileprivate static func none(_ count: Int) -> MissingRows {
    MissingRows(allMissing: .absent, count: count)
  }
}
