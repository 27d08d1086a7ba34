/// What of a cell's first and last eight bytes is its own, by its length.
///
/// Up to eight bytes are all among the first; of longer cells both words are whole, and all there is up to 16.
final class CellMasks: Sendable {
  /// The most bytes that the two words hold all of; longer cells have the same masks.
  static let mostBytes = 16

  nonisolated(unsafe) let low: UnsafeMutablePointer<UInt64>
  nonisolated(unsafe) let high: UnsafeMutablePointer<UInt64>

  init() {
    low = .allocate(capacity: Self.mostBytes + 1)
    high = .allocate(capacity: Self.mostBytes + 1)
    for length in 0...Self.mostBytes {
      let bytes = (0..<8).map { $0 < length ? 0xFF : 0 as UInt8 }
      low[length] = bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
      high[length] = length > 8 ? ~0 : 0
    }
  }

  deinit {
    low.deallocate()
    high.deallocate()
  }
}

/// Random odd factors for hashing cells by their words; the highest bits of the products tell cells apart best.
struct CellSeeds {
  let low = UInt64.random(in: .min ... .max) | 1
  let high = UInt64.random(in: .min ... .max) | 1

  /// Takes the bytes between the first eight and the last eight of a cell of more than 16 into its hash.
  @inline(__always)
  func hash(_ start: UInt64, middle address: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    let raw = UnsafeRawPointer(address)
    var hash = start
    var place = 8
    while place < length &- 8 {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let product = (hash ^ word).multipliedFullWidth(by: high)
      hash = product.high ^ product.low
      place &+= 8
    }
    return hash &* low
  }
}

/// The bytes of cells, one after another, and where each one's begin.
final class CellStore {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var starts: UnsafeMutablePointer<Int>
  private var byteCapacity = 1 << 12
  private var startCapacity = 1 << 8
  /// How many cells there are.
  private(set) var count = 0

  init() {
    bytes = .allocate(capacity: byteCapacity)
    starts = .allocate(capacity: startCapacity)
    starts[0] = 0
  }

  deinit {
    bytes.deallocate()
    starts.deallocate()
  }

  /// How many bytes it takes.
  var byteCount: Int { byteCapacity + startCapacity * MemoryLayout<Int>.stride }

  /// A cell's bytes; good until the next is added.
  subscript(number: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + starts[number], count: starts[number + 1] - starts[number])
  }

  /// Adds a cell.
  func append(_ cell: UnsafeBufferPointer<UInt8>) {
    let end = starts[count] + cell.count
    if end > byteCapacity {
      (bytes, byteCapacity) = Self.moved(bytes, starts[count], to: max(byteCapacity * 2, end))
    }
    if count + 2 > startCapacity {
      (starts, startCapacity) = Self.moved(starts, count + 1, to: startCapacity * 2)
    }
    if let base = cell.baseAddress {
      (bytes + starts[count]).update(from: base, count: cell.count)
    }
    count += 1
    starts[count] = end
  }

  private static func moved<Element: BitwiseCopyable>(
    _ old: UnsafeMutablePointer<Element>, _ count: Int, to capacity: Int
  ) -> (UnsafeMutablePointer<Element>, Int) {
    let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    new.update(from: old, count: count)
    old.deallocate()
    return (new, capacity)
  }

  /// Tells whether the bytes between the first eight and the last eight of more than 16 are those of a cell.
  @inline(__always)
  func hasMiddle(_ number: UInt32, _ address: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let own = UnsafeRawPointer(bytes + starts[Int(number)])
    let other = UnsafeRawPointer(address)
    var place = 8
    while place < length &- 8 {
      let word = own.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if word != other.loadUnaligned(fromByteOffset: place, as: UInt64.self) { return false }
      place &+= 8
    }
    return true
  }
}
