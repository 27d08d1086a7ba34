import Diagnostics
import Tables

extension ResultDifference {
  /// Compares a recorded result with a new one.
  ///
  /// Rows are matched by their keys where both have the same key columns without repetition, else in their order.
  init(from old: ResultTable, to new: ResultTable) {
    self.init()
    isRagged = old.isRagged
    let pairs = compareColumns(old, new)
    let oldKeys = old.keyIndices
    let newKeys = oldKeys.compactMap { key in pairs.first { $0.old == key }?.new }
    // The recorded key may be longer or shorter than the one that the new rows alone would get.
    guard newKeys.count == oldKeys.count,
      let oldRows = old.rowsByKey(oldKeys), let newRows = new.rowsByKey(newKeys)
    else {
      compareInOrder(old, new, pairs)
      return
    }
    let labels = RowLabels(old, new, oldKeys: oldKeys, newKeys: newKeys)
    compareByKey(
      old, new,
      Matching(
        pairs: pairs, oldKeys: oldKeys, newKeys: newKeys, oldRows: oldRows, newRows: newRows,
        labels: labels))
  }

  /// Which columns and rows belong together.
  private struct Matching {
    let pairs: [(old: Int, new: Int)]
    let oldKeys: [Int]
    let newKeys: [Int]
    let oldRows: [[Cell]: Int]
    let newRows: [[Cell]: Int]
    let labels: RowLabels
  }

  private mutating func compareColumns(
    _ old: ResultTable, _ new: ResultTable
  ) -> [(old: Int, new: Int)] {
    var pairs: [(old: Int, new: Int)] = []
    var matched: Set<Int> = []
    for (index, column) in old.columns.enumerated() {
      let partner = new.columns.indices.first {
        new.columns[$0].identity == column.identity && !matched.contains($0)
      }
      guard let partner else {
        removedColumns.append(column.name)
        continue
      }
      matched.insert(partner)
      pairs.append((index, partner))
      let name = new.columns[partner].name
      if let word = column.word, name != column.name {
        moved.append(MovedColumn(word: word, old: column.name, new: name))
      }
    }
    addedColumns = new.columns.indices.filter { !matched.contains($0) }.map { new.columns[$0].name }
    // The same columns in another order are another table.
    if pairs.map(\.new) != pairs.map(\.new).sorted() { isReordered = true }
    return pairs
  }

  private mutating func compareByKey(
    _ old: ResultTable, _ new: ResultTable, _ matching: Matching
  ) {
    var vanishedRows: [Int] = []
    var kept: [Int] = []
    for (index, row) in old.rows.enumerated() {
      guard let partner = matching.newRows[matching.oldKeys.map { row[$0] }] else {
        vanishedRows.append(index)
        continue
      }
      kept.append(partner)
      compare(
        row, new.rows[partner], matching.pairs, new, label: matching.labels.new(new.rows[partner]))
    }
    if kept != kept.sorted() { isReordered = true }
    let appearedRows = new.rows.indices.filter { index in
      matching.oldRows[matching.newKeys.map { new.rows[index][$0] }] == nil
    }
    tellVanished(vanishedRows, old, appearedRows.map { new.rows[$0] }, matching)
    appeared = appearedRows.map { matching.labels.new(new.rows[$0]) }
  }

  /// The most pairs of vanished and new rows that are looked at for a new name.
  private static let maximumPairs = 10_000

  private mutating func tellVanished(
    _ rows: [Int], _ old: ResultTable, _ appeared: [[Cell]], _ matching: Matching
  ) {
    let pairs = rows.count.multipliedReportingOverflow(by: appeared.count)
    let isFew = !pairs.overflow && pairs.partialValue <= Self.maximumPairs
    let candidates = isFew ? appeared : []
    for index in rows {
      let row = old.rows[index]
      let renamed = candidates.first { candidate in
        Self.isRenamed(
          matching.oldKeys.map { row[$0] }, matching.newKeys.map { candidate[$0] })
      }
      vanished.append(
        VanishedRow(
          row: matching.labels.old(row), cells: row, keys: matching.oldKeys,
          renamedTo: renamed.map(matching.labels.new),
          figures: Self.figures(of: row, old)))
    }
  }

  private static func figures(
    of row: [Cell], _ table: ResultTable
  ) -> [(column: String, value: Cell)] {
    table.columns.indices
      .filter { table.columns[$0].part == .figure || table.columns[$0].part == .change }
      .map { (table.columns[$0].name, row[$0]) }
  }

  /// True where exactly one key differs, and its texts are so near that one was renamed to the other.
  private static func isRenamed(_ old: [Cell], _ new: [Cell]) -> Bool {
    let differing = zip(old, new).filter { $0 != $1 }
    guard differing.count == 1, let (before, after) = differing.first,
      let before = before.dataText, let after = after.dataText,
      ExactDecimal(before) == nil
    else { return false }
    return NearestName.match(for: before, among: [after]) != nil
  }

  private mutating func compareInOrder(
    _ old: ResultTable, _ new: ResultTable, _ pairs: [(old: Int, new: Int)]
  ) {
    let common = min(old.rows.count, new.rows.count)
    for index in 0..<common {
      compare(old.rows[index], new.rows[index], pairs, new, label: "row \(index + 1)")
    }
    for index in common..<max(common, old.rows.count) {
      vanished.append(
        VanishedRow(
          row: "row \(index + 1)", cells: old.rows[index], keys: [], renamedTo: nil,
          figures: Self.figures(of: old.rows[index], old)))
    }
    appeared = (common..<max(common, new.rows.count)).map { "row \($0 + 1)" }
  }

  private mutating func compare(
    _ old: [Cell], _ new: [Cell], _ pairs: [(old: Int, new: Int)], _ table: ResultTable,
    label: String
  ) {
    for pair in pairs where old[pair.old] != new[pair.new] {
      let column = table.columns[pair.new]
      changes.append(
        Change(
          row: label, column: column.name, part: column.part, old: old[pair.old],
          new: new[pair.new]))
    }
  }
}
