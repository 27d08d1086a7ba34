import Diagnostics
import Tables

/// What differs between a recorded result and a new one, by key and by the part of the columns.
struct ResultDifference {
  /// A cell whose value changed.
  struct Change {
    /// The row in words: `Tuntee itsensä yksinäiseksi, 8.–9. lk`.
    let row: Message
    /// The column's present name.
    let column: String
    /// The part of the column.
    let part: ResultTable.Part
    let old: Cell
    let new: Cell
    /// Which cell of the recorded table it is.
    let place: Place
    /// The times that a figure is of, where these differ.
    var times: Times?
  }

  /// What time a recorded figure is of, and the new one in its place.
  struct Times {
    let old: String
    let new: String
    /// The word that chose both, as `last`; nil for the figures of a series.
    var word: String?
    /// True where the recorded figure is no longer there, so that one farther from the end of its series stands for it.
    var isLost = false
  }

  /// A cell of a recorded table, whatever the rows are compared with.
  struct Place: Hashable {
    /// The keys of its row, or the row's number where rows are compared in their order.
    let row: [Cell]
    let column: ResultTable.Identity
  }

  /// A column that a word chose and that the word now chooses otherwise, or a key that moved with all rows.
  struct MovedColumn: Equatable {
    let word: String
    let old: String
    let new: String
  }

  /// A row that was not recorded.
  struct NewRow {
    /// The row in words.
    let row: Message
    /// Its cells, as many as the new result has columns.
    let cells: [Cell]
    /// The verdict that it has now, where a stage lists rows by their verdicts, so that it had another one.
    var listedVerdict: Cell?
  }

  /// The recorded columns that rows were matched by; nil where they were compared in their order.
  var matchedKeys: [Int]?
  var moved: [MovedColumn] = []
  var addedColumns: [String] = []
  var removedColumns: [String] = []
  var changes: [Change] = []
  var vanished: [VanishedRow] = []
  var appeared: [NewRow] = []
  /// True where the same rows stand in another order.
  var isReordered = false
  /// True where the recorded lines are no even table any more.
  var isRagged = false

  /// True where recorded and new say the same.
  var isEmpty: Bool {
    moved.isEmpty && addedColumns.isEmpty && removedColumns.isEmpty && changes.isEmpty
      && vanished.isEmpty && appeared.isEmpty && !isReordered && !isRagged
  }

  /// How the changes of a row of the recorded table name their row.
  func place(of row: Int, in old: ResultTable) -> [Cell] {
    matchedKeys.map { keys in keys.map { old.rows[row][$0] } } ?? [.text("\(row + 1)")]
  }

  /// Verdicts whose word changed, the mark of rounding aside.
  var flips: [Change] { changes.filter(\.isFlip) }

  /// Figures that are no longer there, or became known.
  var lostAndFound: [Change] { changes.filter(\.isLossOrFind) }

  /// Whatever else changed: the mark of rounding, differences, names.
  var others: [Change] {
    changes.filter { !$0.isFlip && !$0.isLossOrFind && $0.movement == nil }
  }

  /// Figures that moved, the largest movement first.
  var movements: [(change: Change, by: ExactDecimal)] {
    changes.compactMap { change in change.movement.map { (change, $0) } }
      .sorted { ($0.by.magnitude ?? $0.by) > ($1.by.magnitude ?? $1.by) }
  }
}

extension ResultDifference.Change {
  /// True for a verdict whose word changed.
  var isFlip: Bool { part == .verdict && old.verdictWord != new.verdictWord }

  /// True for a figure that is no longer there, or became known.
  var isLossOrFind: Bool { part == .figure && old.isMissing != new.isMissing }

  /// True for a figure of another time than recorded, as the recorded one is no longer there.
  var isStandIn: Bool { movement != nil && times?.isLost == true }

  /// By how much a figure moved; nil where there were not two.
  var movement: ExactDecimal? {
    guard part == .figure, let old = old.number, let new = new.number else { return nil }
    guard let by = new.subtracting(old), by != ExactDecimal(0) else { return nil }
    return by
  }
}

extension Cell {
  /// The number that a recorded cell holds.
  var number: ExactDecimal? { dataText.flatMap { ExactDecimal($0) } }

  /// The verdict that a recorded cell holds, without ` ≈`.
  var verdictWord: Substring? {
    guard let text = dataText else { return nil }
    return text.hasSuffix(" ≈") ? text.dropLast(2) : text[...]
  }
}
