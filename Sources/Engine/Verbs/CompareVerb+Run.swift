import Diagnostics
import Indicators
import Language
import Tables

extension CompareVerb {
  /// The table that reached the stage and those of its rows that are looked at, so that errors name its own rows.
  private struct Stage {
    let table: Table
    let rows: [UInt32]

    /// The rows that are looked at as a table.
    let part: Table

    init(_ table: Table) {
      self.table = table
      part = table
      rows = Array(0..<UInt32(table.rowCount))
    }

    private init(_ table: Table, rows: [UInt32]) {
      self.table = table
      self.rows = rows
      part = table.taking(rows)
    }

    /// Some of the rows, by their number in the part.
    func narrowed(to chosen: [UInt32]) -> Stage {
      Stage(table, rows: chosen.map { rows[Int($0)] })
    }

    func row(_ index: UInt32) -> Int { Int(rows[Int(index)]) }

    /// The same rows by their number in the table.
    func rows(of chosen: [UInt32]) -> [UInt32] {
      chosen.map { $0 == Column.noRow ? $0 : rows[Int($0)] }
    }
  }

  /// The result so far, and where its figures stand in the table that reached the stage.
  private struct Sides {
    var result: Table
    /// The row of the first figure for each row of the result, `Column.noRow` where there is none.
    let first: [UInt32]
    /// The row of the last figure.
    let last: [UInt32]
    /// Some row with the keys of each row of the result.
    let any: [UInt32]
    /// What the column of the last figures is called.
    let lastName: String
    /// The compared member of the last figures; nil where each row has its own.
    let lastMember: Cell?
  }

  /// A compared member with its value.
  private struct Resolved {
    let cell: Cell
    let alias: String?
    let range: Syntax.Range
    var name: String { cell.dataText ?? "" }
  }

  static func run(_ plan: ComparePlan, _ run: inout Run) throws(Diagnostic) {
    let whole = Stage(run.table)
    var stage = whole
    var times: (first: Resolved, last: Resolved)?
    if let over = plan.over {
      let last = try resolve(over.last, in: over.column, whole.part, &run)
      let first = try resolve(over.first, in: over.column, whole.part, &run)
      guard first.cell != last.cell else { throw comparedWithItself(last, plan) }
      times = (first, last)
      stage = whole.narrowed(to: rows(of: last.cell, in: whole.part.columns[over.column]))
      run.remark(.figuresOf(column: whole.part.fields[over.column].name, member: last.name))
    }
    let sides: Sides
    switch plan.members {
    case .listed(let members):
      var resolved: [Resolved] = []
      for member in members {
        resolved.append(try resolve(member, in: plan.column, stage.part, &run))
      }
      sides = try compareListed(resolved, plan, stage)
    case .othersWith(let reference):
      let member = try resolve(reference, in: plan.column, stage.part, &run)
      sides = try compareOthers(with: member, plan, stage)
    }
    var result = sides.result
    judge(&result, from: sides.first, to: sides.last, plan, whole.table, &run)
    if let times, let over = plan.over {
      try compareOverTime(&result, sides, times.first, over, plan, whole, &run)
    }
    remarkOnOverlap(plan, &run)
    run.table = result
  }

  /// The member's value; an error if no row has it.
  private static func resolve(
    _ member: ComparePlan.Member, in index: Int, _ table: Table, _ run: inout Run
  ) throws(Diagnostic) -> Resolved {
    let name = table.fields[index].name
    switch member.choice {
    case .ordinal(let ordinal):
      let cell = try OrderedMembers(table, column: index).member(ordinal, range: member.range)
      run.remarks.note(ordinal, name, cell)
      return Resolved(cell: cell, alias: ordinal.rawValue, range: member.range)
    case .known(let cell):
      if rows(of: cell, in: table.columns[index]).isEmpty {
        throw missingMember(cell, range: member.range, in: index, table)
      }
      return Resolved(cell: cell, alias: nil, range: member.range)
    }
  }

  private static func missingMember(
    _ cell: Cell, range: Syntax.Range, in index: Int, _ table: Table
  ) -> Diagnostic {
    let name = table.fields[index].name
    let column = table.columns[index]
    let here =
      column.type == .text
      ? column.usedMembers() : column.distinctDecimals().map(\.description)
    return Diagnostic(
      "no-member", "no row that reaches this stage has \(name) \(cell.dataText ?? "")",
      range: range,
      hint: here.isEmpty ? "no row reaches this stage" : "an earlier stage left it out",
      details: here.isEmpty ? [] : [CheckContext.list(here, of: name)])
  }

  /// The rows that hold a member, exactly.
  private static func rows(of cell: Cell, in column: Column) -> [UInt32] {
    let comparison: Comparison = column.type == .text ? .exactlyEqual : .equal
    return Column.comparison(comparison, .column(column), .value(cell), count: column.count)
      .trueRows()
  }

  private static func compareListed(
    _ members: [Resolved], _ plan: ComparePlan, _ stage: Stage
  ) throws(Diagnostic) -> Sides {
    try refuseRepeats(members, plan)
    let memberRows = members.map { rows(of: $0.cell, in: stage.part.columns[plan.column]) }
    // Only rows of a compared member make rows of the result.
    let used = stage.narrowed(to: memberRows.flatMap { $0 }.sorted())
    let grouping = used.part.grouping(by: plan.keys)
    var chosen: [[UInt32]] = []
    for member in members {
      let own = rows(of: member.cell, in: used.part.columns[plan.column])
      chosen.append(try onePerGroup(own, grouping, plan, used))
    }
    var result = leading(plan, used.part, grouping)
    for (member, rows) in zip(members, chosen) {
      let name = result.fields.freeName(member.name)
      result.append(
        figures(plan, in: stage.table, name, of: member.name, alias: member.alias),
        used.part.columns[plan.measure].taking(orMissing: rows))
    }
    return Sides(
      result: result, first: used.rows(of: chosen.first ?? []),
      last: used.rows(of: chosen.last ?? []), any: used.rows(of: grouping.firstRows),
      lastName: members.last?.name ?? "", lastMember: members.last?.cell)
  }

  /// `compare area "Koko maa"`: every other member beside the reference.
  private static func compareOthers(
    with reference: Resolved, _ plan: ComparePlan, _ stage: Stage
  ) throws(Diagnostic) -> Sides {
    let table = stage.part
    let keys = table.grouping(by: plan.keys)
    let referenceRows = rows(of: reference.cell, in: table.columns[plan.column])
    let ofGroup = try onePerGroup(referenceRows, keys, plan, stage)
    let isReference = Set(referenceRows)
    let missing = table.columns[plan.column].missing
    let others = (0..<UInt32(table.rowCount)).filter {
      !isReference.contains($0) && !missing.isMissing(Int($0))
    }
    guard !others.isEmpty else {
      throw Diagnostic(
        "one-member", "\(reference.name) is the only member here", range: reference.range,
        hint: "an earlier stage left the others out")
    }
    let used = stage.narrowed(to: others)
    let rowsOfResult = used.part.grouping(by: plan.keys + [plan.column])
    _ = try onePerGroup(Array(0..<UInt32(used.part.rowCount)), rowsOfResult, plan, used)
    let first = stage.rows(of: others.map { ofGroup[Int(keys.groupOfRow[Int($0)])] })
    let leadingColumns = Set(plan.keys + plan.carried + [plan.column])
    var result = used.part.choosing(used.part.fields.indices.filter(leadingColumns.contains))
    for (name, member, rows) in [
      ("reference", reference.name, first), ("value", "value", used.rows),
    ] {
      var field = figures(
        plan, in: table, result.fields.freeName(name), of: member, alias: nil)
      field.titles = ResultColumn(rawValue: name)?.titles ?? [:]
      result.append(field, stage.table.columns[plan.measure].taking(orMissing: rows))
    }
    return Sides(
      result: result, first: first, last: used.rows, any: used.rows, lastName: "value",
      lastMember: nil)
  }

  /// Adds the last member's earlier figure, the change since then, and what that means.
  private static func compareOverTime(
    _ result: inout Table, _ sides: Sides, _ earlier: Resolved, _ over: ComparePlan.Over,
    _ plan: ComparePlan, _ whole: Stage, _ run: inout Run
  ) throws(Diagnostic) {
    let table = whole.table
    let then = rows(of: earlier.cell, in: table.columns[over.column])
    var identity = plan.keys
    var own = then
    if let member = sides.lastMember {
      let ofMember = Set(rows(of: member, in: table.columns[plan.column]))
      own = then.filter(ofMember.contains)
    } else {
      identity.append(plan.column)
    }
    let grouping = table.grouping(by: identity)
    let ofGroup = try onePerGroup(own, grouping, plan, whole)
    let first = sides.any.map { ofGroup[Int(grouping.groupOfRow[Int($0)])] }
    var field = figures(
      plan, in: table, result.fields.freeName("\(sides.lastName) \(earlier.name)"),
      of: earlier.name, alias: nil)
    field.role = .earlier(alias: earlier.alias)
    result.append(field, table.columns[plan.measure].taking(orMissing: first))
    judge(&result, from: first, to: sides.last, isOverTime: true, plan, table, &run)
  }

  /// Adds the difference between the figures of two rows each, what it means, and whether it may be chance.
  private static func judge(
    _ result: inout Table, from first: [UInt32], to last: [UInt32], isOverTime: Bool = false,
    _ plan: ComparePlan, _ table: Table, _ run: inout Run
  ) {
    let figures = table.columns[plan.measure]
    let judged = JudgedColumns(
      first: figures.taking(orMissing: first), last: figures.taking(orMissing: last),
      of: table.fields[plan.measure], in: result, &run)
    judged.appendDifference(to: &result, as: isOverTime ? .change : .difference)
    if plan.isRelative, !isOverTime { judged.appendRelative(to: &result, &run) }
    judged.appendVerdict(
      to: &result, as: isOverTime ? .verdictOverTime : .verdict,
      mark: isOverTime ? .withinRoundingOverTime : .withinRounding)
    guard let test = plan.test else { return }
    let column: ResultColumn = isOverTime ? .significanceOverTime : .significance
    result.append(
      Field(column, name: result.fields.freeName(column.rawValue), role: .significance),
      test.test(first: first, last: last, measure: plan.measure, in: table, &run))
  }

  /// Says that a whole and its part are no independent samples, which makes the test cautious.
  private static func remarkOnOverlap(_ plan: ComparePlan, _ run: inout Run) {
    guard plan.test != nil, let whole = run.table.fields[plan.column].total,
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
    for row in rows {
      let group = Int(grouping.groupOfRow[Int(row)])
      if chosen[group] != Column.noRow {
        throw RepeatedRows(
          stage.table, rows: (stage.row(chosen[group]), stage.row(row)),
          identity: plan.keys + [plan.column], ignoring: [plan.measure], range: plan.range
        ).diagnostic
      }
      chosen[group] = row
    }
    return chosen
  }

  /// The keys and attributes of every group, in the input's order of columns.
  private static func leading(
    _ plan: ComparePlan, _ table: Table, _ grouping: Grouping
  ) -> Table {
    let columns = Set(plan.keys + plan.carried)
    var result = Table(name: table.name)
    for index in table.fields.indices where columns.contains(index) {
      // An attribute that differs between the compared figures belongs to neither row of the result.
      result.append(table.fields[index], grouping.agreed(table.columns[index]))
    }
    return result
  }

  /// The field of a column of compared figures.
  private static func figures(
    _ plan: ComparePlan, in table: Table, _ name: String, of member: String, alias: String?
  ) -> Field {
    var field = table.fields[plan.measure]
    field.name = name
    field.titles = [:]
    field.role = .member(member, alias: alias)
    field.nameLanguage = table.fields[plan.column].language
    field.isChosen = false
    return field
  }
}
