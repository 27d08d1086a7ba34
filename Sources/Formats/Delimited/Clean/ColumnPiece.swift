import Tables

/// The cells of one column in one block, laid out as narrow as they allow.
struct ColumnPiece {
  /// How many rows there are.
  let rowCount: Int
  /// The first part of its column's memory that it may stand in.
  let slab: Int
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

  /// Begins a piece of so many rows, which is laid out in what memory is taken next.
  init(rowCount: Int, in memory: PieceMemory) {
    self.rowCount = rowCount
    slab = memory.current
  }
}
