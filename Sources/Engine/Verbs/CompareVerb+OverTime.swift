import Diagnostics
import Tables

extension CompareVerb {
  /// Adds the last member's earlier figure, the change since then, and what that means.
  static func compareOverTime(
    _ result: inout DeferredTable, _ sides: Sides, _ earlier: Resolved, _ rows: [UInt32],
    _ over: ComparePlan.Over, _ plan: ComparePlan, _ whole: Stage, _ run: inout Run
  ) throws(Diagnostic) {
    let table = whole.table
    var identity = plan.keys
    var own = rows
    if let member = sides.lastMember {
      let earlier = whole.narrowed(to: rows)
      own = earlier.rows(of: earlier.rows(holding: member, in: plan.column))
    } else {
      identity.append(plan.column)
    }
    let first = try earlierRows(
      of: sides.stage.rows(of: sides.any), among: own, by: identity, plan, whole)
    let last = sides.stage.rows(of: sides.last)
    var field = figures(
      plan, in: table, result.fields.freeName("\(sides.lastName) \(earlier.name)"),
      of: earlier.name, alias: nil)
    field.standsOnDifference = field.isDifference
    field.role = .earlier(alias: earlier.alias)
    append(field, whole.figures(plan.measure, in: first), to: &result)
    judge(&result, from: first, to: last, over: over, plan, whole, &run)
  }

  /// For each of some rows the one among others with the same keys, `Column.noRow` where there is none; two are an error.
  ///
  /// Both are in order and have no row in common. No other row is looked at: those of other times may be most.
  private static func earlierRows(
    of rows: [UInt32], among earlier: [UInt32], by keys: [Int], _ plan: ComparePlan,
    _ whole: Stage
  ) throws(Diagnostic) -> [UInt32] {
    let tagged = TaggedRows(merging: [rows, earlier])
    let used = whole.narrowed(to: tagged.rows)
    let matched = MatchedRows(
      used.part, by: keys, lists: tagged.lists, listCount: 2, workers: whole.workers)
    if let rows = matched.repeated { throw repeated(rows, plan, used) }
    var earlierOfUsed = [UInt32](repeating: Column.noRow, count: tagged.rows.count)
    for (row, earlier) in zip(matched.rowsOfLists[0], matched.rowsOfLists[1])
    where row != Column.noRow {
      earlierOfUsed[Int(row)] = earlier
    }
    return used.rows(of: zip(tagged.lists, earlierOfUsed).lazy.filter { $0.0 == 0 }.map(\.1))
  }
}
