import Diagnostics
import Indicators
import Language
import Tables

/// A checked `score`.
struct ScorePlan: Sendable {
  /// The column of the results.
  let measure: Int
  let target: Int
  let baseline: Int?
  let polarity: Int?
  let kind: Int?
  /// The columns that make the groups of a roll-up; empty scores row by row.
  let by: [Int]
}

/// `score`: sets results against their targets, row by row or counted by group.
enum ScoreVerb: Verb {
  static let help = VerbHelp(
    "score",
    rule:
      "A result is reached at its target or past it, in the measure's good direction; on the way "
      + "between baseline and target; not reached otherwise, and without a baseline. No result "
      + "yet is none of these and never zero. The target of an on/off measure is on. What has no "
      + "target or no good direction is not judged. `by` counts each of them by group.",
    examples: [
      #"scorecard | score | where score = "no result yet" | sort id"#,
      "scorecard | score by focus, objective",
    ])

  static func check(
    of name: Syntax.Name?, by names: [Syntax.Name], verbRange: Syntax.Range,
    _ context: inout CheckContext
  ) -> Plan.Step? {
    let by = context.columns(names)
    guard let target = target(verbRange, &context) else { return nil }
    let measure = context.figures(
      named: name, except: target, range: verbRange, which: { "say which: score of \($0)" })
    guard let by, let measure else { return nil }
    let columns = context.scope.columns
    let plan = ScorePlan(
      measure: measure, target: target,
      baseline: columns.firstIndex { $0.field.role == .baseline && $0.type.isNumeric },
      polarity: columns.firstIndex(where: \.field.role.isPolarity),
      kind: columns.firstIndex { if case .kind = $0.field.role { true } else { false } }, by: by)
    context.scope = scope(after: plan, in: context.scope)
    return .score(plan)
  }

  /// The column of targets; reports where there is none that a figure could reach.
  private static func target(_ range: Syntax.Range, _ context: inout CheckContext) -> Int? {
    let columns = context.scope.columns
    if let index = columns.firstIndex(where: { $0.field.role == .target && $0.type.isNumeric }) {
      return index
    }
    let text = columns.first { column in
      !column.type.isNumeric
        && (column.field.role == .target || column.field.name.lowercased().hasPrefix("target"))
    }
    context.report(
      Diagnostic(
        "no-target", "there are no targets here that a figure can reach", range: range,
        hint: text.map { "`\($0.field.name)` holds texts" }
          ?? "a target is a column of numbers with the role `target`: see help role"))
    return nil
  }

  private static func scope(after plan: ScorePlan, in scope: Scope) -> Scope {
    var result = scope
    guard plan.by.isEmpty else {
      result.columns = plan.by.map { scope.columns[$0].asKey }
      for column in Score.allCases.map(\.column) + [.total] {
        result.append(column.rawValue, role: .count, type: .decimal)
      }
      return result
    }
    result.appendDifference(named: "gap", of: scope.columns[plan.measure].field)
    result.append(
      "score", role: .score, type: .text,
      members: TextDictionary(Score.allCases.map(\.rawValue)))
    return result
  }

  static func run(_ plan: ScorePlan, _ run: inout Run) {
    let table = run.table
    let scoring = Scoring(
      actual: table.columns[plan.measure], target: table.columns[plan.target],
      baseline: plan.baseline.map { table.columns[$0] },
      polarity: plan.polarity.map { table.columns[$0] }, kind: plan.kind.map { table.columns[$0] })
    remark(on: scoring, &run)
    let dropped = run.scoringDropped
    let lacking = dropped.fields.filter {
      ($0.role == .baseline ? plan.baseline : plan.kind) == nil
    }.map(\.name)
    if !lacking.isEmpty { run.remark(.scoredWithout(columns: lacking, by: dropped.by)) }
    guard plan.by.isEmpty else {
      run.remark(.scores(Dictionary(scoring.scores.map { ($0, 1) }, uniquingKeysWith: +)))
      run.table = counted(scoring.scores, by: plan.by, of: table)
      return
    }
    var result = table
    var gap = Field(.gap, name: result.fields.freeName("gap"), role: .difference)
    gap.unit = table.fields[plan.measure].unit
    gap.unitField = table.fields[plan.measure].unitField
    result.append(
      gap,
      Column.arithmetic(
        .subtract, .column(table.columns[plan.measure]), .column(table.columns[plan.target]),
        count: table.rowCount))
    result.append(
      Field(.score, name: result.fields.freeName("score"), role: .score), scoring.column)
    run.table = result
  }

  private static func remark(on scoring: Scoring, _ run: inout Run) {
    if scoring.withoutTarget > 0 { run.remark(.withoutTarget(rows: scoring.withoutTarget)) }
    if scoring.withoutDirection > 0 {
      run.remark(.withoutDirection(rows: scoring.withoutDirection))
    }
    if scoring.impossible > 0 { run.remark(.impossibleResults(rows: scoring.impossible)) }
  }

  /// A row for each group with the count of every score, and of all.
  private static func counted(_ scores: [Score], by: [Int], of table: Table) -> Table {
    let grouping = table.grouping(by: by)
    var counts: [Score: [Int64]] = [:]
    var totals = [Int64](repeating: 0, count: grouping.count)
    for score in Score.allCases { counts[score] = totals }
    for (row, group) in grouping.groupOfRow.enumerated() {
      counts[scores[row]]?[Int(group)] += 1
      totals[Int(group)] += 1
    }
    var result = Table(name: table.name)
    for index in by {
      var field = table.fields[index]
      field.becomeKey(type: table.columns[index].type)
      result.append(field, table.columns[index].taking(grouping.firstRows))
    }
    for (column, counted) in Score.allCases.map({ ($0.column, counts[$0] ?? totals) })
      + [(.total, totals)]
    {
      let name = result.fields.freeName(column.rawValue)
      result.append(
        Field(column, name: name, role: .count),
        Column(
          values: .decimal(DecimalValues(mantissas: counted, scale: 0)),
          missing: MissingRows(allValid: counted.count)))
    }
    return result
  }
}
