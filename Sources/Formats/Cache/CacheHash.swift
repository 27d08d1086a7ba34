/// A quick check sum of many bytes: it finds what a disk or a torn write did to them, and is no proof against forgery.
///
/// Two sums go on at once, as each waits for its own last product.
struct CacheHash {
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let salt: UInt64 = 0xD6E8_FEB8_6659_FD93

  private var sums: (UInt64, UInt64) = (factor, salt)
  private var count: UInt64 = 0

  /// The check sum of some bytes.
  static func of(_ bytes: [UInt8]) -> UInt64 {
    var hash = CacheHash()
    hash.update(bytes)
    return hash.value
  }

  /// The check sum of all bytes so far.
  var value: UInt64 { Self.folded(Self.folded(sums.0 ^ count) ^ sums.1) }

  /// Takes in further bytes; all but the last time a multiple of 16.
  mutating func update(_ bytes: [UInt8]) {
    count &+= UInt64(bytes.count)
    var (first, second) = sums
    bytes.withUnsafeBytes { bytes in
      var place = 0
      while place + 16 <= bytes.count {
        first = Self.folded(first ^ Self.word(bytes, place))
        second = Self.folded(second ^ Self.word(bytes, place + 8))
        place += 16
      }
      while place < bytes.count {
        first = Self.folded(first ^ UInt64(bytes[place]))
        place += 1
      }
    }
    sums = (first, second)
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  @inline(__always)
  private static func folded(_ word: UInt64) -> UInt64 {
    let product = (word ^ salt).multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}
