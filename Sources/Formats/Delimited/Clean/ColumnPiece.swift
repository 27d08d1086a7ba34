import Tables

/// The cells of one column in one block, laid out as narrow as they allow.
struct ColumnPiece {
  /// How many rows there are.
  var rowCount = 0
  /// How many bytes a row's number or code takes: 1, 2, 4 or 8; 0 where all are 0.
  var width = 0
  /// The rows' signed mantissas or unsigned codes, `width` bytes each.
  var values: UnsafeMutableRawPointer?
  /// How many rows have no value.
  var missingCount = 0
  /// A bit a row, 1 where it has a value; nil when every row has one.
  var validity: UnsafeMutablePointer<UInt64>?
  /// The reason of the missing rows, where they have the same one.
  var kind = MissingKind.absent
  /// A byte a row for the reason, where they differ.
  var kinds: UnsafeMutablePointer<UInt8>?
  /// The most decimals of a row.
  var scale = 0
  /// A byte a row for its decimals, where they differ.
  var scales: UnsafeMutablePointer<UInt8>?
}

/// Memory for the pieces of one column, given back all at once.
final class PieceMemory {
  private var slabs: [UnsafeMutableRawPointer] = []
  /// How many bytes of the last slab are taken.
  private var used = 0
  private var lastBytes = 0
  private let slabBytes: Int
  /// How many bytes are taken.
  private(set) var taken = 0

  /// Takes memory in parts of so many bytes, or more where a piece needs it.
  init(slabBytes: Int) { self.slabBytes = slabBytes }

  deinit { release() }

  /// Memory for a number of elements, of which nothing is set.
  func take<Element: BitwiseCopyable>(
    _ count: Int, of type: Element.Type
  ) -> UnsafeMutablePointer<Element> {
    let bytes = (count * MemoryLayout<Element>.stride + 15) & ~15
    if slabs.isEmpty || used + bytes > lastBytes {
      lastBytes = max(slabBytes, bytes)
      used = 0
      slabs.append(.allocate(byteCount: lastBytes, alignment: 16))
    }
    let start = slabs[slabs.count - 1] + used
    used += bytes
    taken += bytes
    return start.bindMemory(to: Element.self, capacity: count)
  }

  /// Gives all memory back.
  func release() {
    for slab in slabs { slab.deallocate() }
    slabs = []
    used = 0
    lastBytes = 0
    taken = 0
  }
}
