/// The ways to compare two values.
public enum Comparison: Sendable, CaseIterable {
  /// `a = b`; texts as people read them.
  case equal
  /// `a != b`; texts as people read them.
  case notEqual
  /// `a == b`; texts byte by byte.
  case exactlyEqual
  /// `a < b`; texts in Finnish order.
  case less
  /// `a <= b`
  case lessOrEqual
  /// `a > b`
  case greater
  /// `a >= b`
  case greaterOrEqual
}

extension Column {
  /// Compares row by row; missing where a side is, and everywhere for types that can't be compared.
  ///
  /// Numbers compare by value, computed ones unrounded. Texts that read alike are equal for all but `==`,
  /// so that exactly one of less, equal and greater holds.
  public static func comparison(
    _ operation: Comparison, _ a: Operand, _ b: Operand, count: Int
  ) -> Column {
    let missing = a.missing(count: count).united(with: b.missing(count: count))
    guard missing.missingCount < count,
      let results = comparedDecimals(operation, a, b, count: count)
        ?? comparedDoubles(operation, a, b, count: count)
        ?? comparedTexts(operation, a, b, count: count)
        ?? comparedBooleans(operation, a, b, count: count)
    else {
      let neutral = [Bool](repeating: false, count: count)
      let missing = missing.united(with: MissingRows(allMissing: .notApplicable, count: count))
      return Column(values: .boolean(neutral), missing: missing)
    }
    return boolean(results, missing: missing)
  }

  /// A column of truth values, false where missing.
  static func boolean(_ results: [Bool], missing: MissingRows) -> Column {
    guard missing.missingCount > 0 else {
      return Column(values: .boolean(results), missing: missing)
    }
    let values = results.indices.map { results[$0] && !missing.isMissing($0) }
    return Column(values: .boolean(values), missing: missing)
  }

  private static func comparedDecimals(
    _ operation: Comparison, _ a: Operand, _ b: Operand, count: Int
  ) -> [Bool]? {
    guard let left = DecimalSide(a), let right = DecimalSide(b) else { return nil }
    if let (a, b) = DecimalSide.aligned(left, right) {
      let (aStep, bStep) = (left.step, right.step)
      return compared(operation, count: count, { a[$0 * aStep] }, { b[$0 * bStep] })
    }
    let scale = max(left.scale, right.scale)
    let leftUnit = Int128(PowersOfTen.table[scale - left.scale])
    let rightUnit = Int128(PowersOfTen.table[scale - right.scale])
    return compared(
      operation, count: count, { Int128(left.mantissas[$0 * left.step]) * leftUnit },
      { Int128(right.mantissas[$0 * right.step]) * rightUnit })
  }

  private static func comparedDoubles(
    _ operation: Comparison, _ a: Operand, _ b: Operand, count: Int
  ) -> [Bool]? {
    guard let (left, leftStep) = a.doubles(), let (right, rightStep) = b.doubles() else {
      return nil
    }
    return compared(operation, count: count, { left[$0 * leftStep] }, { right[$0 * rightStep] })
  }

  private static func comparedTexts(
    _ operation: Comparison, _ a: Operand, _ b: Operand, count: Int
  ) -> [Bool]? {
    guard let left = TextSide(a), let right = TextSide(b) else { return nil }
    let (leftPlaces, rightPlaces) = TextSide.places(left, right, for: operation)
    return compared(
      operation, count: count, { leftPlaces[Int(left.codes[$0 * left.step])] },
      { rightPlaces[Int(right.codes[$0 * right.step])] })
  }

  private static func comparedBooleans(
    _ operation: Comparison, _ a: Operand, _ b: Operand, count: Int
  ) -> [Bool]? {
    guard let (left, leftStep) = a.bits(), let (right, rightStep) = b.bits() else { return nil }
    return compared(operation, count: count, { left[$0 * leftStep] }, { right[$0 * rightStep] })
  }

  @inline(__always)
  private static func compared<Value: Comparable>(
    _ operation: Comparison, count: Int, _ a: (Int) -> Value, _ b: (Int) -> Value
  ) -> [Bool] {
    switch operation {
    case .equal, .exactlyEqual: (0..<count).map { a($0) == b($0) }
    case .notEqual: (0..<count).map { a($0) != b($0) }
    case .less: (0..<count).map { a($0) < b($0) }
    case .lessOrEqual: (0..<count).map { a($0) <= b($0) }
    case .greater: (0..<count).map { a($0) > b($0) }
    case .greaterOrEqual: (0..<count).map { a($0) >= b($0) }
    }
  }
}

extension DecimalSide {
  /// Mantissas that compare as the values do, where one scale holds both without widening.
  fileprivate static func aligned(_ a: DecimalSide, _ b: DecimalSide) -> ([Int64], [Int64])? {
    if a.scale == b.scale { return (a.mantissas, b.mantissas) }
    if b.step == 0, let value = b.constant(scale: a.scale) { return (a.mantissas, [value]) }
    if a.step == 0, let value = a.constant(scale: b.scale) { return ([value], b.mantissas) }
    return nil
  }

  private func constant(scale: Int) -> Int64? {
    mantissas.first.flatMap {
      ExactDecimal(mantissa: $0, scale: self.scale).rescaled(to: scale)?.mantissa
    }
  }
}

extension Operand {
  /// The truth values as 0 and 1 with their step; nil for operands that are none.
  func bits() -> (values: [UInt8], step: Int)? {
    switch self {
    case .column(let column):
      guard case .boolean(let values) = column.values else { return nil }
      return (values.map { $0 ? 1 : 0 }, 1)
    case .value(.boolean(let value)): return ([value ? 1 : 0], 0)
    case .value: return nil
    }
  }
}
