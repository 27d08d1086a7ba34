import Diagnostics
import Indicators
import Language
import Tables

extension TrendVerb {
  static func run(_ plan: TrendPlan, _ run: inout Run) throws(Diagnostic) {
    let table = run.rows
    var used = table
    let missing = table.column(plan.over).missing
    let placed = (0..<UInt32(table.rowCount)).filter { !missing.isMissing(Int($0)) }
    if placed.count < table.rowCount { used.take(placed) }
    let workers = run.workers(of: Self.self)
    let costs = [4, 1]
    let series = Series(plan, used, workers.part(0, of: costs))
    workers.part(1, of: costs)
    if let rows = series.courses.repeated {
      // Two figures of one series in one place are an error: nothing is averaged silently.
      throw RepeatedRows(
        table.table, rows: (Int(placed[Int(rows.first)]), Int(placed[Int(rows.second)])),
        identity: plan.keys + [plan.over], ignoring: [plan.measure], range: plan.range
      ).diagnostic
    }
    run.remarkOnAlike(plan.keys)
    let over = table.fields[plan.over]
    if missing.missingCount > 0 {
      run.remark(.withoutMember(rows: missing.missingCount, column: over.name))
    }
    if series.courses.gaps > 0 { run.remark(.pointsSkipped(series.courses.gaps)) }
    if series.courses.unevenGroups > 0 {
      run.remark(.unevenSteps(series: series.courses.unevenGroups, column: over.name))
    }
    var result = leading(plan, used, series)
    run.remarkOnNotes(of: used, leftOutOf: result)
    appendExtent(of: series, plan, used, to: &result)
    let figure = used.fields[plan.measure]
    appendFigures(figure, series, to: &result)
    let units = DifferingUnits(of: plan.measure, in: used)
    let mixed = units?.within(series.grouping)
    if let mixed { run.remark(.differentUnits(rows: mixed.count { $0 })) }
    let judged = JudgedColumns(
      first: series.figures(in: series.courses.firsts), last: series.figures(in: series.ends),
      of: figure, differing: units?.between(series.courses.firsts, series.ends), in: result, &run)
    judged.appendDifference(to: &result)
    appendCourse(of: series, mixed: mixed, to: &result)
    judged.appendVerdict(to: &result)
    run.rows = result
  }

  /// The series of a table: the rows with equal keys, in the order of what they run along.
  private struct Series {
    let grouping: Grouping
    let groups: OrderedGroups
    let places: Column
    let figures: Column
    let courses: GroupCourses
    let workers: Workers
    /// The row of each series' last figure; no span ends where it begins.
    let ends: [UInt32]

    init(_ plan: TrendPlan, _ table: DeferredTable, _ workers: Workers) {
      self.workers = workers
      places = table.column(plan.over)
      figures = table.column(plan.measure)
      let costs = [2, 3, 3]
      grouping = table.grouping(by: plan.keys, workers: workers.part(0, of: costs))
      groups = OrderedGroups(grouping, by: places, workers: workers.part(1, of: costs))
      // Without rows there is a group all the same where there are no keys.
      let courses =
        table.rowCount == 0
        ? GroupCourses()
        : GroupCourses(
          of: figures, in: groups, along: places, workers: workers.part(2, of: costs))
      ends = zip(courses.lasts, courses.counts).map { $1 > 1 ? $0 : Column.noRow }
      self.courses = courses
    }

    var count: Int { courses.counts.count }

    func figures(in rows: [UInt32]) -> ChosenFigures {
      ChosenFigures(column: figures, rows: rows, workers: workers)
    }

    /// The figures from the first to the last of some series, with commas between: `10, 12, –, 15`.
    func texts(of chosen: [UInt32]?, for asking: Workers) -> Column {
      let cells = CellBytes(figures, isShown: true) { cell, bytes in
        if case .decimal(let value) = cell {
          value.append(to: &bytes)
        } else {
          bytes += (cell.dataText ?? Direction.gap).utf8
        }
      }
      let workers = workers.telling(asking)
      let texts = workers.mapInPortions(over: chosen?.count ?? count) { range in
        var bytes: [UInt8] = []
        return range.map { index -> String? in
          let number = chosen.map { Int($0[index]) } ?? index
          guard courses.counts[number] > 0 else { return nil }
          bytes.removeAll(keepingCapacity: true)
          let rows = groups[number].drop { $0 != courses.firsts[number] }
          for row in rows {
            if !bytes.isEmpty { bytes += [UInt8(ascii: ","), UInt8(ascii: " ")] }
            cells.append(Int(row), to: &bytes)
            if row == courses.lasts[number] { break }
          }
          return String(decoding: bytes, as: UTF8.self)
        }
      }
      return .texts(Array(texts.joined()))
    }
  }

  /// The keys and attributes of every series, in the input's order of columns.
  private static func leading(
    _ plan: TrendPlan, _ table: DeferredTable, _ series: Series
  ) -> DeferredTable {
    var firstRows = table
    if table.rowCount > 0 { firstRows.take(firstRowsOf: series.grouping) }
    var result = DeferredTable(Table(name: table.name))
    for index in table.fields.indices {
      if plan.keys.contains(index) {
        result.append(table.fields[index], index, of: firstRows)
      } else if plan.carried.contains(index) {
        let column = table.column(index)
        result.append(
          table.fields[index], table.rowCount == 0 ? column : series.grouping.agreed(column))
      }
    }
    return result
  }

  /// Adds where each series begins and ends, and how many figures it has.
  private static func appendExtent(
    of series: Series, _ plan: TrendPlan, _ used: DeferredTable, to result: inout DeferredTable
  ) {
    for (column, rows) in [
      (ResultColumn.from, series.courses.firsts), (.to, series.courses.lasts),
    ] {
      let name = result.fields.freeName(column.rawValue)
      var field = Field(column, name: name, role: .extent)
      field.language = used.fields[plan.over].language
      result.append(field, from: series.places, rows: rows, workers: series.workers)
    }
    result.append(
      Field(.points, name: result.fields.freeName("points"), role: .extent),
      .decimals(series.courses.counts.map { ExactDecimal($0) }))
  }

  /// Adds the first and the last figure of each series.
  private static func appendFigures(
    _ figure: Field, _ series: Series, to result: inout DeferredTable
  ) {
    for (column, rows) in [
      (ResultColumn.first, series.courses.firsts), (.last, series.ends),
    ] {
      var field = figure
      field.name = result.fields.freeName(column.rawValue)
      field.titles = column.titles
      field.standsOnDifference = field.isDifference
      field.role = .member(column.rawValue, alias: nil)
      field.nameLanguage = nil
      field.isChosen = false
      result.append(field, from: series.figures, rows: rows, workers: series.workers)
    }
  }

  /// Adds which way the figures of each series go, and all of them.
  ///
  /// - Parameter mixed: the series of figures in different units, which go no way; nil where there are none.
  private static func appendCourse(
    of series: Series, mixed: [Bool]?, to result: inout DeferredTable
  ) {
    let words = Direction.allCases.map(\.rawValue)
    var codes: [UInt32] = []
    var missing = MissingRows()
    for (index, (ways, count)) in zip(series.courses.ways, series.courses.counts).enumerated() {
      let direction = Direction(ways, figures: count)
      let isMixed = mixed?[index] == true
      codes.append(UInt32(direction.flatMap { words.firstIndex(of: $0.rawValue) } ?? 0))
      if direction == nil {
        missing.append(.notApplicable)
      } else if isMixed {
        missing.append(.absent)
      } else {
        missing.appendValid()
      }
    }
    result.append(
      Field(.direction, name: result.fields.freeName("direction"), role: .direction),
      // All words, so that asking for one that no row has is no misspelling.
      Column(
        values: .text(TextValues(codes: codes, dictionary: TextDictionary(words))),
        missing: missing))
    let course = Field(.course, name: result.fields.freeName("course"), role: .course)
    result.append([course], rowCount: series.count) { rows, asking in
      [series.texts(of: rows, for: asking)]
    }
  }
}
