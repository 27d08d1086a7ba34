import Language
import Tables

/// `distinct`: one row for each different combination.
enum DistinctVerb: Verb {
  static let help = VerbHelp(
    "distinct",
    rule: "Gives the named columns alone, in order of first appearance; without names all columns.",
    examples: ["school | distinct group", "school | distinct no, indicator"])

  static func check(_ names: [Syntax.Name], _ context: inout CheckContext) -> Plan.Step? {
    let columns =
      names.isEmpty
      ? context.scope.columns.indices.filter { !context.scope.columns[$0].field.isHidden }
      : context.columns(names)
    guard let columns else { return nil }
    context.scope.columns = columns.map { context.scope.columns[$0] }
    return .distinct(columns)
  }

  static func run(_ columns: [Int], _ run: inout Run) {
    let rows = run.table.grouping(by: columns).firstRows
    run.table = run.table.choosing(columns).taking(rows)
  }
}
