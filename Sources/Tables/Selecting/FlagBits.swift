/// Bits out of flags of a byte each that are 0 or 1.
enum FlagBits {
  /// Tells whether any of 64 flags is 1, which takes far less than to make bits of them.
  @inline(__always)
  static func hasAny(_ flags: UnsafePointer<UInt8>) -> Bool {
    let bytes = UnsafeRawPointer(flags)
    let halves =
      bytes.loadUnaligned(as: SIMD4<UInt64>.self)
      | bytes.loadUnaligned(fromByteOffset: 32, as: SIMD4<UInt64>.self)
    let quarters = halves.lowHalf | halves.highHalf
    return quarters[0] | quarters[1] != 0
  }

  /// A bit for each of 64 flags, the first one the lowest.
  ///
  /// Shifting eight words over each other gives the bits as a square of eight times eight that lies on its side; it is
  /// turned by exchanging its halves, then their halves, then theirs (Warren, Hacker's Delight, section 7-3).
  @inline(__always)
  static func word(_ flags: UnsafePointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawPointer(flags)
    var square: UInt64 = 0
    for eight in 0..<8 {
      let word = bytes.loadUnaligned(fromByteOffset: eight * 8, as: UInt64.self).littleEndian
      square |= word &<< UInt64(eight)
    }
    var moved = (square ^ square &>> 7) & 0x00AA_00AA_00AA_00AA
    square ^= moved ^ moved &<< 7
    moved = (square ^ square &>> 14) & 0x0000_CCCC_0000_CCCC
    square ^= moved ^ moved &<< 14
    moved = (square ^ square &>> 28) & 0x0000_0000_F0F0_F0F0
    return square ^ moved ^ moved &<< 28
  }
}
