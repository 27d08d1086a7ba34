import Diagnostics
import Language
import Tables

extension CheckContext {
  /// Checks the items of `select`; reports faults and names given twice.
  mutating func projections(_ items: [Syntax.Item]) -> [Projection]? {
    var projections: [Projection] = []
    var complete = true
    for item in items {
      guard let projection = projection(item) else {
        complete = false
        continue
      }
      if projections.contains(where: { $0.field.name == projection.field.name }) {
        reportDuplicate(projection.field.name, item)
        complete = false
      }
      projections.append(projection)
    }
    return complete ? projections : nil
  }

  /// Checks one item: a bare column keeps its field, anything else becomes a plain column.
  mutating func projection(_ item: Syntax.Item) -> Projection? {
    guard let value = expression(item.value) else { return nil }
    if item.name == nil, case .literal = item.value.kind {
      let named = "name = \(Language.format(item.value))"
      report(
        Diagnostic(
          "missing-name", "a column with the same value in every row needs a name",
          range: item.value.range, hint: "as in `\(named)`", replacement: named))
      return nil
    }
    if let index = value.column {
      var field = scope.columns[index].field
      if let name = item.name, name.text != field.name {
        field.name = name.text
        // Titles would show the old name again, and the new one is nobody's data.
        field.titles = [:]
        field.nameLanguage = nil
      }
      return Projection(field: field, value: value.operation)
    }
    let name = item.name?.text ?? Language.format(item.value)
    var field = Field(name)
    field.language = value.operation.language(in: scope)
    field.isMadeOfFigures = value.type.isNumeric && value.operation.isOfFigures(in: scope)
    return Projection(field: field, value: value.operation)
  }

  /// Reports a column name that exists already.
  mutating func reportDuplicate(_ name: String, _ item: Syntax.Item) {
    let isHidden = scope.columns.contains { $0.field.name == name && $0.field.isHidden }
    report(
      Diagnostic(
        "duplicate-column",
        isHidden
          ? "the table keeps a column `\(name)` that it does not show"
          : "there is a column `\(name)` already",
        range: item.name?.range ?? item.value.range, hint: "give it another name"))
  }
}

extension Scope {
  /// What a projection's column will be.
  func column(of projection: Projection) -> Column {
    if case .column(let index) = projection.value {
      return Column(
        field: projection.field, type: columns[index].type, members: columns[index].members)
    }
    return Column(field: projection.field, type: projection.value.type(in: self), members: nil)
  }
}

extension Operation {
  /// The language of the texts, where all come from columns of one language.
  func language(in scope: Scope) -> String? {
    let parts: [Operation]
    switch self {
    case .column(let index), .ordinal(_, let index, _): return scope.columns[index].field.language
    case .choice(_, let then, let otherwise): parts = [then, otherwise]
    case .coalesce(let operations): parts = operations
    case .function(_, let argument): parts = [argument]
    case .constant, .arithmetic, .negate, .round, .comparison, .contains, .startsWith, .and, .or,
      .not, .isMissing:
      return nil
    }
    let languages = Set(parts.map { $0.language(in: scope) })
    return languages.count == 1 ? languages.first ?? nil : nil
  }

  /// Whether the values are computed of figures.
  func isOfFigures(in scope: Scope) -> Bool {
    switch self {
    case .column(let index): scope.columns[index].field.holdsFigures
    case .arithmetic(_, let left, let right):
      left.isOfFigures(in: scope) || right.isOfFigures(in: scope)
    case .negate(let value), .round(let value, _): value.isOfFigures(in: scope)
    case .choice(_, let then, let otherwise):
      then.isOfFigures(in: scope) || otherwise.isOfFigures(in: scope)
    case .coalesce(let values): values.contains { $0.isOfFigures(in: scope) }
    case .function(let function, let value): function == .abs && value.isOfFigures(in: scope)
    case .constant, .ordinal, .comparison, .contains, .startsWith, .and, .or, .not, .isMissing:
      false
    }
  }

  /// The type of the values, for an operation that was checked against this scope.
  func type(in scope: Scope) -> ColumnType {
    switch self {
    case .column(let index): scope.columns[index].type
    case .constant(let cell): Operand.value(cell).type ?? .text
    case .ordinal(_, let index, _): scope.columns[index].type
    case .arithmetic, .negate, .round: .decimal
    case .comparison, .contains, .startsWith, .and, .or, .not, .isMissing: .boolean
    case .choice(_, let then, _): then.type(in: scope)
    case .coalesce(let operations): operations.first?.type(in: scope) ?? .text
    case .function(let function, _): function.result
    }
  }
}
