import Diagnostics
public import Tables

/// A column that a descriptor declares: its type is known and a value of another one is an error.
public struct DeclaredColumn: Sendable, Hashable {
  /// The types that a column can be declared to have.
  public enum ValueType: Sendable, Hashable {
    /// Any text.
    case text
    /// One of these texts.
    case category([String])
    /// A number.
    case number(decimal: DecimalMark, group: GroupMark)
    /// A number without decimals.
    case integer
    /// `true` or `false`.
    case boolean

    /// What a value must be, for errors: `a number`.
    var expectation: Message {
      switch self {
      case .text: "a text"
      case .category(let members): "one of the declared \(members.joined(separator: ", "))"
      case .number: "a number"
      case .integer: "a whole number"
      case .boolean: "true or false"
      }
    }
  }

  /// The column's name in the header.
  public let name: String
  /// The type of its values.
  public let type: ValueType
  /// The cells that stand for a missing value.
  public let missing: [MissingMark]

  /// Declares a column.
  public init(name: String, type: ValueType, missing: [MissingMark]) {
    self.name = name
    self.type = type
    self.missing = missing
  }
}

/// Reads delimited text whose columns are declared, with nothing guessed and nothing repaired.
public struct DeclaredReader {
  private let text: DelimitedText
  private let rows: Range<Int>

  /// Reads text with a header from an open file: quickly where all of it is clean, else with every fault told.
  public static func read(
    _ file: DataFile, columns: [DeclaredColumn], delimiter: UInt8, encoding: TextEncoding,
    reading: Reading = Reading()
  ) throws(FormatError) -> [Column] {
    let watch = Watch(reading, bytes: file.size)
    // Told only where it is asked for, as the members of categories may be many.
    var way: String { "\(columns) \(delimiter) \(encoding)" }
    return try ColumnCache.table(of: file, as: way, watch: watch) { () throws(FormatError) in
      let read = try readAnew(
        file, columns: columns, delimiter: delimiter, encoding: encoding, watch: watch)
      let parts = zip(columns, read).map { (field: Field($0.name), column: $1) }
      return Loaded(table: Table(parts), detection: Detection())
    }.table.columns
  }

  private static func readAnew(
    _ file: DataFile, columns: [DeclaredColumn], delimiter: UInt8, encoding: TextEncoding,
    watch: Watch
  ) throws(FormatError) -> [Column] {
    do {
      return try CleanDeclared.read(
        file.source, columns: columns, delimiter: delimiter, encoding: encoding, watch: watch)
    } catch {
      if case .failed(let error) = error { throw error }
    }
    return try read(
      file.contents(watch), columns: columns, delimiter: delimiter, encoding: encoding, watch: watch
    )
  }

  /// Reads UTF-8 text with a header; gives a column for each declared one, in the order declared.
  ///
  /// The header must name exactly the declared columns, in any order, and every row have as many cells.
  public static func read(
    _ bytes: [UInt8], columns: [DeclaredColumn], delimiter: UInt8 = UInt8(ascii: ","),
    encoding: TextEncoding = .utf8
  ) throws(FormatError) -> [Column] {
    try read(bytes, columns: columns, delimiter: delimiter, encoding: encoding, watch: Watch())
  }

  private static func read(
    _ bytes: [UInt8], columns: [DeclaredColumn], delimiter: UInt8, encoding: TextEncoding,
    watch: Watch
  ) throws(FormatError) -> [Column] {
    let decoded = try DecodedText(bytes, encoding: encoding)
    let quote = UInt8(ascii: "\"")
    watch.begin(decoded.bytes.count * 2)
    let scanner = try CellScanner.scan(
      decoded.bytes, delimiter: delimiter, quote: quote, watch: watch)
    let index = scanner.index
    guard index.rowCount > 0 else { throw .empty }
    let text = DelimitedText(bytes: decoded.bytes, index: index, quote: quote)
    let reader = DeclaredReader(text: text, rows: 1..<index.rowCount)
    let places = try reader.places(of: columns)
    try reader.checkRowLengths(columns.count)
    var read: [Column] = []
    for (column, place) in zip(columns, places) {
      try watch.advance(decoded.bytes.count / columns.count)
      read.append(try reader.column(column, at: place))
    }
    return read
  }

  private func places(of columns: [DeclaredColumn]) throws(FormatError) -> [Int] {
    let header = (0..<text.index.cellCount(0)).map { text.text(0, $0) }
    for name in header where !columns.contains(where: { $0.name == name }) {
      throw .columnUnknown(name)
    }
    var places: [Int] = []
    for column in columns {
      guard let place = header.firstIndex(of: column.name) else {
        throw .columnMissing(column.name, found: header)
      }
      places.append(place)
    }
    return places
  }

  private func checkRowLengths(_ expected: Int) throws(FormatError) {
    for row in 0..<text.index.rowCount where text.index.cellCount(row) != expected {
      let found = text.index.cellCount(row)
      throw .rowLength(line: text.line(row), found: found, expected: expected)
    }
  }

  private func column(_ column: DeclaredColumn, at place: Int) throws(FormatError) -> Column {
    switch column.type {
    case .text: return try texts(column, at: place, among: nil)
    case .category(let members): return try texts(column, at: place, among: Set(members))
    case .number(let decimal, let group):
      let marks = NumberMarks(decimal: decimal, group: group)
      return try numbers(column, at: place, marks: marks, isWhole: false)
    case .integer: return try numbers(column, at: place, marks: NumberMarks(), isWhole: true)
    case .boolean: return try booleans(column, at: place)
    }
  }

  private func texts(
    _ column: DeclaredColumn, at place: Int, among members: Set<String>?
  ) throws(FormatError) -> Column {
    var builder = TextBuilder()
    for row in rows {
      let value = text.text(row, place)
      if let mark = column.missing.first(where: { $0.text == value }) {
        builder.appendMissing(mark.kind)
      } else if members?.contains(value) ?? true {
        builder.append(value)
      } else {
        throw misfit(row, place, column)
      }
    }
    return builder.build()
  }

  private func numbers(
    _ column: DeclaredColumn, at place: Int, marks: NumberMarks, isWhole: Bool
  ) throws(FormatError) -> Column {
    var builder = DecimalBuilder()
    for row in rows {
      if let kind = missing(row, place, column) {
        builder.appendMissing(kind)
        continue
      }
      guard let scanned = ScannedNumber(text.trimmed(row, place)) else {
        throw misfit(row, place, column)
      }
      switch marks.reading(scanned) {
      case .exact(let value) where !isWhole || value.scale == 0: builder.append(value)
      case .inexact where !isWhole: return try approximations(column, at: place, marks: marks)
      case .exact, .inexact, .code, .unclear, .none: throw misfit(row, place, column)
      }
    }
    return builder.build()
  }

  /// Binary numbers, where some cell has more digits than an exact number holds.
  private func approximations(
    _ column: DeclaredColumn, at place: Int, marks: NumberMarks
  ) throws(FormatError) -> Column {
    var values: [Double] = []
    var gaps = MissingRows()
    for row in rows {
      if let kind = missing(row, place, column) {
        values.append(0)
        gaps.append(kind)
        continue
      }
      let cell = text.trimmed(row, place)
      guard ScannedNumber(cell) != nil, let value = marks.approximation(cell) else {
        throw misfit(row, place, column)
      }
      values.append(value)
      gaps.appendValid()
    }
    return Column(values: .approximate(values), missing: gaps)
  }

  private func booleans(_ column: DeclaredColumn, at place: Int) throws(FormatError) -> Column {
    var builder = BooleanBuilder()
    for row in rows {
      if let kind = missing(row, place, column) {
        builder.appendMissing(kind)
      } else if let value = Bool(text.text(row, place)) {
        builder.append(value)
      } else {
        throw misfit(row, place, column)
      }
    }
    return builder.build()
  }

  private func missing(_ row: Int, _ place: Int, _ column: DeclaredColumn) -> MissingKind? {
    guard let span = text.index.cell(row, place) else { return .absent }
    let bytes = text.bytes[span.range]
    return column.missing.first { $0.text.utf8.elementsEqual(bytes) }?.kind
  }

  private func misfit(_ row: Int, _ place: Int, _ column: DeclaredColumn) -> FormatError {
    .doesNotFit(
      row: row, line: text.line(row), column: column.name, text: text.text(row, place),
      expected: column.type.expectation)
  }
}
