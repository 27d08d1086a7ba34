/// A decimal operand as loops want it.
struct DecimalSide {
  /// How many decimals each row was printed with.
  enum Printed {
    case uniform(Int)
    case perRow([UInt8])
  }

  let mantissas: RowValues<Int64>
  let scale: Int
  let printed: Printed
  /// How many decimals a computed column is shown with; nil for figures as printed.
  let computedShown: Int?

  /// Nil for operands that are no exact decimals.
  init?(_ operand: Operand) {
    switch operand {
    case .column(let column):
      guard case .decimal(let values) = column.values else { return nil }
      self.init(values)
    case .value(.decimal(let value)): self.init(value)
    case .value: return nil
    }
  }

  private init(_ value: ExactDecimal) {
    mantissas = RowValues(constant: value.mantissa)
    scale = value.scale
    printed = .uniform(value.scale)
    computedShown = nil
  }

  init(_ values: DecimalValues) {
    mantissas = RowValues(perRow: values.mantissas)
    scale = values.scale
    switch values.precision {
    case .uniform:
      printed = .uniform(values.scale)
      computedShown = nil
    case .perRow(let decimals):
      printed = .perRow(decimals)
      computedShown = nil
    case .computed(let shown, let source):
      printed = .uniform(source)
      computedShown = shown
    }
  }

  /// The most decimals that any row was printed with.
  var finestPrinted: Int {
    switch printed {
    case .uniform(let decimals): decimals
    case .perRow(let decimals): Int(decimals.max() ?? 0)
    }
  }

  /// The decimals that a person sees.
  var finestShown: Int { computedShown ?? finestPrinted }

  /// The decimals that a mean and the like of the figures is shown with: one more than they were printed with.
  var aggregateShown: Int {
    computedShown.map { max($0, 1) } ?? min(finestPrinted + 1, ExactDecimal.maximumScale)
  }

  /// The printed decimals of a row of a result, from those of both sides; uniform where possible.
  static func printed(
    _ a: Printed, _ b: Printed, count: Int, _ combine: (Int, Int) -> Int
  ) -> Printed {
    switch (a, b) {
    case (.uniform(let a), .uniform(let b)): .uniform(combine(a, b))
    case (.perRow(let a), .uniform(let b)): .perRow(a.map { UInt8(combine(Int($0), b)) })
    case (.uniform(let a), .perRow(let b)): .perRow(b.map { UInt8(combine(a, Int($0))) })
    case (.perRow(let a), .perRow(let b)):
      .perRow((0..<count).map { UInt8(combine(Int(a[$0]), Int(b[$0]))) })
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
