import Tables

/// Reads rows as they arrive: values in quotes with a comma between, nothing at all where there is no value.
struct QuotedRows {
  private enum Place { case start, bare, quoted, afterQuote }

  private var collectors: [ValueCollector]
  private let kind: EngineKind
  private var place = Place.start
  private var cell: [UInt8] = []
  private var isThere = false
  private var column = 0
  /// How many rows there are.
  private(set) var rowCount = 0

  init(_ kinds: [EngineColumn.Kind], from kind: EngineKind) {
    collectors = kinds.map(ValueCollector.init)
    self.kind = kind
  }

  /// Takes in further bytes.
  mutating func take(_ bytes: [UInt8]) throws(EngineError) {
    for byte in bytes {
      switch (place, byte) {
      case (.quoted, UInt8(ascii: "\"")): place = .afterQuote
      case (.quoted, _): cell.append(byte)
      case (.start, UInt8(ascii: "\"")):
        place = .quoted
        isThere = true
      case (.afterQuote, UInt8(ascii: "\"")):
        place = .quoted
        cell.append(byte)
      case (_, UInt8(ascii: ",")): try endCell()
      case (_, UInt8(ascii: "\n")): try endRow()
      case (.afterQuote, _): throw .answer(kind)
      case (_, UInt8(ascii: "\r")): continue
      case (.start, _), (.bare, _):
        place = .bare
        isThere = true
        cell.append(byte)
      }
    }
  }

  private mutating func endCell() throws(EngineError) {
    guard column < collectors.count else { throw .answer(kind) }
    guard collectors[column].append(isThere ? cell : nil) else { throw .answer(kind) }
    cell.removeAll(keepingCapacity: true)
    isThere = false
    place = .start
    column += 1
  }

  private mutating func endRow() throws(EngineError) {
    try endCell()
    guard column == collectors.count else { throw .answer(kind) }
    column = 0
    rowCount += 1
  }

  /// The columns of all rows; throws where the last row is cut off.
  consuming func columns() throws(EngineError) -> [Column] {
    guard column == 0, place == .start else { throw .answer(kind) }
    return collectors.map { $0.column() }
  }

  /// How many values are infinite or no number, so that they are taken as missing.
  var unrealCount: Int { collectors.reduce(0) { $0 + $1.unrealCount } }
}

/// The values of one column, as its kind has them.
private struct ValueCollector {
  private var texts = TextBuilder()
  private var booleans = BooleanBuilder()
  private var exact: [ExactDecimal?] = []
  private var approximate: [Double] = []
  private var missing = MissingRows()
  private var kind: EngineColumn.Kind
  private(set) var unrealCount = 0

  init(_ kind: EngineColumn.Kind) { self.kind = kind }

  /// Adds a value, nil where there is none; false for one that is none of the kind.
  mutating func append(_ bytes: [UInt8]?) -> Bool {
    switch kind {
    case .text:
      if let bytes {
        texts.append(String(decoding: bytes, as: UTF8.self))
      } else {
        texts.appendMissing(.absent)
      }
      return true
    case .boolean:
      guard let bytes else {
        booleans.appendMissing(.absent)
        return true
      }
      guard let first = bytes.first, first == UInt8(ascii: "t") || first == UInt8(ascii: "f") else {
        return false
      }
      booleans.append(first == UInt8(ascii: "t"))
      return true
    case .whole, .decimal, .number: return appendExact(bytes)
    case .approximate: return appendApproximate(bytes)
    }
  }

  private mutating func appendExact(_ bytes: [UInt8]?) -> Bool {
    guard let bytes else {
      exact.append(nil)
      return true
    }
    if let number = ExactDecimal(bytes: bytes) {
      exact.append(number)
      return true
    }
    // Too many digits: from here on the column is approximate, and what there is becomes so.
    kind = .approximate
    for number in exact { appendNumber(number?.approximation) }
    exact = []
    return appendApproximate(bytes)
  }

  private mutating func appendApproximate(_ bytes: [UInt8]?) -> Bool {
    guard let bytes else {
      appendNumber(nil)
      return true
    }
    guard let number = Double(String(decoding: bytes, as: UTF8.self)) else { return false }
    if !number.isFinite { unrealCount += 1 }
    appendNumber(number.isFinite ? number : nil)
    return true
  }

  private mutating func appendNumber(_ number: Double?) {
    approximate.append(number ?? 0)
    if number == nil { missing.append(.absent) } else { missing.appendValid() }
  }

  func column() -> Column {
    switch kind {
    case .text: texts.build()
    case .boolean: booleans.build()
    case .whole, .decimal, .number: .decimals(exact)
    case .approximate: Column(values: .approximate(approximate), missing: missing)
    }
  }
}
