import Indicators
import Language
import Tables

/// A SELECT that grows by a stage at a time, as long as a database gives the same answers.
///
/// Rows keep the order in which the database gives those of its table; groups come in the order of their first rows.
struct HandedQuery {
  private let database: DatabaseTable
  private(set) var table: Table
  private(set) var filters: [(place: Int, text: String)] = []
  private(set) var remarks: [Remark] = []
  /// What the last columns count besides the result.
  private(set) var counts: [Handover.Count] = []
  /// True after a stage behind which nothing more is handed over.
  private(set) var isEnded = false
  /// How many of the columns, from the first on, are those that rows were grouped by.
  private(set) var keyCount = 0
  private var exact: Set<String>
  private var steps: [String]
  private var isLimited = false

  init(_ database: DatabaseTable) {
    self.database = database
    table = database.table
    exact = database.exact
    let columns = zip(database.values, database.table.fields).map { value, field in
      let name = SQLText.name(field.name)
      return value == name ? name : "\(value) AS \(name)"
    }
    steps = ["SELECT \(SQLText.list(columns)) FROM \(database.relation)"]
  }

  private var current: String { "s\(steps.count - 1)" }

  /// The whole SELECT.
  var sql: String {
    guard steps.count > 1 else { return steps[0] }
    let named = steps.dropLast().enumerated().map { "s\($0) AS (\($1))" }
    return "WITH \(SQLText.list(named)) \(steps[steps.count - 1])"
  }

  /// Adds a stage; false, and nothing is added, where the database might answer otherwise.
  mutating func append(_ step: Plan.Step, place: Int) -> Bool {
    switch step {
    case .filter(let condition, let text):
      guard !isLimited else { return false }
      var conditions = HandedCondition(table, exact, resolvesOrder: filters.isEmpty)
      guard let written = conditions.text(condition) else { return false }
      remarks += conditions.remarks.filter { !remarks.contains($0) }
      filters.append((place, text))
      add("SELECT * FROM \(current) WHERE \(written)")
      return true
    case .select(let projections): return select(projections, step)
    case .take(let count, let fromEnd):
      guard !fromEnd else { return false }
      add("SELECT * FROM \(current) LIMIT \(count)")
      isLimited = true
      return true
    case .distinct(let columns, let carried):
      guard carried.isEmpty else { return false }
      return group(by: columns, columns.map { (SQLText.name(table.fields[$0].name), $0) }, step)
    case .count(let columns):
      let keys = columns.map { (SQLText.name(table.fields[$0].name), Int?.some($0)) }
      return group(by: columns, keys + [("count(*)", nil)], step)
    case .summarize(let plan): return summarize(plan, step)
    case .add, .sort, .compare, .trend, .meter, .score, .pivot, .unpivot, .join, .append,
      .describe, .chart, .export, .named, .sql, .late:
      return false
    }
  }

  private mutating func add(_ sql: String) { steps.append(sql) }

  /// Columns under other names; what is computed is computed here.
  private mutating func select(_ projections: [Projection], _ step: Plan.Step) -> Bool {
    var columns: [String] = []
    var kept: Set<String> = []
    for projection in projections {
      guard let index = projection.value.column else { return false }
      let old = table.fields[index].name
      columns.append("\(SQLText.name(old)) AS \(SQLText.name(projection.field.name))")
      if exact.contains(old) { kept.insert(projection.field.name) }
    }
    guard let after = result(of: step), after.columnCount == columns.count,
      SQLNames.firstAlike(after.fields.map(\.name), database.dialect) == nil
    else { return false }
    add("SELECT \(SQLText.list(columns)) FROM \(current)")
    (table, exact) = (after, kept)
    return true
  }

  private mutating func summarize(_ plan: SummarizePlan, _ step: Plan.Step) -> Bool {
    // What travels along, and what a sum over years or units says, follows from the rows.
    guard !table.fields.contains(where: { $0.role.isAttribute || $0.total != nil }) else {
      return false
    }
    let isStock = table.fields.indices.contains {
      table.fields[$0].role == .time && !plan.by.contains($0)
    }
    var values: [(String, Int?)] = plan.by.map { (SQLText.name(table.fields[$0].name), $0) }
    var passedOver: [String] = []
    for aggregation in plan.aggregations {
      guard let value = text(aggregation) else { return false }
      if aggregation.aggregate == .sum, isStock { return false }
      values.append((value, nil))
      if aggregation.aggregate.passesOverMissing, let index = aggregation.column,
        !passedOver.contains(table.fields[index].name)
      {
        passedOver.append(table.fields[index].name)
      }
    }
    counts = passedOver.map { .missing(column: $0) }
    var columns = plan.by.indices.map { values[$0] }
    for projection in plan.projections {
      guard let index = projection.value.column else { return false }
      columns.append(values[index])
    }
    return group(by: plan.by, columns, step)
  }

  private func text(_ aggregation: Aggregation) -> String? {
    guard let value = aggregation.value else { return "count(*)" }
    guard let index = value.column else { return nil }
    let field = table.fields[index]
    guard exact.contains(field.name) else { return nil }
    let name = SQLText.name(field.name)
    if aggregation.aggregate == .count { return "count(\(name))" }
    guard table.columns[index].type == .decimal else { return nil }
    switch aggregation.aggregate {
    case .sum: return "sum(\(name))"
    case .min: return "min(\(name))"
    case .max: return "max(\(name))"
    case .count, .mean, .median, .first, .last, .standardDeviation, .quantile, .distinct:
      return nil
    }
  }

  /// One row for each group, in the order of its first row.
  private mutating func group(
    by keys: [Int], _ columns: [(value: String, column: Int?)], _ step: Plan.Step
  ) -> Bool {
    let names = Set(table.fields.map { $0.name.lowercased() })
    guard keys.allSatisfy({ exact.contains(table.fields[$0].name) }),
      !names.contains(where: { $0.hasPrefix("#") }),
      let after = result(of: step), after.columnCount == columns.count,
      SQLNames.firstAlike(after.fields.map(\.name), database.dialect) == nil
    else { return false }
    isEnded = true
    keyCount = keys.count
    var values = zip(columns, after.fields).map { column, field in
      "\(column.value) AS \(SQLText.name(field.name))"
    }
    if keys.isEmpty, !filters.isEmpty { counts.append(.rows) }
    values += counts.map(\.sql)
    if keys.isEmpty {
      add("SELECT \(SQLText.list(values)) FROM \(current)")
    } else {
      let by = SQLText.list(keys.map { SQLText.name(table.fields[$0].name) })
      add("SELECT row_number() OVER () AS \(SQLText.row), * FROM \(current)")
      add(
        "SELECT \(SQLText.list(values)) FROM \(current) GROUP BY \(by) ORDER BY min(\(SQLText.row))"
      )
    }
    table = after
    return true
  }

  /// The columns that a stage gives, without rows; nil where they depend on the rows.
  private func result(of step: Plan.Step) -> Table? {
    var run = Run(inputs: Inputs(tables: [:]), table: table, isCancelled: { false })
    do {
      try run.perform(step)
    } catch {
      return nil
    }
    return run.table.taking([])
  }
}
