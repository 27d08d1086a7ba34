/// A quick check sum of many bytes: it finds what a disk or a torn write did to them, and is no proof against forgery.
struct CacheHash {
  private static let factors: (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, 0xD6E8_FEB8_6659_FD93)

  /// The check sum of some bytes.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var (a, b) = (factors.0, factors.1)
    var place = 0
    // Two sums at once, as each waits for its own last product.
    while place + 16 <= bytes.count {
      a = folded(a ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian)
      b = folded(b ^ bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self).littleEndian)
      place += 16
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      a = folded(a ^ rest)
      rest = UInt64(bytes[place])
      place += 1
    }
    return folded(folded(a ^ rest) ^ b &+ UInt64(bytes.count))
  }

  @inline(__always)
  private static func folded(_ word: UInt64) -> UInt64 {
    let product = (word ^ factors.1).multipliedFullWidth(by: factors.0)
    return product.high ^ product.low
  }
}
