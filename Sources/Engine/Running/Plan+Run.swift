import Diagnostics
import Indicators
import Language
import Tables

extension Plan {
  /// Runs the steps in order; a fault found only in the rows ends the run.
  func run(
    inputs: Inputs, isCancelled: @escaping @Sendable () -> Bool
  ) throws(DiagnosticList) -> Outcome {
    FreedMemory.keep()
    var run = Run(inputs: inputs, table: source, isCancelled: isCancelled)
    for remark in remarks { run.remark(remark) }
    if let dialect = sqlDialect {
      run.script = SQLScript(dialect, source: sourceName, source)
    }
    defer { inputs.workers.meter?.end() }
    for (index, step) in steps.enumerated() {
      let next = index + 1 < steps.count ? steps[index + 1] : nil
      try run.perform(step, before: next)
    }
    let table = run.rows.table(inputs.workers.stage(nil))
    return Outcome(table: table, remarks: run.remarksOnResult, effects: run.effects)
  }
}

extension Plan.Step {
  /// Tells whether each row after the step is one of those before it.
  fileprivate var keepsRowsApart: Bool {
    switch self {
    case .filter, .select, .add, .sort, .take, .chart, .export, .named, .sql, .late: true
    case .distinct, .count, .summarize, .compare, .trend, .meter, .score, .pivot, .unpivot, .join,
      .append, .describe:
      false
    }
  }

  /// The rows that the step keeps of those that stand in order before it.
  fileprivate var keptRows: OrderedRows {
    switch self {
    case .take(let count, let fromEnd): return fromEnd ? .last(count) : .first(count)
    case .late(let stage):
      guard case .take(let taken) = stage.kind else { return .all }
      return taken.fromEnd ? .last(taken.count) : .first(taken.count)
    default: return .all
    }
  }
}

extension Plan {
  /// The dialect of a query that ends in `sql`.
  private var sqlDialect: SQLDialect? {
    switch steps.last {
    case .sql(let dialect, _): dialect
    case .late(let stage): stage.sqlDialect
    default: nil
    }
  }
}

/// The state of a run: the rows so far, and what their reader must know.
struct Run {
  let inputs: Inputs
  /// The rows so far, their columns copied only when looked at.
  var rows: DeferredTable
  var remarks: [Remark]
  var effects: [Effect] = []
  /// What notes say of the rows, as long as these are those of a comparison.
  var rowNotes: RowNotes?
  /// The query so far in SQL, where that is asked for.
  var script: SQLScript?
  /// The stage that left out the columns that verdicts are made from; nil while none did.
  private(set) var ruleDroppedBy: String?

  /// The columns by which results are scored that were left out so far, and the stage that left out the last of them.
  private(set) var scoringDropped: (fields: [Field], by: String) = ([], "")

  /// Asked between stages, and within those that can make many rows.
  let isCancelled: @Sendable () -> Bool

  init(inputs: Inputs, table: Table, isCancelled: @escaping @Sendable () -> Bool) {
    self.isCancelled = isCancelled
    self.inputs = inputs
    rows = DeferredTable(table)
    remarks = inputs.remarks.filter { !$0.isAboutRows }
  }

  /// The rows so far with all their columns.
  var table: Table {
    get { rows.table }
    set { rows = DeferredTable(newValue) }
  }

  /// Ends the run where it is no longer wanted.
  func checkCancelled() throws(Diagnostic) {
    if isCancelled() { throw Diagnostic("cancelled", "cancelled") }
  }

  /// The threads for a stage that tells its parts as it does them.
  func workers(of verb: any Verb.Type) -> Workers { inputs.workers.stage(verb.help.word) }

  /// The most rows that one stage makes of fewer.
  static let mostRowsMade = 50_000_000

  /// The error of a stage that would make more rows than that.
  static func tooManyRows(
    _ count: Int, range: Syntax.Range, hint: Message
  ) -> Diagnostic {
    Diagnostic(
      "too-many-rows", "this would make \(count) rows, and \(mostRowsMade) is the most",
      range: range, hint: hint)
  }

  /// Performs one step; what comes next may spare it work.
  mutating func perform(
    _ step: Plan.Step, before next: Plan.Step? = nil
  ) throws(DiagnosticList) {
    do { try checkCancelled() } catch { throw DiagnosticList(error) }
    inputs.workers.meter?.end()
    guard case .late(let stage) = step else {
      do { try performKnown(step, before: next) } catch { throw DiagnosticList(error) }
      return
    }
    var context = CheckContext(inputs: inputs, scope: Scope(table))
    let step = context.check(stage)
    for remark in context.remarks { self.remark(remark) }
    guard context.diagnostics.isEmpty, let step else {
      throw DiagnosticList(context.diagnostics)
    }
    try perform(step, before: next)
  }

  private mutating func performKnown(
    _ step: Plan.Step, before next: Plan.Step?
  ) throws(Diagnostic) {
    let before = script == nil ? nil : table
    // SQL tells every step by itself.
    try carryOut(step, before: script == nil ? next : nil)
    guard let before else { return }
    let after = table
    script?.append(step, from: before, to: after)
  }

  private mutating func carryOut(
    _ step: Plan.Step, before next: Plan.Step?
  ) throws(Diagnostic) {
    if !step.keepsRowsApart { tellRowNotes() }
    switch step {
    case .filter(let condition, let text): try FilterVerb.run(condition, text: text, &self)
    case .select(let projections): try SelectVerb.run(projections, &self)
    case .add(let projections): try AddVerb.run(projections, &self)
    case .sort(let keys):
      // Of rows that are cut off at once only those that are kept need an order.
      try SortVerb.run(keys, wanted: next?.keptRows ?? .all, &self)
    case .take(let count, let fromEnd): TakeVerb.run(count, fromEnd: fromEnd, &self)
    case .distinct(let columns, let carried):
      DistinctVerb.run(columns, carried: carried, &self)
    case .count(let columns): CountVerb.run(columns, &self)
    case .summarize(let plan): try SummarizeVerb.run(plan, &self)
    case .compare(let plan): try CompareVerb.run(plan, &self)
    case .trend(let plan): try TrendVerb.run(plan, &self)
    case .meter(let plan): try MeterVerb.run(plan, &self)
    case .score(let plan): ScoreVerb.run(plan, &self)
    case .pivot(let plan): try PivotVerb.run(plan, &self)
    case .unpivot(let columns, let name, let value, let range):
      try UnpivotVerb.run(columns, name: name, value: value, range: range, &self)
    case .join(let plan): try JoinVerb.run(plan, &self)
    case .append(let other, _, let range): try AppendVerb.run(other, range: range, &self)
    case .describe: DescribeVerb.run(&self)
    case .chart(let request): effects.append(.chart(request, table))
    case .export(let path, let options):
      effects.append(.export(path, options: options, table, remarksOnResult))
    case .named(let name): effects.append(.name(name, table))
    case .sql(_, let range): try SQLVerb.run(range: range, &self)
    case .late: return
    }
  }

  /// The values of an expression for all rows of the current table, worked out in a part of a stage.
  mutating func column(
    _ operation: Operation, _ workers: Workers
  ) throws(Diagnostic) -> Column {
    try operation.column(on: rows, workers: workers, remarks: &remarks)
  }

  /// The remarks so far, and what the rows as they are need: figures not exact, rounding, missing figures, no rule.
  fileprivate var remarksOnResult: [Remark] {
    var run = self
    run.tellRowNotes()
    let table = table
    for (field, column) in zip(table.fields, table.columns) {
      if column.type == .approximate { run.remark(.approximate(column: field.name)) }
      if field.role == .score {
        run.remark(.scores(counts(column)))
      } else if field.role == .direction {
        // Others without a direction have figures in different units.
        let few = column.missing.countsByKind().first { $0.kind == .notApplicable }
        if let few { run.remark(.fewPoints(series: few.count)) }
      }
    }
    let noData = table.rowCount(with: .noData)
    if noData > 0 { run.remark(.noData(rows: noData)) }
    let notJudged = table.rowCount(with: .notJudged)
    if notJudged > 0 { run.remark(.notJudged(rows: notJudged)) }
    let marked = zip(table.fields, table.columns).filter { $0.0.role == .withinRounding }
      .reduce(0) { $0 + $1.1.trueRows().count }
    if marked > 0 { run.remark(.withinRounding(marked)) }
    return run.remarks
  }

  /// How many rows have each score.
  private func counts(_ column: Column) -> [Score: Int] {
    var counts: [Score: Int] = [:]
    for row in 0..<column.count {
      guard case .text(let word) = column[row], let score = Score(rawValue: word) else { continue }
      counts[score, default: 0] += 1
    }
    return counts
  }

  /// Tells of members of these columns that are kept apart though people read them alike.
  mutating func remarkOnAlike(_ columns: [Int]) {
    for column in columns {
      let members = rows.alikeMembers(column)
      if !members.isEmpty { remark(.alike(members, column: rows.fields[column].name)) }
    }
  }

  /// Tells what the notes of figures say that the rows made of these don't carry, as it is not said of all.
  mutating func remarkOnNotes(of figures: DeferredTable, leftOutOf result: DeferredTable) {
    for (index, field) in figures.fields.enumerated() where field.isNote {
      let kept = result.fields.firstIndex { $0.name == field.name }
        .map { Set(result.column($0).usedMembers()) }
      let lost = figures.column(index).usedMembers().filter { kept?.contains($0) != true }
      remarkOnNotes(lost, of: field.name, at: remarks.count)
    }
  }

  /// Puts what a column of notes says among the remarks, unless it is told already.
  mutating func remarkOnNotes(_ lost: [String], of column: String, at place: Int) {
    let isTold = remarks.contains {
      if case .notes(_, column, _) = $0 { true } else { false }
    }
    guard !lost.isEmpty, !isTold else { return }
    let told = Array(lost.prefix(Self.mostNotes))
    remarks.insert(
      .notes(told, column: column, others: lost.count - told.count),
      at: min(place, remarks.count))
  }

  /// Keeps some of the rows, and what notes say of these.
  mutating func takeRows(_ chosen: [UInt32]) {
    rows.take(chosen)
    rowNotes?.take(chosen)
  }

  /// Tells what notes say of the rows as they are, which will be no rows of their own any more.
  mutating func tellRowNotes() {
    guard let notes = rowNotes else { return }
    rowNotes = nil
    notes.tell(in: &self)
  }

  /// More notes than these are only counted.
  private static let mostNotes = 3

  /// Takes the rows that a stage made of some columns, and notes if the rule of the verdicts is not among them.
  mutating func take(_ result: DeferredTable, from verb: any Verb.Type) {
    if rows.fields.contains(where: \.role.isThreshold) {
      let isKept = result.fields.contains(where: \.role.isThreshold)
      ruleDroppedBy = isKept ? nil : verb.help.word
    }
    let dropped = rows.fields.filter { field in
      field.role.isScoring
        && !result.fields.contains {
          $0.role.isScoring && ($0.role == .baseline) == (field.role == .baseline)
        }
    }
    if !dropped.isEmpty { scoringDropped = (scoringDropped.fields + dropped, verb.help.word) }
    rows = result
  }

  /// Adds a remark once.
  mutating func remark(_ remark: Remark) {
    if !remarks.contains(remark) { remarks.append(remark) }
  }
}

extension Table {
  /// How many rows have this verdict, in whichever column of verdicts.
  fileprivate func rowCount(with verdict: Verdict) -> Int {
    let verdicts = zip(fields, columns).filter { $0.0.role == .verdict }.map(\.1)
    let rows = verdicts.map { column in
      Column.comparison(
        .exactlyEqual, .column(column), .value(.text(verdict.rawValue)), count: column.count
      ).trueRows()
    }
    return rows.count == 1 ? rows[0].count : Set(rows.joined()).count
  }
}
