extension Conformed {
  /// Row by row the value of the operand that `which` names.
  func picking(_ which: [Int], _ workers: Workers) -> Column.Values {
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

  private static func picking<Value: BitwiseCopyable>(
    _ which: [Int], _ parts: [RowValues<Value>], _ workers: Workers
  ) -> [Value] {
    workers.list(of: which.count) { parts[which[$0]][$0] }
  }

  /// The values of all operands, which must be columns, one after the other.
  func joined() -> Column.Values {
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
