/// A hash of 64-bit keys, seeded afresh so that no file can be made to be slow.
struct KeyHash: Sendable {
  private let seed = UInt64.random(in: .min ... .max)

  /// Mixes by the folded halves of a product.
  func callAsFunction(_ key: UInt64) -> UInt64 {
    let product = (key ^ seed).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
