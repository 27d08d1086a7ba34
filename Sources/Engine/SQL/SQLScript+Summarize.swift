import Diagnostics
import Tables

/// Groups with their sums, means and the like.
extension SQLScript {
  mutating func summarize(
    _ plan: SummarizePlan, from before: Table, to after: Table, _ expressions: SQLExpressions
  ) throws(SQLGap) {
    let by = plan.by.map(expressions.name)
    let made = Set(plan.projections.map(\.field.name))
    let byNames = Set(plan.by.map { before.fields[$0].name })
    let carried = after.fields.map(\.name)
      .filter { !made.contains($0) && !byNames.contains($0) }
    let told = carried.map { name in
      agreed(names[name], inPoints: plan.tellsDifferences(in: name))
    }
    for aggregation in plan.aggregations { names.add(aggregation.text) }
    var aggregated: [String] = []
    for aggregation in plan.aggregations {
      aggregated.append(
        try "\(Self.text(aggregation, expressions)) AS \(names[aggregation.text])")
    }
    let number = by.isEmpty ? "1" : "min(\(SQLText.row))"
    append(
      [
        "SELECT"
          + SQLText.columns(
            ["\(number) AS \(SQLText.row)"] + by + told + aggregated),
        "FROM \(current)",
      ] + grouped(by))
    // The expressions over the aggregates see the columns of `by` and one column for each aggregate.
    guard let inner = try? SummarizeVerb.aggregated(plan, before) else {
      throw SQLGap(what: "`summarize`")
    }
    let outer = SQLExpressions(inner, step: current, dialect, names)
    var columns: [String] = []
    for projection in plan.projections {
      columns.append(
        try "\(outer.text(projection.value)) AS \(names[projection.field.name])")
    }
    append([
      "SELECT" + SQLText.columns([SQLText.row] + by + carried.map { names[$0] } + columns),
      "FROM \(current)",
    ])
  }

  /// An aggregate of a value; without one it counts rows.
  private static func text(
    _ aggregation: Aggregation, _ expressions: SQLExpressions
  ) throws(SQLGap) -> String {
    guard let operation = aggregation.value else { return "count(*)" }
    let value = try expressions.text(operation)
    switch aggregation.aggregate {
    case .count: return "count(\(value))"
    case .sum: return expressions.sum("sum(\(value))", operation)
    case .mean: return expressions.sum("avg(\(value))", operation)
    case .median: return quantile("0.5", of: value)
    case .min: return try expressions.extreme(operation, isGreatest: false)
    case .max: return try expressions.extreme(operation, isGreatest: true)
    case .first: return ordered(value, "")
    case .last: return ordered(value, " DESC")
    case .standardDeviation: return "stddev_samp(\(value))"
    case .quantile(let share): return quantile("\(share)", of: value)
    case .distinct: return "count(DISTINCT \(value))"
    }
  }

  /// Between two decimals DuckDB gives no more digits than they have, and so rounds.
  private static func quantile(_ share: String, of value: String) -> String {
    "percentile_cont(\(share)) WITHIN GROUP (ORDER BY CAST(\(value) AS DOUBLE PRECISION))"
  }

  /// The first value in the order of rows that is there.
  private static func ordered(_ value: String, _ direction: String) -> String {
    "(array_agg(\(value) ORDER BY \(SQLText.row)\(direction)) FILTER (WHERE \(value) IS NOT NULL))[1]"
  }
}
