import Indicators
import Tables

/// What notes say of the figures that a comparison put together, row by row, so that rows left out later take theirs along.
struct RowNotes {
  /// A column of notes that the result does not carry, or not in each row.
  private struct Column {
    let name: String
    /// The columns of the table below that hold the notes of the first and of the last figures.
    let sides: [Int]
    /// What the result's own column says.
    let kept: Set<String>
  }

  private var columns: [Column] = []
  /// As many rows as the result has.
  private var table = DeferredTable(Table(name: ""))
  /// How many remarks stand before the one that tells them.
  private let place: Int

  /// Takes the notes of two rows of a stage for each row of a comparison's result.
  init(
    first: [UInt32], last: [UInt32], _ stage: CompareVerb.Stage, leftOutOf result: DeferredTable,
    place: Int
  ) {
    self.place = place
    for (index, field) in stage.part.fields.enumerated() where field.isNote {
      let kept = result.fields.firstIndex { $0.name == field.name }
        .map { result.column($0).usedMembers() }
      for rows in [first, last] {
        CompareVerb.append(field, stage.figures(index, in: rows), to: &table)
      }
      let count = table.fields.count
      columns.append(
        Column(name: field.name, sides: [count - 2, count - 1], kept: Set(kept ?? [])))
    }
  }

  /// Keeps what some of the rows say.
  mutating func take(_ rows: [UInt32]) {
    if !columns.isEmpty { table.take(rows) }
  }

  /// Puts what the rows that are left say among the remarks.
  func tell(in run: inout Run) {
    var place = place
    for column in columns {
      let sides = column.sides.map { table.column($0) }
      let said = Tables.Column.joined(sides)?.usedMembers() ?? []
      let count = run.remarks.count
      run.remarkOnNotes(said.filter { !column.kept.contains($0) }, of: column.name, at: place)
      place += run.remarks.count - count
    }
  }
}
