extension Column {
  /// The values of these rows, in this order; text keeps its dictionary.
  public func taking(_ rows: [UInt32]) -> Column {
    Column(values: values.taking(rows), missing: missing.taking(rows))
  }

  /// The values of these rows, in this order; where there is no row, a missing value of `kind`.
  public func taking(_ rows: [UInt32?], elseMissing kind: MissingKind) -> Column {
    guard count > 0 else { return Column.allMissing(kind, type: type, count: rows.count) }
    var taken = taking(rows.map { $0 ?? 0 })
    guard rows.contains(nil) else { return taken }
    let marks = rows.indices.map { index in
      rows[index] == nil
        ? kind.rawValue : taken.missing.kind(index)?.rawValue ?? MissingRows.valid
    }
    taken.missing = MissingRows(kindOrValid: marks)
    taken.values.clear(taken.missing)
    return taken
  }
}

extension Column.Values {
  /// Puts the neutral value in the missing rows.
  mutating func clear(_ missing: MissingRows) {
    guard missing.missingCount > 0 else { return }
    let rows = (0..<missing.count).filter { missing.isMissing($0) }
    switch self {
    case .decimal(var values):
      for row in rows { values.mantissas[row] = 0 }
      self = .decimal(values)
    case .approximate(var values):
      for row in rows { values[row] = 0 }
      self = .approximate(values)
    case .text(var values):
      for row in rows { values.codes[row] = 0 }
      self = .text(values)
    case .boolean(var values):
      for row in rows { values[row] = false }
      self = .boolean(values)
    }
  }
}

extension Column.Values {
  fileprivate func taking(_ rows: [UInt32]) -> Column.Values {
    switch self {
    case .decimal(let values): .decimal(values.taking(rows))
    case .approximate(let values): .approximate(rows.map { values[Int($0)] })
    case .text(let values):
      .text(
        TextValues(codes: rows.map { values.codes[Int($0)] }, dictionary: values.dictionary))
    case .boolean(let values): .boolean(rows.map { values[Int($0)] })
    }
  }
}

extension DecimalValues {
  fileprivate func taking(_ rows: [UInt32]) -> DecimalValues {
    var precision = precision
    if case .perRow(let decimals) = precision {
      precision = .perRow(rows.map { decimals[Int($0)] })
    }
    return DecimalValues(
      mantissas: rows.map { mantissas[Int($0)] }, scale: scale, precision: precision)
  }
}

extension MissingRows {
  /// The same facts about these rows, in this order.
  public func taking(_ rows: [UInt32]) -> MissingRows {
    guard missingCount > 0 else { return MissingRows(allValid: rows.count) }
    var result = MissingRows()
    for row in rows {
      if let kind = kind(Int(row)) { result.append(kind) } else { result.appendValid() }
    }
    return result
  }
}

extension Column {
  /// The row index that stands for "no such row" in `taking(orMissing:)`.
  public static let noRow = UInt32.max

  /// The values of these rows, in this order; `Column.noRow` gives an absent value.
  public func taking(orMissing rows: [UInt32]) -> Column {
    guard rows.contains(Column.noRow) else { return taking(rows) }
    guard count > 0 else { return .allMissing(like: self, count: rows.count) }
    var result = taking(rows.map { $0 == Column.noRow ? 0 : $0 })
    var missing = MissingRows()
    for row in rows {
      if row == Column.noRow {
        missing.append(.absent)
      } else if let kind = self.missing.kind(Int(row)) {
        missing.append(kind)
      } else {
        missing.appendValid()
      }
    }
    result.missing = missing
    return result
  }

  /// A column of the same type in which every value is absent.
  public static func allMissing(like column: Column, count: Int) -> Column {
    var missing = MissingRows()
    for _ in 0..<count { missing.append(.absent) }
    let values: Values =
      switch column.values {
      case .decimal(let decimals):
        .decimal(
          DecimalValues(mantissas: [Int64](repeating: 0, count: count), scale: decimals.scale))
      case .approximate: .approximate([Double](repeating: 0, count: count))
      case .text(let text):
        .text(
          TextValues(codes: [UInt32](repeating: 0, count: count), dictionary: text.dictionary))
      case .boolean: .boolean([Bool](repeating: false, count: count))
      }
    return Column(values: values, missing: missing)
  }
}
