import Diagnostics

/// Reads JSON (RFC 8259) exactly: numbers as written, keys in order, no key twice.
public struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads one value that fills the whole text; a byte order mark may stand before it.
  public static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.place = 3 }
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.place == bytes.count else { throw reader.error(.trailing) }
    return value
  }

  private func error(_ kind: JSONError.Kind) -> JSONError {
    JSONError(place >= bytes.count ? .unexpectedEnd : kind, at: place, in: bytes)
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte = next, JSONGrammar.isBlank(byte) { place += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    place += 1
    return true
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try nested { reader throws(JSONError) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(JSONError) in try reader.array() }
    case UInt8(ascii: "\""): return .text(try text())
    case .some(let byte) where byte == UInt8(ascii: "-") || JSONGrammar.isDigit(byte):
      return .number(try number())
    default: return try word()
    }
  }

  private mutating func nested(
    _ body: (inout JSONReader) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    guard depth < Limits.jsonDepth else { throw error(.tooDeep) }
    depth += 1
    place += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    var object = JSONObject()
    skipBlanks()
    if take(UInt8(ascii: "}")) { return .object(object) }
    while true {
      skipBlanks()
      let start = place
      guard next == UInt8(ascii: "\"") else { throw error(.expected("a key in quotes")) }
      let key = try text()
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw error(.expected(": after a key")) }
      guard object.add(key, try value()) else {
        throw JSONError(.duplicateKey(key), at: start, in: bytes)
      }
      skipBlanks()
      if take(UInt8(ascii: "}")) { return .object(object) }
      guard take(UInt8(ascii: ",")) else { throw error(.expected(", or }")) }
    }
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    var elements: [JSONValue] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return .array(elements) }
    if let figures = JSONFigures(bytes, from: place) {
      place = figures.range.upperBound + 1
      return .figures(figures)
    }
    while true {
      elements.append(try value())
      skipBlanks()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw error(.expected(", or ]")) }
    }
  }

  private mutating func word() throws(JSONError) -> JSONValue {
    let words: [(String, JSONValue)] = [
      ("true", .boolean(true)), ("false", .boolean(false)), ("null", .null),
    ]
    for (word, value) in words where bytes[place...].starts(with: word.utf8) {
      place += word.utf8.count
      return value
    }
    throw error(.expected("a value"))
  }

  private mutating func number() throws(JSONError) -> String {
    let start = place
    guard bytes.withUnsafeBufferPointer({ JSONGrammar.passNumber($0, &place) }) else {
      throw error(.number)
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func text() throws(JSONError) -> String {
    let opening = place
    place += 1
    var content: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        guard let text = String(validating: content, as: UTF8.self) else {
          throw JSONError(.encoding, at: opening, in: bytes)
        }
        return text
      case UInt8(ascii: "\\"): content.append(contentsOf: try escape().utf8)
      case 0..<0x20: throw error(.controlCharacter)
      default:
        content.append(byte)
        place += 1
      }
    }
    throw error(.unexpectedEnd)
  }

  private mutating func escape() throws(JSONError) -> String {
    place += 1
    guard let byte = next else { throw error(.unexpectedEnd) }
    if byte == UInt8(ascii: "u") { return try unicodeEscape() }
    guard let plain = JSONEscapes.table.first(where: { $0.letter == byte }) else {
      throw error(.escape)
    }
    place += 1
    return String(Unicode.Scalar(plain.byte))
  }

  private mutating func unicodeEscape() throws(JSONError) -> String {
    let start = place
    var units = [try hexadecimalUnit()]
    if UTF16.isLeadSurrogate(units[0]), take(UInt8(ascii: "\\")) {
      guard next == UInt8(ascii: "u") else { throw error(.escape) }
      units.append(try hexadecimalUnit())
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw JSONError(.escape, at: start, in: bytes)
    }
    return text
  }

  /// Four hexadecimal digits after the `u` at which the reader stands.
  private mutating func hexadecimalUnit() throws(JSONError) -> UInt16 {
    place += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next else { throw error(.unexpectedEnd) }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw error(.escape) }
      unit = unit << 4 | UInt16(digit)
      place += 1
    }
    return unit
  }
}
