import Diagnostics
import Indicators
import Language
import Tables

extension MeterVerb {
  static func run(_ plan: MeterPlan, _ run: inout Run) throws(Diagnostic) {
    try refusePersonal(plan, run.table)
    let answers = try MeterAnswers(plan, run.table)
    tell(plan, answers, &run)
    var rows = MeterRows(plan, answers)
    for group in answers.shownGroups { rows.append(group) }
    var result = Table(name: run.table.name)
    for (field, column) in zip(plan.fields, rows.columns) { result.append(field, column) }
    run.table = result
    if rows.hasHidden {
      run.remark(.suppressed(groups: answers.hiddenGroups, least: plan.least))
    }
  }

  /// Throws where a column tells people apart, so that its members would be shown person by person.
  private static func refusePersonal(_ plan: MeterPlan, _ table: Table) throws(Diagnostic) {
    for (index, range) in zip(plan.by, plan.byRanges) where table.tellsPeopleApart(index) {
      throw Diagnostic(
        "personal-group",
        "most groups by `\(table.fields[index].name)` would be a single person", range: range,
        hint: "group by a column with fewer members, such as an area or a class of age")
    }
  }

  /// What the reader must know of the columns: taken in their order, missing items, items outside the overall mean.
  private static func tell(_ plan: MeterPlan, _ answers: MeterAnswers, _ run: inout Run) {
    guard let first = plan.items.first, let last = plan.items.last else { return }
    let names = plan.items.map { run.table.fields[$0.column].name }
    if plan.isInOrder {
      run.remark(
        .itemsInOrder(
          columns: [names.first, names.last].compactMap(\.self),
          items: [first.item.number, last.item.number]))
    }
    let outside = plan.items.filter { !$0.item.isCounted }.map(\.item.number)
    let counted = plan.items.filter(\.item.isCounted).count
    run.remark(.overallMean(items: counted, without: outside))
  }
}
