extension Column {
  /// Both hold: false where either is false, else missing where either is missing (Kleene).
  public static func and(_ a: Column, _ b: Column) -> Column {
    combined(a, b, deciding: false)
  }

  /// At least one holds: true where either is true, else missing where either is missing (Kleene).
  public static func or(_ a: Column, _ b: Column) -> Column {
    combined(a, b, deciding: true)
  }

  /// The truth value that decides alone wins over a missing side; columns of no truth values are missing.
  private static func combined(_ a: Column, _ b: Column, deciding: Bool) -> Column {
    guard case .boolean(let left) = a.values, case .boolean(let right) = b.values else {
      return allMissing(.notApplicable, type: .boolean, count: a.count)
    }
    if a.missing.missingCount == 0, b.missing.missingCount == 0 {
      let results = left.indices.map { deciding ? left[$0] || right[$0] : left[$0] && right[$0] }
      return Column(values: .boolean(results), missing: a.missing)
    }
    var marks = a.missing.united(with: b.missing).kindOrValid()
    let results = marks.indices.map { row in
      let decided =
        (!a.missing.isMissing(row) && left[row] == deciding)
        || (!b.missing.isMissing(row) && right[row] == deciding)
      if decided { marks[row] = MissingRows.valid }
      return decided ? deciding : marks[row] == MissingRows.valid && !deciding
    }
    return Column(values: .boolean(results), missing: MissingRows(kindOrValid: marks))
  }

  /// The opposite truth values; missing stays missing, columns of no truth values stay as they are.
  public func not() -> Column {
    guard case .boolean(let values) = values else { return self }
    return Column.boolean(values.map { !$0 }, missing: missing)
  }

  /// Tells row by row whether the value is missing, for one reason or for any; never missing itself.
  public func isMissingColumn(only kind: MissingKind?) -> Column {
    let flags: [Bool] =
      if let kind {
        (0..<count).map { missing.kind($0) == kind }
      } else {
        (0..<count).map { missing.isMissing($0) }
      }
    return Column(values: .boolean(flags), missing: MissingRows(allValid: count))
  }

  /// The rows that are true, in order; none for a column of no truth values.
  public func trueRows() -> [UInt32] {
    guard case .boolean(let values) = values else { return [] }
    let isComplete = missing.missingCount == 0
    var rows: [UInt32] = []
    rows.reserveCapacity(values.reduce(0) { $0 + ($1 ? 1 : 0) })
    for row in values.indices where values[row] && (isComplete || !missing.isMissing(row)) {
      rows.append(UInt32(row))
    }
    return rows
  }
}
