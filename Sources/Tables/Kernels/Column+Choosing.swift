extension Column {
  /// `if(condition, then, else)` row by row; a missing condition gives a missing value of its kind.
  ///
  /// Operands whose types don't go together, or a condition of no truth values, give a column without values.
  public static func choice(
    _ condition: Column, then: Operand, else otherwise: Operand, count: Int,
    workers: Workers = .one
  ) -> Column {
    guard case .boolean(let flags) = condition.values else {
      return allMissing(.notApplicable, type: then.type ?? otherwise.type ?? .decimal, count: count)
    }
    let which = workers.list(of: count) { flags[$0] ? 0 : 1 }
    return picked([then, otherwise], which, condition.missing, workers)
  }

  /// Each row's first value that is not missing; where all are, the first operand's reason.
  public static func coalesce(
    _ operands: [Operand], count: Int, workers: Workers = .one
  ) -> Column {
    let missing = operands.map { $0.missing(count: count) }
    let which = workers.list(of: count) { row in
      missing.firstIndex { !$0.isMissing(row) } ?? 0
    }
    return picked(operands, which, MissingRows(allValid: count), workers)
  }

  /// The same cell in every row; a missing one needs `type`, else the cell's own type counts.
  public static func constant(_ cell: Cell, type: ColumnType, count: Int) -> Column {
    let valid = MissingRows(allValid: count)
    switch cell {
    case .missing(let kind): return allMissing(kind, type: type, count: count)
    case .decimal(let value):
      let mantissas = [Int64](repeating: value.mantissa, count: count)
      let values = DecimalValues(mantissas: mantissas, scale: value.scale)
      return Column(values: .decimal(values), missing: valid)
    case .approximate(let value):
      return approximate([Double](repeating: value, count: count), missing: valid)
    case .text(let text):
      let codes = [UInt32](repeating: 0, count: count)
      let values = TextValues(codes: codes, dictionary: TextDictionary([text]))
      return Column(values: .text(values), missing: valid)
    case .boolean(let value):
      return Column(values: .boolean([Bool](repeating: value, count: count)), missing: valid)
    }
  }

  /// Each row from the operand that `which` names; missing too where `missing` says so.
  private static func picked(
    _ operands: [Operand], _ which: [Int], _ missing: MissingRows, _ workers: Workers
  ) -> Column {
    let count = which.count
    guard let conformed = Conformed(operands), !operands.isEmpty else {
      let type = operands.lazy.compactMap(\.type).first ?? .decimal
      return allMissing(.notApplicable, type: type, count: count)
    }
    let sides = operands.map { $0.missing(count: count) }
    guard sides.contains(where: { $0.missingCount > 0 }) || missing.missingCount > 0 else {
      return conformed.picking(which, missing, workers)
    }
    let kinds = sides.map { $0.kindOrValid() }
    let marks = workers.list(of: count) { kinds[which[$0]][$0] }
    return conformed.picking(
      which, missing.united(with: MissingRows(kindOrValid: marks)), workers)
  }
}
