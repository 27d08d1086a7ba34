/// Cuts the part of a PX file before its figures into keywords.
///
/// Works on bytes: whatever the code page is, quotes and separators are ASCII.
struct PXKeywordScanner {
  private let bytes: [UInt8]
  private var place: Int
  /// The keywords so far, DATA left out.
  private(set) var keywords: [PXKeyword] = []

  private init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    place = start
  }

  /// Reads the keywords up to DATA, and gives the place at which the figures begin.
  static func scan(
    _ bytes: [UInt8], from start: Int
  ) throws(FormatError) -> (keywords: [PXKeyword], dataStart: Int) {
    var scanner = PXKeywordScanner(bytes, from: start)
    while true {
      scanner.skipBlanks()
      if scanner.take(UInt8(ascii: ";")) { continue }
      guard scanner.next != nil else { throw .px(.noData) }
      let keyword = try scanner.head()
      if keyword.name == "DATA" { return (scanner.keywords, scanner.place) }
      try scanner.addItems(to: keyword)
    }
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private var line: Int { TextLines.line(of: place, in: bytes) }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    place += 1
    return true
  }

  /// Passes blanks, line breaks and the end mark of DOS.
  private mutating func skipBlanks() {
    while let byte = next, byte <= 0x20 { place += 1 }
  }

  /// Reads `VALUES[sv]("Ålder")=`.
  private mutating func head() throws(FormatError) -> PXKeyword {
    let start = place
    while let byte = next, Self.isOfName(byte) { place += 1 }
    let name = String(decoding: bytes[start..<place], as: UTF8.self).uppercased()
    guard !name.isEmpty else { throw .px(.keyword(line: line)) }
    var keyword = PXKeyword(name: name)
    skipBlanks()
    if take(UInt8(ascii: "[")) {
      let opening = place
      while let byte = next, byte != UInt8(ascii: "]") { place += 1 }
      keyword.language = String(decoding: bytes[opening..<place], as: UTF8.self)
      guard take(UInt8(ascii: "]")) else { throw .px(.keyword(line: line)) }
      skipBlanks()
    }
    if take(UInt8(ascii: "(")) { keyword.subkeys = try subkeys() }
    skipBlanks()
    guard take(UInt8(ascii: "=")) else { throw .px(.keyword(line: line)) }
    return keyword
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private mutating func subkeys() throws(FormatError) -> [[UInt8]] {
    var subkeys: [[UInt8]] = []
    while true {
      skipBlanks()
      switch next {
      case UInt8(ascii: "\""): subkeys.append(try quoted())
      case UInt8(ascii: ","): place += 1
      case UInt8(ascii: ")"):
        place += 1
        return subkeys
      default: throw .px(.keyword(line: line))
      }
    }
  }

  /// Reads a text in quotes; a quote cannot stand inside one.
  private mutating func quoted() throws(FormatError) -> [UInt8] {
    let opening = place
    place += 1
    guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "\"")) else {
      throw .px(.openQuote(line: TextLines.line(of: opening, in: bytes)))
    }
    let text = Array(bytes[place..<end])
    place = end + 1
    return text
  }

  /// Reads the values up to the semicolon.
  private mutating func addItems(to head: PXKeyword) throws(FormatError) {
    var keyword = head
    var text: [UInt8]?
    while true {
      skipBlanks()
      switch next {
      case UInt8(ascii: "\""):
        if text == nil { text = [] }
        text?.append(contentsOf: try quoted())
      // A colon stands between the levels of a hierarchy.
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"):
        if let text { keyword.items.append(.text(text)) }
        text = nil
        if next == UInt8(ascii: ";") {
          place += 1
          keywords.append(keyword)
          return
        }
        place += 1
      case nil: throw .px(.semicolon(keyword: keyword.name, line: line))
      default:
        guard text == nil else { throw .px(.semicolon(keyword: keyword.name, line: line)) }
        keyword.items.append(.word(try word(of: keyword.name)))
      }
    }
  }

  /// Reads what has no quotes around it, with the brackets and texts of `TLIST(A1,"1995"-"2020")` in it.
  private mutating func word(of keyword: String) throws(FormatError) -> [UInt8] {
    let start = place
    var depth = 0
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        _ = try quoted()
        continue
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "="): throw .px(.semicolon(keyword: keyword, line: line))
      case UInt8(ascii: ";"): return Array(bytes[start..<place])
      case UInt8(ascii: ",") where depth <= 0: return Array(bytes[start..<place])
      default: break
      }
      place += 1
    }
    throw .px(.semicolon(keyword: keyword, line: line))
  }
}
