import Language
import Tables

extension CompareVerb {
  /// The table that reached the stage and those of its rows that are looked at, so that errors name its own rows.
  struct Stage {
    let table: DeferredTable
    /// Those for the part of the stage that is being done.
    var workers: Workers
    /// The rows that are looked at as a table.
    let part: DeferredTable
    /// Their numbers in the table; nil where they are all of them.
    private let rows: [UInt32]?

    init(_ table: DeferredTable, _ workers: Workers) {
      self.table = table
      self.workers = workers
      part = table
      rows = nil
    }

    private init(_ stage: Stage, rows: [UInt32]) {
      table = stage.table
      workers = stage.workers
      var part = stage.table
      part.take(rows)
      self.part = part
      self.rows = rows
    }

    /// Some of the rows, by their number in the part.
    func narrowed(to chosen: [UInt32]) -> Stage { Stage(self, rows: rows(of: chosen)) }

    func row(_ index: UInt32) -> Int { rows.map { Int($0[Int(index)]) } ?? Int(index) }

    /// The same rows by their number in the table.
    func rows(of chosen: [UInt32]) -> [UInt32] {
      guard let rows else { return chosen }
      return chosen.map { $0 == Column.noRow ? $0 : rows[Int($0)] }
    }

    /// All rows by their number in the table.
    var allRows: [UInt32] { rows ?? Array(0..<UInt32(table.rowCount)) }

    /// The figures of a column in some of the part's rows.
    func figures(_ column: Int, in rows: [UInt32]) -> ChosenFigures {
      ChosenFigures(
        column: part.column(column, workers: workers), rows: rows, workers: workers)
    }

    /// The stage with all rows of the table.
    var whole: Stage { Stage(table, workers) }

    /// The part's rows that hold a value in a column, exactly.
    func rows(holding cell: Cell, in column: Int) -> [UInt32] {
      part.column(column).rows(exactly: cell, workers: workers)
    }
  }

  /// The result so far, and in which rows of a stage its figures stand.
  struct Sides {
    var result: DeferredTable
    let stage: Stage
    /// The row of the first figure for each row of the result, `Column.noRow` where there is none.
    let first: [UInt32]
    /// The row of the last figure.
    let last: [UInt32]
    /// Every row of the first member, `Column.noRow` among them.
    let rowsOfFirst: [UInt32]
    /// Some row with the keys of each row of the result.
    let any: [UInt32]
    /// What the column of the last figures is called.
    let lastName: String
    /// The compared member of the last figures; nil where each row has its own.
    let lastMember: Cell?
  }

  /// A compared member with its value.
  struct Resolved {
    let cell: Cell
    let alias: String?
    let range: Syntax.Range
    var name: String { cell.dataText ?? "" }
  }
}
