#if arch(x86_64) && canImport(_Builtin_intrinsics)
  import _Builtin_intrinsics.intel.sse2
#endif

/// Sixteen bytes that are compared at once.
///
/// Swift's SIMD types have no way from a comparison to a bit a byte, so on x86 this is the machine's own; elsewhere a
/// multiplication gathers the bits.
struct Bytes16 {
  private let lanes: SIMD2<UInt64>

  private init(_ lanes: SIMD2<UInt64>) { self.lanes = lanes }

  /// Takes the sixteen bytes from an address on.
  @inline(__always)
  init(at address: UnsafePointer<UInt8>) {
    lanes = UnsafeRawPointer(address).loadUnaligned(as: SIMD2<UInt64>.self)
  }

  /// The same byte sixteen times.
  @inline(__always)
  init(repeating byte: UInt8) {
    lanes = SIMD2(repeating: UInt64(byte) &* 0x0101_0101_0101_0101)
  }

  /// All bits of a byte set where either has them set.
  @inline(__always)
  func union(_ other: Bytes16) -> Bytes16 { Bytes16(lanes | other.lanes) }

  /// Every byte's bits moved one place up.
  @inline(__always)
  var doubled: Bytes16 {
    let bytes = unsafeBitCast(lanes, to: SIMD16<UInt8>.self)
    return Bytes16(unsafeBitCast(bytes &+ bytes, to: SIMD2<UInt64>.self))
  }

  #if arch(x86_64) && canImport(_Builtin_intrinsics)
    /// All bits of a byte set where the bytes are equal, none elsewhere.
    @inline(__always)
    func matches(_ other: Bytes16) -> Bytes16 {
      let a = unsafeBitCast(lanes, to: SIMD2<Int64>.self)
      let b = unsafeBitCast(other.lanes, to: SIMD2<Int64>.self)
      return Bytes16(unsafeBitCast(_mm_cmpeq_epi8(a, b), to: SIMD2<UInt64>.self))
    }

    /// The highest bit of every byte, the first byte's lowest.
    @inline(__always)
    var bits: UInt64 {
      let lanes = unsafeBitCast(lanes, to: SIMD2<Int64>.self)
      return UInt64(UInt32(truncatingIfNeeded: _mm_movemask_epi8(lanes)))
    }
  #else
    /// All bits of a byte set where the bytes are equal, none elsewhere.
    @inline(__always)
    func matches(_ other: Bytes16) -> Bytes16 {
      let a = unsafeBitCast(lanes, to: SIMD16<UInt8>.self)
      let b = unsafeBitCast(other.lanes, to: SIMD16<UInt8>.self)
      return Bytes16(unsafeBitCast(a .== b, to: SIMD2<UInt64>.self))
    }

    /// The highest bit of every byte, the first byte's lowest.
    @inline(__always)
    var bits: UInt64 { Self.gathered(lanes[0]) | Self.gathered(lanes[1]) << 8 }

    /// The product moves the bytes' highest bits side by side into its highest byte.
    @inline(__always)
    private static func gathered(_ word: UInt64) -> UInt64 {
      (word >> 7 & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080 >> 56
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

/// A group of 64 bytes, for one bit a byte.
struct Bytes64 {
  private let a: Bytes16
  private let b: Bytes16
  private let c: Bytes16
  private let d: Bytes16

  /// Takes the 64 bytes from an address on.
  @inline(__always)
  init(at address: UnsafePointer<UInt8>) {
    a = Bytes16(at: address)
    b = Bytes16(at: address + 16)
    c = Bytes16(at: address + 32)
    d = Bytes16(at: address + 48)
  }

  /// A bit for every byte that equals the one that `byte` repeats, the first byte's lowest.
  @inline(__always)
  func bits(equalTo byte: Bytes16) -> UInt64 {
    a.matches(byte).bits | b.matches(byte).bits << 16 | c.matches(byte).bits << 32
      | d.matches(byte).bits << 48
  }

  /// A bit for every byte that equals one of four.
  @inline(__always)
  func bits(equalToOneOf bytes: (Bytes16, Bytes16, Bytes16, Bytes16)) -> UInt64 {
    a.matchesOne(of: bytes).bits | b.matchesOne(of: bytes).bits << 16
      | c.matchesOne(of: bytes).bits << 32 | d.matchesOne(of: bytes).bits << 48
  }

  @inline(__always)
  private init(_ a: Bytes16, _ b: Bytes16, _ c: Bytes16, _ d: Bytes16) {
    (self.a, self.b, self.c, self.d) = (a, b, c, d)
  }

  /// Every byte's bits moved one place up.
  @inline(__always)
  var doubled: Bytes64 { Bytes64(a.doubled, b.doubled, c.doubled, d.doubled) }

  /// A bit for every byte that is none of ASCII.
  @inline(__always)
  var highBits: UInt64 { a.bits | b.bits << 16 | c.bits << 32 | d.bits << 48 }

  /// Tells whether some byte equals either of two.
  @inline(__always)
  func hasAny(of first: Bytes16, or second: Bytes16) -> Bool {
    let ab = a.matches(first).union(a.matches(second))
      .union(b.matches(first).union(b.matches(second)))
    let cd = c.matches(first).union(c.matches(second))
      .union(d.matches(first).union(d.matches(second)))
    return ab.union(cd).bits != 0
  }
}
