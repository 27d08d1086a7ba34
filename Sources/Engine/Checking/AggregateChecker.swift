import Diagnostics
import Language
import Tables

/// The aggregate functions of the language.
enum AggregateFunction: String, CaseIterable {
  case count, sum, mean, median, min, max, first, last, stdev, quantile, distinct

  /// What it takes; nil takes anything.
  var argument: ColumnType? {
    switch self {
    case .sum, .mean, .median, .stdev, .quantile: .decimal
    case .count, .min, .max, .first, .last, .distinct: nil
    }
  }
}

/// Checks the items of `summarize`: expressions over aggregates and the columns of `by`.
struct AggregateChecker {
  var context: CheckContext
  /// The columns of `by` followed by one for each aggregation.
  var scope: Scope
  var aggregations: [Aggregation] = []
  private let by: [Int]
  private var taken: Set<String>

  init(context: CheckContext, by: [Int]) {
    self.context = context
    self.by = by
    scope = Scope(
      columns: by.map { context.scope.columns[$0].asKey }, tableName: context.scope.tableName)
    taken = Set(scope.columns.map(\.field.name))
  }

  /// Checks one item; reports what is wrong and gives nil.
  mutating func projection(_ item: Syntax.Item) -> Projection? {
    let found = context.diagnostics.count
    let rewritten = rewrite(item.value)
    guard context.diagnostics.count == found, let rewritten else { return nil }
    var inner = CheckContext(inputs: context.inputs, scope: scope)
    let value = inner.expression(rewritten)
    context.diagnostics += inner.diagnostics.map { adviseAggregate($0) }
    context.remarks += inner.remarks
    guard let value else { return nil }
    let name = item.name?.text ?? Language.format(item.value)
    guard taken.insert(name).inserted else {
      context.reportDuplicate(name, item)
      return nil
    }
    var field = value.column.map { scope.columns[$0].field } ?? Field(name)
    if name != field.name { field.nameLanguage = nil }
    field.name = name
    return Projection(field: field, value: value.operation)
  }

  /// The expression with every aggregate call replaced by the name of its column.
  private mutating func rewrite(_ expression: Syntax.Expression) -> Syntax.Expression? {
    var result = expression
    switch expression.kind {
    case .call(let name, let arguments):
      if let function = AggregateFunction(rawValue: name.text.lowercased()) {
        guard let column = aggregation(function, name, arguments, range: expression.range) else {
          return nil
        }
        result.kind = .name(Syntax.Name(column, range: expression.range, isQuoted: true))
      } else {
        let inner = arguments.compactMap { rewrite($0) }
        guard inner.count == arguments.count else { return nil }
        result.kind = .call(name, inner)
      }
    case .negate(let value):
      guard let value = rewrite(value) else { return nil }
      result.kind = .negate(value)
    case .not(let value):
      guard let value = rewrite(value) else { return nil }
      result.kind = .not(value)
    case .binary(let op, let left, let right, let range):
      let a = rewrite(left)
      guard let a, let b = rewrite(right) else { return nil }
      result.kind = .binary(op, a, b, operatorRange: range)
    case .missing(let value, let test, let isNegated):
      guard let value = rewrite(value) else { return nil }
      result.kind = .missing(value, test, isNegated: isNegated)
    case .between(let value, let low, let high, let isNegated):
      let a = rewrite(value)
      guard let a, let b = rewrite(low), let c = rewrite(high) else { return nil }
      result.kind = .between(a, b, c, isNegated: isNegated)
    case .membership(let value, let options, let isNegated):
      guard let value = rewrite(value) else { return nil }
      let inner = options.compactMap { rewrite($0) }
      guard inner.count == options.count else { return nil }
      result.kind = .membership(value, inner, isNegated: isNegated)
    case .startsWith(let value, let text):
      guard let value = rewrite(value), let text = rewrite(text) else { return nil }
      result.kind = .startsWith(value, text)
    case .literal, .name, .parameter:
      break
    }
    return result
  }

  /// Plans an aggregate call and gives the name of its column.
  private mutating func aggregation(
    _ function: AggregateFunction, _ name: Syntax.Name, _ arguments: [Syntax.Expression],
    range: Syntax.Range
  ) -> String? {
    let text = Language.format(Syntax.Expression(.call(name, arguments), range: range))
    if aggregations.contains(where: { $0.text == text }) { return text }
    let counts =
      switch function {
      case .count: 0...1
      case .quantile: 2...2
      default: 1...1
      }
    guard context.expect(counts, arguments, of: name, range: range) else { return nil }
    var value: CheckedExpression?
    if let argument = arguments.first {
      value =
        if let type = function.argument {
          context.expression(argument, as: type)
        } else {
          context.expression(argument)
        }
      if value == nil { return nil }
    }
    guard let aggregate = aggregate(function, arguments) else { return nil }
    if let index = value?.column, [.min, .max].contains(function) {
      context.remarkOnOrder(of: index)
    }
    aggregations.append(
      Aggregation(
        aggregate: aggregate, value: value?.operation, column: value?.column, range: range,
        text: text))
    scope.columns.append(column(text, aggregate, of: value))
    return text
  }

  private mutating func aggregate(
    _ function: AggregateFunction, _ arguments: [Syntax.Expression]
  ) -> Aggregate? {
    switch function {
    case .count: return .count
    case .sum: return .sum
    case .mean: return .mean
    case .median: return .median
    case .min: return .min
    case .max: return .max
    case .first: return .first
    case .last: return .last
    case .stdev: return .standardDeviation
    case .distinct: return .distinct
    case .quantile:
      let share = context.expression(arguments[1], as: .decimal)
      guard let share else { return nil }
      guard case .decimal(let p)? = share.constant, p >= ExactDecimal(0), p <= ExactDecimal(1)
      else {
        context.report(
          Diagnostic(
            "quantile-share", "the second value of `quantile` is a number from 0 to 1",
            range: arguments[1].range, hint: "for example quantile(value, 0.9)"))
        return nil
      }
      return .quantile(p)
    }
  }

  /// What the aggregation's column is: a figure of the same unit, or a count.
  private func column(
    _ text: String, _ aggregate: Aggregate, of value: CheckedExpression?
  ) -> Scope.Column {
    var field = Field(text, role: .measure)
    var type = ColumnType.decimal
    switch aggregate {
    case .count, .distinct:
      field.role = .count
      field.isPooled = true
    case .min, .max, .first, .last, .sum, .mean, .median, .standardDeviation, .quantile:
      field.isPooled = true
      field.isComputed = true
      if let index = value?.column {
        let source = context.scope.columns[index].field
        field.isComputed = aggregate == .sum || !source.isJudged
        field.unit = source.unit
        field.unitField = source.unitField
        field.language = source.language
        field.standsOnDifference = source.isDifference
        if source.role == .count { field.role = .count }
      }
      // An indicator's rule says nothing of the spread of its figures.
      if aggregate == .standardDeviation { field.role = .plain }
      if let value, case .min = aggregate { type = value.type }
      if let value, case .max = aggregate { type = value.type }
      if let value, case .first = aggregate { type = value.type }
      if let value, case .last = aggregate { type = value.type }
    }
    if type == .text || type == .boolean { field.role = .plain }
    return Scope.Column(field: field, type: type, members: nil)
  }

  /// A column that is in no aggregate and not in `by` is no unknown name but a forgotten aggregate.
  private func adviseAggregate(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.code == "unknown-column", let range = diagnostic.range else {
      return diagnostic
    }
    guard
      let column = context.scope.columns.first(where: {
        diagnostic.message.text.contains("`\($0.field.name)`")
      })
    else { return diagnostic }
    return Diagnostic(
      "not-aggregated", "`\(column.field.name)` is in no aggregate and not in `by`", range: range,
      hint: column.type.isNumeric ? "for example mean(\(column.field.name))" : "add it to `by`")
  }
}

extension Aggregate {
  /// Tells whether the result is made of the figures that are there, as if the missing ones were not.
  var passesOverMissing: Bool {
    switch self {
    case .sum, .mean, .median, .standardDeviation, .quantile, .min, .max, .first, .last: true
    case .count, .distinct: false
    }
  }

  /// Tells whether the result mingles the figures of all rows, so that a total must not be among its parts.
  var minglesRows: Bool {
    switch self {
    case .sum, .mean, .median, .standardDeviation, .quantile: true
    case .count, .min, .max, .first, .last, .distinct: false
    }
  }
}
