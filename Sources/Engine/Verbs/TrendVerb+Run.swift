import Diagnostics
import Indicators
import Language
import Tables

extension TrendVerb {
  static func run(_ plan: TrendPlan, _ run: inout Run) throws(Diagnostic) {
    let table = run.table
    let over = table.columns[plan.over]
    let placed = (0..<UInt32(table.rowCount)).filter { !over.missing.isMissing(Int($0)) }
    let used = table.taking(placed)
    let grouping = used.grouping(by: plan.keys)
    let count = used.rowCount == 0 ? 0 : grouping.count
    let groupOfRow = grouping.groupOfRow
    var rowsOf = [[UInt32]](repeating: [], count: count)
    for row in used.sortedRows(by: [(used.columns[plan.over], false)]) {
      rowsOf[Int(groupOfRow[Int(row)])].append(row)
    }
    try refuseRepeats(rowsOf, used, plan, in: table) { Int(placed[Int($0)]) }
    let series = rowsOf.map { Series(rows: $0, figures: used.columns[plan.measure]) }
    if placed.count < table.rowCount {
      run.remark(
        .withoutMember(
          rows: table.rowCount - placed.count, column: table.fields[plan.over].name))
    }
    remark(on: series, over: used.columns[plan.over], plan, &run)
    var result = Table(name: table.name)
    let leading = Set(plan.keys + plan.carried)
    for index in table.fields.indices where leading.contains(index) {
      let column = count == 0 ? used.columns[index] : grouping.agreed(used.columns[index])
      result.append(table.fields[index], column)
    }
    append(series, of: used, plan, to: &result)
    finish(result, series, of: used, plan, &run)
  }

  /// Two figures of one series in one place are an error: nothing is averaged silently.
  private static func refuseRepeats(
    _ series: [[UInt32]], _ used: Table, _ plan: TrendPlan, in table: Table,
    rowOfStage: (UInt32) -> Int
  ) throws(Diagnostic) {
    let places = Grouping(columns: [used.columns[plan.over]], rowCount: used.rowCount).groupOfRow
    for rows in series {
      var rowAt: [UInt32: UInt32] = [:]
      for row in rows {
        guard let other = rowAt.updateValue(row, forKey: places[Int(row)]) else { continue }
        throw RepeatedRows(
          table, rows: (rowOfStage(min(row, other)), rowOfStage(max(row, other))),
          identity: plan.keys + [plan.over], ignoring: [plan.measure], range: plan.range
        ).diagnostic
      }
    }
  }

  /// The figures of one series in their order.
  private struct Series {
    /// The rows that have a figure.
    let points: [UInt32]
    /// The cells from the first figure to the last, missing ones between them included.
    let span: [Cell]

    init(rows: [UInt32], figures: Column) {
      let hasFigure = { (row: UInt32) in !figures.missing.isMissing(Int(row)) }
      points = rows.filter(hasFigure)
      guard let start = rows.firstIndex(where: hasFigure),
        let end = rows.lastIndex(where: hasFigure)
      else {
        span = []
        return
      }
      span = rows[start...end].map { figures.shown(Int($0)) }
    }

    /// How many figures are missing between the first and the last.
    var skipped: Int { span.count - points.count }

    var first: UInt32 { points.first ?? Column.noRow }

    /// No span ends where it begins.
    var last: UInt32 { points.count > 1 ? points.last ?? Column.noRow : Column.noRow }

    /// The figures with commas between: `10, 12, –, 15`.
    var course: String { span.map { $0.dataText ?? Direction.gap }.joined(separator: ", ") }
  }

  private static func remark(
    on series: [Series], over: Column, _ plan: TrendPlan, _ run: inout Run
  ) {
    let skipped = series.reduce(0) { $0 + $1.skipped }
    if skipped > 0 { run.remark(.pointsSkipped(skipped)) }
    let uneven = series.count { isUneven($0.points, over) }
    if uneven > 0 {
      run.remark(.unevenSteps(series: uneven, column: run.table.fields[plan.over].name))
    }
  }

  /// Whether the steps between the places of a series differ; texts have no distance.
  private static func isUneven(_ points: [UInt32], _ over: Column) -> Bool {
    guard points.count > 2, over.type == .decimal else { return false }
    let places = points.map { over[Int($0)] }
    var step: ExactDecimal?
    for case (.decimal(let earlier), .decimal(let later)) in zip(places, places.dropFirst()) {
      guard let distance = later.subtracting(earlier) else { return true }
      if let step, step != distance { return true }
      step = distance
    }
    return false
  }

  /// Adds where each series begins and ends, and its first and last figure.
  private static func append(
    _ series: [Series], of used: Table, _ plan: TrendPlan, to result: inout Table
  ) {
    let over = used.columns[plan.over]
    for (column, rows) in [
      (ResultColumn.from, series.map(\.first)),
      (.to, series.map { $0.points.last ?? Column.noRow }),
    ] {
      let name = result.fields.freeName(column.rawValue)
      var field = Field(column, name: name, role: .extent)
      field.language = used.fields[plan.over].language
      result.append(field, over.taking(orMissing: rows))
    }
    result.append(
      Field(.points, name: result.fields.freeName("points"), role: .extent),
      .decimals(series.map { ExactDecimal($0.points.count) }))
    let figures = used.columns[plan.measure]
    for (column, rows) in [
      (ResultColumn.first, series.map(\.first)), (.last, series.map(\.last)),
    ] {
      var field = used.fields[plan.measure]
      field.name = result.fields.freeName(column.rawValue)
      field.titles = column.titles
      field.role = .member(column.rawValue, alias: nil)
      field.nameLanguage = nil
      field.isChosen = false
      result.append(field, figures.taking(orMissing: rows))
    }
  }

  /// Adds difference, direction, course and verdict.
  private static func finish(
    _ result: Table, _ series: [Series], of used: Table, _ plan: TrendPlan, _ run: inout Run
  ) {
    let figures = used.columns[plan.measure]
    var result = DeferredTable(result)
    let judged = JudgedColumns(
      first: ChosenFigures(column: figures, rows: series.map(\.first)),
      last: ChosenFigures(column: figures, rows: series.map(\.last)),
      of: used.fields[plan.measure], in: result, &run)
    judged.appendDifference(to: &result)
    let words = Direction.allCases.map(\.rawValue)
    var codes: [UInt32] = []
    var missing = MissingRows()
    for one in series {
      let direction = Direction(of: one.points.map { figures[Int($0)] })
      codes.append(UInt32(direction.flatMap { words.firstIndex(of: $0.rawValue) } ?? 0))
      if direction == nil { missing.append(.notApplicable) } else { missing.appendValid() }
    }
    result.append(
      Field(.direction, name: result.fields.freeName("direction"), role: .direction),
      // All words, so that asking for one that no row has is no misspelling.
      Column(
        values: .text(TextValues(codes: codes, dictionary: TextDictionary(words))),
        missing: missing))
    result.append(
      Field(.course, name: result.fields.freeName("course"), role: .course),
      .texts(series.map { $0.points.isEmpty ? nil : $0.course }))
    judged.appendVerdict(to: &result)
    run.rows = result
  }
}
