/// A decimal operand as loops want it.
struct DecimalSide {
  let mantissas: RowValues<Int64>
  let scale: Int
  let decimals: FigureDecimals

  /// Nil for operands that are no exact decimals.
  init?(_ operand: Operand) {
    switch operand {
    case .column(let column):
      guard case .decimal(let values) = column.values else { return nil }
      mantissas = RowValues(perRow: values.mantissas)
      scale = values.scale
      decimals = values.decimals
    case .value(.decimal(let value)):
      mantissas = RowValues(constant: value.mantissa)
      scale = value.scale
      decimals = FigureDecimals((value.scale, .uniform))
    case .value: return nil
    }
  }
}

extension Column {
  /// The numbers as binary floating point; nil for a column of no numbers.
  func doubles() -> [Double]? {
    switch values {
    case .decimal(let values):
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
