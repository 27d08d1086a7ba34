/// Expressions as canonical text, with parentheses only where the tree needs them.
extension Formatter {
  func expression(
    _ expression: Syntax.Expression, atLeast floor: Precedence = .or
  ) -> String {
    let text = bare(expression.kind)
    return precedence(of: expression.kind) < floor ? "(\(text))" : text
  }

  private func precedence(of kind: Syntax.ExpressionKind) -> Precedence {
    switch kind {
    case .literal, .name, .parameter, .call: .value
    case .negate: .minus
    case .binary(let sign, _, _, _): sign.precedence
    case .membership, .between, .missing, .startsWith: .comparison
    case .not: .not
    }
  }

  private func bare(_ kind: Syntax.ExpressionKind) -> String {
    switch kind {
    case .literal(let value): return literal(value)
    case .name(let name): return self.name(name)
    case .parameter(let name): return "$\(self.name(name))"
    case .negate(let inner): return negated(inner)
    case .not(let inner): return "not \(expression(inner, atLeast: .not))"
    case .binary(let sign, let left, let right, _):
      return "\(operand(left, of: sign)) \(sign.rawValue) "
        + expression(right, atLeast: sign.precedence.tighter)
    case .membership(let value, let list, let isNegated):
      let written = list.map { expression($0, atLeast: .sum) }.joined(separator: ", ")
      return "\(tested(value)) \(isNegated ? "not " : "")in (\(written))"
    case .between(let value, let low, let high, let isNegated):
      return "\(tested(value)) \(isNegated ? "not " : "")between "
        + "\(expression(low, atLeast: .sum)) and \(expression(high, atLeast: .sum))"
    case .missing(let value, let test, let isNegated):
      return "\(tested(value)) is \(isNegated ? "not " : "")\(test.rawValue)"
    case .startsWith(let value, let beginning):
      return "\(tested(value)) starts with \(expression(beginning, atLeast: .sum))"
    case .call(let function, let arguments):
      return "\(function.text)(\(arguments.map { expression($0) }.joined(separator: ", ")))"
    }
  }

  /// The left side of an operator: comparisons do not chain, the others do to the left.
  private func operand(_ left: Syntax.Expression, of sign: Syntax.BinaryOperator) -> String {
    sign.precedence == .comparison
      ? tested(left) : expression(left, atLeast: sign.precedence)
  }

  private func tested(_ value: Syntax.Expression) -> String { expression(value, atLeast: .sum) }

  /// A doubled minus would read as the beginning of a foreign comment.
  private func negated(_ inner: Syntax.Expression) -> String {
    let text = expression(inner, atLeast: .minus)
    return text.hasPrefix("-") ? "-(\(text))" : "-\(text)"
  }
}
