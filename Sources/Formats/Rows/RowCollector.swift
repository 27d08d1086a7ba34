import Diagnostics
import Tables

/// Gathers JSON objects into columns.
struct RowCollector {
  private var names: [String] = []
  private var places: [String: Int] = [:]
  private var columns: [SparseValues] = []
  private var rowCount = 0
  /// How many values the rows have so far.
  private(set) var cellCount = 0
  /// How many bytes a value takes until the columns are made, about.
  static let cellBytes = 40

  /// Adds a row; a key that is new makes a column.
  mutating func append(_ value: JSONValue, place: Message) throws(FormatError) {
    guard let object = value.asObject else {
      throw .notRows(found: value.kindName, place: place)
    }
    guard rowCount < Limits.rows else { throw .tooManyRows }
    for member in object.members {
      let column = places[member.key] ?? columns.count
      if column == columns.count {
        guard column < Limits.columns else { throw .tooManyColumns(line: rowCount + 1) }
        places[member.key] = column
        names.append(member.key)
        columns.append(SparseValues())
      }
      columns[column].append(member.value, row: rowCount)
    }
    rowCount += 1
    cellCount += object.members.count
  }

  /// The table of the rows so far; rows that lack nearly all columns make no table.
  consuming func loaded(format: FileFormat) throws(FormatError) -> Loaded {
    let cells = rowCount.multipliedOrMost(by: names.count)
    let limit = Limits.cells(given: columns.reduce(0) { $0 + $1.count })
    guard cells <= limit else { throw .tooRagged(cells: cells, limit: limit) }
    var detection = Detection()
    detection.facts = [format.title]
    var parts: [(field: Field, column: Column)] = []
    var mixed: [String] = []
    var approximate: [String] = []
    var quoted: [String] = []
    let header = HeaderNames(names, count: names.count)
    for (index, name) in header.names.map(\.text).enumerated() {
      let kinds = Kinds(columns[index])
      let column = kinds.column(columns[index].filled(rowCount))
      if !kinds.isMixed, columns[index].areDecimalsInQuotes { quoted.append(name) }
      columns[index] = SparseValues()
      if kinds.isMixed || (kinds.hasNumbers && column.type == .text) { mixed.append(name) }
      if column.type == .approximate { approximate.append(name) }
      parts.append((Field(name), column))
    }
    if !mixed.isEmpty {
      detection.facts.append("mixed, so text: \(mixed.joined(separator: ", "))")
    }
    if !quoted.isEmpty {
      detection.facts.append("text as quoted: \(quoted.joined(separator: ", "))")
    }
    if !approximate.isEmpty {
      detection.facts.append("approximate: \(approximate.joined(separator: ", "))")
    }
    return Loaded(table: RoleInference.assigned(Table(parts)), detection: detection)
  }
}

/// The values of a column with the rows that have them, as some rows may lack it.
private struct SparseValues {
  private(set) var values: [JSONValue] = []
  private var rows: [UInt32] = []

  /// How many rows have the column.
  var count: Int { values.count }

  mutating func append(_ value: JSONValue, row: Int) {
    values.append(value)
    rows.append(UInt32(truncatingIfNeeded: row))
  }

  private static let sampleRows = 100

  /// Whether half of the first texts are figures, some with decimals: those are no codes.
  var areDecimalsInQuotes: Bool {
    let texts = values.prefix(Self.sampleRows).compactMap { value -> ArraySlice<UInt8>? in
      if case .text(let text) = value, !text.isEmpty { Array(text.utf8)[...] } else { nil }
    }
    let figures = texts.compactMap { ScannedNumber($0)?.shape }
    let decimals = figures.count { $0 == .decimal(.comma) || $0 == .decimal(.point) }
    return decimals > 0 && figures.count * 2 >= texts.count
  }

  /// A value for every row, null where the row lacks the column.
  func filled(_ rowCount: Int) -> [JSONValue] {
    guard count < rowCount else { return values }
    var filled = [JSONValue](repeating: .null, count: rowCount)
    for (row, value) in zip(rows, values) { filled[Int(row)] = value }
    return filled
  }
}

/// Which kinds of values a column of JSON has.
private struct Kinds {
  private(set) var hasNumbers = false
  private var hasTexts = false
  private var hasBooleans = false
  private var hasNested = false

  init(_ column: SparseValues) {
    for value in column.values {
      switch value {
      case .null: break
      case .number: hasNumbers = true
      case .text: hasTexts = true
      case .boolean: hasBooleans = true
      case .array, .object, .unread: hasNested = true
      }
    }
  }

  /// Tells whether values of several kinds, or values inside values, had to become text.
  var isMixed: Bool {
    hasNested || [hasNumbers, hasTexts, hasBooleans].count { $0 } > 1
  }

  /// The column of these values.
  func column(_ values: [JSONValue]) -> Column {
    if isMixed || !(hasNumbers || hasBooleans) { return .texts(values.map(\.cellText)) }
    return hasNumbers ? numbers(values) : booleans(values)
  }

  private func numbers(_ values: [JSONValue]) -> Column {
    var exact: [ExactDecimal?] = []
    for value in values {
      guard case .number(let digits) = value else {
        exact.append(nil)
        continue
      }
      guard let number = ExactDecimal(digits) else { return approximations(values) }
      exact.append(number)
    }
    return .decimals(exact)
  }

  /// Binary numbers, where some number has an exponent or more digits than an exact one holds.
  private func approximations(_ values: [JSONValue]) -> Column {
    var numbers: [Double] = []
    var missing = MissingRows()
    for value in values {
      guard case .number(let digits) = value else {
        numbers.append(0)
        missing.append(.absent)
        continue
      }
      // 1e999 is a number in JSON and in no machine; the text is at least not wrong.
      guard let number = Double(digits), number.isFinite else {
        return .texts(values.map(\.cellText))
      }
      numbers.append(number)
      missing.appendValid()
    }
    return Column(values: .approximate(numbers), missing: missing)
  }

  private func booleans(_ values: [JSONValue]) -> Column {
    var builder = BooleanBuilder()
    for value in values {
      if let value = value.asBoolean {
        builder.append(value)
      } else {
        builder.appendMissing(.absent)
      }
    }
    return builder.build()
  }
}

extension JSONValue {
  /// The value in a column of text: texts as they are, all else as JSON writes it; nil for null.
  fileprivate var cellText: String? {
    switch self {
    case .null: nil
    case .text(let text): text
    case .boolean, .number, .array, .object, .unread:
      String(decoding: JSONWriter.bytes(self), as: UTF8.self)
    }
  }
}
