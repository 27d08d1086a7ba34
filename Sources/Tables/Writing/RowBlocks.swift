/// A table as bytes, a run of rows at a time, so that whoever passes them on holds few of them.
///
/// Between two blocks may be asked whether they are still wanted, and told how far they are.
public struct RowBlocks: Sequence, IteratorProtocol, Sendable {
  /// A block ends with the row that brings it to so many bytes.
  private static let blockBytes = 1 << 18

  /// How many rows are written.
  public private(set) var rowsDone = 0
  private let rowCount: Int
  private var opening: ArraySlice<UInt8>
  private var closing: ArraySlice<UInt8>
  private let append: @Sendable (Int, inout [UInt8]) -> Void

  /// Takes what stands before the rows and behind them, and how one is added.
  public init(
    rowCount: Int, opening: [UInt8] = [], closing: [UInt8] = [],
    append: @escaping @Sendable (_ row: Int, _ bytes: inout [UInt8]) -> Void
  ) {
    self.rowCount = rowCount
    self.opening = opening[...]
    self.closing = closing[...]
    self.append = append
  }

  /// Takes bytes that are no rows, or that are in memory as a whole.
  public init(_ bytes: [UInt8]) {
    self.init(rowCount: 0, opening: bytes) { _, _ in }
  }

  /// Takes a text that is in memory as a whole.
  public init(text: String) { self.init(Array(text.utf8)) }

  /// Adds a text behind everything else.
  public mutating func end(with text: String) { closing += Array(text.utf8) }

  /// The next block; nil at the end.
  public mutating func next() -> [UInt8]? {
    var bytes: [UInt8] = []
    Self.move(&opening, to: &bytes)
    while bytes.count < Self.blockBytes, rowsDone < rowCount {
      append(rowsDone, &bytes)
      rowsDone += 1
    }
    if rowsDone == rowCount { Self.move(&closing, to: &bytes) }
    return bytes.isEmpty ? nil : bytes
  }

  /// Adds as many bytes as a block may have.
  private static func move(_ rest: inout ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    let room = Swift.max(0, blockBytes - bytes.count)
    bytes += rest.prefix(room)
    rest = rest.dropFirst(room)
  }

  /// All bytes at once.
  public var whole: [UInt8] {
    var bytes: [UInt8] = []
    for block in self { bytes += block }
    return bytes
  }
}
