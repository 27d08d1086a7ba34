/// Reads XML piece by piece: as much of the standard as workbooks need, and nothing that reaches outside.
///
/// Names are given without their prefix. Document types are refused; the only entities are the five of XML and
/// numbers.
struct XMLPullParser {
  /// A piece of the document.
  enum Event { case start, end, text }

  private let bytes: [UInt8]
  private var place = 0
  /// The place that is read up to.
  var position: Int { place }
  /// The elements that are open, by their names.
  private var open: [Range<Int>] = []
  private var endsAtOnce = false
  private var content = 0..<0
  private var isLiteral = false
  private var attributes: [(name: Range<Int>, value: Range<Int>)] = []

  /// The name of the element that starts or ends.
  private(set) var name = ""

  /// Begins at the front of a document in UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// How many elements are open, the one that starts included and the one that ends not.
  var depth: Int { open.count }

  /// Goes on to the next piece; nil at the end of the document.
  mutating func next() throws(XMLError) -> Event? {
    if endsAtOnce {
      endsAtOnce = false
      open.removeLast()
      return .end
    }
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else {
        let start = place
        place = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        guard !open.isEmpty else { continue }
        (content, isLiteral) = (start..<place, false)
        return .text
      }
      place += 1
      guard place < bytes.count else { throw .cutOff }
      switch bytes[place] {
      case UInt8(ascii: "?"): try skip(past: "?>")
      case UInt8(ascii: "!"):
        if try takeDeclaration() { return .text }
      case UInt8(ascii: "/"):
        try takeEndTag()
        return .end
      default:
        try takeStartTag()
        return .start
      }
    }
    guard open.isEmpty else { throw .cutOff }
    return nil
  }

  /// Passes over the rest of the element that has just started, its end included.
  mutating func skipElement() throws(XMLError) {
    let level = depth
    while let event = try next() {
      if event == .end, depth < level { return }
    }
  }

  /// The value of an attribute of the element that has just started.
  func attribute(_ wanted: StaticString) throws(XMLError) -> String? {
    for attribute in attributes where equals(attribute.name, wanted) {
      var value: [UInt8] = []
      try appendDecoded(attribute.value, to: &value)
      return String(decoding: value, as: UTF8.self)
    }
    return nil
  }

  /// Adds the text of the piece just read, entities turned into letters.
  func appendText(to text: inout [UInt8]) throws(XMLError) {
    if isLiteral {
      appendLines(content, to: &text)
    } else {
      try appendDecoded(content, to: &text)
    }
  }

  private func equals(_ range: Range<Int>, _ wanted: StaticString) -> Bool {
    wanted.withUTF8Buffer { bytes[range].elementsEqual($0) }
  }

  private mutating func skip(past ending: StaticString) throws(XMLError) {
    let ending = ending.withUTF8Buffer { Array($0) }
    while place < bytes.count {
      if bytes[place] == ending[0], bytes[place...].starts(with: ending) {
        place += ending.count
        return
      }
      place += 1
    }
    throw .cutOff
  }

  /// Takes a comment or a literal text after `<`; true for the latter.
  private mutating func takeDeclaration() throws(XMLError) -> Bool {
    let rest = bytes[place...]
    if rest.starts(with: "!--".utf8) {
      place += 3
      try skip(past: "-->")
      return false
    }
    if rest.starts(with: "![CDATA[".utf8) {
      place += 8
      let start = place
      try skip(past: "]]>")
      guard !open.isEmpty else { throw .malformed }
      (content, isLiteral) = (start..<place - 3, true)
      return true
    }
    throw rest.starts(with: "!DOCTYPE".utf8) ? .documentType : rest.count < 9 ? .cutOff : .malformed
  }

  private mutating func takeEndTag() throws(XMLError) {
    place += 1
    let range = try takeName()
    skipBlanks()
    guard place < bytes.count else { throw .cutOff }
    guard bytes[place] == UInt8(ascii: ">"), let opened = open.popLast(),
      bytes[opened].elementsEqual(bytes[range])
    else { throw .malformed }
    place += 1
    name = localName(range)
  }

  private mutating func takeStartTag() throws(XMLError) {
    let range = try takeName()
    guard open.count < Limits.xmlDepth else { throw .tooDeep }
    attributes.removeAll(keepingCapacity: true)
    while true {
      skipBlanks()
      guard place < bytes.count else { throw .cutOff }
      if bytes[place] == UInt8(ascii: ">") { break }
      if bytes[place] == UInt8(ascii: "/") {
        place += 1
        guard place < bytes.count else { throw .cutOff }
        guard bytes[place] == UInt8(ascii: ">") else { throw .malformed }
        endsAtOnce = true
        break
      }
      try takeAttribute()
    }
    place += 1
    open.append(range)
    name = localName(range)
  }

  private mutating func takeAttribute() throws(XMLError) {
    let name = try takeName()
    skipBlanks()
    guard place < bytes.count else { throw .cutOff }
    guard bytes[place] == UInt8(ascii: "=") else { throw .malformed }
    place += 1
    skipBlanks()
    guard place < bytes.count else { throw .cutOff }
    let quote = bytes[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw .malformed }
    let start = place + 1
    guard let end = bytes[start...].firstIndex(of: quote) else { throw .cutOff }
    place = end + 1
    // A prefix's meaning is no attribute of the element's own.
    if !bytes[name].starts(with: "xmlns".utf8) { attributes.append((local(name), start..<end)) }
  }

  private mutating func takeName() throws(XMLError) -> Range<Int> {
    let start = place
    while place < bytes.count, Self.isOfName(bytes[place]) { place += 1 }
    guard place < bytes.count else { throw .cutOff }
    guard place > start else { throw .malformed }
    return start..<place
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"),
      UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  private mutating func skipBlanks() {
    while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
  }

  private func local(_ range: Range<Int>) -> Range<Int> {
    guard let colon = bytes[range].lastIndex(of: UInt8(ascii: ":")) else { return range }
    return colon + 1..<range.upperBound
  }

  private func localName(_ range: Range<Int>) -> String {
    String(decoding: bytes[local(range)], as: UTF8.self)
  }

  /// Adds a text with every line break made a line feed, as XML has it.
  private func appendLines(_ range: Range<Int>, to text: inout [UInt8]) {
    for place in range
    where bytes[place] != 0x0D || place + 1 >= range.upperBound
      || bytes[place + 1] != 0x0A
    {
      text.append(bytes[place] == 0x0D ? 0x0A : bytes[place])
    }
  }

  private func appendDecoded(_ range: Range<Int>, to text: inout [UInt8]) throws(XMLError) {
    var rest = range
    while let ampersand = bytes[rest].firstIndex(of: UInt8(ascii: "&")) {
      appendLines(rest.lowerBound..<ampersand, to: &text)
      guard let end = bytes[ampersand..<rest.upperBound].firstIndex(of: UInt8(ascii: ";")) else {
        throw .malformed
      }
      text.append(
        contentsOf: try letter(String(decoding: bytes[ampersand + 1..<end], as: UTF8.self)))
      rest = end + 1..<rest.upperBound
    }
    appendLines(rest, to: &text)
  }

  /// The letter of an entity without `&` and `;`.
  private func letter(_ entity: String) throws(XMLError) -> String.UTF8View {
    switch entity {
    case "amp": return "&".utf8
    case "lt": return "<".utf8
    case "gt": return ">".utf8
    case "quot": return "\"".utf8
    case "apos": return "'".utf8
    default: break
    }
    guard entity.hasPrefix("#") else { throw .malformed }
    let digits = entity.dropFirst()
    let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number, let scalar = Unicode.Scalar(number) else { throw .malformed }
    return String(scalar).utf8
  }
}
