import Testing

@testable import Shell

@Suite("Bytes from the keyboard become letters")
struct UTF8DecoderTests {
  @Test(
    "One byte at a time",
    arguments: [
      (Array("aäö–日😀".utf8), "aäö–日😀"),
      ([0xC3, 0x41], "\u{FFFD}A"),
      ([0xE4], ""),
      ([0xE4, 0x6B, 0x79], "\u{FFFD}ky"),
      ([0xFF, 0xC0, 0x80, 0x41], "\u{FFFD}\u{FFFD}\u{FFFD}A"),
      // A surrogate, an overlong form and a value above the last scalar: each byte is wrong by itself.
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xE0, 0x80, 0x41], "\u{FFFD}\u{FFFD}A"),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xF0, 0x9F, 0x98, 0xC3, 0xA4], "\u{FFFD}ä"),
    ] as [([UInt8], String)])
  func decodes(bytes: [UInt8], text: String) {
    #expect(decoded(bytes) == text)
  }

  @Test("Agrees with the standard library on what any two bytes begin")
  func agreesWithTheStandardLibrary() {
    for first in UInt8(0xC0)...UInt8.max {
      for second in UInt8(0x7F)...UInt8.max {
        // Two letters after them complete what the pair may have begun.
        let bytes = [first, second, 0x41, 0x42]
        #expect(decoded(bytes) == String(decoding: bytes, as: UTF8.self))
      }
    }
  }

  private func decoded(_ bytes: [UInt8]) -> String {
    var decoder = UTF8Decoder()
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      var step = decoder.feed(byte)
      if step == .cutShort {
        scalars.append("\u{FFFD}")
        step = decoder.feed(byte)
      }
      if case .scalar(let scalar) = step { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
