/// The different cells of a column, where they are few beside its rows: what follows from a cell is worked out for them
/// alone.
public struct DistinctCells: Sendable {
  /// The first row of each cell, in order.
  public let firstRows: [UInt32]
  /// The place of each row's cell among those.
  private let places: [UInt32]

  /// Nil where there may be more than a cell for four rows.
  public init?(_ column: Column) {
    guard let codes = CellCodes(column), codes.count <= column.count / 4 else { return nil }
    var firstRows: [UInt32] = []
    var placeOfCode = [UInt32](repeating: Column.noRow, count: codes.count)
    places = (0..<column.count).map { row in
      let code = codes.code(row)
      if placeOfCode[code] == Column.noRow {
        placeOfCode[code] = UInt32(truncatingIfNeeded: firstRows.count)
        firstRows.append(UInt32(truncatingIfNeeded: row))
      }
      return placeOfCode[code]
    }
    self.firstRows = firstRows
  }

  /// A value for every row from one for each of the cells.
  public func spread(_ values: Column) -> Column { values.taking(places) }
}
