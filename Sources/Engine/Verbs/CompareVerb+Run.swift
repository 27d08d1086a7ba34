import Diagnostics
import Indicators
import Language
import Tables

extension CompareVerb {
  static func run(_ plan: ComparePlan, _ run: inout Run) throws(Diagnostic) {
    let workers = run.workers(of: Self.self)
    let costs = [plan.over == nil ? 0 : 1, 4, 1, plan.over == nil ? 0 : 4]
    var whole = Stage(run.rows, workers.part(0, of: costs))
    var stage = whole
    var earlier: (time: Resolved, rows: [UInt32])?
    if let over = plan.over {
      let last = try resolve(over.last, in: over.column, whole, &run)
      let rows = try rows(of: last, in: over.column, whole)
      let first = try resolve(over.first, in: over.column, whole, &run)
      earlier = (first, try self.rows(of: first, in: over.column, whole))
      guard first.cell != last.cell else { throw comparedWithItself(last, plan) }
      stage = whole.narrowed(to: rows)
      run.remark(.figuresOf(column: whole.part.fields[over.column].name, member: last.name))
    }
    stage.workers = workers.part(1, of: costs)
    let sides: Sides
    switch plan.members {
    case .listed(let members):
      sides = try compareListed(members, plan, stage, of: whole, &run)
    case .othersWith(let reference):
      let member = try resolve(reference, in: plan.column, stage, &run)
      let rows = try rows(of: member, in: plan.column, stage)
      sides = try compareOthers(with: member, rows, plan, stage)
    }
    run.remarkOnAlike(plan.keys + [plan.column])
    // They belong to no member, whichever are compared.
    let without = stage.part.column(plan.column).missing.missingCount
    if without > 0 {
      run.remark(.withoutMember(rows: without, column: stage.part.fields[plan.column].name))
    }
    var result = sides.result
    if sides.stage.part.fields.contains(where: \.isNote) {
      run.rowNotes = RowNotes(
        first: sides.first, last: sides.last, sides.stage, leftOutOf: result,
        place: run.remarks.count)
    }
    workers.part(2, of: costs)
    judge(&result, from: sides.first, to: sides.last, plan, sides.stage, &run)
    remarkOnKeptApart(sides, plan, &run)
    if let (time, rows) = earlier, let over = plan.over {
      whole.workers = workers.part(3, of: costs)
      try compareOverTime(&result, sides, time, rows, over, plan, whole, &run)
    }
    remarkOnOverlap(plan, &run)
    run.rows = result
  }

  /// The member's value; an error where a word of order stands for none.
  private static func resolve(
    _ member: ComparePlan.Member, in index: Int, _ stage: Stage, _ run: inout Run
  ) throws(Diagnostic) -> Resolved {
    let name = stage.part.fields[index].name
    switch member.choice {
    case .ordinal(let ordinal):
      let cell = try OrderedMembers(stage.part.column(index), name: name)
        .member(ordinal, range: member.range)
      run.remarks.note(ordinal, name, cell)
      return Resolved(cell: cell, alias: ordinal.rawValue, range: member.range)
    case .known(let cell):
      return Resolved(cell: cell, alias: nil, range: member.range)
    }
  }

  /// The rows that hold a member, by their number in the part; an error if none does.
  private static func rows(
    of member: Resolved, in index: Int, _ stage: Stage
  ) throws(Diagnostic) -> [UInt32] {
    let rows = stage.rows(holding: member.cell, in: index)
    if rows.isEmpty { throw missing(member, in: index, stage.part) }
    return rows
  }

  private static func missing(
    _ member: Resolved, in index: Int, _ table: DeferredTable
  ) -> Diagnostic {
    let cell = member.cell
    let name = table.fields[index].name
    let column = table.column(index)
    let here =
      column.type == .text
      ? column.usedMembers() : column.distinctDecimals().map(\.description)
    return Diagnostic(
      "no-member", "no row that reaches this stage has \(name) \(cell.dataText ?? "")",
      range: member.range,
      hint: here.isEmpty ? "no row reaches this stage" : "an earlier stage left it out",
      details: here.isEmpty ? [] : [CheckContext.list(here, of: name)])
  }

  private static func compareListed(
    _ wanted: [ComparePlan.Member], _ plan: ComparePlan, _ stage: Stage, of whole: Stage,
    _ run: inout Run
  ) throws(Diagnostic) -> Sides {
    let (workers, costs) = (stage.workers, [1, 3, 1])
    var stage = stage
    stage.workers = workers.part(0, of: costs)
    var members: [Resolved] = []
    for member in wanted {
      do { members.append(try resolve(member, in: plan.column, stage, &run)) } catch {
        // What is wrong with an earlier member is told first.
        for member in members { _ = try rows(of: member, in: plan.column, whole) }
        throw error
      }
    }
    // Only rows of a compared member make rows of the result.
    let tagged = TaggedRows(
      stage.part.column(plan.column), exactly: members.map(\.cell), workers: stage.workers)
    for (list, member) in members.enumerated() where !tagged.hasRows(list) {
      // A member that is named twice has its rows in one list alone, and one without a row at the last time may have some
      // at the earlier one.
      _ = try rows(of: member, in: plan.column, whole)
    }
    try refuseRepeats(members, plan)
    let used = stage.narrowed(to: tagged.rows)
    let matched = MatchedRows(
      used.part, by: plan.keys, lists: tagged.lists, listCount: members.count,
      workers: workers.part(1, of: costs))
    if let rows = matched.repeated { throw repeated(rows, plan, used) }
    workers.part(2, of: costs)
    var result = leading(plan, used.part, matched)
    for (member, rows) in zip(members, matched.rowsOfLists) {
      let field = figures(
        plan, in: stage.table, result.fields.freeName(member.name), of: member.name,
        alias: member.alias)
      append(field, used.figures(plan.measure, in: rows), to: &result)
    }
    return Sides(
      result: result, stage: used, first: matched.rowsOfLists.first ?? [],
      last: matched.rowsOfLists.last ?? [],
      rowsOfFirst: matched.rowsOfLists.first ?? [], any: matched.firstRows,
      lastName: members.last?.name ?? "", lastMember: members.last?.cell)
  }

  static func repeated(
    _ rows: (first: UInt32, second: UInt32), _ plan: ComparePlan, _ stage: Stage
  ) -> Diagnostic {
    RepeatedRows(
      stage.table.table, rows: (stage.row(rows.first), stage.row(rows.second)),
      identity: plan.keys + [plan.column], ignoring: [plan.measure], range: plan.range
    ).diagnostic
  }

  static func append(
    _ field: Field, _ figures: ChosenFigures, to result: inout DeferredTable
  ) {
    result.append([field], rowCount: figures.rows.count) { rows, _ in [figures.taking(rows)] }
  }

  /// `compare area "Koko maa"`: every other member beside the reference.
  private static func compareOthers(
    with reference: Resolved, _ referenceRows: [UInt32], _ plan: ComparePlan, _ stage: Stage
  ) throws(Diagnostic) -> Sides {
    let (workers, costs) = (stage.workers, [4, 1, 4, 1])
    let table = stage.part
    let keys = table.grouping(by: plan.keys, workers: workers.part(0, of: costs))
    let ofGroup = try onePerGroup(referenceRows, keys, plan, stage)
    workers.part(1, of: costs)
    var isReference = [Bool](repeating: false, count: table.rowCount)
    for row in referenceRows { isReference[Int(row)] = true }
    let missing = table.column(plan.column).missing
    let others = (0..<UInt32(table.rowCount)).filter {
      !isReference[Int($0)] && !missing.isMissing(Int($0))
    }
    guard !others.isEmpty else {
      throw Diagnostic(
        "one-member", "\(reference.name) is the only member here", range: reference.range,
        hint: "an earlier stage left the others out")
    }
    let used = stage.narrowed(to: others)
    let rowsOfResult = used.part.grouping(
      by: plan.keys + [plan.column], workers: workers.part(2, of: costs))
    _ = try onePerGroup(Array(0..<UInt32(used.part.rowCount)), rowsOfResult, plan, used)
    workers.part(3, of: costs)
    let groupOfRow = keys.groupOfRow
    let first = stage.rows(of: others.map { ofGroup[Int(groupOfRow[Int($0)])] })
    let last = used.allRows
    let leadingColumns = Set(plan.keys + plan.carried + [plan.column])
    var result = used.part.choosing(used.part.fields.indices.filter(leadingColumns.contains))
    for (name, member, rows) in [
      ("reference", reference.name, first), ("value", "value", last),
    ] {
      var field = figures(
        plan, in: table, result.fields.freeName(name), of: member, alias: nil)
      field.titles = ResultColumn(rawValue: name)?.titles ?? [:]
      append(field, stage.whole.figures(plan.measure, in: rows), to: &result)
    }
    return Sides(
      result: result, stage: stage.whole, first: first, last: last,
      rowsOfFirst: stage.rows(of: referenceRows), any: last, lastName: "value", lastMember: nil)
  }

  /// Adds the difference between the figures of two rows each, what it means, and whether it may be chance.
  static func judge(
    _ result: inout DeferredTable, from first: [UInt32], to last: [UInt32],
    over: ComparePlan.Over? = nil, _ plan: ComparePlan, _ stage: Stage, _ run: inout Run
  ) {
    let differing = DifferingUnits(of: plan.measure, in: stage.part)?.between(first, last)
    if let differing { run.remark(.differentUnits(rows: differing.count { $0 })) }
    let judged = JudgedColumns(
      first: stage.figures(plan.measure, in: first), last: stage.figures(plan.measure, in: last),
      of: stage.table.fields[plan.measure], differing: differing, in: result, &run)
    // Nor can it be tested whether a difference that there is not may be chance.
    let first = differing.map { zip(first, $0).map { $1 ? Column.noRow : $0 } } ?? first
    guard let over else {
      judged.appendDifference(to: &result)
      if plan.isRelative { judged.appendRelative(to: &result, &run) }
      judged.appendVerdict(to: &result)
      return appendTest(from: first, to: last, plan, stage, &result, &run)
    }
    judged.appendDifference(to: &result, as: over.name(.change))
    judged.appendVerdict(
      to: &result, as: over.name(.verdictOverTime), mark: over.name(.withinRoundingOverTime))
    appendTest(
      named: over.name(.significanceOverTime), from: first, to: last, plan, stage, &result, &run)
  }

  /// Adds whether a difference may be chance, where that is asked for.
  private static func appendTest(
    named name: String = ResultColumn.significance.rawValue, from first: [UInt32],
    to last: [UInt32], _ plan: ComparePlan, _ stage: Stage, _ result: inout DeferredTable,
    _ run: inout Run
  ) {
    guard let test = plan.test else { return }
    result.append(
      Field(made: result.fields.freeName(name), as: name, role: .significance),
      test.test(
        first: stage.rows(of: first), last: stage.rows(of: last), measure: plan.measure,
        in: stage.table.table, &run))
  }

  /// Says that a whole and its part are no independent samples, which makes the test cautious.
  private static func remarkOnOverlap(_ plan: ComparePlan, _ run: inout Run) {
    guard plan.test != nil, let whole = run.rows.fields[plan.column].total,
      run.remarks.contains(where: { if case .tested = $0 { true } else { false } })
    else { return }
    run.remark(.testOverlaps(whole: whole))
  }

  private static func comparedWithItself(
    _ member: Resolved, _ plan: ComparePlan
  ) -> Diagnostic {
    Diagnostic(
      "same-member", "\(member.name) would be compared with itself", range: plan.range,
      hint: "name two different members")
  }

  private static func refuseRepeats(
    _ members: [Resolved], _ plan: ComparePlan
  ) throws(Diagnostic) {
    guard members.count > 1 else {
      throw Diagnostic(
        "one-member", "there is only one member to compare", range: plan.range,
        hint: "name two, as in compare year 2019 to 2023")
    }
    var seen = Set<Cell>()
    for member in members where !seen.insert(member.cell).inserted {
      throw comparedWithItself(member, plan)
    }
  }

  /// For every group the row of one member, `Column.noRow` where there is none; two are an error.
  private static func onePerGroup(
    _ rows: [UInt32], _ grouping: Grouping, _ plan: ComparePlan, _ stage: Stage
  ) throws(Diagnostic) -> [UInt32] {
    var chosen = [UInt32](repeating: Column.noRow, count: grouping.count)
    let groupOfRow = grouping.groupOfRow
    for row in rows {
      let group = Int(groupOfRow[Int(row)])
      if chosen[group] != Column.noRow {
        throw repeated((chosen[group], row), plan, stage)
      }
      chosen[group] = row
    }
    return chosen
  }

  /// The keys and attributes of every group, in the input's order of columns.
  private static func leading(
    _ plan: ComparePlan, _ table: DeferredTable, _ matched: MatchedRows
  ) -> DeferredTable {
    var firstRows = table
    firstRows.take(matched.firstRows)
    var result = DeferredTable(Table(name: table.name))
    for index in table.fields.indices {
      if plan.keys.contains(index) {
        result.append(table.fields[index], index, of: firstRows)
      } else if plan.carried.contains(index) {
        // An attribute that differs between the compared figures belongs to neither row of the result.
        result.append(table.fields[index], matched.agreed(table.column(index)))
      }
    }
    return result
  }

  /// Says which keys keep the figures apart where no row has both.
  private static func remarkOnKeptApart(_ sides: Sides, _ plan: ComparePlan, _ run: inout Run) {
    let noRow = Column.noRow
    guard !zip(sides.first, sides.last).contains(where: { $0 != noRow && $1 != noRow }) else {
      return
    }
    let apart = KeptApart(
      first: sides.rowsOfFirst.filter { $0 != noRow }, last: sides.last.filter { $0 != noRow },
      plan: plan,
      table: sides.stage.part, workers: sides.stage.workers)
    if let remark = apart.remark { run.remark(remark) }
  }

  /// The field of a column of compared figures.
  static func figures(
    _ plan: ComparePlan, in table: DeferredTable, _ name: String, of member: String, alias: String?
  ) -> Field {
    var field = table.fields[plan.measure]
    field.name = name
    field.titles = [:]
    field.standsOnDifference = field.isDifference
    field.role = .member(member, alias: alias)
    field.nameLanguage = table.fields[plan.column].language
    field.isChosen = false
    return field
  }
}
