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
      agreed(SQLText.name(name), inPoints: plan.tellsDifferences(in: name))
    }
    var aggregated: [String] = []
    for aggregation in plan.aggregations {
      let value = try aggregation.value.map { value throws(SQLGap) in try expressions.text(value) }
      aggregated.append(
        "\(Self.text(aggregation.aggregate, value)) AS \(SQLText.name(aggregation.text))")
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
    var inner = Table(
      plan.by.map { (before.fields[$0], before.columns[$0].taking([])) })
    for aggregation in plan.aggregations {
      inner.append(
        Field(aggregation.text), .allMissing(like: .decimals([]), count: 0))
    }
    let outer = SQLExpressions(inner, step: current, dialect)
    var columns: [String] = []
    for projection in plan.projections {
      columns.append(
        try "\(outer.text(projection.value)) AS \(SQLText.name(projection.field.name))")
    }
    append([
      "SELECT" + SQLText.columns([SQLText.row] + by + carried.map(SQLText.name) + columns),
      "FROM \(current)",
    ])
  }

  /// An aggregate of a value; without one it counts rows.
  private static func text(_ aggregate: Aggregate, _ value: String?) -> String {
    guard let value else { return "count(*)" }
    switch aggregate {
    case .count: return "count(\(value))"
    case .sum: return "sum(\(value))"
    case .mean: return "avg(\(value))"
    case .median: return quantile("0.5", of: value)
    case .min: return "min(\(value))"
    case .max: return "max(\(value))"
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
