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
    _ operation: Comparison, _ a: Operand, _ b: Operand, count: Int, workers: Workers = .one
  ) -> Column {
    let missing = a.missing(count: count).united(with: b.missing(count: count))
    guard missing.missingCount < count,
      let results = comparedDecimals(operation, a, b, missing, workers)
        ?? comparedDoubles(operation, a, b, count: count, workers)
        ?? comparedTexts(operation, a, b, count: count, workers)
        ?? comparedBooleans(operation, a, b, count: count, workers)
    else {
      let neutral = [Bool](repeating: false, count: count)
      let missing = missing.united(with: MissingRows(allMissing: .notApplicable, count: count))
      return Column(values: .boolean(neutral), missing: missing)
    }
    return boolean(results, missing: missing)
  }

  /// A column of truth values, false where missing.
  static func boolean(_ results: [Bool], missing: MissingRows) -> Column {
    var results = results
    missing.forEachMissing(in: results.indices) { row, _ in results[row] = false }
    return Column(values: .boolean(results), missing: missing)
  }

  private static func comparedDecimals(
    _ operation: Comparison, _ a: Operand, _ b: Operand, _ missing: MissingRows,
    _ workers: Workers
  ) -> [Bool]? {
    let count = missing.count
    guard let left = DecimalSide(a), let right = DecimalSide(b) else { return nil }
    if left.fraction != nil || right.fraction != nil, let a = Fraction(left),
      let b = Fraction(right), let orders = Fraction.orders(a, b, missing, workers)
    {
      return operation.results(
        RowValues(perRow: orders), RowValues(constant: 0), count: count, workers)
    }
    if left.error > 0, right.error > 0 {
      let differences = DecimalSide.sureDifferences(left, right, count: count, workers)
      return operation.results(
        RowValues(perRow: differences), RowValues(constant: 0), count: count, workers)
    }
    if let (left, right) = DecimalSide.aligned(left, right) {
      return operation.results(left, right, count: count, workers)
    }
    let scale = max(left.scale, right.scale)
    return operation.results(
      left.widened(scale), right.widened(scale), count: count, workers)
  }

  private static func comparedDoubles(
    _ operation: Comparison, _ a: Operand, _ b: Operand, count: Int, _ workers: Workers
  ) -> [Bool]? {
    guard let left = a.doubles(), let right = b.doubles() else { return nil }
    return operation.results(left, right, count: count, workers)
  }

  private static func comparedTexts(
    _ operation: Comparison, _ a: Operand, _ b: Operand, count: Int, _ workers: Workers
  ) -> [Bool]? {
    guard let left = TextSide(a), let right = TextSide(b) else { return nil }
    let (leftPlaces, rightPlaces) = TextSide.places(left, right, for: operation)
    guard let code = right.codes.constant, left.codes.constant == nil else {
      return operation.results(
        left.perRow(leftPlaces), right.perRow(rightPlaces), count: count, workers)
    }
    // Against one text, each member is compared once.
    let answers = operation.results(
      RowValues(perRow: leftPlaces), RowValues(constant: rightPlaces[Int(code)]),
      count: leftPlaces.count, .one)
    return left.perRow(answers).values
  }

  private static func comparedBooleans(
    _ operation: Comparison, _ a: Operand, _ b: Operand, count: Int, _ workers: Workers
  ) -> [Bool]? {
    guard let left = a.truths(), let right = b.truths() else { return nil }
    return operation.results(
      left.map { $0 ? 1 : 0 }, right.map { $0 ? 1 : 0 }, count: count, workers)
  }
}

extension Comparison {
  /// Compares in one of two loops, all six ways being one of them with sides swapped or the answer turned.
  fileprivate func results<Value: Comparable>(
    _ a: RowValues<Value>, _ b: RowValues<Value>, count: Int, _ workers: Workers
  ) -> [Bool] {
    switch self {
    case .equal, .exactlyEqual: Self.areEqual(a, b, count: count, answer: true, workers)
    case .notEqual: Self.areEqual(a, b, count: count, answer: false, workers)
    case .less: Self.areLess(a, b, count: count, answer: true, workers)
    case .greaterOrEqual: Self.areLess(a, b, count: count, answer: false, workers)
    case .greater: Self.areLess(b, a, count: count, answer: true, workers)
    case .lessOrEqual: Self.areLess(b, a, count: count, answer: false, workers)
    }
  }

  private static func areEqual<Value: Comparable>(
    _ a: RowValues<Value>, _ b: RowValues<Value>, count: Int, answer: Bool, _ workers: Workers
  ) -> [Bool] {
    if let value = b.constant { return workers.list(of: count) { (a[$0] == value) == answer } }
    if let value = a.constant { return workers.list(of: count) { (b[$0] == value) == answer } }
    return workers.list(of: count) { (a.values[$0] == b.values[$0]) == answer }
  }

  private static func areLess<Value: Comparable>(
    _ a: RowValues<Value>, _ b: RowValues<Value>, count: Int, answer: Bool, _ workers: Workers
  ) -> [Bool] {
    if let value = b.constant { return workers.list(of: count) { (a[$0] < value) == answer } }
    if let value = a.constant { return workers.list(of: count) { (value < b[$0]) == answer } }
    return workers.list(of: count) { (a.values[$0] < b.values[$0]) == answer }
  }
}

extension DecimalSide {
  /// Left less right, 0 where that is no more than both may be off: two ways to a figure that was divided lead to one.
  fileprivate static func sureDifferences(
    _ a: DecimalSide, _ b: DecimalSide, count: Int, _ workers: Workers
  ) -> [Int128] {
    let scale = max(a.scale, b.scale)
    let (aUnit, bUnit) = (
      Int128(PowersOfTen.table[scale - a.scale]), Int128(PowersOfTen.table[scale - b.scale])
    )
    return workers.list(of: count) { row in
      let difference = Int128(a.mantissas[row]) * aUnit - Int128(b.mantissas[row]) * bUnit
      return difference.magnitude <= (aUnit + bUnit).magnitude ? 0 : difference
    }
  }

  /// Mantissas that compare as the values do, where one scale holds both without widening.
  fileprivate static func aligned(
    _ a: DecimalSide, _ b: DecimalSide
  ) -> (RowValues<Int64>, RowValues<Int64>)? {
    if a.scale == b.scale { return (a.mantissas, b.mantissas) }
    if let value = b.constant(scale: a.scale) { return (a.mantissas, value) }
    if let value = a.constant(scale: b.scale) { return (value, b.mantissas) }
    return nil
  }

  private func constant(scale newScale: Int) -> RowValues<Int64>? {
    guard let mantissa = mantissas.constant else { return nil }
    let value = ExactDecimal(mantissa: mantissa, scale: scale).rescaled(to: newScale)
    return value.map { RowValues(constant: $0.mantissa) }
  }

  /// Mantissas of a finer scale, in which every value has room.
  fileprivate func widened(_ newScale: Int) -> RowValues<Int128> {
    let factor = Int128(PowersOfTen.table[newScale - scale])
    return mantissas.map { Int128($0) * factor }
  }
}
