/// Whole numbers modulo the prime 2⁶¹ − 1, in which sums and differences of figures are followed exactly.
enum PrimeField {
  static let prime: UInt64 = 1 << 61 - 1

  static func sum(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let sum = a + b
    return sum >= prime ? sum - prime : sum
  }

  static func difference(_ a: UInt64, _ b: UInt64) -> UInt64 {
    a >= b ? a - b : a + prime - b
  }

  static func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    // 2⁶¹ is 1 here, so what stands above 61 bits is added.
    return sum(low & prime, high << 3 | low >> 61)
  }

  /// The number that times `a`, which is not 0, is 1: by Fermat `a` to the power of the prime less two.
  static func inverse(_ a: UInt64) -> UInt64 {
    var result: UInt64 = 1
    var power = a
    var exponent = prime - 2
    while exponent > 0 {
      if exponent & 1 == 1 { result = product(result, power) }
      power = product(power, power)
      exponent >>= 1
    }
    return result
  }

  /// A number that is as good as drawn, the same one for the same seed.
  static func drawn(_ seed: Int) -> UInt64 {
    var bits = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 0xD1B5_4A32_D192_ED03
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return (bits ^ bits >> 31) % prime
  }
}
