/// Brings columns into the width of the terminal.
struct ColumnFitting {
  /// The columns that are shown, each with its width.
  private(set) var columns: [ShownColumn]
  /// The names of the columns for which there is no room.
  private(set) var leftOut: [ShownColumn] = []
  /// False where not even the columns that must stay fit, so that rows have to be shown as blocks.
  private(set) var fits = true

  /// Spaces before the first column and between columns.
  static let gap = 2

  /// Shortens texts, then leaves out what may be, the least important first and the rightmost of these.
  init(_ all: [ShownColumn], width: Int) {
    columns = all
    while !shrink(to: width) {
      guard let victim = Self.nextToLeave(columns) else {
        columns = all
        leftOut = []
        fits = false
        return
      }
      leftOut.append(columns[victim])
      columns.remove(at: victim)
      restoreWidths(from: all)
    }
  }

  /// The column to leave out next; nil where all that is left must stay.
  private static func nextToLeave(_ columns: [ShownColumn]) -> Int? {
    guard let last = columns.map(\.yielding).max(), last > .stays else { return nil }
    return columns.lastIndex { $0.yielding == last }
  }

  private mutating func restoreWidths(from all: [ShownColumn]) {
    let kept = Set(columns.map(\.index))
    columns = all.filter { kept.contains($0.index) }
  }

  /// Takes width from labels and attributes, then from other texts, then from headers; tells whether it was enough.
  private mutating func shrink(to width: Int) -> Bool {
    var excess = columns.reduce(0) { $0 + $1.width + Self.gap } - width
    let texts = columns.indices.filter { columns[$0].isText }
    let described = texts.filter { columns[$0].yielding >= .label }
    for group in [described, texts, Array(columns.indices)] where excess > 0 {
      excess = shrink(group, by: excess)
    }
    return excess <= 0
  }

  /// Takes from the widest of a group until it is as wide as the next; returns what is still too much.
  private mutating func shrink(_ group: [Int], by excess: Int) -> Int {
    var excess = excess
    while excess > 0 {
      let able = group.filter { columns[$0].width > columns[$0].leastWidth }
      guard let widest = able.max(by: { columns[$0].width < columns[$1].width }) else { break }
      let next = able.filter { $0 != widest }.map { columns[$0].width }.max() ?? 0
      let column = columns[widest]
      let target = max(column.leastWidth, column.width - excess, min(next, column.width - 1))
      excess -= column.width - target
      columns[widest].width = target
    }
    return excess
  }
}
