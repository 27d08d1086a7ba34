extension ExactDecimal {
  /// Adds the number as `description` has it, without making a text first.
  public func append(to bytes: inout [UInt8], decimalMark: UInt8 = UInt8(ascii: ".")) {
    if mantissa < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = mantissa.magnitude
    var left = scale
    // The last digits come first and are turned round afterwards.
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
      left -= 1
      if left == 0 { bytes.append(decimalMark) }
    } while rest > 0 || left >= 0
    bytes[start...].reverse()
  }
}
