/// The calculations on two numbers.
public enum Arithmetic: Sendable, CaseIterable {
  /// `a + b`
  case add
  /// `a - b`
  case subtract
  /// `a * b`
  case multiply
  /// `a / b`
  case divide
  /// `a % b`, with the sign of `a`
  case remainder
}

extension Column {
  /// Calculates row by row: exact where the digits fit, else the whole column is approximate.
  ///
  /// A row with a missing side is missing for that side's reason (the left one's where both are); division
  /// by zero is missing as not applicable. Sums show the finer of the two printed decimals, products both
  /// together; quotients are computed, two decimals finer than what they stand on. Operands that are no
  /// numbers give a column without values.
  public static func arithmetic(
    _ operation: Arithmetic, _ a: Operand, _ b: Operand, count: Int, workers: Workers = .one
  ) -> Column {
    let missing = a.missing(count: count).united(with: b.missing(count: count))
    if missing.missingCount == count, count > 0 {
      let result = allMissing(.absent, type: .decimal, count: count)
      return Column(values: result.values, missing: missing)
    }
    if let left = DecimalSide(a), let right = DecimalSide(b),
      let exact = DecimalArithmetic(left, right, missing: missing, workers).result(operation)
    {
      return exact
    }
    guard let left = a.doubles(), let right = b.doubles() else {
      return allMissing(.notApplicable, type: .decimal, count: count)
    }
    return approximate(operation, left, right, missing: missing)
  }

  private static func approximate(
    _ operation: Arithmetic, _ a: RowValues<Double>, _ b: RowValues<Double>,
    missing: MissingRows
  ) -> Column {
    let rows = 0..<missing.count
    let results: [Double] =
      switch operation {
      case .add: rows.map { a[$0] + b[$0] }
      case .subtract: rows.map { a[$0] - b[$0] }
      case .multiply: rows.map { a[$0] * b[$0] }
      case .divide: rows.map { a[$0] / b[$0] }
      case .remainder:
        rows.map { a[$0].truncatingRemainder(dividingBy: b[$0]) }
      }
    return approximate(results, missing: missing)
  }

  /// An approximate column in which a number that is not finite is missing as not applicable.
  static func approximate(_ results: [Double], missing: MissingRows) -> Column {
    let missing = missing.marking(results.map { !$0.isFinite }, as: .notApplicable)
    guard missing.missingCount > 0 else {
      return Column(values: .approximate(results), missing: missing)
    }
    let values = results.indices.map { missing.isMissing($0) ? 0 : results[$0] }
    return Column(values: .approximate(values), missing: missing)
  }
}
