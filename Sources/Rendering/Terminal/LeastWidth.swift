/// The least width to which a column may shrink.
struct LeastWidth {
  /// How hard room is sought.
  enum Squeeze {
    /// Texts keep a readable length and headers are whole.
    case gentle
    /// Texts keep what tells them apart, headers their first letters.
    case hard
  }

  let squeeze: Squeeze
  /// Whether keys and headers are cut gently whatever the squeeze.
  let sparesNames: Bool
  let ellipsis: String
  /// What headers need to be told apart.
  var headers: HeaderCuts?

  /// The least width of one column; figures are never cut.
  func of(_ column: ShownColumn) -> Int {
    let content = column.isText ? leastText(column) : column.contentWidth
    return max(content, leastHeader(column))
  }

  private func leastHeader(_ column: ShownColumn) -> Int {
    if sparesNames { return column.headerWidth }
    return headers?.leastWidths[column.index] ?? min(column.headerWidth, HeaderCuts.least)
  }

  private func leastText(_ column: ShownColumn) -> Int {
    if column.isKey { return distinctWidth(column, from: sparesNames ? 20 : 8) }
    return min(column.contentWidth, squeeze == .gentle ? 16 : 12)
  }

  /// The least width, from `least` up, at which no two members of a key look alike.
  private func distinctWidth(_ column: ShownColumn, from least: Int) -> Int {
    var members: Set<String> = []
    column.cells.forEachDifferent { members.insert($0.joined) }
    var tooNarrow = least - 1
    var wide = column.contentWidth
    while tooNarrow + 1 < wide {
      let middle = (tooNarrow + wide) / 2
      let cut = members.map { DisplayWidth.truncated($0, to: middle, ellipsis: ellipsis) }
      if Set(cut).count == members.count { wide = middle } else { tooNarrow = middle }
    }
    return wide
  }
}
