import Diagnostics
import Indicators
import Language
import Tables

extension Plan {
  /// Runs the steps in order; a fault found only in the rows ends the run.
  func run(
    inputs: Inputs, isCancelled: @escaping @Sendable () -> Bool
  ) throws(DiagnosticList) -> Outcome {
    var run = Run(inputs: inputs, table: source, isCancelled: isCancelled)
    for step in steps {
      try run.perform(step)
    }
    return Outcome(table: run.table, remarks: run.remarksOnResult, effects: run.effects)
  }
}

/// The state of a run: the rows so far, and what their reader must know.
struct Run {
  let inputs: Inputs
  var table: Table
  var remarks: [Remark]
  var effects: [Effect] = []
  /// True once `select` left out the columns that verdicts are made from.
  var selectDroppedRule = false

  /// Asked between stages, and within those that can make many rows.
  let isCancelled: @Sendable () -> Bool

  init(inputs: Inputs, table: Table, isCancelled: @escaping @Sendable () -> Bool) {
    self.isCancelled = isCancelled
    self.inputs = inputs
    self.table = table
    remarks = inputs.remarks.filter { !$0.isAboutRows }
  }

  /// Ends the run where it is no longer wanted.
  func checkCancelled() throws(Diagnostic) {
    if isCancelled() { throw Diagnostic("cancelled", "cancelled") }
  }

  mutating func perform(_ step: Plan.Step) throws(DiagnosticList) {
    do { try checkCancelled() } catch { throw DiagnosticList(error) }
    guard case .late(let stage) = step else {
      do { try performKnown(step) } catch { throw DiagnosticList(error) }
      return
    }
    var context = CheckContext(inputs: inputs, scope: Scope(table))
    let step = context.check(stage)
    guard context.diagnostics.isEmpty, let step else {
      throw DiagnosticList(context.diagnostics)
    }
    try perform(step)
  }

  private mutating func performKnown(_ step: Plan.Step) throws(Diagnostic) {
    switch step {
    case .filter(let condition, let text): try FilterVerb.run(condition, text: text, &self)
    case .select(let projections): try SelectVerb.run(projections, &self)
    case .add(let projections): try AddVerb.run(projections, &self)
    case .sort(let keys): try SortVerb.run(keys, &self)
    case .take(let count, let fromEnd): TakeVerb.run(count, fromEnd: fromEnd, &self)
    case .distinct(let columns, let carried):
      DistinctVerb.run(columns, carried: carried, &self)
    case .count(let columns): CountVerb.run(columns, &self)
    case .summarize(let plan): try SummarizeVerb.run(plan, &self)
    case .compare(let plan): try CompareVerb.run(plan, &self)
    case .trend(let plan): try TrendVerb.run(plan, &self)
    case .pivot(let plan): try PivotVerb.run(plan, &self)
    case .unpivot(let columns, let name, let value):
      try UnpivotVerb.run(columns, name: name, value: value, &self)
    case .join(let plan): try JoinVerb.run(plan, &self)
    case .append(let other, let range): try AppendVerb.run(other, range: range, &self)
    case .describe: DescribeVerb.run(&self)
    case .chart(let request): effects.append(.chart(request, table))
    case .export(let path, let options):
      effects.append(.export(path, options: options, table, remarksOnResult))
    case .named(let name): effects.append(.name(name, table))
    case .late: return
    }
  }

  /// The values of an expression for all rows of the current table.
  mutating func column(_ operation: Operation) throws(Diagnostic) -> Column {
    try operation.column(on: table, remarks: &remarks)
  }

  /// The remarks so far, and what the rows as they are need: figures not exact, rounding, missing figures, no rule.
  fileprivate var remarksOnResult: [Remark] {
    var run = self
    for (field, column) in zip(table.fields, table.columns) {
      if column.type == .approximate { run.remark(.approximate(column: field.name)) }
      if field.role == .withinRounding {
        let marked = column.trueRows().count
        if marked > 0 { run.remark(.withinRounding(marked)) }
      } else if field.role == .verdict {
        let noData = rows(of: .noData, in: column)
        if noData > 0 { run.remark(.noData(rows: noData)) }
        let notJudged = rows(of: .notJudged, in: column)
        if notJudged > 0 { run.remark(.notJudged(rows: notJudged)) }
      } else if field.role == .direction, column.missing.missingCount > 0 {
        run.remark(.fewPoints(series: column.missing.missingCount))
      }
    }
    return run.remarks
  }

  private func rows(of verdict: Verdict, in column: Column) -> Int {
    Column.comparison(
      .exactlyEqual, .column(column), .value(.text(verdict.rawValue)), count: column.count
    ).trueRows().count
  }

  /// Adds a remark once.
  mutating func remark(_ remark: Remark) {
    if !remarks.contains(remark) { remarks.append(remark) }
  }
}
