/// Brings columns into the width of the terminal.
struct ColumnFitting {
  /// The columns that are shown, each with its width.
  private(set) var columns: [ShownColumn]
  /// The columns for which there is no room.
  private(set) var leftOut: [ShownColumn] = []
  /// False where the columns that must stay do not fit.
  private(set) var fits = true

  private let ellipsis: String
  private let headers: HeaderCuts?

  /// Spaces before the first column and between columns.
  static let gap = 2

  /// Shortens texts, then leaves out what may be, the least important first and the rightmost of these.
  ///
  /// - Parameter squeeze: gentle leaves out dispensable columns alone and cuts neither headers nor much of a text.
  init(
    _ all: [ShownColumn], width: Int, squeeze: LeastWidth.Squeeze, ellipsis: String
  ) {
    var all = all
    let headers = squeeze == .hard ? HeaderCuts(all, ellipsis: ellipsis) : nil
    if let headers, headers.areCutInFront {
      for index in all.indices where headers.leastWidths[all[index].index] != nil {
        all[index].isCutInFront = true
      }
    }
    columns = all
    self.ellipsis = ellipsis
    self.headers = headers
    while !shrink(to: width, squeeze) {
      guard let victim = Self.nextToLeave(columns, squeeze) else {
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
  private static func nextToLeave(
    _ columns: [ShownColumn], _ squeeze: LeastWidth.Squeeze
  ) -> Int? {
    guard let last = columns.map(\.yielding).max() else { return nil }
    guard last.isDispensable || (squeeze == .hard && last > .stays) else { return nil }
    return columns.lastIndex { $0.yielding == last }
  }

  private mutating func restoreWidths(from all: [ShownColumn]) {
    let kept = Set(columns.map(\.index))
    columns = all.filter { kept.contains($0.index) }
  }

  /// Takes width from labels and attributes, then from other texts, keys after these, then from headers.
  ///
  /// Nothing is squeezed hard for a dispensable column's sake, and no key or header for that of words that may be
  /// left out. Tells whether the width was reached.
  private mutating func shrink(to width: Int, _ squeeze: LeastWidth.Squeeze) -> Bool {
    var excess = columns.reduce(0) { $0 + $1.width + Self.gap } - width
    guard excess > 0 else { return true }
    let isGentle = squeeze == .gentle || columns.contains { $0.yielding.isDispensable }
    let measure = LeastWidth(
      squeeze: isGentle ? .gentle : .hard,
      sparesNames: isGentle || columns.contains { $0.yielding > .stays && $0.isText },
      ellipsis: ellipsis, headers: headers)
    let least = columns.map(measure.of)
    let texts = columns.indices.filter { columns[$0].isText }
    let described = texts.filter { columns[$0].isLabel || columns[$0].yielding.isDispensable }
    let facts = texts.filter { !columns[$0].isKey }
    for group in [described, facts] { shrink(group, to: least, by: &excess) }
    // A single key that is cut leaves the others to be read.
    for key in texts.sorted(by: { spare($0, least) > spare($1, least) }) {
      shrink([key], to: least, by: &excess)
    }
    shrink(Array(columns.indices), to: least, by: &excess)
    return excess <= 0
  }

  /// What a column can give.
  private func spare(_ index: Int, _ least: [Int]) -> Int { columns[index].width - least[index] }

  /// Takes from the widest of a group until it is as wide as the next; leaves in `excess` what is still too much.
  private mutating func shrink(_ group: [Int], to least: [Int], by excess: inout Int) {
    while excess > 0 {
      let able = group.filter { spare($0, least) > 0 }
      guard let widest = able.max(by: { columns[$0].width < columns[$1].width }) else { break }
      let next = able.filter { $0 != widest }.map { columns[$0].width }.max() ?? 0
      let column = columns[widest]
      let target = max(least[widest], column.width - excess, min(next, column.width - 1))
      excess -= column.width - target
      columns[widest].width = target
    }
  }
}
