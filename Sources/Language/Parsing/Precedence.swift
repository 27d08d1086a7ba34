/// How tightly an operator binds, loosest first.
enum Precedence: Int, Comparable {
  case or
  case and
  case not
  case comparison
  case sum
  case product
  case minus
  case value

  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }

  /// The next tighter one.
  var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .value }
}

extension Syntax.BinaryOperator {
  /// How tightly it binds.
  var precedence: Precedence {
    switch self {
    case .or: .or
    case .and: .and
    case .equal, .notEqual, .exactlyEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .contains, .notContains:
      .comparison
    case .add, .subtract: .sum
    case .multiply, .divide, .remainder: .product
    }
  }
}
