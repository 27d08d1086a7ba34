/// The different cells of a column, where they are few beside its rows: what follows from a cell is worked out for them
/// alone.
public struct DistinctCells: Sendable {
  /// The first row of each cell, in order.
  public let firstRows: [UInt32]
  private let codes: CellCodes
  /// The place of each code's cell among those; any for codes that no row has.
  private let placeOfCode: [UInt32]
  private let rowCount: Int

  /// Nil where there may be more than a cell for four rows.
  public init?(_ column: Column, workers: Workers = .one) {
    guard let codes = CellCodes(column), codes.count <= column.count / 4 else { return nil }
    let parts = workers.map(over: column.count) { codes.firstRows(in: $0) }
    let firsts = (0..<codes.count).map { code in
      (code: code, row: parts.reduce(Column.noRow) { min($0, $1[code]) })
    }
    let found = firsts.filter { $0.row != Column.noRow }.sorted { $0.row < $1.row }
    var placeOfCode = [UInt32](repeating: 0, count: codes.count)
    for (place, cell) in found.enumerated() {
      placeOfCode[cell.code] = UInt32(truncatingIfNeeded: place)
    }
    firstRows = found.map(\.row)
    rowCount = column.count
    self.codes = codes
    self.placeOfCode = placeOfCode
  }

  /// A value for every row from one for each of the cells.
  public func spread(_ values: Column, workers: Workers = .one) -> Column {
    if let numbers = codes.numbers, let few = values.narrowed(workers), few.isOfNumbersAlone {
      let list = placeOfCode.map {
        UInt16(truncatingIfNeeded: firstRows.isEmpty ? 0 : few.numbers.number(Int($0)))
      }
      let spread = few.numbers.standing(for: numbers, by: list, workers)
      let missing = spread.missingRows(workers)
      return Column(NarrowValues(spread, few.meaning, missing), missing: missing)
    }
    let places = workers.list(of: rowCount) { placeOfCode[codes.code($0)] }
    return values.taking(places, workers: workers)
  }
}

extension NarrowValues {
  /// Whether a value follows from its number, whichever row it stands in.
  fileprivate var isOfNumbersAlone: Bool {
    switch meaning {
    case .text, .decimal(_, .uniform): true
    case .decimal: false
    }
  }
}
