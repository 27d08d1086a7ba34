import Tables

/// A number as files of cubes write it: `-12.50`, `.5`, `1.5E-05`.
struct FigureNumber {
  /// All digits as a whole number; where they don't fit, the bits of the nearest binary number.
  var digits: Int64
  /// How many of the digits are decimals.
  var decimals: Int
  /// Tells whether the digits don't fit.
  var isInexact = false
  /// The place after the number.
  var end: Int

  /// The most digits that always fit 64 bits.
  private static let safeDigits = 18

  /// Reads the number that begins at a place; nil where none does.
  static func scan(
    _ bytes: [UInt8], from start: Int, decimalMark: UInt8 = UInt8(ascii: ".")
  ) -> FigureNumber? {
    let limit = bytes.count
    var place = start
    guard place < limit else { return nil }
    let isNegative = bytes[place] == UInt8(ascii: "-")
    if isNegative || bytes[place] == UInt8(ascii: "+") { place += 1 }
    var value: Int64 = 0
    var count = 0
    var mark = -1
    while place < limit {
      let byte = bytes[place]
      let digit = byte &- UInt8(ascii: "0")
      if digit < 10 {
        value = value &* 10 &+ Int64(digit)
        count &+= 1
      } else if byte == decimalMark, mark < 0 {
        mark = place
      } else {
        break
      }
      place &+= 1
    }
    // A mark at the end belongs to no number, so `12.` is none.
    guard count > 0, mark != place - 1 else { return nil }
    let hasExponent = place < limit && bytes[place] | 0x20 == UInt8(ascii: "e")
    if count > safeDigits || hasExponent {
      return long(bytes, from: start, to: place, decimalMark: decimalMark)
    }
    return FigureNumber(
      digits: isNegative ? -value : value, decimals: mark < 0 ? 0 : place - mark - 1, end: place)
  }

  /// Reads a number with many digits or an exponent; exactly where its digits fit.
  private static func long(
    _ bytes: [UInt8], from start: Int, to mantissaEnd: Int, decimalMark: UInt8
  ) -> FigureNumber? {
    var end = mantissaEnd
    var exponent = 0
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
      end += 1
      let sign = end
      if end < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "+") {
        end += 1
      }
      while end < bytes.count, bytes[end] &- UInt8(ascii: "0") < 10 { end += 1 }
      guard let given = Int(String(decoding: bytes[sign..<end], as: UTF8.self)) else { return nil }
      exponent = given
    }
    var plain = bytes[start..<mantissaEnd].map { $0 == decimalMark ? UInt8(ascii: ".") : $0 }
    if plain.first == UInt8(ascii: "+") { plain.removeFirst() }
    if let exact = ExactDecimal(bytes: plain), let moved = exact.shifted(by: exponent) {
      return FigureNumber(digits: moved.mantissa, decimals: moved.scale, end: end)
    }
    let text = String(decoding: plain, as: UTF8.self) + "e\(exponent)"
    guard let value = Double(text), value.isFinite else { return nil }
    let bits = Int64(bitPattern: value.bitPattern)
    return FigureNumber(digits: bits, decimals: 0, isInexact: true, end: end)
  }
}

extension ExactDecimal {
  /// The value times ten to a power, as many decimals printed as the power leaves; nil where it doesn't fit.
  fileprivate func shifted(by power: Int) -> ExactDecimal? {
    guard (-Self.maximumScale...Self.maximumScale).contains(power) else { return nil }
    let decimals = scale - power
    guard decimals < 0 else {
      return decimals <= Self.maximumScale
        ? ExactDecimal(mantissa: mantissa, scale: decimals) : nil
    }
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: Powers.table[-decimals])
    return overflow ? nil : ExactDecimal(mantissa: product)
  }
}
