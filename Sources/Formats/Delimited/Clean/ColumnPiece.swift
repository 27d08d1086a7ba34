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
  /// What the rows' mantissas are more than `values` say.
  var base: Int64 = 0
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

  /// What a narrow type has to be told the numbers of a range less by, 0 where it holds them as they are; nil where it
  /// holds them by none.
  ///
  /// A missing row's number is 0, which has to stay as it is.
  func base<Narrow: FixedWidthInteger>(
    of numbers: ClosedRange<Int64>, for type: Narrow.Type
  ) -> Int64? {
    let (least, greatest) = (numbers.lowerBound, numbers.upperBound)
    if least >= Int64(Narrow.min), greatest <= Int64(Narrow.max) { return 0 }
    guard missingCount == 0, least >= Int64(Int32.min), greatest <= Int64(Int32.max),
      greatest - least <= Int64(Narrow.max) - Int64(Narrow.min)
    else { return nil }
    return least - Int64(Narrow.min)
  }
}
