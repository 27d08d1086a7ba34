extension Conformed {
  /// Row by row the value of the operand that `which` names, where a row is not missing.
  func picking(_ which: [Int], _ missing: MissingRows, _ workers: Workers) -> Column {
    var values = pickedValues(which, workers)
    values.clear(missing)
    return Column(
      values, of: fractions.map { Fraction(picking: which, $0, workers) }, missing: missing)
  }

  private func pickedValues(_ which: [Int], _ workers: Workers) -> Column.Values {
    switch parts {
    case .decimal(let parts, let decimals):
      .decimal(
        DecimalValues(
          mantissas: Self.picking(which, parts, workers), scale: decimals.scale,
          precision: decimals.precision { printed in
            Self.picking(which, printed.map { $0.perRow }, workers)
          }))
    case .approximate(let parts): .approximate(Self.picking(which, parts, workers))
    case .text(let parts, let dictionary):
      .text(TextValues(codes: Self.picking(which, parts, workers), dictionary: dictionary))
    case .boolean(let parts): .boolean(Self.picking(which, parts, workers))
    }
  }

  fileprivate static func picking<Value: BitwiseCopyable>(
    _ which: [Int], _ parts: [RowValues<Value>], _ workers: Workers
  ) -> [Value] {
    workers.list(of: which.count) { parts[which[$0]][$0] }
  }

  /// The values of all operands, which must be columns, one after the other.
  func joined(_ missing: MissingRows, counts: [Int]) -> Column {
    Column(
      joinedValues, of: fractions.map { Fraction(joining: $0, counts: counts) }, missing: missing)
  }

  private var joinedValues: Column.Values {
    switch parts {
    case .decimal(let parts, let decimals):
      let counts = parts.map(\.values.count)
      return .decimal(
        DecimalValues(
          mantissas: parts.flatMap(\.values), scale: decimals.scale,
          precision: decimals.precision { printed in
            zip(printed, counts).flatMap { printed, count in
              (0..<count).map { printed.perRow[$0] }
            }
          }))
    case .approximate(let parts): return .approximate(parts.flatMap(\.values))
    case .text(let parts, let dictionary):
      return .text(TextValues(codes: parts.flatMap(\.values), dictionary: dictionary))
    case .boolean(let parts): return .boolean(parts.flatMap(\.values))
    }
  }
}

extension Column {
  /// Makes a column of quotients where the values are some.
  fileprivate init(_ values: Column.Values, of fraction: Fraction?, missing: MissingRows) {
    if let fraction, case .decimal(let quotients) = values {
      self.init(quotients: quotients, of: fraction, missing: missing)
    } else {
      self.init(values: values, missing: missing)
    }
  }
}

extension Fraction {
  /// Row by row the quotient of the operand that `which` names; all have one exponent.
  fileprivate init(picking which: [Int], _ sides: [Fraction], _ workers: Workers) {
    self.init(
      RowValues(perRow: Conformed.picking(which, sides.map(\.numerators), workers)),
      over: Self.oneDenominator(sides)
        ?? RowValues(perRow: Conformed.picking(which, sides.map(\.denominators), workers)),
      exponent: sides[0].exponent)
  }

  /// The denominator of all sides; nil where they have several.
  private static func oneDenominator(_ sides: [Fraction]) -> RowValues<Int64>? {
    guard let first = sides.first?.denominators.constant,
      sides.allSatisfy({ $0.denominators.constant == first })
    else { return nil }
    return RowValues(constant: first)
  }

  /// The quotients of columns one after the other; all have one exponent.
  fileprivate init(joining sides: [Fraction], counts: [Int]) {
    func all(_ values: (Fraction) -> RowValues<Int64>) -> RowValues<Int64> {
      let lists = zip(sides, counts).map { side, count in
        let values = values(side)
        return (0..<count).map { values[$0] }
      }
      return RowValues(perRow: Array(lists.joined()))
    }
    self.init(
      all(\.numerators), over: Self.oneDenominator(sides) ?? all(\.denominators),
      exponent: sides[0].exponent)
  }
}

extension Conformed.Decimals {
  /// The precision of a result whose rows come from several operands.
  fileprivate func precision(
    _ mixed: ([FigureDecimals.Printed]) -> [UInt8]
  ) -> DecimalValues.Precision {
    let uniform = printed.map { printed -> Int? in
      if case .uniform(let decimals) = printed { decimals } else { nil }
    }
    guard let computedShown else {
      return uniform.allSatisfy { $0 == scale } ? .uniform : .perRow(mixed(printed))
    }
    guard let first = uniform.first, let first, uniform.allSatisfy({ $0 == first }) else {
      return .computed(shown: computedShown, source: .perRow(mixed(printed)))
    }
    return .computed(shown: computedShown, source: .uniform(first))
  }
}

extension FigureDecimals.Printed {
  fileprivate var perRow: RowValues<UInt8> {
    switch self {
    case .uniform(let decimals): RowValues(constant: UInt8(decimals))
    case .perRow(let decimals): RowValues(perRow: decimals)
    }
  }
}
