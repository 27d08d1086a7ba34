import CBytes

/// Cells of up to eight bytes that are digits, with as many decimals behind a mark or none: 64 are read at once.
///
/// Most columns of numbers hold nothing else. Nothing is looked up, and no branch depends on what the digits are.
struct DigitRun {
  /// How many cells are read at once.
  static let width = 64
  /// The most bytes of a cell.
  private static let mostBytes = 8
  /// The greatest number that is taken, which leaves room for the mark before its decimals.
  static func most(decimals: Int) -> Int64 { decimals == 0 ? 99_999_999 : 9_999_999 }

  /// How many decimals the numbers have.
  let decimals: Int
  /// What is asked of the cells, and how small and how great the numbers are.
  private(set) var digits: cbytes_digits
  private let level: cbytes_level

  /// The least of the numbers read, above the greatest where there are none.
  var least: Int64 { digits.least }
  /// The greatest of the numbers read.
  var greatest: Int64 { digits.greatest }

  /// A run of whole numbers.
  init(level: cbytes_level = cbytes_widest()) {
    self.level = level
    decimals = 0
    digits = cbytes_digits(
      least_bytes: 1, mark_place: 0, mark: 0, before: 0, behind: ~0, least: .max, greatest: .min)
  }

  /// A run of numbers with one decimal or more; nil where a cell has no room for a digit before them.
  init?(decimals: Int, mark: UInt8, level: cbytes_level = cbytes_widest()) {
    guard decimals > 0, decimals <= Self.mostBytes - 2 else { return nil }
    self.init(decimals, mark, level)
  }

  private init(_ decimals: Int, _ mark: UInt8, _ level: cbytes_level) {
    self.level = level
    self.decimals = decimals
    // The last byte of a cell is the highest of its word.
    let place = UInt64(8 * (Self.mostBytes - 1 - decimals))
    let before: UInt64 = 1 << place - 1
    digits = cbytes_digits(
      least_bytes: decimals + 2, mark_place: 0xFF << place,
      mark: UInt64(mark ^ UInt8(ascii: "0")) << place, before: before,
      behind: ~(before << 8 | 0xFF), least: .max, greatest: .min)
  }

  /// Reads cells from a row on, up to 64, and gives a bit for each that is something else, whose number is any.
  ///
  /// `numbers` must have room for 64, however few are read.
  mutating func read(
    _ cells: CellPlaces, _ rows: Range<Int>, into numbers: UnsafeMutablePointer<Int64>
  ) -> UInt64 {
    cbytes_read_digits(&digits, cells.all, rows.lowerBound, rows.count, numbers, level)
  }
}
