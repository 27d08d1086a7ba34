import Diagnostics
import Language
import Tables

extension CheckContext {
  /// Checks a call of a function of single values; aggregates belong in `summarize`.
  mutating func call(
    _ name: Syntax.Name, _ arguments: [Syntax.Expression], range: Syntax.Range
  ) -> CheckedExpression? {
    // A column that an earlier stage computed answers to the text that made it: sort mean(value).
    let text = Language.format(Syntax.Expression(.call(name, arguments), range: range))
    if let index = scope.index(of: text) {
      return CheckedExpression(operation: .column(index), type: scope.columns[index].type)
    }
    let word = name.text.lowercased()
    if AggregateFunction(rawValue: word) != nil {
      report(
        Diagnostic(
          "aggregate-here", "`\(word)` runs over many rows and belongs in `summarize`",
          range: range, hint: "| summarize \(text)"))
      return nil
    }
    if let function = UnaryFunction(rawValue: word) {
      return unary(function, name, arguments, range: range)
    }
    switch word {
    case "if": return choice(name, arguments, range: range)
    case "coalesce": return coalesce(name, arguments, range: range)
    case "round": return round(name, arguments, range: range)
    default:
      report(unknownFunction(name))
      return nil
    }
  }

  /// The error for a name that is no function.
  func unknownFunction(_ name: Syntax.Name) -> Diagnostic {
    let scalars = UnaryFunction.allCases.map(\.rawValue) + ["if", "coalesce", "round"]
    let names = scalars + AggregateFunction.allCases.map(\.rawValue)
    let near = NearestName.match(for: name.text, among: names)
    var diagnostic = Diagnostic(
      "unknown-function", "there is no function `\(name.text)`", range: name.range,
      hint: near.map { "did you mean `\($0)`?" })
    diagnostic.replacement = near
    diagnostic.details = ["functions: \(names.joined(separator: ", "))"]
    return diagnostic
  }

  private mutating func unary(
    _ function: UnaryFunction, _ name: Syntax.Name, _ arguments: [Syntax.Expression],
    range: Syntax.Range
  ) -> CheckedExpression? {
    guard expect(1...1, arguments, of: name, range: range) else { return nil }
    let checked =
      if let type = function.argument {
        expression(arguments[0], as: type)
      } else {
        expression(arguments[0])
      }
    return checked.map {
      CheckedExpression(operation: .function(function, $0.operation), type: function.result)
    }
  }

  private mutating func choice(
    _ name: Syntax.Name, _ arguments: [Syntax.Expression], range: Syntax.Range
  ) -> CheckedExpression? {
    guard expect(3...3, arguments, of: name, range: range) else { return nil }
    let condition = expression(arguments[0], as: .boolean)
    guard let condition, let then = expression(arguments[1]),
      let otherwise = expression(arguments[2], as: then.type)
    else { return nil }
    return CheckedExpression(
      operation: .choice(
        condition.operation, then: then.operation, otherwise: otherwise.operation),
      type: then.type)
  }

  private mutating func coalesce(
    _ name: Syntax.Name, _ arguments: [Syntax.Expression], range: Syntax.Range
  ) -> CheckedExpression? {
    guard expect(1...64, arguments, of: name, range: range),
      let first = expression(arguments[0])
    else { return nil }
    var operations = [first.operation]
    for argument in arguments.dropFirst() {
      guard let next = expression(argument, as: first.type) else { return nil }
      operations.append(next.operation)
    }
    return CheckedExpression(operation: .coalesce(operations), type: first.type)
  }

  private mutating func round(
    _ name: Syntax.Name, _ arguments: [Syntax.Expression], range: Syntax.Range
  ) -> CheckedExpression? {
    guard expect(1...2, arguments, of: name, range: range),
      let value = expression(arguments[0], as: .decimal)
    else { return nil }
    var decimals = 0
    if arguments.count > 1 {
      guard let count = expression(arguments[1], as: .decimal) else { return nil }
      guard case .decimal(let number)? = count.constant, let whole = number.rescaled(to: 0),
        (-15...15).contains(whole.mantissa)
      else {
        report(
          Diagnostic(
            "round-decimals", "`round` needs a whole number of decimals from -15 to 15",
            range: arguments[1].range, hint: "for example round(value, 1)"))
        return nil
      }
      decimals = Int(whole.mantissa)
    }
    return CheckedExpression(operation: .round(value.operation, decimals), type: .decimal)
  }

  /// Reports a wrong number of arguments.
  mutating func expect(
    _ counts: ClosedRange<Int>, _ arguments: [Syntax.Expression], of name: Syntax.Name,
    range: Syntax.Range
  ) -> Bool {
    if counts.contains(arguments.count) { return true }
    let (least, most) = (counts.lowerBound, counts.upperBound)
    let wanted: Message =
      least != most ? "\(least) to \(most) values" : most == 1 ? "1 value" : "\(most) values"
    report(
      Diagnostic(
        "argument-count", "`\(name.text)` takes \(wanted), not \(arguments.count)",
        range: range, hint: "see: help \(name.text)"))
    return false
  }
}
