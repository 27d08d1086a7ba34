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

  @inline(__always)
  private init(_ a: Bytes16, _ b: Bytes16, _ c: Bytes16, _ d: Bytes16) {
    (self.a, self.b, self.c, self.d) = (a, b, c, d)
  }

  /// All bits of a byte set where it equals the one that `byte` repeats, none elsewhere.
  @inline(__always)
  func matches(_ byte: Bytes16) -> Bytes64 {
    Bytes64(a.matches(byte), b.matches(byte), c.matches(byte), d.matches(byte))
  }

  /// All bits of a byte set where it equals one of four, none elsewhere.
  @inline(__always)
  func matchesOne(of bytes: (Bytes16, Bytes16, Bytes16, Bytes16)) -> Bytes64 {
    Bytes64(
      a.matchesOne(of: bytes), b.matchesOne(of: bytes), c.matchesOne(of: bytes),
      d.matchesOne(of: bytes))
  }

  /// All bits of a byte set where it is more than the one that `byte` repeats, as signed numbers.
  @inline(__always)
  func exceeds(_ byte: Bytes16) -> Bytes64 {
    Bytes64(a.exceeds(byte), b.exceeds(byte), c.exceeds(byte), d.exceeds(byte))
  }

  /// All bits of a byte set where either has them set.
  @inline(__always)
  func union(_ other: Bytes64) -> Bytes64 {
    Bytes64(a.union(other.a), b.union(other.b), c.union(other.c), d.union(other.d))
  }

  /// The bits of each byte that the one that `byte` repeats has too.
  @inline(__always)
  func intersection(_ byte: Bytes16) -> Bytes64 {
    Bytes64(
      a.intersection(byte), b.intersection(byte), c.intersection(byte), d.intersection(byte))
  }

  /// The highest bit of every byte, the first byte's lowest: of bytes as they stand, those that are none of ASCII.
  @inline(__always)
  var bits: UInt64 { a.bits | b.bits << 16 | c.bits << 32 | d.bits << 48 }

  /// Each four bytes together: the bits that any of them has.
  @inline(__always)
  var united: Bytes16 { a.union(b).union(c.union(d)) }

  /// The greatest of each four bytes.
  @inline(__always)
  var greatest: Bytes16 { a.greater(b).greater(c.greater(d)) }

  /// How many bytes have all bits set, in two parts; the others must have none set.
  @inline(__always)
  var matchCounts: SIMD2<UInt64> { a.plus(b).plus(c.plus(d)).deficits }
}
