import Diagnostics

/// How the letters of a PX file are to be read, and why so.
struct PXEncoding {
  /// The encoding.
  let encoding: TextEncoding
  /// What to say of it; nil where all letters are ASCII.
  let fact: Message?

  /// Names that CODEPAGE and CHARSET use, for encodings that have others too.
  private static let names: [String: TextEncoding] = [
    "ansi": .windows1252, "unicode": .utf8, "us-ascii": .windows1252,
  ]

  /// Decides by the encoding asked for, byte order mark, valid UTF-8, the declared code page, windows-1252.
  ///
  /// Valid UTF-8 goes before what is declared: text in another code page is hardly ever valid UTF-8 by chance,
  /// and files are converted more often than their CODEPAGE is corrected.
  init(
    _ bytes: ArraySlice<UInt8>, keywords: [PXKeyword], marked: TextEncoding?, asked: TextEncoding?
  ) {
    let declared = Self.declared(in: keywords)
    let known = declared.flatMap { TextEncoding(name: $0) ?? Self.names[$0.lowercased()] }
    if let asked {
      (encoding, fact) = (asked, Message(verbatim: asked.rawValue))
    } else if let marked {
      (encoding, fact) = (marked, Self.fact(marked, declared: known == marked ? nil : declared))
    } else if bytes.allSatisfy({ $0 < 0x80 }) {
      (encoding, fact) = (.utf8, nil)
    } else if String(validating: bytes, as: UTF8.self) != nil {
      (encoding, fact) = (
        .utf8, known == .utf8 ? "utf-8 (declared)" : Self.fact(.utf8, declared: declared)
      )
    } else {
      (encoding, fact) = Self.singleByte(bytes, declared: declared, known: known)
    }
  }

  /// `utf-8 (declared ISO-8859-1)`.
  private static func fact(_ encoding: TextEncoding, declared: String?) -> Message {
    guard let declared else { return Message(verbatim: encoding.rawValue) }
    return "\(encoding.rawValue) (declared \(declared))"
  }

  private static func declared(in keywords: [PXKeyword]) -> String? {
    for name in ["CODEPAGE", "CHARSET"] {
      let keyword = keywords.first { $0.name == name && $0.language == nil }
      guard case .text(let text)? = keyword?.items.first else { continue }
      return String(decoding: text, as: UTF8.self)
    }
    return nil
  }

  private static func singleByte(
    _ bytes: ArraySlice<UInt8>, declared: String?, known: TextEncoding?
  ) -> (TextEncoding, Message) {
    guard let declared else { return (.windows1252, "windows-1252 (nothing declared)") }
    switch known {
    case .windows1252, .windows1250, .windows1257:
      let encoding = known ?? .windows1252
      return (encoding, "\(encoding.rawValue) (declared; text is not UTF-8)")
    case .latin1, .latin9:
      // ISO 8859 has control characters where Windows has quotes and dashes, and no text holds those.
      let encoding = known ?? .latin1
      if bytes.contains(where: { (0x80...0x9F).contains($0) }) {
        return (
          .windows1252, "windows-1252 (declared \(declared), which lacks some of its letters)"
        )
      }
      return (encoding, "\(encoding.rawValue) (declared; text is not UTF-8)")
    case .utf8:
      return (.windows1252, "windows-1252 (declared \(declared), but the text is not UTF-8)")
    case .utf16LittleEndian, .utf16BigEndian, nil:
      return (.windows1252, "windows-1252 (declared \(declared), which cannot be read)")
    }
  }

  /// The text of bytes in this encoding.
  func text(_ bytes: [UInt8]) -> String {
    switch encoding {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: String(decoding: bytes, as: UTF8.self)
    case .windows1252, .latin1, .latin9, .windows1250, .windows1257:
      bytes.allSatisfy { $0 < 0x80 }
        ? String(decoding: bytes, as: UTF8.self)
        : String(
          decoding: DecodedText.fromSingleBytes(bytes[...], encoding.highLetters), as: UTF8.self)
    }
  }
}
