import Language
import Tables

/// A checked expression over the columns of one table.
indirect enum Operation: Sendable {
  /// `value`
  case column(Int)
  /// `12.5`, `"lukio"`, `$area`
  case constant(Cell)
  /// `last`, a member of this column
  case ordinal(Syntax.Ordinal, column: Int, range: Syntax.Range)
  /// `n / total`
  case arithmetic(Arithmetic, Operation, Operation)
  /// `-value`
  case negate(Operation)
  /// `year >= 2021`
  case comparison(Comparison, Operation, Operation)
  /// `indicator ~ "yksinäi"`
  case contains(Operation, Operation)
  /// `indicator starts with "Kokee"`
  case startsWith(Operation, Operation)
  /// `a and b`
  case and(Operation, Operation)
  /// `a or b`
  case or(Operation, Operation)
  /// `not a`
  case not(Operation)
  /// `value is missing`, `value is suppressed`
  case isMissing(Operation, MissingKind?)
  /// `if(c, a, b)`
  case choice(Operation, then: Operation, otherwise: Operation)
  /// `coalesce(a, b)`
  case coalesce([Operation])
  /// `round(value, 1)`
  case round(Operation, Int)
  /// `abs(value)`, `lower(area)`
  case function(UnaryFunction, Operation)

  /// The index of the column that it is, if it is a bare one.
  var column: Int? {
    if case .column(let index) = self { index } else { nil }
  }
}

/// Functions of one column that need nothing else.
enum UnaryFunction: String, Sendable, CaseIterable {
  case abs, lower, upper, length, text, number

  /// What it takes; nil takes anything.
  var argument: ColumnType? {
    switch self {
    case .abs: .decimal
    case .lower, .upper, .length: .text
    case .text, .number: nil
    }
  }

  /// What it gives.
  var result: ColumnType {
    switch self {
    case .abs, .length, .number: .decimal
    case .lower, .upper, .text: .text
    }
  }
}
