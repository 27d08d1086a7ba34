extension Column {
  /// The values of these rows, in this order; text keeps its dictionary.
  public func taking(_ rows: [UInt32]) -> Column {
    Column(values: values.taking(rows), missing: missing.taking(rows))
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
