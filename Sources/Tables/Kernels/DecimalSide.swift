/// A decimal operand as loops want it.
struct DecimalSide {
  let mantissas: RowValues<Int64>
  let scale: Int
  let decimals: FigureDecimals
  /// The figures as they were divided; nil for all but quotients.
  let fraction: Fraction?

  /// Nil for operands that are no exact decimals.
  init?(_ operand: Operand) {
    switch operand {
    case .column(let column):
      guard case .decimal(let values) = column.values else { return nil }
      mantissas = RowValues(perRow: values.mantissas)
      scale = values.scale
      decimals = values.decimals
      fraction = column.fraction
    case .value(.decimal(let value)):
      mantissas = RowValues(constant: value.mantissa)
      scale = value.scale
      decimals = FigureDecimals((value.scale, .uniform))
      fraction = nil
    case .value: return nil
    }
  }

  /// By how much a figure may be off at most: computed ones by a unit of the last decimal, others not at all.
  var error: Double {
    decimals.computedShown == nil ? 0 : 1 / Double(PowersOfTen.table[scale])
  }

  /// The greatest magnitude of a figure among so many rows, or about that.
  func greatest(_ count: Int, _ workers: Workers) -> Double {
    let unit = Double(PowersOfTen.table[scale])
    if let value = mantissas.constant { return Double(value.magnitude) / unit }
    let parts = workers.map(over: count) { rows in
      rows.reduce(0 as UInt64) { max($0, mantissas.values[$1].magnitude) }
    }
    return Double(parts.max() ?? 0) / unit
  }
}

extension Column {
  /// The numbers as binary floating point; nil for a column of no numbers.
  func doubles() -> [Double]? {
    switch values {
    case .decimal(let values):
      if let fraction { return fraction.doubles(missing) }
      let unit = Double(PowersOfTen.table[values.scale])
      return values.mantissas.map { Double($0) / unit }
    case .approximate(let values): return values
    case .text, .boolean: return nil
    }
  }

  /// A column in which no row has a value, laid out as its type wants.
  static func allMissing(_ kind: MissingKind, type: ColumnType, count: Int) -> Column {
    let values: Values =
      switch type {
      case .decimal:
        .decimal(DecimalValues(mantissas: [Int64](repeating: 0, count: count), scale: 0))
      case .approximate: .approximate([Double](repeating: 0, count: count))
      case .text:
        .text(
          TextValues(codes: [UInt32](repeating: 0, count: count), dictionary: TextDictionary([])))
      case .boolean: .boolean([Bool](repeating: false, count: count))
      }
    return Column(values: values, missing: MissingRows(allMissing: kind, count: count))
  }
}
