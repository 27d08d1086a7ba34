/// Turns bytes that arrive one by one into Unicode scalars; a wrong byte becomes U+FFFD.
///
/// Overlong forms, surrogates and values above U+10FFFF are wrong by the ranges of the Unicode
/// Standard's table 3-7, and each longest wrong beginning gives one U+FFFD.
struct UTF8Decoder {
  /// What one byte led to.
  enum Step: Equatable {
    /// More bytes belong to this scalar.
    case incomplete
    /// A scalar is complete, or stands for what was wrong.
    case scalar(Unicode.Scalar)
    /// The scalar before was cut short: take U+FFFD, then feed the same byte again.
    case cutShort
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  private var value: UInt32 = 0
  private var missing = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether bytes of an unfinished scalar have been taken.
  var isInside: Bool { missing > 0 }

  /// Takes the next byte.
  mutating func feed(_ byte: UInt8) -> Step {
    guard isInside else { return begin(byte) }
    guard allowed.contains(byte) else {
      missing = 0
      return .cutShort
    }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    allowed = 0x80...0xBF
    return missing > 0 ? .incomplete : .scalar(Unicode.Scalar(value) ?? Self.replacement)
  }

  private mutating func begin(_ byte: UInt8) -> Step {
    switch byte {
    case 0x00...0x7F: return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF: expect(1, of: byte & 0x1F)
    case 0xE0: expect(2, of: byte & 0x0F, next: 0xA0...0xBF)
    case 0xED: expect(2, of: byte & 0x0F, next: 0x80...0x9F)
    case 0xE1...0xEF: expect(2, of: byte & 0x0F)
    case 0xF0: expect(3, of: byte & 0x07, next: 0x90...0xBF)
    case 0xF1...0xF3: expect(3, of: byte & 0x07)
    case 0xF4: expect(3, of: byte & 0x07, next: 0x80...0x8F)
    default: return .scalar(Self.replacement)
    }
    return .incomplete
  }

  private mutating func expect(
    _ count: Int, of bits: UInt8, next: ClosedRange<UInt8> = 0x80...0xBF
  ) {
    value = UInt32(bits)
    missing = count
    allowed = next
  }
}
