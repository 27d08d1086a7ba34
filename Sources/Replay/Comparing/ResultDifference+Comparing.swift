import Diagnostics
import Tables

extension ResultDifference {
  /// Compares a recorded result with a new one.
  ///
  /// Rows are matched by their keys where both have the same key columns without repetition, else in their order. A key
  /// that is one and the same in all rows, and now is another, sets no rows apart where it is a time or the value of a
  /// parameter that was `replaced`: next year's rows are compared with this year's.
  init(
    from old: ResultTable, to new: ResultTable,
    replaced: [(old: String?, new: String?)] = []
  ) {
    self.init()
    isRagged = old.isRagged
    let pairs = compareColumns(old, new)
    let keys = old.keyIndices.compactMap { key in
      pairs.first { $0.old == key }.map { (old: key, new: $0.new) }
    }
    // The recorded key may be longer or shorter than the one that the new rows alone would get.
    guard !keys.isEmpty, keys.count == old.keyIndices.count else {
      compareInOrder(old, new, pairs)
      return
    }
    let moves = keys.compactMap { Move($0, old, new, replaced) }
    let own = keys.filter { key in !moves.contains { $0.key == key.old } }
    guard let oldRows = old.rowsByKey(own.map(\.old)), let newRows = new.rowsByKey(own.map(\.new))
    else {
      compareInOrder(old, new, pairs)
      return
    }
    matchedKeys = own.map(\.old)
    moved += moves.map { MovedColumn(word: $0.name, old: $0.oldText, new: $0.newText) }
    let labels = RowLabels(old, new, oldKeys: keys.map(\.old), newKeys: keys.map(\.new))
    compareByKey(
      old, new,
      Matching(
        pairs: pairs, keys: keys.map(\.old), oldKeys: own.map(\.old), newKeys: own.map(\.new),
        oldRows: oldRows, newRows: newRows, moves: moves, labels: labels))
  }

  /// A key that is the same in all rows and now is another one.
  private struct Move {
    let key: Int
    let name: String
    let new: Cell
    let oldText: String
    let newText: String
    let isTime: Bool

    init?(
      _ key: (old: Int, new: Int), _ old: ResultTable, _ new: ResultTable,
      _ replaced: [(old: String?, new: String?)]
    ) {
      guard let before = old.constant(key.old), let after = new.constant(key.new),
        before != after, let oldText = before.dataText, let newText = after.dataText
      else { return nil }
      let column = new.columns[key.new]
      guard column.isTime || replaced.contains(where: { $0.old == oldText && $0.new == newText })
      else { return nil }
      (self.key, name, isTime) = (key.old, column.name, column.isTime)
      (self.new, self.oldText, self.newText) = (after, oldText, newText)
    }
  }

  /// Which columns and rows belong together.
  private struct Matching {
    let pairs: [(old: Int, new: Int)]
    /// The recorded key columns, those that moved among them.
    let keys: [Int]
    let oldKeys: [Int]
    let newKeys: [Int]
    let oldRows: [[Cell]: Int]
    let newRows: [[Cell]: Int]
    let moves: [Move]
    let labels: RowLabels

    /// The pairs whose cells are compared: what moved is told once.
    var compared: [(old: Int, new: Int)] {
      pairs.filter { pair in !moves.contains { $0.key == pair.old } }
    }

    /// A recorded row with its moved keys as they are now: so the data are searched for it.
    func sought(_ row: [Cell]) -> [Cell] {
      var row = row
      for move in moves { row[move.key] = move.new }
      return row
    }
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
        row, new.rows[partner], matching.compared, new,
        place: matching.oldKeys.map { row[$0] },
        label: matching.labels.new(new.rows[partner]),
        period: matching.moves.first(where: \.isTime).map {
          Times(old: $0.oldText, new: $0.newText)
        })
    }
    if kept != kept.sorted() { isReordered = true }
    let appearedRows = new.rows.indices.filter { index in
      matching.oldRows[matching.newKeys.map { new.rows[index][$0] }] == nil
    }
    tellVanished(vanishedRows, old, appearedRows.map { new.rows[$0] }, matching)
    appeared = appearedRows.map {
      NewRow(row: matching.labels.new(new.rows[$0]), cells: new.rows[$0])
    }
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
      let renamed = candidates.lazy.compactMap { candidate in
        Self.rename(row, candidate, matching, old).map { (row: candidate, rename: $0) }
      }.first
      vanished.append(
        VanishedRow(
          row: matching.labels.old(row), cells: matching.sought(row), keys: matching.keys,
          renamedTo: renamed.map { matching.labels.new($0.row) }, rename: renamed?.rename,
          figures: Self.figures(of: row, old),
          period: matching.moves.first(where: \.isTime)?.newText))
    }
  }

  private static func figures(
    of row: [Cell], _ table: ResultTable
  ) -> [(column: String, value: Cell)] {
    table.columns.indices
      .filter { table.columns[$0].part == .figure || table.columns[$0].part == .change }
      .map { (table.columns[$0].name, row[$0]) }
  }

  /// What is called otherwise, where exactly one key differs and its texts are so near that one was renamed to the other.
  private static func rename(
    _ old: [Cell], _ new: [Cell], _ matching: Matching, _ table: ResultTable
  ) -> Rename? {
    let differing = zip(matching.oldKeys, matching.newKeys).filter { old[$0] != new[$1] }
    guard differing.count == 1, let (oldKey, newKey) = differing.first,
      let before = old[oldKey].dataText, let after = new[newKey].dataText,
      ExactDecimal(before) == nil, NearestName.match(for: before, among: [after]) != nil
    else { return nil }
    return Rename(column: table.columns[oldKey].name, old: before, new: after)
  }

  private mutating func compareInOrder(
    _ old: ResultTable, _ new: ResultTable, _ pairs: [(old: Int, new: Int)]
  ) {
    let common = min(old.rows.count, new.rows.count)
    for index in 0..<common {
      compare(
        old.rows[index], new.rows[index], pairs, new, place: [.text("\(index + 1)")],
        label: "row \(index + 1)")
    }
    for index in common..<max(common, old.rows.count) {
      vanished.append(
        VanishedRow(
          row: "row \(index + 1)", cells: old.rows[index], keys: [], renamedTo: nil,
          figures: Self.figures(of: old.rows[index], old)))
    }
    appeared = (common..<max(common, new.rows.count)).map { index in
      NewRow(row: "row \(index + 1)", cells: new.rows[index])
    }
  }

  private mutating func compare(
    _ old: [Cell], _ new: [Cell], _ pairs: [(old: Int, new: Int)], _ table: ResultTable,
    place: [Cell], label: Message, period: Times? = nil
  ) {
    for pair in pairs where old[pair.old] != new[pair.new] {
      let column = table.columns[pair.new]
      var change = Change(
        row: label, column: column.name, part: column.part, old: old[pair.old],
        new: new[pair.new], place: Place(row: place, column: column.identity))
      if column.part == .figure {
        change.times = times(of: column, old, new, pairs, table) ?? period
      }
      changes.append(change)
    }
  }

  /// The times of the two figures of a column in a row, where they differ.
  private func times(
    of column: ResultTable.Column, _ old: [Cell], _ new: [Cell], _ pairs: [(old: Int, new: Int)],
    _ table: ResultTable
  ) -> Times? {
    if let move = moved.first(where: { $0.word == column.word }) {
      return Times(old: move.old, new: move.new, word: move.word)
    }
    guard let pair = pairs.first(where: { table.columns[$0.new].name == column.extent }),
      let before = old[pair.old].dataText, let after = new[pair.new].dataText, before != after
    else { return nil }
    var times = Times(old: before, new: after)
    if let before = ExactDecimal(before), let after = ExactDecimal(after) {
      // A series grows at its ends and loses what it had there.
      times.isLost = column.extent == "from" ? after > before : after < before
    }
    return times
  }
}
