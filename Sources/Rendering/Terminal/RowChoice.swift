/// Which rows of a long table are shown: its head and its tail.
struct RowChoice {
  /// The indices of the rows to show, in order.
  let shown: [Int]
  /// How many of the shown rows come before the gap.
  let headCount: Int
  /// How many rows fall into the gap.
  let leftOutCount: Int

  /// Two thirds of the allowance go to the head; a single row is not worth a gap.
  init(_ rowCount: Int, maximum: Int?) {
    guard let maximum, rowCount > max(2, maximum) + 1 else {
      shown = Array(0..<rowCount)
      headCount = rowCount
      leftOutCount = 0
      return
    }
    let allowance = max(2, maximum)
    let tail = max(1, allowance / 3)
    headCount = allowance - tail
    leftOutCount = rowCount - allowance
    shown = Array(0..<headCount) + Array(rowCount - tail..<rowCount)
  }
}
