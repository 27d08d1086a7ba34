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

  /// Tells whether the bytes between the words of a long cell are those of one that it has.
  @inline(__always)
  func hasRest(_ number: UInt32, _ address: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let own = UnsafeRawPointer(bytes + starts[Int(number)])
    let other = UnsafeRawPointer(address)
    var place = 16
    while place < length &- 8 {
      let word = own.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if word != other.loadUnaligned(fromByteOffset: place, as: UInt64.self) { return false }
      place &+= 8
    }
    return true
  }
}
