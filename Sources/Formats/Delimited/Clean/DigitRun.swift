/// Cells of up to eight digits, as most whole numbers are: read without looking anything up.
struct DigitRun {
  /// The most digits that a word holds.
  private static let mostDigits = 8
  /// The greatest number that is taken.
  static let most: Int64 = 99_999_999

  /// The least of the numbers read, above the greatest where there are none.
  private(set) var least = Int64.max
  /// The greatest of the numbers read.
  private(set) var greatest = Int64.min

  /// Writes down the numbers of a column's cells from a row on, and gives the first row whose cell is something else.
  ///
  /// Eight bytes from a cell's start on must be readable.
  mutating func read(
    _ cells: CellPlaces, _ rows: Range<Int>, into mantissas: UnsafeMutablePointer<Int64>,
    _ scales: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let end = read(cells, rows, into: mantissas)
    (scales + rows.lowerBound).update(repeating: 0, count: end - rows.lowerBound)
    return end
  }

  private mutating func read(
    _ cells: CellPlaces, _ rows: Range<Int>, into mantissas: UnsafeMutablePointer<Int64>
  ) -> Int {
    var (least, greatest) = (least, greatest)
    defer { (self.least, self.greatest) = (least, greatest) }
    for row in rows {
      let (start, length) = cells.whole(row)
      guard length > 0, length <= Self.mostDigits else { return row }
      let digits = PlainNumber.digits(cells.text, start: start, length: length)
      let hasLeadingZero = cells.text[start] == UInt8(ascii: "0") && length > 1
      guard PlainNumber.areDigits(digits), !hasLeadingZero else { return row }
      let number = PlainNumber.number(digits)
      mantissas[row] = number
      least = min(least, number)
      greatest = max(greatest, number)
    }
    return rows.upperBound
  }
}
