import Diagnostics
import Indicators
import Language
import Tables

/// Comparisons, series and scores.
extension SQLScript {
  mutating func compare(
    _ plan: ComparePlan, from before: Table, to after: Table, _ expressions: SQLExpressions
  ) throws(SQLGap) {
    if plan.test != nil { throw SQLGap(what: "`with test`") }
    try refuseDifferingUnits(in: after)
    let whole = current
    if let over = plan.over {
      let column = expressions.name(over.column)
      append([
        "SELECT * FROM \(whole)",
        "WHERE \(column) = \(try member(over.last, over.column, expressions))",
      ])
    }
    let part = SQLExpressions(before, step: current, dialect, names)
    let made = comparedNames(after)
    switch plan.members {
    case .listed(let members):
      try compareListed(members, plan, before, after, made, part)
    case .othersWith(let reference):
      try compareOthers(with: reference, plan, before, made, part)
    }
    guard let first = made.figures.first, let last = made.figures.last else { return }
    let rule = SQLRule(after, of: plan.measure, in: part)
    judge(
      made.differences[0], made.verdicts[0], from: first, to: last, rule,
      relative: plan.isRelative ? made.relative : nil)
    guard let over = plan.over, let earlier = made.earlier else {
      addUnknown(made.marks.map { (name: $0, type: "BOOLEAN") })
      return
    }
    try addEarlier(earlier, over, plan, whole: whole, before)
    judge(made.differences[1], made.verdicts[1], from: earlier, to: last, rule, relative: nil)
    addUnknown(made.marks.map { (name: $0, type: "BOOLEAN") })
  }

  /// What the columns that `compare` made are called.
  private struct Names {
    var figures: [String] = []
    var earlier: String?
    var differences: [String] = []
    var verdicts: [String] = []
    /// The marks of rounding, which a database cannot tell.
    var marks: [String] = []
    var relative: String?
  }

  private func comparedNames(_ table: Table) -> Names {
    var made = Names()
    for field in table.fields {
      let name = names[field.name]
      switch field.role {
      case .member: made.figures.append(name)
      case .earlier: made.earlier = name
      case .difference: made.differences.append(name)
      case .verdict: made.verdicts.append(name)
      case .withinRounding: made.marks.append(name)
      case .relativeChange: made.relative = name
      default: continue
      }
    }
    return made
  }

  private func member(
    _ member: ComparePlan.Member, _ column: Int, _ expressions: SQLExpressions
  ) throws(SQLGap) -> String {
    switch member.choice {
    case .known(let cell): SQLText.literal(cell)
    case .ordinal(let ordinal): try expressions.member(ordinal, column)
    }
  }

  private mutating func compareListed(
    _ members: [ComparePlan.Member], _ plan: ComparePlan, _ before: Table, _ after: Table,
    _ made: Names, _ expressions: SQLExpressions
  ) throws(SQLGap) {
    let column = expressions.name(plan.column)
    let keys = plan.keys.map(expressions.name)
    let carried = plan.carried.map(expressions.name).map(agreed)
    let literals = try members.map { member throws(SQLGap) in
      try self.member(member, plan.column, expressions)
    }
    let figures = zip(literals, made.figures).map { literal, name in
      "max(CASE WHEN \(column) = \(literal) THEN \(expressions.name(plan.measure)) END) AS \(name)"
    }
    append(
      [
        "SELECT"
          + SQLText.columns(
            ["min(\(SQLText.row)) AS \(SQLText.row)"] + keys + carried + figures),
        "FROM \(current)", "WHERE \(column) IN (\(SQLText.list(literals)))",
      ] + grouped(keys))
  }

  private mutating func compareOthers(
    with reference: ComparePlan.Member, _ plan: ComparePlan, _ before: Table, _ made: Names,
    _ expressions: SQLExpressions
  ) throws(SQLGap) {
    let column = expressions.name(plan.column)
    let literal = try member(reference, plan.column, expressions)
    let figure = expressions.name(plan.measure)
    let leading = Set(plan.keys + plan.carried + [plan.column])
    let own = before.fields.indices.filter(leading.contains).map { "a." + expressions.name($0) }
    let matches = plan.keys.map(expressions.name).map { "a.\($0) IS NOT DISTINCT FROM b.\($0)" }
    append([
      "SELECT"
        + SQLText.columns(
          ["a.\(SQLText.row)"] + own + [
            "b.\(figure) AS \(made.figures.first ?? figure)",
            "a.\(figure) AS \(made.figures.last ?? figure)",
          ]),
      "FROM \(current) AS a", "LEFT JOIN \(current) AS b",
      "ON " + (["b.\(column) = \(literal)"] + matches).joined(separator: " AND "),
      "WHERE a.\(column) <> \(literal)",
    ])
  }

  /// Looks up the last member's figure at the earlier time.
  private mutating func addEarlier(
    _ earlier: String, _ over: ComparePlan.Over, _ plan: ComparePlan, whole: String,
    _ before: Table
  ) throws(SQLGap) {
    let expressions = SQLExpressions(before, step: whole, dialect, names)
    let figure = expressions.name(plan.measure)
    var identity = plan.keys
    var conditions = [
      "b.\(expressions.name(over.column)) = \(try member(over.first, over.column, expressions))"
    ]
    if case .listed(let members) = plan.members, let last = members.last {
      let literal = try member(last, plan.column, expressions)
      conditions.append("b.\(expressions.name(plan.column)) = \(literal)")
    } else {
      identity.append(plan.column)
    }
    conditions += identity.map(expressions.name).map { "a.\($0) IS NOT DISTINCT FROM b.\($0)" }
    append([
      "SELECT a.*, b.\(figure) AS \(earlier)", "FROM \(current) AS a", "LEFT JOIN \(whole) AS b",
      "ON " + conditions.joined(separator: " AND "),
    ])
  }

  /// Adds the difference of two columns and its verdict.
  private mutating func judge(
    _ difference: String, _ verdict: String, from first: String, to last: String, _ rule: SQLRule,
    relative: String?
  ) {
    let change = rule.difference(from: first, to: last)
    let share = relative.map {
      ", CAST(\(change) AS DOUBLE PRECISION) * 100 / NULLIF(abs(\(first)), 0) AS \($0)"
    }
    append(["SELECT *, \(change) AS \(difference)\(share ?? "")", "FROM \(current)"])
    append(["SELECT *, \(rule.verdict(of: difference)) AS \(verdict)", "FROM \(current)"])
  }

  /// Adds columns without values, so that later stages can pass them on.
  private mutating func addUnknown(_ columns: [(name: String, type: String)]) {
    let nulls = columns.map { "CAST(NULL AS \($0.type)) AS \($0.name)" }
    append(["SELECT *, " + SQLText.list(nulls), "FROM \(current)"])
  }

  /// Refuses figures in different units, which have no difference and no direction here but would have them in SQL.
  private func refuseDifferingUnits(in after: Table) throws(SQLGap) {
    let columns = { (isWanted: (Role) -> Bool) in
      zip(after.fields, after.columns).filter { isWanted($0.0.role) }.map(\.1.missing)
    }
    let figures = columns { if case .member = $0 { true } else { false } }
    let earlier = columns { if case .earlier = $0 { true } else { false } }
    let firsts = figures.prefix(1) + earlier
    let lacking = zip(columns { $0 == .difference }, firsts).contains { difference, first in
      guard let last = figures.last else { return false }
      return difference.missingRows.contains { !first.isMissing($0) && !last.isMissing($0) }
    }
    let hasNoWay = columns { $0 == .direction }
      .contains { $0.countsByKind().contains { $0.kind == .absent } }
    if lacking || hasNoWay { throw SQLGap(what: "a comparison of figures in different units") }
  }

  mutating func trend(
    _ plan: TrendPlan, from before: Table, to after: Table, _ expressions: SQLExpressions
  ) throws(SQLGap) {
    try refuseDifferingUnits(in: after)
    remark("the course of the figures is left out")
    let keys = plan.keys.map(expressions.name)
    let (over, figure) = (expressions.name(plan.over), expressions.name(plan.measure))
    let made = after.fields.dropFirst(Set(plan.keys + plan.carried).count).map {
      names[$0.name]
    }
    guard made.count == 10 else { return }
    let whole = current
    let inOrder = try expressions.orderBy(plan.over)
    let backwards = try expressions.orderBy(plan.over, descending: true)
    let partition = keys.isEmpty ? "" : "PARTITION BY \(SQLText.list(keys)) "
    // The step from the figure before; a series has one less than it has points.
    let step = expressions.difference(
      "\(figure) - lag(\(figure)) OVER (\(partition)\(inOrder))", of: [plan.measure])
    append([
      "SELECT \(SQLText.row) AS \"#of\", \(step) AS \"#step\"",
      "FROM \(whole)", "WHERE \(figure) IS NOT NULL AND \(over) IS NOT NULL",
    ])
    let at = { (value: String, order: String) in
      "(array_agg(\(value) \(order)) FILTER (WHERE \(figure) IS NOT NULL))[1]"
    }
    let points = "count(\(figure))"
    let direction =
      "CASE WHEN \(points) < 3 THEN NULL WHEN min(\"#step\") > 0 THEN 'rising' "
      + "WHEN max(\"#step\") < 0 THEN 'falling' "
      + "WHEN min(\"#step\") = 0 AND max(\"#step\") = 0 THEN 'level' ELSE 'mixed' END"
    append(
      [
        "SELECT"
          + SQLText.columns(
            ["min(\(SQLText.row)) AS \(SQLText.row)"] + keys
              + plan.carried.map(expressions.name).map(agreed) + [
                "\(at(over, inOrder)) AS \(made[0])", "\(at(over, backwards)) AS \(made[1])",
                "\(points) AS \(made[2])", "\(at(figure, inOrder)) AS \(made[3])",
                "CASE WHEN \(points) > 1 THEN \(at(figure, backwards)) END AS \(made[4])",
                "\(direction) AS \(made[6])",
              ]),
        "FROM \(whole) LEFT JOIN \(current) ON \(SQLText.row) = \"#of\"",
        "WHERE \(over) IS NOT NULL",
      ] + grouped(keys))
    let rule = SQLRule(after, of: plan.measure, in: expressions)
    judge(made[5], made[8], from: made[3], to: made[4], rule, relative: nil)
    addUnknown([(name: made[7], type: "VARCHAR"), (name: made[9], type: "BOOLEAN")])
  }

  mutating func score(
    _ plan: ScorePlan, from before: Table, to after: Table, _ expressions: SQLExpressions
  ) {
    let word = SQLRule.score(plan, before, expressions)
    guard !plan.by.isEmpty else {
      let made = after.fields.suffix(2).map { names[$0.name] }
      let gap = expressions.difference(
        "\(expressions.name(plan.measure)) - \(expressions.name(plan.target))",
        of: [plan.measure, plan.target])
      append(["SELECT *, \(gap) AS \(made[0]), \(word) AS \(made[1])", "FROM \(current)"])
      return
    }
    let by = plan.by.map(expressions.name)
    append(["SELECT *, \(word) AS \"#score\"", "FROM \(current)"])
    let made = after.fields.dropFirst(plan.by.count).map { names[$0.name] }
    let counts = zip(Score.allCases, made).map { score, name in
      "count(*) FILTER (WHERE \"#score\" = \(SQLText.text(score.rawValue))) AS \(name)"
    }
    let total = made.last.map { ["count(*) AS \($0)"] } ?? []
    append(
      [
        "SELECT" + SQLText.columns(["min(\(SQLText.row)) AS \(SQLText.row)"] + by + counts + total),
        "FROM \(current)",
      ] + grouped(by))
  }
}
