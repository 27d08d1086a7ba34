/// Bits out of flags of a byte each that are 0 or 1.
enum FlagBits {
  /// A bit for each of 64 flags, the first one the lowest.
  @inline(__always)
  static func word(_ flags: UnsafePointer<UInt8>) -> UInt64 { inOrder(square(flags)) }

  /// A bit for each of 64 flags as a square of eight times eight that lies on its side: the first bits of its bytes are
  /// those of the first eight flags.
  ///
  /// That takes no more than to shift eight words over each other, and squares can be joined as they are.
  @inline(__always)
  static func square(_ flags: UnsafePointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawPointer(flags)
    var square: UInt64 = 0
    for eight in 0..<8 {
      let word = bytes.loadUnaligned(fromByteOffset: eight * 8, as: UInt64.self).littleEndian
      square |= word &<< UInt64(eight)
    }
    return square
  }

  /// The bits of a square in their order, the first one the lowest.
  ///
  /// It is turned by exchanging its halves, then their halves, then theirs (Warren, Hacker's Delight, section 7-3).
  @inline(__always)
  static func inOrder(_ square: UInt64) -> UInt64 {
    var square = square
    var moved = (square ^ square &>> 7) & 0x00AA_00AA_00AA_00AA
    square ^= moved ^ moved &<< 7
    moved = (square ^ square &>> 14) & 0x0000_CCCC_0000_CCCC
    square ^= moved ^ moved &<< 14
    moved = (square ^ square &>> 28) & 0x0000_0000_F0F0_F0F0
    return square ^ moved ^ moved &<< 28
  }
}
