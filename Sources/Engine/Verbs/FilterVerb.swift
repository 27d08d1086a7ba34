import Diagnostics
import Indicators
import Language
import Tables

/// `where`: keeps the rows for which a condition is true.
enum FilterVerb: Verb {
  static let help = VerbHelp(
    "where",
    rule: "A missing value never satisfies a comparison. Text is compared as people read it: "
      + "case, kind of dash and kind of space make no difference; == is exact. "
      + "A member that does not exist is an error, never an empty result.",
    examples: [
      #"school | where year = last and group = "lukio""#,
      #"school | where indicator ~ "yksinäi" and area != "Koko maa""#,
    ])

  static func check(_ condition: Syntax.Expression, _ context: inout CheckContext) -> Plan.Step? {
    context.expression(condition, as: .boolean).map {
      .filter($0.operation, text: "where " + Language.format(condition))
    }
  }

  static func run(
    _ condition: Operation, text: String, _ run: inout Run
  ) throws(Diagnostic) {
    let workers = run.workers(of: Self.self)
    let costs = [condition.cost, 1]
    let test = try condition.rowTest(
      on: run.rows, workers: workers.part(0, of: costs), remarks: &run.remarks)
    let rows = test.rows(count: run.rows.rowCount, workers: workers.part(1, of: costs))
    guard rows.count < run.rows.rowCount else { return }
    if rows.isEmpty { run.remark(.emptyResult(stage: text)) }
    run.takeRows(rows)
  }
}
