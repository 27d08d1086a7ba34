#if arch(x86_64) && canImport(_Builtin_intrinsics)
  import _Builtin_intrinsics.intel.sse2
#endif

/// Sixteen bytes that are compared at once.
///
/// Swift's SIMD types have no way from a comparison to a bit a byte, and take some of their operations lane by lane, so
/// on x86 this is the machine's own; elsewhere a multiplication gathers the bits.
struct Bytes16 {
  private let lanes: SIMD2<Int64>

  private init(_ lanes: SIMD2<Int64>) { self.lanes = lanes }

  /// Takes the sixteen bytes from an address on.
  @inline(__always)
  init(at address: UnsafePointer<UInt8>) {
    lanes = UnsafeRawPointer(address).loadUnaligned(as: SIMD2<Int64>.self)
  }

  /// The same byte sixteen times.
  @inline(__always)
  init(repeating byte: UInt8) {
    let word = UInt64(byte) &* 0x0101_0101_0101_0101
    lanes = SIMD2(repeating: Int64(bitPattern: word))
  }

  #if arch(x86_64) && canImport(_Builtin_intrinsics)
    /// All bits of a byte set where the bytes are equal, none elsewhere.
    @inline(__always)
    func matches(_ other: Bytes16) -> Bytes16 { Bytes16(_mm_cmpeq_epi8(lanes, other.lanes)) }

    /// All bits of a byte set where it is more than the other's as signed numbers, by which 0x80 is the least.
    @inline(__always)
    func exceeds(_ other: Bytes16) -> Bytes16 { Bytes16(_mm_cmpgt_epi8(lanes, other.lanes)) }

    /// All bits of a byte set where either has them set.
    @inline(__always)
    func union(_ other: Bytes16) -> Bytes16 { Bytes16(_mm_or_si128(lanes, other.lanes)) }

    /// All bits of a byte set where both have them set.
    @inline(__always)
    func intersection(_ other: Bytes16) -> Bytes16 { Bytes16(_mm_and_si128(lanes, other.lanes)) }

    /// Each byte the greater of both.
    @inline(__always)
    func greater(_ other: Bytes16) -> Bytes16 { Bytes16(_mm_max_epu8(lanes, other.lanes)) }

    /// The sum of each two bytes, without what goes beyond a byte.
    @inline(__always)
    func plus(_ other: Bytes16) -> Bytes16 { Bytes16(_mm_add_epi8(lanes, other.lanes)) }

    /// The highest bit of every byte, the first byte's lowest.
    @inline(__always)
    var bits: UInt64 { UInt64(UInt32(truncatingIfNeeded: _mm_movemask_epi8(lanes))) }

    /// What all bytes are below zero, added up in two parts.
    @inline(__always)
    var deficits: SIMD2<UInt64> {
      let opposite = _mm_sub_epi8(SIMD2(), lanes)
      return unsafeBitCast(_mm_sad_epu8(opposite, SIMD2()), to: SIMD2<UInt64>.self)
    }
  #else
    private var bytes: SIMD16<UInt8> { unsafeBitCast(lanes, to: SIMD16<UInt8>.self) }
    private var signed: SIMD16<Int8> { unsafeBitCast(lanes, to: SIMD16<Int8>.self) }

    @inline(__always)
    private init(_ bytes: SIMD16<UInt8>) { lanes = unsafeBitCast(bytes, to: SIMD2<Int64>.self) }

    @inline(__always)
    private init(_ mask: SIMDMask<SIMD16<Int8>>) {
      lanes = unsafeBitCast(mask, to: SIMD2<Int64>.self)
    }

    /// All bits of a byte set where the bytes are equal, none elsewhere.
    @inline(__always)
    func matches(_ other: Bytes16) -> Bytes16 { Bytes16(bytes .== other.bytes) }

    /// All bits of a byte set where it is more than the other's as signed numbers, by which 0x80 is the least.
    @inline(__always)
    func exceeds(_ other: Bytes16) -> Bytes16 { Bytes16(signed .> other.signed) }

    /// All bits of a byte set where either has them set.
    @inline(__always)
    func union(_ other: Bytes16) -> Bytes16 { Bytes16(lanes | other.lanes) }

    /// All bits of a byte set where both have them set.
    @inline(__always)
    func intersection(_ other: Bytes16) -> Bytes16 { Bytes16(lanes & other.lanes) }

    /// Each byte the greater of both.
    @inline(__always)
    func greater(_ other: Bytes16) -> Bytes16 { Bytes16(pointwiseMax(bytes, other.bytes)) }

    /// The sum of each two bytes, without what goes beyond a byte.
    @inline(__always)
    func plus(_ other: Bytes16) -> Bytes16 { Bytes16(bytes &+ other.bytes) }

    /// The highest bit of every byte, the first byte's lowest.
    @inline(__always)
    var bits: UInt64 {
      let words = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
      return Self.gathered(words[0]) | Self.gathered(words[1]) << 8
    }

    /// The product moves the bytes' highest bits side by side into its highest byte.
    @inline(__always)
    private static func gathered(_ word: UInt64) -> UInt64 {
      (word >> 7 & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080 >> 56
    }

    /// What all bytes are below zero, added up in two parts.
    @inline(__always)
    var deficits: SIMD2<UInt64> {
      let opposite = 0 &- bytes
      let sum = opposite.indices.reduce(0) { $0 + UInt64(opposite[$1]) }
      return SIMD2(sum, 0)
    }
  #endif
}

extension Bytes16 {
  /// All bits of a byte set where it equals one of four, none elsewhere.
  @inline(__always)
  func matchesOne(of bytes: (Bytes16, Bytes16, Bytes16, Bytes16)) -> Bytes16 {
    matches(bytes.0).union(matches(bytes.1)).union(matches(bytes.2).union(matches(bytes.3)))
  }
}
