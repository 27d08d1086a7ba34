import Diagnostics
import Indicators
import Language
import Tables

/// `select`: chooses, renames and computes columns.
enum SelectVerb: Verb {
  static let help = VerbHelp(
    "select",
    rule: "Gives exactly the named columns. An indicator's polarity and threshold stay with its "
      + "number; without the number nothing can be judged.",
    examples: [
      "school | select no, indicator, group, area, year, value as share | take 5",
      "school | where year = last | select no, group, area, half = value / 2 | take 5",
    ])

  static func check(_ items: [Syntax.Item], _ context: inout CheckContext) -> Plan.Step? {
    guard let projections = context.projections(items) else { return nil }
    let before = context.scope
    var columns: [Scope.Column] = []
    for projection in projections {
      var column = context.scope.column(of: projection)
      column.field.isChosen = true
      column.field.isHidden = false
      columns.append(column)
    }
    // Polarity and threshold travel as long as the dimension that they describe does.
    let kept = Set(columns.map(\.field.name))
    let carried = before.columns.indices.filter { index in
      let field = before.columns[index].field
      guard field.isHidden, !kept.contains(field.name),
        let dimension = field.role.describedDimension
      else { return false }
      return kept.contains(dimension)
    }
    context.scope = Scope(
      columns: columns + carried.map { before.columns[$0] }, tableName: before.tableName)
    return .select(projections, carried: carried)
  }

  static func run(
    _ projections: [Projection], carried: [Int], _ run: inout Run
  ) throws(Diagnostic) {
    var result = Table(name: run.table.name)
    for projection in projections {
      var field = projection.field
      field.isChosen = true
      field.isHidden = false
      result.append(field, try run.column(projection.value))
    }
    for index in carried { result.append(run.table.fields[index], run.table.columns[index]) }
    let hadRule = run.table.fields.contains(where: \.role.isThreshold)
    if hadRule, !result.fields.contains(where: \.role.isThreshold) { run.remark(.ruleDropped) }
    run.table = result
  }
}

extension Role {
  /// Tells whether the column holds thresholds.
  var isThreshold: Bool {
    if case .threshold = self { true } else { false }
  }

  /// Tells whether the column holds polarities.
  var isPolarity: Bool {
    if case .polarity = self { true } else { false }
  }
}
