import Indicators
import Language
import Tables

/// Figures that were divided, which a database has as floating-point numbers: 7 of 100 are then a little more than 7 %.
///
/// Such figures are equal where they differ by a very small part of themselves. A fixed number of decimals would not do, as
/// a share can be smaller. Differences, of which nothing but the miss may be left, are rounded where they are made, to
/// decimals that go by the size of the figures.
extension SQLExpressions {
  /// The part of itself by which a figure misses the exact one at most, after some steps of computing.
  private static let miss = "5e-15"

  /// The condition that two numbers compare so.
  func compared(_ a: Operation, _ sign: Comparison, _ b: Operation) throws(SQLGap) -> String {
    let sides = try (text(a), text(b))
    guard [a, b].compactMap(values(of:)).contains(where: { $0.sureDecimals != nil }) else {
      return "\(sides.0) \(sign.sql) \(sides.1)"
    }
    for case .constant(.decimal(let value)) in [a, b] {
      // Nothing but zero equals it in proportion.
      guard value.mantissa != 0 else { return "\(sides.0) \(sign.sql) \(sides.1)" }
      return compared(sides.0, sign, sides.1, size: "\(value)".filter { $0 != "-" })
    }
    return compared(sides.0, sign, sides.1, size: size(sides.0, sides.1))
  }

  /// The condition that numbers which columns have, or which are made of these, compare so.
  func compared(_ a: String, _ sign: Comparison, _ b: String, of columns: [Int]) -> String {
    guard columns.contains(where: { table.columns[$0].sureDecimals != nil }) else {
      return "\(a) \(sign.sql) \(b)"
    }
    return compared(a, sign, b, size: size(a, b))
  }

  private func size(_ a: String, _ b: String) -> String { "greatest(abs(\(a)), abs(\(b)))" }

  private func compared(_ a: String, _ sign: Comparison, _ b: String, size: String) -> String {
    let miss = "\(Self.miss) * \(size)"
    switch sign {
    case .equal, .exactlyEqual: return "abs(\(a) - \(b)) <= \(miss)"
    case .notEqual: return "abs(\(a) - \(b)) > \(miss)"
    case .less: return "\(a) - \(b) < -\(miss)"
    case .lessOrEqual: return "\(a) - \(b) <= \(miss)"
    case .greater: return "\(a) - \(b) > \(miss)"
    case .greaterOrEqual: return "\(a) - \(b) >= -\(miss)"
    }
  }

  /// A sum of numbers, or their mean; figures of both signs may leave nothing, as those of a difference.
  func sum(_ sum: String, isDifference: Bool = false, _ parts: Operation...) -> String {
    let columns = parts.compactMap(values(of:))
    let isBelowZero = parts.contains { part in
      if case .constant(.decimal(let value)) = part { return value.mantissa < 0 }
      return false
    }
    guard isDifference || isBelowZero || columns.contains(where: \.goesBelowZero),
      let decimals = columns.compactMap(\.sureDecimals).min()
    else { return sum }
    return dialect.rounded(sum, to: decimals)
  }

  /// A difference of numbers that columns have.
  func difference(_ difference: String, of columns: [Int]) -> String {
    columns.compactMap { table.columns[$0].sureDecimals }.min()
      .map { dialect.rounded(difference, to: $0) } ?? difference
  }

  /// A number of which a remainder is taken, or by which; 0.29 as a floating-point number leaves 0.01 of 0.01.
  func fixed(_ operation: Operation) throws(SQLGap) -> String {
    let number = try text(operation)
    let decimals = values(of: operation)?.sureDecimals
    return decimals.map { dialect.fixed(number, decimals: $0) } ?? number
  }

  /// What an expression gives for the rows; nil for a constant, and where that can't be told.
  func values(of operation: Operation) -> Column? {
    if case .constant = operation { return nil }
    var remarks: [Remark] = []
    return try? operation.column(on: DeferredTable(table), remarks: &remarks)
  }
}

extension Column {
  /// The decimals to which floating-point numbers in place of these figures are sure; nil where none was divided.
  fileprivate var sureDecimals: Int? {
    guard let layout = decimalLayout, case .computed = layout.precision,
      case .decimal(let values) = values
    else { return nil }
    let greatest = values.mantissas.reduce(0) { max($0, $1.magnitude) }
    let digits = greatest == 0 ? 0 : "\(greatest)".utf8.count - layout.scale
    return max(0, Self.sureDigits - digits)
  }

  /// Of the 15 to 17 digits of a floating-point number the last ones go in computing.
  private static let sureDigits = 14

  fileprivate var goesBelowZero: Bool {
    guard case .decimal(let values) = values else { return false }
    return values.mantissas.contains { $0 < 0 }
  }
}
