/// The parts of JSON (RFC 8259) that are passed over byte by byte.
enum JSONGrammar {
  /// Blanks between values.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Goes on to the first byte that is no blank.
  static func skipBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) {
    while place < bytes.count, isBlank(bytes[place]) { place += 1 }
  }

  /// Passes over a number: no zero before other digits, digits on both sides of the point and behind the exponent.
  ///
  /// False where none stands there; then the place is that of the fault.
  static func passNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Bool {
    pass(bytes, &place, UInt8(ascii: "-"))
    if pass(bytes, &place, UInt8(ascii: "0")) {
      guard place == bytes.count || !isDigit(bytes[place]) else { return false }
    } else if !passDigits(bytes, &place) {
      return false
    }
    if pass(bytes, &place, UInt8(ascii: ".")), !passDigits(bytes, &place) { return false }
    if pass(bytes, &place, UInt8(ascii: "e")) || pass(bytes, &place, UInt8(ascii: "E")) {
      if !pass(bytes, &place, UInt8(ascii: "+")) { pass(bytes, &place, UInt8(ascii: "-")) }
      return passDigits(bytes, &place)
    }
    return true
  }

  /// Tells whether a byte is one of `0` through `9`.
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// Passes over a byte, where it stands there.
  @discardableResult
  private static func pass(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int, _ byte: UInt8
  ) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private static func passDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Bool {
    let start = place
    while place < bytes.count, isDigit(bytes[place]) { place += 1 }
    return place > start
  }
}
