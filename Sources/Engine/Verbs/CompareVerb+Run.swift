import Diagnostics
import Indicators
import Language
import Tables

extension CompareVerb {
  /// A compared member with its value.
  private struct Resolved {
    let cell: Cell
    let alias: String?
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
      return Resolved(cell: cell, alias: ordinal.rawValue)
    case .known(let cell):
      if rows(of: cell, in: run.table.columns[plan.column]).isEmpty {
        throw missingMember(cell, range: member.range, plan, run.table)
      }
      return Resolved(cell: cell, alias: nil)
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
    let figures = try members.map { member throws(Diagnostic) in
      let own = rows(of: member.cell, in: used.columns[plan.column])
      let chosen = try onePerGroup(own, of: member.name, grouping, plan, used)
      return used.columns[plan.measure].taking(orMissing: chosen)
    }
    var result = leading(plan, used, grouping)
    for (member, column) in zip(members, figures) {
      var field = table.fields[plan.measure]
      field.name = member.name
      field.role = .member(member.name, alias: member.alias)
      field.isChosen = false
      result.append(field, column)
    }
    guard let first = figures.first, let last = figures.last else { return }
    finish(&result, first: first, last: last, plan, &run)
  }

  /// `compare area "Koko maa"`: every other member beside the reference.
  private static func compareOthers(
    with reference: Resolved, _ plan: ComparePlan, _ run: inout Run
  ) throws(Diagnostic) {
    let table = run.table
    let keys = table.grouping(by: plan.keys)
    let referenceRows = rows(of: reference.cell, in: table.columns[plan.column])
    let ofGroup = try onePerGroup(referenceRows, of: reference.name, keys, plan, table)
    let isReference = Set(referenceRows)
    let missing = table.columns[plan.column].missing
    let others = (0..<UInt32(table.rowCount)).filter {
      !isReference.contains($0) && !missing.isMissing(Int($0))
    }
    let used = table.taking(others)
    let rowsOfResult = used.grouping(by: plan.keys + [plan.column])
    _ = try onePerGroup(
      Array(0..<UInt32(used.rowCount)), of: nil, rowsOfResult, plan, used)
    let referenceFigures = table.columns[plan.measure].taking(
      orMissing: others.map { ofGroup[Int(keys.groupOfRow[Int($0)])] })
    let leadingColumns = Set(plan.keys + plan.carried + [plan.column])
    var result = used.choosing(used.fields.indices.filter(leadingColumns.contains))
    for (name, column) in [
      ("reference", referenceFigures), ("value", used.columns[plan.measure]),
    ] {
      var field = table.fields[plan.measure]
      field.name = name
      field.role = .member(name == "reference" ? reference.name : name, alias: nil)
      field.isChosen = false
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
    var seen = Set<String>()
    for member in members where !seen.insert(member.name).inserted {
      throw Diagnostic(
        "same-member", "\(member.name) would be compared with itself", range: plan.range,
        hint: "name two different members")
    }
  }

  /// For every group the row of one member, `Column.noRow` where there is none; two are an error.
  private static func onePerGroup(
    _ rows: [UInt32], of member: String?, _ grouping: Grouping, _ plan: ComparePlan, _ table: Table
  ) throws(Diagnostic) -> [UInt32] {
    var chosen = [UInt32](repeating: Column.noRow, count: grouping.count)
    for row in rows {
      let group = Int(grouping.groupOfRow[Int(row)])
      if chosen[group] != Column.noRow {
        throw RepeatedRows(table, rows: (Int(chosen[group]), Int(row)), plan).diagnostic
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
    return table.choosing(table.fields.indices.filter(columns.contains))
      .taking(grouping.firstRows)
  }

  /// Adds difference, verdict and rounding mark, and says what their reader must know.
  private static func finish(
    _ result: inout Table, first: Column, last: Column, _ plan: ComparePlan, _ run: inout Run
  ) {
    let judgement = Judgement(
      first: first, last: last,
      polarity: result.fields.firstIndex(where: \.role.isPolarity).map { result.columns[$0] },
      threshold: result.fields.firstIndex(where: \.role.isThreshold).map { result.columns[$0] })
    var difference = Field("difference", role: .difference)
    let figures = run.table.fields[plan.measure]
    difference.unit = figures.unit
    difference.unitField = figures.unitField
    result.append(difference, judgement.difference)
    if plan.isRelative {
      var relative = Field("relative", role: .relativeChange)
      relative.unit = "%"
      let count = result.rowCount
      let ratio = Column.arithmetic(
        .divide, .column(judgement.difference), .column(first), count: count)
      result.append(
        relative,
        Column.arithmetic(
          .multiply, .column(ratio), .value(.decimal(ExactDecimal(100))), count: count))
    }
    result.append(Field("verdict", role: .verdict), judgement.verdict)
    result.append(Field("within_rounding", role: .withinRounding), judgement.withinRounding)
    run.table = result
  }
}

/// Two rows that a comparison would have to average: an error that names both and what tells them apart.
struct RepeatedRows {
  let diagnostic: Diagnostic

  init(_ table: Table, rows: (Int, Int), _ plan: ComparePlan) {
    self.init(
      table, rows: rows, identity: plan.keys + [plan.column], ignoring: [plan.measure],
      range: plan.range)
  }

  init(
    _ table: Table, rows: (Int, Int), identity: [Int], ignoring: Set<Int>, range: Syntax.Range
  ) {
    let same = identity.map { index in
      "\(table.fields[index].name) \(table.columns[index][rows.0].dataText ?? "–")"
    }
    let told = table.fields.indices.first { index in
      !identity.contains(index) && !ignoring.contains(index)
        && table.columns[index][rows.0] != table.columns[index][rows.1]
    }
    let figures = ignoring.sorted().map { index in
      [rows.0, rows.1].map { table.columns[index][$0].dataText ?? "–" }.joined(separator: " and ")
    }
    var details = [
      "rows \(rows.0 + 1) and \(rows.1 + 1) of this stage: " + same.joined(separator: ", ")
    ]
    if let figures = figures.first { details.append("their figures: \(figures)") }
    let hint: String
    if let told {
      let name = table.fields[told].name
      let pair = [rows.0, rows.1].map { table.columns[told][$0].dataText ?? "–" }
      hint = "`\(name)` tells them apart: \(pair.joined(separator: ", "))"
      details.append("keep one with `where \(name) = …`")
    } else {
      hint = "no other column tells them apart"
    }
    diagnostic = Diagnostic(
      "repeated-rows", "two rows have the same keys, and nothing is averaged unasked",
      range: range, hint: hint, details: details)
  }
}
