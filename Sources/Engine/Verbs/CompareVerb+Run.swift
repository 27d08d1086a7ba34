import Diagnostics
import Indicators
import Language
import Tables

extension CompareVerb {
  /// The table that reached the stage and those of its rows that are looked at, so that errors name its own rows.
  private struct Stage {
    let table: Table
    private let rows: [UInt32]

    init(_ table: Table, rows: [UInt32]) {
      self.table = table
      self.rows = rows
    }

    func row(_ index: UInt32) -> Int { Int(rows[Int(index)]) }
  }

  /// A compared member with its value.
  private struct Resolved {
    let cell: Cell
    let alias: String?
    let range: Syntax.Range
    var name: String { cell.dataText ?? "" }
  }

  static func run(_ plan: ComparePlan, _ run: inout Run) throws(Diagnostic) {
    switch plan.members {
    case .listed(let members):
      let resolved = try members.map { member throws(Diagnostic) in
        try resolve(member, plan, &run)
      }
      try compareListed(resolved, plan, &run)
    case .othersWith(let reference):
      try compareOthers(with: try resolve(reference, plan, &run), plan, &run)
    }
  }

  /// The member's value; an error if no row that reaches the stage has it.
  private static func resolve(
    _ member: ComparePlan.Member, _ plan: ComparePlan, _ run: inout Run
  ) throws(Diagnostic) -> Resolved {
    let name = run.table.fields[plan.column].name
    switch member.choice {
    case .ordinal(let ordinal):
      let cell = try OrderedMembers(run.table, column: plan.column)
        .member(ordinal, range: member.range)
      run.remarks.note(ordinal, name, cell)
      return Resolved(cell: cell, alias: ordinal.rawValue, range: member.range)
    case .known(let cell):
      if rows(of: cell, in: run.table.columns[plan.column]).isEmpty {
        throw missingMember(cell, range: member.range, plan, run.table)
      }
      return Resolved(cell: cell, alias: nil, range: member.range)
    }
  }

  private static func missingMember(
    _ cell: Cell, range: Syntax.Range, _ plan: ComparePlan, _ table: Table
  ) -> Diagnostic {
    let name = table.fields[plan.column].name
    let column = table.columns[plan.column]
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
    _ members: [Resolved], _ plan: ComparePlan, _ run: inout Run
  ) throws(Diagnostic) {
    let table = run.table
    try refuseRepeats(members, plan)
    let memberRows = members.map { rows(of: $0.cell, in: table.columns[plan.column]) }
    // Only rows of a compared member make rows of the result.
    let kept = memberRows.flatMap { $0 }.sorted()
    let used = table.taking(kept)
    let grouping = used.grouping(by: plan.keys)
    let columns = try members.map { member throws(Diagnostic) in
      let own = rows(of: member.cell, in: used.columns[plan.column])
      let chosen = try onePerGroup(own, grouping, plan, Stage(table, rows: kept))
      return used.columns[plan.measure].taking(orMissing: chosen)
    }
    var result = leading(plan, used, grouping)
    for (member, column) in zip(members, columns) {
      let name = result.fields.freeName(member.name)
      result.append(figures(plan, in: table, name, of: member.name, alias: member.alias), column)
    }
    guard let first = columns.first, let last = columns.last else { return }
    finish(&result, first: first, last: last, plan, &run)
  }

  /// `compare area "Koko maa"`: every other member beside the reference.
  private static func compareOthers(
    with reference: Resolved, _ plan: ComparePlan, _ run: inout Run
  ) throws(Diagnostic) {
    let table = run.table
    let keys = table.grouping(by: plan.keys)
    let referenceRows = rows(of: reference.cell, in: table.columns[plan.column])
    let all = Array(0..<UInt32(table.rowCount))
    let ofGroup = try onePerGroup(referenceRows, keys, plan, Stage(table, rows: all))
    let isReference = Set(referenceRows)
    let missing = table.columns[plan.column].missing
    let others = all.filter {
      !isReference.contains($0) && !missing.isMissing(Int($0))
    }
    guard !others.isEmpty else {
      throw Diagnostic(
        "one-member", "\(reference.name) is the only member here", range: reference.range,
        hint: "an earlier stage left the others out")
    }
    let used = table.taking(others)
    let rowsOfResult = used.grouping(by: plan.keys + [plan.column])
    _ = try onePerGroup(
      Array(0..<UInt32(used.rowCount)), rowsOfResult, plan, Stage(table, rows: others))
    let referenceFigures = table.columns[plan.measure].taking(
      orMissing: others.map { ofGroup[Int(keys.groupOfRow[Int($0)])] })
    let leadingColumns = Set(plan.keys + plan.carried + [plan.column])
    var result = used.choosing(used.fields.indices.filter(leadingColumns.contains))
    for (name, member, column) in [
      ("reference", reference.name, referenceFigures),
      ("value", "value", used.columns[plan.measure]),
    ] {
      var field = figures(
        plan, in: table, result.fields.freeName(name), of: member, alias: nil)
      field.titles = ResultColumn(rawValue: name)?.titles ?? [:]
      result.append(field, column)
    }
    finish(
      &result, first: referenceFigures, last: used.columns[plan.measure], plan, &run)
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
      throw Diagnostic(
        "same-member", "\(member.name) would be compared with itself", range: plan.range,
        hint: "name two different members")
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
    field.isChosen = false
    return field
  }

  /// Adds difference, verdict and rounding mark, and says what their reader must know.
  private static func finish(
    _ result: inout Table, first: Column, last: Column, _ plan: ComparePlan, _ run: inout Run
  ) {
    let judged = JudgedColumns(
      first: first, last: last, of: run.table.fields[plan.measure], in: result, &run)
    judged.appendDifference(to: &result)
    if plan.isRelative { judged.appendRelative(to: &result) }
    judged.appendVerdict(to: &result)
    run.table = result
  }
}
