/// Which rows of a long table are shown at once.
struct RowChoice {
  /// The indices of the rows to show, in order.
  let shown: Range<Int>
  /// How many rows the table has.
  let total: Int

  /// So many rows from `first` on; a single row more is not worth a page.
  init(_ rowCount: Int, from first: Int = 0, maximum: Int?) {
    let start = min(max(0, first), rowCount)
    let left = rowCount - start
    let allowance = max(1, maximum ?? left)
    shown = start..<(left <= allowance + 1 ? rowCount : start + allowance)
    total = rowCount
  }

  /// Whether all rows are shown.
  var isWhole: Bool { shown.count == total }

  /// The first row that comes after these; nil behind the last.
  var next: Int? { shown.upperBound < total ? shown.upperBound : nil }
}
