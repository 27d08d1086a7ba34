/// How far whole numbers lie from the least of them: less than 2³².
enum Distances {
  case narrow(NarrowNumbers)
  case mantissas([Int64], MissingRows, least: Int64)

  /// Nil for values that are no exact figures, or that lie too far apart.
  init?(_ column: Column, _ workers: Workers) {
    guard column.type == .decimal else { return nil }
    if let numbers = column.narrowNumbers(workers) {
      self = .narrow(numbers)
      return
    }
    guard case .decimal(let values) = column.values, let bounds = values.bounds(workers),
      values.mantissas.count <= Int(UInt32.max),
      bounds.upperBound.subtractingReportingOverflow(bounds.lowerBound).overflow == false,
      bounds.upperBound - bounds.lowerBound <= Int64(UInt32.max)
    else { return nil }
    self = .mantissas(values.mantissas, column.missing, least: bounds.lowerBound)
  }

  /// The mantissa of distance 0.
  var least: Int64 {
    switch self {
    case .narrow(let numbers): numbers.least
    case .mantissas(_, _, let least): least
    }
  }

  /// The sum of the squared distances of each group.
  func squares(by grouping: Grouping) -> [UInt128] {
    let slots = grouping.slots
    switch self {
    case .narrow:
      // Below 2¹⁶, so that the squares of 2³² rows have room in 64 bits.
      let gathered = grouping.gather { SquareAccumulator<UInt64>(self, slots: slots.count) }
      return slots.byGroup(gathered.squares).map { UInt128($0) }
    case .mantissas:
      let gathered = grouping.gather { SquareAccumulator<UInt128>(self, slots: slots.count) }
      return slots.byGroup(gathered.squares)
    }
  }

  /// Writes the distances of some rows, 0 for missing ones.
  func write(_ rows: Range<Int>, to distances: UnsafeMutablePointer<UInt32>) {
    switch self {
    case .narrow(let numbers):
      let end = UInt32(truncatingIfNeeded: numbers.firstMissing)
      numbers.forEach(rows) { distances[$0] = $1 < end ? $1 : 0 }
    case .mantissas(let mantissas, let missing, let least):
      for (index, row) in rows.enumerated() {
        distances[index] =
          missing.isMissing(row) ? 0 : UInt32(truncatingIfNeeded: mantissas[row] &- least)
      }
    }
  }
}
