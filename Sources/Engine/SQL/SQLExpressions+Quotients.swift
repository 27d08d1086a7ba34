import Indicators
import Language
import Tables

/// Figures that were divided, which a database has as floating-point numbers: 7 of 100 are then a little more than 7 %.
///
/// Where one is compared, both sides are rounded to as many decimals as are sure of figures of this size.
extension SQLExpressions {
  /// Two numbers as they are compared.
  func compared(_ a: Operation, _ b: Operation) throws(SQLGap) -> (String, String) {
    let decimals = [a, b].compactMap(values(of:)).compactMap(\.sureDecimals).min()
    return try (compared(a, decimals), compared(b, decimals))
  }

  private func compared(_ operation: Operation, _ decimals: Int?) throws(SQLGap) -> String {
    let number = try text(operation)
    guard let decimals else { return number }
    if case .constant(.decimal(let value)) = operation, value.scale <= decimals { return number }
    return dialect.rounded(number, to: decimals)
  }

  /// A difference of figures of a column, or such a figure, as it is compared with an exact number.
  func compared(_ number: String, like index: Int) -> String {
    table.columns[index].sureDecimals.map { dialect.rounded(number, to: $0) } ?? number
  }

  /// What an expression gives for the rows; nil for a constant, and where that can't be told.
  func values(of operation: Operation) -> Column? {
    if case .constant = operation { return nil }
    var remarks: [Remark] = []
    return try? operation.column(on: DeferredTable(table), remarks: &remarks)
  }
}

extension Column {
  /// The decimals that a floating-point number in place of any of these figures has for sure; nil where none was divided.
  fileprivate var sureDecimals: Int? {
    guard let layout = decimalLayout, case .computed = layout.precision,
      case .decimal(let values) = values
    else { return nil }
    let greatest = values.mantissas.reduce(0) { max($0, $1.magnitude) }
    let digits = max(0, "\(greatest)".utf8.count - layout.scale)
    return max(0, min(12, 13 - digits))
  }
}
