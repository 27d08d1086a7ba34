import Tables

/// Figures that stand in certain rows of a column, copied from there when they are asked for.
struct ChosenFigures {
  /// The column that they stand in.
  let column: Column
  /// The row of each figure, `Column.noRow` where there is none.
  let rows: [UInt32]
  var workers = Workers.one

  /// Some of the figures, by their number; all of them where nil.
  func taking(_ chosen: [UInt32]?) -> Column {
    let places = places(chosen)
    return places.column.taking(orMissing: places.rows, workers: workers)
  }

  /// Where some of the figures stand, by their number; all of them where nil.
  func places(_ chosen: [UInt32]?) -> (column: Column, rows: [UInt32]) {
    (column, chosen.map { $0.map { rows[Int($0)] } } ?? rows)
  }
}
