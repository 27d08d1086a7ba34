extension TextEncoding {
  /// The letters of bytes 0x80 and up, as the WHATWG encoding standard lists them; a byte past the end is the
  /// letter of its number.
  var highLetters: [Unicode.Scalar] {
    switch self {
    case .windows1252: Array(Self.windows1252Letters.unicodeScalars)
    case .windows1250: Array(Self.windows1250Letters.unicodeScalars)
    case .windows1257: Array(Self.windows1257Letters.unicodeScalars)
    case .latin9: (UInt8(0x80)...0xBF).map { Self.latin9Letters[$0] ?? Unicode.Scalar($0) }
    case .latin1, .utf8, .utf16LittleEndian, .utf16BigEndian: []
    }
  }

  /// The letters of 0x80 through 0x9F; further ones are those of their numbers.
  private static let windows1252Letters = """
    €\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\
    \u{90}‘’“”•–—˜™š›œ\u{9D}žŸ
    """

  private static let windows1250Letters = """
    €\u{81}‚\u{83}„…†‡\u{88}‰Š‹ŚŤŽŹ\
    \u{90}‘’“”•–—\u{98}™š›śťžź\
    \u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż\
    °±˛ł´µ¶·¸ąş»Ľ˝ľż\
    ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ\
    ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß\
    ŕáâăäĺćçčéęëěíîď\
    đńňóôőö÷řůúűüýţ˙
    """

  private static let windows1257Letters = """
    €\u{81}‚\u{83}„…†‡\u{88}‰\u{8A}‹\u{8C}¨ˇ¸\
    \u{90}‘’“”•–—\u{98}™\u{9A}›\u{9C}¯˛\u{9F}\
    \u{A0}¡¢£¤¥¦§Ø©Ŗ«¬\u{AD}®Æ\
    °±²³´µ¶·ø¹ŗ»¼½¾æ\
    ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻ\
    ŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß\
    ąįāćäåęēčéźėģķīļ\
    šńņóōõö÷ųłśūüżž˙
    """

  /// The eight letters in which ISO 8859-15 differs from ISO 8859-1.
  private static let latin9Letters: [UInt8: Unicode.Scalar] = [
    0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
  ]
}
