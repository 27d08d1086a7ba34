import Diagnostics

/// Reads JSON (RFC 8259) exactly: numbers as written, keys in order, no key twice.
public struct JSONReader {
  let bytes: [UInt8]
  private(set) var place: Int
  private var depth = 0
  /// The keys whose arrays and objects are left unread where they are long.
  private var unreadKeys: Set<String> = []
  private var mostRead = 0
  /// Looks on at the reading of a long array's elements; nil where nobody does.
  private var pace: Pace?

  /// Stands at a place of a text.
  init(_ bytes: [UInt8], at place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  /// Reads one value that fills the whole text; a byte order mark may stand before it.
  public static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    try read(bytes, leaving: [])
  }

  /// Reads one value, and tells how far it is; throws `cancelled` once the reading is called off.
  static func read(_ bytes: [UInt8], watch: Watch) throws(FormatError) -> JSONValue {
    do {
      return try read(bytes, leaving: [], watch: watch)
    } catch {
      // Where it is called off the text ends for the reader.
      try watch.check()
      throw .json(error)
    }
  }

  /// Reads one value, but leaves unread what stands under some keys where it is an array or object of more bytes.
  ///
  /// Whether what is left is JSON shows when it is read.
  static func read(
    _ bytes: [UInt8], leaving keys: Set<String>, over mostRead: Int = 4096, watch: Watch? = nil
  ) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes)
    reader.pace = watch.map { Pace($0) }
    reader.unreadKeys = keys
    reader.mostRead = mostRead
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.place = 3 }
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.place == bytes.count else { throw reader.error(.trailing) }
    return value
  }

  func error(_ kind: JSONError.Kind) -> JSONError {
    JSONError(place >= bytes.count ? .unexpectedEnd : kind, at: place, in: bytes)
  }

  var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func skipBlanks() {
    while let byte = next, JSONGrammar.isBlank(byte) { place += 1 }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    place += 1
    return true
  }

  /// Reads the value at which the reader stands.
  mutating func value() throws(JSONError) -> JSONValue {
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
      let key = try key()
      guard object.add(key, try value(under: key)) else {
        throw JSONError(.duplicateKey(key), at: start, in: bytes)
      }
      skipBlanks()
      if take(UInt8(ascii: "}")) { return .object(object) }
      guard take(UInt8(ascii: ",")) else { throw error(.expected(", or }")) }
    }
  }

  /// Reads a key and the colon after it.
  mutating func key() throws(JSONError) -> String {
    skipBlanks()
    guard next == UInt8(ascii: "\"") else { throw error(.expected("a key in quotes")) }
    let key = try text()
    skipBlanks()
    guard take(UInt8(ascii: ":")) else { throw error(.expected(": after a key")) }
    return key
  }

  /// Reads the number at which the reader stands, as figures are; nil where anything else stands there.
  mutating func figure() -> FigureNumber? {
    skipBlanks()
    var end = place
    // What JSON does not allow is left to the reader of values, which says so.
    guard bytes.withUnsafeBufferPointer({ JSONGrammar.passNumber($0, &end) }),
      let figure = FigureNumber.scan(bytes, from: place), figure.end == end
    else { return nil }
    place = end
    return figure
  }

  /// Reads a key that is a whole number, `"12":`, and the colon after it; nil, standing where it stood, for any other.
  mutating func numberKey() -> Int? {
    skipBlanks()
    guard next == UInt8(ascii: "\"") else { return nil }
    var end = place + 1
    var number = 0
    while end < bytes.count, JSONGrammar.isDigit(bytes[end]), end - place < 18 {
      number = number &* 10 &+ Int(bytes[end] &- UInt8(ascii: "0"))
      end += 1
    }
    guard end > place + 1, end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\""),
      bytes[end + 1] == UInt8(ascii: ":")
    else { return nil }
    place = end + 2
    return number
  }

  /// Goes on at a place.
  mutating func skip(to place: Int) { self.place = place }

  private mutating func value(under key: String) throws(JSONError) -> JSONValue {
    guard unreadKeys.contains(key) else { return try value() }
    skipBlanks()
    let start = place
    guard next == UInt8(ascii: "[") || next == UInt8(ascii: "{"),
      let end = JSONEnd.ofValue(bytes, from: start), end - start > mostRead
    else { return try value() }
    place = end
    return .unread(
      JSONPart(bytes: bytes, start: start, isArray: bytes[start] == UInt8(ascii: "[")))
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    var elements: [JSONValue] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      elements.append(try value())
      if let pace, place >= pace.next { try tell() }
      skipBlanks()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw error(.expected(", or ]")) }
    }
  }

  private mutating func tell() throws(JSONError) {
    guard (try? pace?.reach(place)) != nil else { throw error(.expected("a value")) }
  }

  private mutating func word() throws(JSONError) -> JSONValue {
    switch next {
    case UInt8(ascii: "n") where takeWord("null"): return .null
    case UInt8(ascii: "t") where takeWord("true"): return .boolean(true)
    case UInt8(ascii: "f") where takeWord("false"): return .boolean(false)
    default: throw error(.expected("a value"))
    }
  }

  private mutating func takeWord(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count - place >= count,
      (0..<count).allSatisfy({ bytes[place + $0] == word.utf8Start[$0] })
    else { return false }
    place += count
    return true
  }

  private mutating func number() throws(JSONError) -> String {
    let start = place
    guard bytes.withUnsafeBufferPointer({ JSONGrammar.passNumber($0, &place) }) else {
      throw error(.number)
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// Reads the text in quotes at which the reader stands.
  mutating func text() throws(JSONError) -> String {
    let opening = place
    place += 1
    if let end = plainEnd, let text = String(validating: bytes[place..<end], as: UTF8.self) {
      place = end + 1
      return text
    }
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

  /// The place of the quote that ends a text in which nothing is escaped; nil where something is, or nothing ends it.
  private var plainEnd: Int? {
    var end = place
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\\") {
      if bytes[end] == UInt8(ascii: "\"") { return end }
      end += 1
    }
    return nil
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

/// Looks for the end of an array or object without reading what is in it.
enum JSONEnd {
  /// The place after the bracket that closes the one at a place; nil where none does.
  static func ofValue(_ bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var place = start
      var depth = 0
      while place < bytes.count {
        switch bytes[place] {
        case UInt8(ascii: "\""):
          place &+= 1
          while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            place &+= bytes[place] == UInt8(ascii: "\\") ? 2 : 1
          }
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth &+= 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
          depth &-= 1
          if depth == 0 { return place &+ 1 }
        default: break
        }
        place &+= 1
      }
      return nil
    }
  }
}
