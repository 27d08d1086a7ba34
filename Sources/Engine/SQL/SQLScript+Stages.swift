import Diagnostics
import Language
import Tables

/// Each stage in SQL.
extension SQLScript {
  mutating func write(
    _ step: Plan.Step, from before: Table, to after: Table
  ) throws(SQLGap) {
    let expressions = SQLExpressions(before, step: current, dialect, names)
    switch step {
    case .filter(let condition, _):
      append(["SELECT * FROM \(current)", "WHERE \(try expressions.text(condition))"])
    case .select(let projections): try select(projections, expressions)
    case .add(let projections): try add(projections, from: before, to: after)
    case .sort(let keys): try sort(keys, of: before, expressions)
    case .take(let count, let fromEnd):
      append([
        "SELECT * FROM \(current)",
        "ORDER BY \(SQLText.row)\(fromEnd ? " DESC" : "") LIMIT \(count)",
      ])
    case .distinct(let columns, let carried):
      distinct(columns, carried: carried, expressions)
    case .count(let columns):
      let keys = columns.map(expressions.name)
      let made = after.fields.last.map { ["count(*) AS \(names[$0.name])"] } ?? []
      let number = keys.isEmpty ? "1" : "min(\(SQLText.row))"
      append(
        [
          "SELECT"
            + SQLText.columns(["\(number) AS \(SQLText.row)"] + keys + made),
          "FROM \(current)",
        ] + grouped(keys))
    case .summarize(let plan): try summarize(plan, from: before, to: after, expressions)
    case .compare(let plan): try compare(plan, from: before, to: after, expressions)
    case .trend(let plan): try trend(plan, from: before, to: after, expressions)
    case .score(let plan): score(plan, from: before, to: after, expressions)
    case .meter: throw SQLGap(what: "`meter`")
    case .pivot(let plan): pivot(plan, from: before, to: after, expressions)
    case .unpivot(let figures, let name, let value, _):
      unpivot(figures, name: name, value: value, of: before, expressions)
    case .join(let plan): try join(plan, from: before, expressions)
    case .append(let other, let source, _):
      try append(other, named: source, to: before, as: after)
    case .describe: throw SQLGap(what: "`describe`")
    case .chart: remark("chart is left out")
    case .export: remark("export is left out")
    case .named: remark("as is left out")
    case .sql, .late: return
    }
  }

  /// The clause that makes the groups; nothing where all rows are one group.
  func grouped(_ keys: [String]) -> [String] {
    keys.isEmpty ? [] : ["GROUP BY " + SQLText.list(keys)]
  }

  /// The value that all rows of a group have; null where they differ.
  func agreed(_ name: String) -> String { agreed(name, inPoints: false) }

  /// The same; differences of percentages are in percentage points.
  func agreed(_ name: String, inPoints: Bool) -> String {
    let value =
      inPoints ? "CASE max(\(name)) WHEN '%' THEN 'pp' ELSE max(\(name)) END" : "max(\(name))"
    return "CASE WHEN min(\(name)) = max(\(name)) AND count(\(name)) = count(*) THEN \(value) END"
      + " AS \(name)"
  }

  private mutating func select(
    _ projections: [Projection], _ expressions: SQLExpressions
  ) throws(SQLGap) {
    var columns = [SQLText.row]
    for projection in projections {
      let name = names[projection.field.name]
      // What is only passed on may be unknown.
      if let index = projection.value.column {
        columns.append("\(expressions.name(index)) AS \(name)")
      } else {
        columns.append(try "\(expressions.text(projection.value)) AS \(name)")
      }
    }
    append(["SELECT" + SQLText.columns(columns), "FROM \(current)"])
  }

  /// One step a column, as later ones may use earlier ones.
  private mutating func add(
    _ projections: [Projection], from before: Table, to after: Table
  ) throws(SQLGap) {
    for (place, projection) in projections.enumerated() {
      let known = after.choosing(Array(0..<(before.columnCount + place)))
      let expressions = SQLExpressions(known, step: current, dialect, names)
      let value = try expressions.text(projection.value)
      append([
        "SELECT *, \(value) AS \(names[projection.field.name])", "FROM \(current)",
      ])
    }
  }

  private mutating func sort(
    _ keys: [(key: Operation, descending: Bool)], of table: Table, _ expressions: SQLExpressions
  ) throws(SQLGap) {
    var order: [String] = []
    for (key, descending) in keys {
      let last = (descending ? " DESC" : "") + " NULLS LAST"
      order += try expressions.order(of: key).map { $0 + last }
    }
    let number = "row_number() OVER (ORDER BY \(SQLText.list(order + [SQLText.row])))"
    append([
      "SELECT"
        + SQLText.columns(
          ["\(number) AS \(SQLText.row)"] + table.fields.indices.map(expressions.name)),
      "FROM \(current)",
    ])
  }

  private mutating func distinct(
    _ columns: [Int], carried: [Int], _ expressions: SQLExpressions
  ) {
    let keys = columns.map(expressions.name)
    let others = carried.filter { !columns.contains($0) }.map(expressions.name)
    append(
      [
        "SELECT"
          + SQLText.columns(
            ["min(\(SQLText.row)) AS \(SQLText.row)"] + keys + others.map(agreed)),
        "FROM \(current)",
      ] + grouped(keys))
  }

  /// The members of a column beside each other; a figure that is not there is null.
  private mutating func pivot(
    _ plan: PivotPlan, from before: Table, to after: Table, _ expressions: SQLExpressions
  ) {
    let keys = plan.keys.map(expressions.name)
    let keyNames = Set(plan.keys.map { before.fields[$0].name })
    let column = before.columns[plan.column]
    var members: [String: String] = [:]
    for row in 0..<column.count where !column.missing.isMissing(row) {
      if let name = column[row].dataText, members[name] == nil {
        members[name] = SQLText.literal(column[row])
      }
    }
    let others = after.fields.filter { !keyNames.contains($0.name) }.map { field in
      let name = names[field.name]
      // A member whose name was taken has a number behind it.
      guard field.role == before.fields[plan.measure].role,
        let member = members[field.name]
          ?? field.name.lastIndex(of: "_").flatMap({ members[String(field.name[..<$0])] })
      else { return agreed(name) }
      return "max(CASE WHEN \(expressions.name(plan.column)) = \(member) "
        + "THEN \(expressions.name(plan.measure)) END) AS \(name)"
    }
    append(
      [
        "SELECT" + SQLText.columns(["min(\(SQLText.row)) AS \(SQLText.row)"] + keys + others),
        "FROM \(current)",
      ] + grouped(keys))
  }

  private mutating func unpivot(
    _ figures: [Int], name: String, value: String, of table: Table, _ expressions: SQLExpressions
  ) {
    let rest = table.fields.indices.filter { !figures.contains($0) }.map(expressions.name)
    let members = figures.map { table.fields[$0].name }
    let areNumbers = members.allSatisfy { ExactDecimal($0) != nil }
    var lines: [String] = []
    for (place, index) in figures.enumerated() {
      let member = areNumbers ? members[place] : SQLText.text(members[place])
      let number = "\(SQLText.row) * \(figures.count) + \(place) AS \(SQLText.row)"
      if place > 0 { lines.append("UNION ALL") }
      lines.append(
        "SELECT"
          + SQLText.columns(
            [number] + rest + [
              "\(member) AS \(names[name])",
              "\(expressions.name(index)) AS \(names[value])",
            ]) + " FROM \(current)")
    }
    append(lines)
  }

  private mutating func join(
    _ plan: JoinPlan, from before: Table, _ expressions: SQLExpressions
  ) throws(SQLGap) {
    try read(plan.source, plan.other)
    let own = before.fields.indices.map { "a." + expressions.name($0) }
    let added = plan.added.map { column in
      let field = plan.other.fields[column.index]
      let exact = Self.exact(
        "b." + SQLText.name(field.name), field, plan.other.columns[column.index], dialect)
      return exact + " AS \(names[column.field.name])"
    }
    let matches = zip(plan.leftKeys, plan.rightKeys).map { left, right in
      "a.\(expressions.name(left)) = b.\(SQLText.name(plan.other.fields[right].name))"
    }
    let other =
      "(SELECT row_number() OVER () AS \(SQLText.row), * FROM \(SQLText.name(plan.source)))"
    append([
      "SELECT"
        + SQLText.columns(
          ["row_number() OVER (ORDER BY a.\(SQLText.row), b.\(SQLText.row)) AS \(SQLText.row)"]
            + own + added),
      "FROM \(current) AS a",
      "\(plan.keepsMatchedOnly ? "" : "LEFT ")JOIN \(other) AS b",
      "ON " + matches.joined(separator: " AND "),
    ])
  }

  private mutating func append(
    _ other: Table, named source: String, to before: Table, as after: Table
  ) throws(SQLGap) {
    try read(source, other)
    // The other rows come by the place of their columns, whose names are those of its own table.
    let column = { (table: Table, name: String, written: String) in
      table.index(of: name) == nil ? "NULL AS \(written)" : written
    }
    let made = after.fields.map(\.name)
    let last = "(SELECT COALESCE(max(\(SQLText.row)), 0) FROM \(current))"
    append([
      "SELECT" + SQLText.columns([SQLText.row] + made.map { column(before, $0, names[$0]) })
        + " FROM \(current)",
      "UNION ALL",
      "SELECT"
        + SQLText.columns(
          ["row_number() OVER () + \(last)"] + made.map { column(other, $0, SQLText.name($0)) })
        + " FROM \(SQLText.name(source))",
    ])
  }
}
