import Diagnostics
import Indicators
import Language
import Tables

/// A checked `summarize`.
struct SummarizePlan: Sendable {
  /// The columns that make the groups.
  let by: [Int]
  /// What is computed of each group.
  let aggregations: [Aggregation]
  /// The resulting columns over a table of the `by` columns followed by the aggregations.
  let projections: [Projection]
  /// True after `with totals`: totals and their parts may be taken together.
  let allowsTotals: Bool

  /// How long it takes to find the groups, and then to compute each of the aggregates.
  fileprivate var costs: [Int] {
    [by.isEmpty ? 0 : 2] + aggregations.map(\.aggregate.cost)
  }
}

extension SummarizePlan {
  /// Tells whether a column holds the units of differences, and of no other figures.
  func tellsDifferences(in unitField: String) -> Bool {
    let figures = projections.map(\.field).filter { $0.unitField == unitField }
    return !figures.isEmpty && figures.allSatisfy(\.isDifference)
  }
}

extension Column {
  /// The units of differences, of which those of percentages are in percentage points.
  fileprivate var inPoints: Column { mappingTexts { $0 == "%" ? "pp" : $0 } }
}

/// One aggregate of one expression.
struct Aggregation: Sendable {
  let aggregate: Aggregate
  /// What it runs over; nil for `count()`, which counts rows.
  let value: Operation?
  /// The column that it runs over, where it is a bare one.
  let column: Int?
  let range: Syntax.Range
  /// How the aggregate is written: `mean(value)`.
  let text: String
}

/// `summarize`: computes sums, means and the like of groups of rows.
enum SummarizeVerb: Verb {
  static let help = VerbHelp(
    "summarize",
    rule: "sum, mean, median, stdev and quantile refuse to take a total together with its parts "
      + "unless it stands in `by` or `with totals` is given; count, distinct, min, max, first and "
      + "last never refuse. A mean counts every row alike.",
    examples: [
      "school | where year = last | summarize mean(value), n = count() by group, area",
      #"school | where area = "Kymenlaakso" | summarize least = min(value), greatest = max(value) by year"#,
    ])

  static func check(
    _ items: [Syntax.Item], by names: [Syntax.Name], options: [Syntax.Option],
    _ context: inout CheckContext
  ) -> Plan.Step? {
    let by = context.columns(names)
    let allowsTotals = checkOptions(options, &context)
    var checker = AggregateChecker(context: context, by: by ?? [])
    let projections = items.compactMap { checker.projection($0) }
    // Where a name after `by` is wrong, nobody knows what should have been in it.
    context.diagnostics = checker.context.diagnostics.filter {
      by != nil || $0.code != "not-aggregated"
    }
    context.remarks = checker.context.remarks
    guard let by, projections.count == items.count else { return nil }
    let plan = SummarizePlan(
      by: by, aggregations: checker.aggregations, projections: projections,
      allowsTotals: allowsTotals)
    context.scope = scope(after: plan, checker: checker, in: context.scope)
    return .summarize(plan)
  }

  private static func checkOptions(
    _ options: [Syntax.Option], _ context: inout CheckContext
  ) -> Bool {
    var allowsTotals = false
    for option in options {
      if option.name.text.lowercased() == "totals", option.value == nil {
        allowsTotals = true
      } else {
        context.report(
          Diagnostic(
            "unknown-option", "`summarize` has no option `\(option.name.text)`",
            range: option.name.range, hint: "the only one is `with totals`"))
      }
    }
    return allowsTotals
  }

  private static func scope(
    after plan: SummarizePlan, checker: AggregateChecker, in scope: Scope
  ) -> Scope {
    var result = Scope(
      columns: plan.by.map { scope.columns[$0].asKey }, tableName: scope.tableName)
    for projection in plan.projections {
      result.columns.append(
        Scope.Column(
          field: projection.field, type: projection.value.type(in: checker.scope), members: nil))
    }
    // Whether an attribute is constant in every group is known only from the rows.
    let hasAttributes = scope.columns.indices.contains {
      scope.columns[$0].field.role.isAttribute && !plan.by.contains($0)
    }
    result.isOpen = hasAttributes
    return result
  }

  static func run(_ plan: SummarizePlan, _ run: inout Run) throws(Diagnostic) {
    let rows = run.rows
    let workers = run.workers(of: Self.self)
    let grouping = rows.grouping(by: plan.by, workers: workers.part(0, of: plan.costs))
    try refuseMixedTotals(plan, grouping, &run)
    run.remarkOnAlike(plan.by)
    let aggregated = try aggregated(plan, grouping, workers, &run)
    var result = aggregated.choosing(Array(plan.by.indices))
    let names = Set(plan.projections.map(\.field.name))
    for index in attributes(of: rows, notIn: plan.by)
    where !names.contains(rows.fields[index].name) && grouping.isConstant(rows.column(index)) {
      let field = rows.fields[index]
      let column = grouping.agreed(rows.column(index))
      result.append(field, plan.tellsDifferences(in: field.name) ? column.inPoints : column)
    }
    let deferred = DeferredTable(aggregated)
    for projection in plan.projections {
      let column = try projection.value.column(on: deferred, remarks: &run.remarks)
      result.append(field(of: projection, plan, grouping, rows), column)
    }
    // Rows that are only counted need no note.
    if plan.aggregations.contains(where: \.aggregate.passesOverMissing) {
      run.remarkOnNotes(of: rows, leftOutOf: DeferredTable(result))
    }
    run.take(DeferredTable(result), from: Self.self)
  }

  /// The columns of `by` and one column for each aggregate, over which the expressions are worked out.
  private static func aggregated(
    _ plan: SummarizePlan, _ grouping: Grouping, _ workers: Workers, _ run: inout Run
  ) throws(Diagnostic) -> Table {
    var aggregated = run.rows.keys(plan.by, of: grouping)
    for (aggregation, column) in zip(
      plan.aggregations, try aggregates(plan, grouping, workers, &run))
    {
      aggregated.append(Field(aggregation.text), column)
    }
    return aggregated
  }

  /// The same for rows of which a run has made a result before.
  static func aggregated(_ plan: SummarizePlan, _ rows: Table) throws(Diagnostic) -> Table {
    var run = Run(inputs: Inputs(tables: [:]), table: rows, isCancelled: { false })
    let workers = run.workers(of: Self.self)
    return try aggregated(
      plan, run.rows.grouping(by: plan.by, workers: workers), workers, &run)
  }

  /// The field of a result's column: of a single row each, figures stay what they were; of figures in several units,
  /// there is no rule for what comes out.
  private static func field(
    of projection: Projection, _ plan: SummarizePlan, _ grouping: Grouping, _ rows: DeferredTable
  ) -> Field {
    var field = projection.field
    guard let index = projection.value.column, index >= plan.by.count,
      let source = plan.aggregations[index - plan.by.count].column
    else { return field }
    guard grouping.count == grouping.rowCount else {
      field.isComputed =
        field.isComputed || DifferingUnits(of: source, in: rows)?.within(grouping) != nil
      return field
    }
    field.isPooled = rows.fields[source].isPooled
    field.isComputed = !rows.fields[source].isJudged
    return field
  }

  private static func attributes(of rows: DeferredTable, notIn by: [Int]) -> [Int] {
    rows.fields.indices.filter { rows.fields[$0].role.isAttribute && !by.contains($0) }
  }

  /// The values of all aggregations, those over one column being computed together.
  private static func aggregates(
    _ plan: SummarizePlan, _ grouping: Grouping, _ workers: Workers, _ run: inout Run
  ) throws(Diagnostic) -> [Column] {
    var found: [Int: Column] = [:]
    // Rows that were chosen are copied by several threads; who asks for the columns later finds them copied.
    for index in Set(plan.aggregations.compactMap(\.column)) {
      _ = run.rows.column(index, workers: run.inputs.workers)
    }
    let sums = sums(plan, grouping, run.rows)
    for (index, aggregation) in plan.aggregations.enumerated() {
      guard let value = aggregation.value else {
        found[index] = grouping.rowCounts
        continue
      }
      let (workers, costs) = (workers.part(index + 1, of: plan.costs), [value.cost, 4])
      let values = try run.column(value, workers.part(0, of: costs))
      if found[index] == nil {
        let alike = plan.aggregations.indices.filter { other in
          other == index
            || aggregation.column != nil && plan.aggregations[other].column == aggregation.column
        }
        let columns = values.aggregated(
          alike.map { plan.aggregations[$0].aggregate },
          by: grouping.using(workers.part(1, of: costs)),
          sums: aggregation.column.flatMap { sums[$0] })
        for (place, column) in zip(alike, columns) { found[place] = column }
      }
      remark(on: aggregation, of: values, plan, grouping, &run)
      if aggregation.aggregate.passesOverMissing, let result = found[index] {
        let figures = figuresLeftOut(of: values, result, grouping)
        let name = aggregation.column.map { run.rows.fields[$0].name } ?? aggregation.text
        if figures > 0 { run.remark(.missingLeftOut(figures: figures, column: name)) }
      }
    }
    return plan.aggregations.indices.compactMap { found[$0] }
  }

  /// The sums of all columns that sums or means are made of, by the columns' indices.
  private static func sums(
    _ plan: SummarizePlan, _ grouping: Grouping, _ rows: DeferredTable
  ) -> [Int: GroupSums] {
    let summed = plan.aggregations.filter { grouping.needsSums($0.aggregate) }
      .compactMap(\.column)
    let columns = Set(summed).sorted()
    guard columns.count > 1 else { return [:] }
    let sums = grouping.sums(of: columns.map { rows.column($0) })
    return zip(columns, sums).reduce(into: [:]) { $0[$1.0] = $1.1 }
  }

  /// Refuses to take a declared total together with its parts in one group.
  private static func refuseMixedTotals(
    _ plan: SummarizePlan, _ grouping: Grouping, _ run: inout Run
  ) throws(Diagnostic) {
    guard let aggregation = plan.aggregations.first(where: \.aggregate.minglesRows) else { return }
    for index in run.rows.fields.indices where !plan.by.contains(index) {
      let field = run.rows.fields[index]
      guard let total = field.total, grouping.mixes(total, in: run.rows.column(index)) else {
        continue
      }
      if plan.allowsTotals {
        run.remark(.totalsMixed(column: field.name, total: total))
        continue
      }
      let name = Language.spelling(ofColumn: field.name)
      throw Diagnostic(
        "total-mixed",
        "\(aggregation.text) would take \"\(total)\" together with its parts",
        range: aggregation.range,
        hint: "add `by \(name)`, or `where \(name) != \"\(total)\"`",
        details: ["to take them together all the same: … with totals"])
    }
  }

  /// How many figures the smallest and the largest group have, missing ones left out.
  private static func figuresInGroups(_ values: Column, _ grouping: Grouping) -> ClosedRange<Int> {
    guard case .decimal(let counts) = values.aggregated(.count, by: grouping).values,
      let least = counts.mantissas.min(), let greatest = counts.mantissas.max()
    else { return 0...0 }
    return Int(least)...Int(greatest)
  }

  /// How many missing figures stand in groups of which the others give a result.
  private static func figuresLeftOut(
    of values: Column, _ result: Column, _ grouping: Grouping
  ) -> Int {
    let missing = values.missing.missingCount
    guard missing > 0, result.missing.missingCount > 0,
      case .decimal(let figures) = values.aggregated(.count, by: grouping).values,
      case .decimal(let rows) = grouping.rowCounts.values
    else { return missing }
    let alone = zip(figures.mantissas, rows.mantissas).reduce(0) { $0 + ($1.0 == 0 ? $1.1 : 0) }
    return missing - Int(alone)
  }

  private static func remark(
    on aggregation: Aggregation, of values: Column, _ plan: SummarizePlan, _ grouping: Grouping,
    _ run: inout Run
  ) {
    guard aggregation.aggregate.passesOverMissing else { return }
    let rows = run.rows
    let minglesRows = aggregation.aggregate.minglesRows
    let unitName = aggregation.column.flatMap { rows.fields[$0].unitField }
    let isPercentage =
      aggregation.column.map { index in
        rows.fields[index].unit == "%"
          || unitName.flatMap { rows.column($0) }.map { $0.usedMembers() == ["%"] } == true
      } ?? false
    if aggregation.aggregate == .mean, isPercentage {
      run.remark(
        .unweightedMean(column: aggregation.text, figures: figuresInGroups(values, grouping)))
    }
    for index in rows.fields.indices where !plan.by.contains(index) {
      let field = rows.fields[index]
      // The greatest figure is still that of one indicator, but it says nothing beside figures in another unit.
      let isOneThing =
        field.name == unitName
        || minglesRows
          && rows.fields.contains { other in
            other.role.isThreshold && other.role.describedDimension == field.name
          }
      // People counted in two years are not twice as many people.
      let isStock = aggregation.aggregate == .sum && field.role == .time
      guard isOneThing || isStock else { continue }
      let members = grouping.mostDistinct(rows.column(index))
      if members > 1 {
        run.remark(.mixed(column: aggregation.text, over: field.name, members: members))
      }
    }
  }
}
