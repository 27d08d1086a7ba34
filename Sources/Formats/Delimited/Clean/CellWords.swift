/// The bytes of a cell as three words: the first eight, the eight behind them, and the last eight.
///
/// A word that the others hold all of is 0, so that cells of up to 24 bytes are equal where words and lengths are.
struct CellWords: Equatable {
  var low: UInt64 = 0
  var middle: UInt64 = 0
  var high: UInt64 = 0

  /// The most bytes of a cell that the first word holds all of.
  static let wordBytes = 8
  /// The most bytes of a cell that all words together hold.
  static let mostBytes = 24

  /// Takes the words of a cell of one byte or more.
  ///
  /// Eight bytes before the cell and 16 from its start on must be readable.
  ///
  /// - Parameter mask: what of the words is the cell's own, by its length.
  @inline(__always)
  init(at address: UnsafePointer<UInt8>, length: Int, _ mask: CellWords) {
    let raw = UnsafeRawPointer(address)
    low = raw.loadUnaligned(as: UInt64.self) & mask.low
    middle = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & mask.middle
    high = raw.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self) & mask.high
  }

  /// The words of a cell of eight bytes at most; of no cell without any.
  @inline(__always)
  init(low: UInt64 = 0) { self.low = low }

  /// What is of a cell of this length in its words.
  fileprivate init(maskFor length: Int) {
    let bytes = (0..<8).map { $0 < length ? 0xFF : 0 as UInt8 }
    low = bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    middle = length > 16 ? ~0 : 0
    high = length > 8 ? ~0 : 0
  }

  /// No bits where the words are the same.
  @inline(__always)
  func difference(_ other: CellWords) -> UInt64 {
    (low ^ other.low) | (middle ^ other.middle) | (high ^ other.high)
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
