/// A quick check sum of many bytes: it finds what a disk or a torn write did to them, and is no proof against forgery.
///
/// The bytes count in chunks, each with a sum of its own, so that several threads can sum them.
struct CacheHash {
  /// How many bytes a chunk has: few enough to stay near the processor, and whole elements of any size.
  static let chunkBytes = 1 << 16

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let salt: UInt64 = 0xD6E8_FEB8_6659_FD93

  /// The check sum of all chunks so far.
  private(set) var value = salt

  /// The check sum of some bytes.
  static func of(_ bytes: [UInt8]) -> UInt64 {
    var hash = CacheHash()
    bytes.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: chunkBytes) {
        let chunk = bytes[start..<min(start + chunkBytes, bytes.count)]
        hash.append(sum(of: UnsafeRawBufferPointer(rebasing: chunk)))
      }
    }
    return hash.value
  }

  /// Takes in the sum of the next chunk.
  mutating func append(_ sum: UInt64) { value = Self.folded(value ^ sum) }

  /// The sum of a chunk; four go on at once, as each waits for its own last product.
  static func sum(of chunk: UnsafeRawBufferPointer) -> UInt64 {
    var (first, second, third, fourth) = (factor, salt, ~factor, ~salt)
    var place = 0
    while place + 32 <= chunk.count {
      first = folded(first ^ word(chunk, place))
      second = folded(second ^ word(chunk, place + 8))
      third = folded(third ^ word(chunk, place + 16))
      fourth = folded(fourth ^ word(chunk, place + 24))
      place += 32
    }
    while place < chunk.count {
      first = folded(first ^ UInt64(chunk[place]))
      place += 1
    }
    return [second, third, fourth, UInt64(chunk.count)].reduce(first) { folded($0 ^ $1) }
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
