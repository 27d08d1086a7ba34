import Diagnostics
public import Language
public import Tables

/// An expression whose names and types are known to be right.
struct CheckedExpression {
  var operation: Operation
  var type: ColumnType
  /// The value where it is a literal or a parameter.
  var constant: Cell?
  /// The column's index where it is a bare column.
  var column: Int? { operation.column }
}

extension CheckContext {
  /// Checks an expression; reports what is wrong and gives nil.
  mutating func expression(_ expression: Syntax.Expression) -> CheckedExpression? {
    switch expression.kind {
    case .literal(let literal):
      guard !refuseColumnAsNumber(literal, range: expression.range) else { return nil }
      return constant(literal.cell, literal: literal, range: expression.range)
    case .parameter(let name):
      return parameter(name).flatMap { constant($0, literal: nil, range: expression.range) }
    case .name(let name):
      return column(name, isValue: true).map {
        CheckedExpression(operation: .column($0), type: scope.columns[$0].type)
      }
    case .negate(let value):
      guard let checked = self.expression(value, as: .decimal) else { return nil }
      if case .decimal(let number)? = checked.constant,
        let minus = ExactDecimal(0).subtracting(number)
      {
        return CheckedExpression(
          operation: .constant(.decimal(minus)), type: .decimal, constant: .decimal(minus))
      }
      return CheckedExpression(operation: .negate(checked.operation), type: .decimal)
    case .not(let value):
      return self.expression(value, as: .boolean).map {
        CheckedExpression(operation: .not($0.operation), type: .boolean)
      }
    case .binary(let op, let left, let right, let range):
      return binary(op, left, right, range: range)
    case .membership(let value, let options, let isNegated):
      return membership(value, options, isNegated: isNegated)
    case .between(let value, let low, let high, let isNegated):
      let atLeast = comparison(.greaterOrEqual, value, low)
      let atMost = comparison(.lessOrEqual, value, high)
      guard let atLeast, let atMost else { return nil }
      return .boolean(.and(atLeast.operation, atMost.operation), isNegated: isNegated)
    case .missing(let value, let test, let isNegated):
      guard let checked = self.expression(value) else { return nil }
      let kind: MissingKind? = test == .suppressed ? .suppressed : nil
      return .boolean(.isMissing(checked.operation, kind), isNegated: isNegated)
    case .startsWith(let value, let word):
      let found = diagnostics.count
      let subject = self.expression(value, as: .text)
      guard let subject, let beginning = self.expression(word, as: .text) else {
        quoteHint(value, word, since: found, isPart: true)
        return nil
      }
      if let index = subject.column, case .text(let text)? = beginning.constant {
        checkContained(text, in: index, range: word.range, atBeginning: true)
      }
      return .boolean(.startsWith(subject.operation, beginning.operation))
    case .call(let name, let arguments):
      return call(name, arguments, range: expression.range)
    }
  }

  /// Checks an expression that must be of a type; numbers of both layouts go for `.decimal`.
  mutating func expression(
    _ expression: Syntax.Expression, as type: ColumnType
  )
    -> CheckedExpression?
  {
    guard let checked = self.expression(expression) else { return nil }
    guard checked.type.goes(with: type) else {
      report(
        Diagnostic(
          "type-mismatch", "\(type.article) is needed here, and this is \(checked.type.article)",
          range: expression.range,
          hint: type == .boolean ? "compare it with something, as in `year >= 2021`" : nil))
      return nil
    }
    return checked
  }

  /// Reports a number that is the name of a column here, as `2019` is after `compare year 2019 to 2023`.
  private mutating func refuseColumnAsNumber(
    _ literal: Syntax.LiteralValue, range: Syntax.Range
  ) -> Bool {
    guard case .number(let digits) = literal,
      scope.columns.contains(where: { $0.field.name == digits && !$0.field.isHidden })
    else { return false }
    report(
      Diagnostic(
        "number-or-column", "`\(digits)` is a column here as well as a number", range: range,
        hint: "for the column write `\(digits)` in backticks", replacement: "`\(digits)`",
        details: ["for the number write \(digits).0"]))
    return true
  }

  private mutating func constant(
    _ cell: Cell?, literal: Syntax.LiteralValue?, range: Syntax.Range
  ) -> CheckedExpression? {
    guard let cell, let type = Operand.value(cell).type else {
      report(
        Diagnostic(
          "number-too-long", "this number has more digits than can be kept exactly", range: range,
          hint: "up to 18 digits can be kept"))
      return nil
    }
    return CheckedExpression(operation: .constant(cell), type: type, constant: cell)
  }

  /// The value of a parameter; reports one that is not declared.
  mutating func parameter(_ name: Syntax.Name) -> Cell? {
    if let cell = inputs.parameters[name.text] { return cell }
    let names = inputs.parameters.keys.sorted()
    let near = NearestName.match(for: name.text, among: names)
    var diagnostic = Diagnostic(
      "unknown-parameter", "there is no parameter $\(name.text)", range: name.range,
      hint: near.map { "did you mean $\($0)?" } ?? "declare it: param \(name.text) = …")
    diagnostic.replacement = near.map { "$\($0)" }
    if near == nil, !names.isEmpty {
      diagnostic.details = ["parameters: \(names.map { "$\($0)" }.joined(separator: ", "))"]
    }
    report(diagnostic)
    return nil
  }

  private mutating func binary(
    _ op: Syntax.BinaryOperator, _ left: Syntax.Expression, _ right: Syntax.Expression,
    range: Syntax.Range
  ) -> CheckedExpression? {
    switch op {
    case .add: arithmetic(.add, left, right)
    case .subtract: arithmetic(.subtract, left, right)
    case .multiply: arithmetic(.multiply, left, right)
    case .divide: arithmetic(.divide, left, right)
    case .remainder: arithmetic(.remainder, left, right)
    case .equal: comparison(.equal, left, right)
    case .notEqual: comparison(.notEqual, left, right)
    case .exactlyEqual: comparison(.exactlyEqual, left, right)
    case .less: comparison(.less, left, right)
    case .lessOrEqual: comparison(.lessOrEqual, left, right)
    case .greater: comparison(.greater, left, right)
    case .greaterOrEqual: comparison(.greaterOrEqual, left, right)
    case .contains: contains(left, right, isNegated: false)
    case .notContains: contains(left, right, isNegated: true)
    case .and: logic(left, right, Operation.and)
    case .or: logic(left, right, Operation.or)
    }
  }

  private mutating func logic(
    _ left: Syntax.Expression, _ right: Syntax.Expression,
    _ make: (Operation, Operation) -> Operation
  ) -> CheckedExpression? {
    let a = expression(left, as: .boolean)
    let b = expression(right, as: .boolean)
    guard let a, let b else { return nil }
    return .boolean(make(a.operation, b.operation))
  }

  private mutating func arithmetic(
    _ operation: Arithmetic, _ left: Syntax.Expression, _ right: Syntax.Expression
  ) -> CheckedExpression? {
    let a = expression(left, as: .decimal)
    let b = expression(right, as: .decimal)
    guard let a, let b else { return nil }
    return CheckedExpression(
      operation: .arithmetic(operation, a.operation, b.operation), type: .decimal)
  }

  private mutating func contains(
    _ left: Syntax.Expression, _ right: Syntax.Expression, isNegated: Bool
  ) -> CheckedExpression? {
    let found = diagnostics.count
    let a = expression(left, as: .text)
    let b = expression(right, as: .text)
    guard let a, let b else {
      quoteHint(left, right, since: found, isPart: true)
      return nil
    }
    if !isNegated, let index = a.column, case .text(let text)? = b.constant {
      checkContained(text, in: index, range: right.range)
    }
    return .boolean(.contains(a.operation, b.operation), isNegated: isNegated)
  }

  private mutating func membership(
    _ value: Syntax.Expression, _ options: [Syntax.Expression], isNegated: Bool
  ) -> CheckedExpression? {
    var any: Operation?
    var complete = true
    for option in options {
      guard let equal = comparison(.equal, value, option) else {
        complete = false
        continue
      }
      any = any.map { .or($0, equal.operation) } ?? equal.operation
    }
    guard complete, let any else { return nil }
    return .boolean(any, isNegated: isNegated)
  }
}

extension CheckedExpression {
  static func boolean(_ operation: Operation, isNegated: Bool = false) -> CheckedExpression {
    CheckedExpression(operation: isNegated ? .not(operation) : operation, type: .boolean)
  }
}

extension ColumnType {
  /// Tells whether values of the two types can meet in a comparison or an operation.
  func goes(with other: ColumnType) -> Bool {
    self == other || (isNumeric && other.isNumeric)
  }

  /// The type's name with its article: `a number`.
  var article: Message {
    switch self {
    case .decimal, .approximate: "a number"
    case .text: "text"
    case .boolean: "true or false"
    }
  }
}

extension Syntax.LiteralValue {
  /// The literal as a value; nil for a number with too many digits.
  public var cell: Cell? {
    switch self {
    case .number(let digits): ExactDecimal(digits).map(Cell.decimal)
    case .text(let text), .word(let text): .text(text)
    case .boolean(let value): .boolean(value)
    }
  }
}
