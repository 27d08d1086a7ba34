import Diagnostics
import Indicators
import Language
import Tables

/// A checked `join`.
struct JoinPlan: Sendable {
  let other: Table
  /// What the other table is called in messages.
  let name: String
  /// What the query calls the other table.
  let source: String
  let leftKeys: [Int]
  let rightKeys: [Int]
  /// The columns of the other table that are added, with their names.
  let added: [(index: Int, field: Field)]
  let keepsMatchedOnly: Bool
  let allowsMany: Bool
  let range: Syntax.Range
}

/// `join`: looks up the rows of another table.
enum JoinVerb: Verb {
  static let help = VerbHelp(
    "join",
    rule:
      "Every row keeps its place; `keep matched` leaves out those without a partner. Keys must be "
      + "exactly equal, and near-matches are reported. Several partners for one row are refused "
      + "unless `many` is given.",
    examples: [
      "goals | join indicators on no | select goal, subgoal, no, indicator, polarity | take 5",
      #"school | where year = last and group = "lukio" | join goals on no many keep matched | count by goal"#,
    ])

  static func check(_ join: Syntax.Join, _ context: inout CheckContext) -> Plan.Step? {
    guard let other = context.inputs.tables[join.source] else {
      context.report(
        Diagnostic("unknown-table", "there is no such table", range: join.source.range))
      return nil
    }
    let otherScope = Scope(other, memberLimit: context.inputs.memberLimit)
    let name = other.name ?? "joined"
    var otherContext = CheckContext(
      inputs: context.inputs, scope: otherScope, place: "in `\(name)`")
    let right = join.keys.map { otherContext.column($0) }
    let left = join.keys.map { context.column($0) }
    context.diagnostics += otherContext.diagnostics.filter { found in
      !context.diagnostics.contains { $0.range == found.range }
    }
    for index in context.diagnostics.indices
    where context.diagnostics[index].hint == nil
      && join.keys.contains(where: { $0.range == context.diagnostics[index].range })
    {
      context.diagnostics[index].hint = sharedColumns(context.scope, otherScope)
    }
    let leftKeys = left.compactMap { $0 }
    let rightKeys = right.compactMap { $0 }
    guard leftKeys.count == join.keys.count, rightKeys.count == join.keys.count else { return nil }
    for (index, key) in join.keys.enumerated() {
      let types = (
        context.scope.columns[leftKeys[index]].type, otherScope.columns[rightKeys[index]].type
      )
      guard types.0.goes(with: types.1) else {
        context.report(
          Diagnostic(
            "type-mismatch",
            "`\(key.text)` is \(types.0.article) here and \(types.1.article) there",
            range: key.range, hint: "make them alike first, with text(…) or number(…)"))
        return nil
      }
    }
    let plan = JoinPlan(
      other: other, name: name, source: join.source.name, leftKeys: leftKeys, rightKeys: rightKeys,
      added: added(
        otherScope, keys: rightKeys, asKeys: leftKeys, name: name, to: context.scope),
      keepsMatchedOnly: join.keepsMatchedOnly, allowsMany: join.allowsMany,
      range: join.source.range)
    context.scope.columns += plan.added.map { column in
      var copy = otherScope.columns[column.index]
      copy.field = column.field
      return copy
    }
    return .join(plan)
  }

  /// What a join of the two tables can go by.
  private static func sharedColumns(_ scope: Scope, _ other: Scope) -> Message {
    let shared = scope.visibleNames.filter { other.index(of: $0) != nil }
    return shared.isEmpty
      ? "they share no column: rename one first, with `select … as …`"
      : "both have: \(shared.joined(separator: ", "))"
  }

  /// The other table's columns but its keys; a name that is taken gets the table's name after it.
  private static func added(
    _ other: Scope, keys: [Int], asKeys ownKeys: [Int], name: String, to scope: Scope
  ) -> [(index: Int, field: Field)] {
    var fields = scope.columns.map(\.field)
    var newNames: [String: String] = [:]
    for (theirs, own) in zip(keys, ownKeys) {
      newNames[other.columns[theirs].field.name] = fields[own].name
    }
    var added: [(index: Int, field: Field)] = []
    for index in other.columns.indices where !keys.contains(index) {
      var field = other.columns[index].field
      let isTaken = fields.contains { $0.name == field.name }
      if isTaken, field.isHidden { continue }
      let wanted = isTaken ? "\(field.name)_\(name)" : field.name
      // Two columns under one title could not be told apart.
      if isTaken { field.titles = [:] }
      newNames[field.name] = fields.freeName(wanted)
      field.name = fields.freeName(wanted)
      fields.append(field)
      added.append((index, field))
    }
    return added.map { column in
      var field = column.field
      field.follow(newNames)
      return (column.index, field)
    }
  }

  static func run(_ plan: JoinPlan, _ run: inout Run) throws(Diagnostic) {
    let workers = run.inputs.workers
    let match = KeyMatch(
      left: plan.leftKeys.map { run.rows.column($0) },
      right: plan.rightKeys.map { plan.other.columns[$0] }, workers: run.workers(of: Self.self))
    guard match.pairCount <= Run.mostRowsMade else {
      throw Run.tooManyRows(
        match.pairCount, range: plan.range,
        hint: "add a key that tells the partners apart, or filter first")
    }
    if let row = match.firstWithSeveral, !plan.allowsMany {
      throw manyPartners(row, match.rightRows(of: row), plan, run.table)
    }
    reportNearMatches(plan, run.rows, &run)
    let unmatched = match.unmatchedLeft.count
    if unmatched > 0 || !match.unmatchedRight.isEmpty {
      run.remark(
        .unmatched(left: unmatched, right: match.unmatchedRight.count, source: plan.name))
    }
    var right = match.firstRightRows
    if match.firstWithSeveral != nil || (plan.keepsMatchedOnly && unmatched > 0) {
      let pairs = try pairs(match, plan, run)
      run.rows.take(pairs.left)
      right = pairs.right
    }
    for column in plan.added {
      run.rows.append(
        column.field, from: plan.other.columns[column.index], rows: right, workers: workers)
    }
  }

  /// The row of either table for each row of the result, `Column.noRow` where there is no partner.
  private static func pairs(
    _ match: KeyMatch, _ plan: JoinPlan, _ run: Run
  ) throws(Diagnostic) -> (left: [UInt32], right: [UInt32]) {
    var left: [UInt32] = []
    var right: [UInt32] = []
    for (row, first) in match.firstRightRows.enumerated() {
      if row & 0xFFFF == 0 { try run.checkCancelled() }
      if first == Column.noRow {
        if plan.keepsMatchedOnly { continue }
        left.append(UInt32(row))
        right.append(Column.noRow)
      }
      for partner in match.rightRows(of: row) {
        left.append(UInt32(row))
        right.append(partner)
      }
    }
    return (left, right)
  }

  private static func manyPartners(
    _ row: Int, _ partners: ArraySlice<UInt32>, _ plan: JoinPlan, _ table: Table
  ) -> Diagnostic {
    let key = plan.leftKeys.map {
      "\(table.fields[$0].name) \(table.columns[$0][row].dataText ?? "–")"
    }
    return Diagnostic(
      "many-partners", "a row has \(partners.count) partners in `\(plan.name)`",
      range: plan.range, hint: "add a key that tells them apart, or `many` to repeat the row",
      details: ["for example: \(key.joined(separator: ", "))"])
  }

  /// Reports keys that are equal only as people read them, so that the exact join kept them apart.
  private static func reportNearMatches(
    _ plan: JoinPlan, _ table: DeferredTable, _ run: inout Run
  ) {
    for (left, right) in zip(plan.leftKeys, plan.rightKeys) {
      let theirs = plan.other.columns[right].usedMembers()
      let exact = Set(theirs.map { Array($0.utf8) })
      let folded = Dictionary(
        theirs.map { (TextFolding.look($0), $0) }, uniquingKeysWith: { first, _ in first })
      let near = table.column(left).usedMembers().filter {
        !exact.contains(Array($0.utf8)) && folded[TextFolding.look($0)] != nil
      }
      if !near.isEmpty { run.remark(.nearMatches(near, column: table.fields[left].name)) }
    }
  }
}
