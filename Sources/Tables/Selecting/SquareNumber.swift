/// A number of which the processor asks several at once, 64 rows being asked without a branch.
///
/// Both sides of a comparison are vectors: those with one number beside a vector are worked out number by number.
protocol SquareNumber: FixedWidthInteger, UnsignedInteger {
  /// As many numbers as one register holds.
  associatedtype Vector
  associatedtype Mask

  static func areEqual(_ numbers: Vector, to number: Self) -> Mask
  /// Asks which numbers are no further above the least one than so.
  static func areWithin(_ width: Self, of least: Self, _ numbers: Vector) -> Mask
  /// Asks which pass one of two conditions.
  static func either(_ a: Mask, _ b: Mask) -> Mask
  /// The bits of 64 rows' numbers that pass, as a square as of `FlagBits`.
  static func square(_ numbers: UnsafePointer<Self>, _ passing: (Vector) -> Mask) -> UInt64
}

extension UInt8: SquareNumber {
  @inline(__always)
  static func areEqual(
    _ numbers: SIMD16<UInt8>, to number: UInt8
  ) -> SIMDMask<SIMD16<Int8>> { numbers .== SIMD16(repeating: number) }

  @inline(__always)
  static func areWithin(
    _ width: UInt8, of least: UInt8, _ numbers: SIMD16<UInt8>
  ) -> SIMDMask<SIMD16<Int8>> { numbers &- SIMD16(repeating: least) .<= SIMD16(repeating: width) }

  @inline(__always)
  static func either(
    _ a: SIMDMask<SIMD16<Int8>>, _ b: SIMDMask<SIMD16<Int8>>
  ) -> SIMDMask<SIMD16<Int8>> { a .| b }

  /// Each eight rows have a bit of the bytes for themselves.
  @inline(__always)
  static func square(
    _ numbers: UnsafePointer<UInt8>, _ passing: (SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>>
  ) -> UInt64 {
    let rows = UnsafeRawPointer(numbers)
    var square = SIMD16<UInt8>.zero
    for eights in 0..<4 {
      let bits = SIMD16(
        lowHalf: SIMD8<UInt8>(repeating: 1 &<< UInt8(eights &* 2)),
        highHalf: SIMD8<UInt8>(repeating: 2 &<< UInt8(eights &* 2)))
      let own = rows.loadUnaligned(fromByteOffset: eights &* 16, as: SIMD16<UInt8>.self)
      square |= SIMD16.zero.replacing(with: bits, where: passing(own))
    }
    let halves = unsafeBitCast(square, to: SIMD2<UInt64>.self)
    return (halves[0] | halves[1]).littleEndian
  }
}

extension UInt16: SquareNumber {
  @inline(__always)
  static func areEqual(
    _ numbers: SIMD8<UInt16>, to number: UInt16
  ) -> SIMDMask<SIMD8<Int16>> { numbers .== SIMD8(repeating: number) }

  @inline(__always)
  static func areWithin(
    _ width: UInt16, of least: UInt16, _ numbers: SIMD8<UInt16>
  ) -> SIMDMask<SIMD8<Int16>> { numbers &- SIMD8(repeating: least) .<= SIMD8(repeating: width) }

  @inline(__always)
  static func either(
    _ a: SIMDMask<SIMD8<Int16>>, _ b: SIMDMask<SIMD8<Int16>>
  ) -> SIMDMask<SIMD8<Int16>> { a .| b }

  /// Each eight rows have a bit of the numbers for themselves, of which the highest eight bits stay free.
  @inline(__always)
  static func square(
    _ numbers: UnsafePointer<UInt16>, _ passing: (SIMD8<UInt16>) -> SIMDMask<SIMD8<Int16>>
  ) -> UInt64 {
    let rows = UnsafeRawPointer(numbers)
    var square = SIMD8<UInt16>.zero
    for eight in 0..<8 {
      let own = rows.loadUnaligned(fromByteOffset: eight &* 16, as: SIMD8<UInt16>.self)
      square |= SIMD8.zero.replacing(
        with: SIMD8(repeating: 1 &<< UInt16(eight)), where: passing(own))
    }
    let halves = unsafeBitCast(square, to: SIMD2<UInt64>.self)
    // Mostly no row passes where numbers take two bytes.
    if halves[0] | halves[1] == 0 { return 0 }
    return lowBytes(halves[0]) | lowBytes(halves[1]) &<< 32
  }

  /// The low bytes of four numbers beside each other.
  @inline(__always)
  private static func lowBytes(_ numbers: UInt64) -> UInt64 {
    let pairs = (numbers | numbers &>> 8) & 0x0000_FFFF_0000_FFFF
    return (pairs | pairs &>> 16) & 0xFFFF_FFFF
  }
}
