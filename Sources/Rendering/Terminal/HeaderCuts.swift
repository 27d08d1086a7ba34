/// How headers that begin alike are cut, so that they can still be told apart.
///
/// Headers of several levels, as `Kymenlaakso 2021 girls`, differ at their ends: these are kept where that takes less room.
struct HeaderCuts {
  /// The least width of the header of a column, by its index, where fewer letters would not tell it from others.
  private(set) var leastWidths: [Int: Int] = [:]
  /// Whether these headers are cut at their beginnings.
  private(set) var areCutInFront = false

  /// Headers of fewer columns, name and all, are as narrow as this.
  static let least = 6
  /// Among more columns nobody looks for one by its header.
  private static let most = 60

  init(_ columns: [ShownColumn], ellipsis: String) {
    guard columns.count <= Self.most else { return }
    let long = columns.filter { DisplayWidth.of($0.name) > Self.least }
    let groups = Dictionary(grouping: long) {
      DisplayWidth.truncated($0.name, to: Self.least, ellipsis: ellipsis)
    }
    let alike = groups.values.filter { Set($0.map(\.name)).count > 1 }.flatMap { $0 }
    guard !alike.isEmpty else { return }
    let names = Array(Set(alike.map(\.name)))
    let behind = Self.distinctWidth(names) {
      DisplayWidth.truncated($0, to: $1, ellipsis: ellipsis)
    }
    let front = Self.distinctWidth(names) {
      DisplayWidth.truncatedInFront($0, to: $1, ellipsis: ellipsis)
    }
    areCutInFront = front < behind
    for column in alike {
      let unit = column.headerWidth - DisplayWidth.of(column.name)
      leastWidths[column.index] = min(column.headerWidth, min(front, behind) + unit)
    }
  }

  /// The least width at which all names differ.
  private static func distinctWidth(
    _ names: [String], _ cut: (String, Int) -> String
  ) -> Int {
    let widest = names.map(DisplayWidth.of).max() ?? least
    return (least...max(least, widest)).first { width in
      Set(names.map { cut($0, width) }).count == names.count
    } ?? widest
  }
}
