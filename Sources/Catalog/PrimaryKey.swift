import Tables

/// The promise of a descriptor that some columns tell every row from every other.
enum PrimaryKey {
  /// The first two rows, from 1, that have the same cells in all columns of the key; nil where the promise is kept.
  static func firstDuplicate(in table: Table, key: [String]) -> [Int]? {
    guard !key.isEmpty else { return nil }
    let grouping = table.grouping(by: key.compactMap { table.index(of: $0) })
    for (row, group) in grouping.groupOfRow.enumerated() {
      let first = Int(grouping.firstRows[Int(group)])
      if first != row { return [first + 1, row + 1] }
    }
    return nil
  }
}
