/// How the bytes of a text file stand for letters.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8.
  case utf8 = "utf-8"
  /// UTF-16 with the low byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16 with the high byte first.
  case utf16BigEndian = "utf-16be"
  /// The western Windows code page; the five bytes that it leaves open are control characters.
  case windows1252 = "windows-1252"
  /// ISO 8859-1, every byte being the letter of its number.
  case latin1 = "latin1"
  /// ISO 8859-15: ISO 8859-1 with the euro sign and letters of Finnish and French.
  case latin9 = "iso-8859-15"
  /// The Central European Windows code page.
  case windows1250 = "windows-1250"
  /// The Baltic Windows code page.
  case windows1257 = "windows-1257"

  /// Finds an encoding by its name, its usual other names included: `utf8`, `cp1252`, `iso-8859-1`.
  public init?(name: String) {
    let name = name.lowercased()
    let others: [String: TextEncoding] = [
      "utf8": .utf8, "utf-16": .utf16LittleEndian, "utf16": .utf16LittleEndian,
      "cp1252": .windows1252, "windows1252": .windows1252, "iso-8859-1": .latin1,
      "latin-1": .latin1, "latin9": .latin9, "latin-9": .latin9, "cp1250": .windows1250,
      "cp1257": .windows1257,
    ]
    guard let encoding = TextEncoding(rawValue: name) ?? others[name] else { return nil }
    self = encoding
  }

  /// The encoding whose mark a text begins with; nil where there is none.
  init?(markedIn bytes: some Collection<UInt8>) {
    let marked = Self.allCases.first {
      !$0.byteOrderMark.isEmpty && bytes.starts(with: $0.byteOrderMark)
    }
    guard let marked else { return nil }
    self = marked
  }

  /// How many first bytes tell whether a text without a mark is UTF-16.
  private static let sampleBytes = 4096

  /// The UTF-16 that a text without a mark is in; nil where nothing shows it.
  ///
  /// Of western letters every other byte is zero, and the others are printed ones or blanks, as no numbers of a binary
  /// file are.
  init?(unmarkedIn bytes: some RandomAccessCollection<UInt8>) {
    let sample = Array(bytes.prefix(Self.sampleBytes))
    let pairs = sample.count / 2
    guard pairs > 1, sample.contains(0) else { return nil }
    func isText(letters: Int) -> Bool {
      let western = (0..<pairs).count { sample[$0 * 2 + 1 - letters] == 0 }
      return western * 5 >= pairs * 4
        && (0..<pairs).allSatisfy { pair in
          let (letter, other) = (sample[pair * 2 + letters], sample[pair * 2 + 1 - letters])
          return other != 0 || letter >= 0x20 || (0x09...0x0D).contains(letter)
        }
    }
    if isText(letters: 0) {
      self = .utf16LittleEndian
    } else if isText(letters: 1) {
      self = .utf16BigEndian
    } else {
      return nil
    }
  }

  /// The bytes that may stand at the start of a file to tell its encoding; empty where there are none.
  var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .windows1252, .latin1, .latin9, .windows1250, .windows1257: []
    }
  }
}

/// A text turned into UTF-8, without its byte order mark.
struct DecodedText {
  let bytes: [UInt8]
  let encoding: TextEncoding
  let hadByteOrderMark: Bool

  /// Decodes by the encoding given, else by byte order mark, the looks of UTF-16, valid UTF-8, windows-1252, in this
  /// order.
  ///
  /// Only UTF-8 and UTF-16 can be at odds with the bytes; then the error says so.
  init(_ source: [UInt8], encoding wanted: TextEncoding?) throws(FormatError) {
    let marked = TextEncoding(markedIn: source)
    let told = wanted ?? marked ?? TextEncoding(unmarkedIn: source)
    encoding = told ?? (Self.isValid(source) ? .utf8 : .windows1252)
    hadByteOrderMark = marked == encoding
    let content = source.dropFirst(hadByteOrderMark ? encoding.byteOrderMark.count : 0)
    switch encoding {
    case .utf8:
      let isValid = told == nil || Self.isValid(content)
      guard isValid else { throw .encoding(encoding) }
      bytes = content.count == source.count ? source : Array(content)
    case .utf16LittleEndian, .utf16BigEndian:
      bytes = try Self.fromUTF16(content, encoding)
    case .windows1252, .latin1, .latin9, .windows1250, .windows1257:
      bytes = Self.fromSingleBytes(content, encoding.highLetters)
    }
  }

  static func isValid(_ bytes: some Collection<UInt8>) -> Bool {
    if bytes.allSatisfy({ $0 < 0x80 }) { return true }
    return String(validating: bytes, as: UTF8.self) != nil
  }

  private static func fromUTF16(
    _ content: ArraySlice<UInt8>, _ encoding: TextEncoding
  ) throws(FormatError) -> [UInt8] {
    let bytes = Array(content)
    guard bytes.count.isMultiple(of: 2) else { throw .encoding(encoding) }
    let isLittle = encoding == .utf16LittleEndian
    let units = stride(from: 0, to: bytes.count, by: 2).map { place in
      let (a, b) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isLittle ? b << 8 | a : a << 8 | b
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw .encoding(encoding) }
    return Array(text.utf8)
  }

  /// Decodes bytes of which each from 0x80 up is the letter of its place in a table.
  static func fromSingleBytes(
    _ content: ArraySlice<UInt8>, _ table: [Unicode.Scalar]
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count + content.count / 8)
    for byte in content {
      if byte < 0x80 {
        bytes.append(byte)
      } else {
        let place = Int(byte) - 0x80
        let scalar = place < table.count ? table[place] : Unicode.Scalar(byte)
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return bytes
  }
}
