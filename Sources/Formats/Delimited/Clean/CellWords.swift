import CBytes

/// The bytes of a cell as three words.
///
/// Those of a cell of up to 24 bytes are all of it, and zeros behind it, so that such cells are equal where words and
/// lengths are. Those of a longer one are its first 16 bytes and its last eight.
struct CellWords: Equatable {
  var low: UInt64 = 0
  var middle: UInt64 = 0
  var high: UInt64 = 0

  /// The most bytes of a cell that the first word holds all of.
  static let wordBytes = 8
  /// The most bytes of a cell that all words together hold.
  static let mostBytes = 24

  /// Words that are nothing but zeros.
  init() {}

  /// The words of a cell that a slot holds.
  init(_ slot: cbytes_slot) { (low, middle, high) = (slot.low, slot.middle, slot.high) }

  /// Takes the words of a cell of one byte or more.
  ///
  /// 24 bytes from its start on must be readable.
  ///
  /// - Parameter mask: what of the words is the cell's own, by its length.
  init(at address: UnsafePointer<UInt8>, length: Int, _ mask: CellWords) {
    let raw = UnsafeRawPointer(address)
    let last = max(length, Self.mostBytes) &- Self.wordBytes
    low = raw.loadUnaligned(as: UInt64.self) & mask.low
    middle = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & mask.middle
    high = raw.loadUnaligned(fromByteOffset: last, as: UInt64.self) & mask.high
  }

  /// What is of a cell of this length in its words.
  fileprivate init(maskFor length: Int) {
    let bytes = (0..<Self.mostBytes).map { $0 < length ? 0xFF : 0 as UInt8 }
    bytes.withUnsafeBytes { bytes in
      low = bytes.loadUnaligned(as: UInt64.self)
      middle = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      high = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
    }
  }
}

/// What of a cell's words is its own, by its length; longer cells than words hold have the same masks.
final class CellMasks: Sendable {
  nonisolated(unsafe) let words: UnsafeMutablePointer<CellWords>

  init() {
    words = .allocate(capacity: CellWords.mostBytes + 1)
    for length in 0...CellWords.mostBytes {
      (words + length).initialize(to: CellWords(maskFor: length))
    }
  }

  deinit { words.deallocate() }
}

/// Random odd factors for hashing cells by their words; the highest bits of the products tell cells apart best.
struct CellSeeds {
  let low = Seeds.next() | 1
  let middle = Seeds.next() | 1
  let high = Seeds.next() | 1

  /// The hash of a cell that its words hold all of.
  @inline(__always)
  func hash(_ words: CellWords) -> UInt64 {
    words.low &* low &+ words.middle &* middle &+ words.high &* high
  }

  /// The hash of a cell that goes on between its words.
  @inline(__always)
  func hash(_ words: CellWords, longCell address: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    let raw = UnsafeRawPointer(address)
    var hash = hash(words)
    var place = 16
    while place < length &- 8 {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let product = (hash ^ word).multipliedFullWidth(by: high)
      hash = product.high ^ product.low
      place &+= 8
    }
    return hash &* low
  }
}
