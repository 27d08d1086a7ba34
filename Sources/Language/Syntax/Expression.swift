extension Syntax {
  /// An expression with its place.
  public struct Expression: Sendable, Hashable {
    /// What it says.
    public var kind: ExpressionKind
    /// Where it stands.
    public var range: Range

    /// Makes an expression.
    public init(_ kind: ExpressionKind, range: Range) {
      self.kind = kind
      self.range = range
    }
  }

  /// What an expression says.
  public indirect enum ExpressionKind: Sendable, Hashable {
    /// `12.5`, `"lukio"`, `true`
    case literal(LiteralValue)
    /// `value`, `first`: a column, or an ordinal where no column has that name
    case name(Name)
    /// `$area`
    case parameter(Name)
    /// `-value`
    case negate(Expression)
    /// `not (…)`
    case not(Expression)
    /// `n / total`, `year >= 2021`, `a and b`
    case binary(BinaryOperator, Expression, Expression, operatorRange: Range)
    /// `group in ("lukio", "ammattikoulu")`, `not in`
    case membership(Expression, [Expression], isNegated: Bool)
    /// `value between 10 and 20`
    case between(Expression, Expression, Expression, isNegated: Bool)
    /// `value is missing`, `value is not suppressed`
    case missing(Expression, MissingTest, isNegated: Bool)
    /// `indicator starts with "Kokee"`
    case startsWith(Expression, Expression)
    /// `round(value, 1)`, `mean(value)`, `count()`
    case call(Name, [Expression])
  }

  /// What `is` asks.
  public enum MissingTest: String, Sendable, Hashable, CaseIterable {
    /// No figure, for whatever reason.
    case missing
    /// Hidden to protect people.
    case suppressed
  }

  /// An operator between two expressions.
  public enum BinaryOperator: String, Sendable, Hashable, CaseIterable {
    // Arithmetic
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"
    // Comparison; `=` reads as people read, `==` is exact
    case equal = "="
    case notEqual = "!="
    case exactlyEqual = "=="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case contains = "~"
    case notContains = "!~"
    // Logic
    case and
    case or
  }
}
