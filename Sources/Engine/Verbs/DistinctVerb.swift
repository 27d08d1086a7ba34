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
    let carried = context.scope.carried(with: columns)
    context.scope.columns =
      columns.map { index in
        var column = context.scope.columns[index]
        column.field.isHidden = false
        return column
      }
      + carried.map { index in
        var column = context.scope.columns[index]
        column.field.travelHidden()
        return column
      }
    return .distinct(columns, carried: carried)
  }

  static func run(_ columns: [Int], carried: [Int], _ run: inout Run) {
    let grouping = run.rows.grouping(by: columns, workers: run.workers(of: Self.self))
    run.remarkOnAlike(columns)
    var result = run.rows.choosing(columns)
    result.take(firstRowsOf: grouping)
    for index in columns.indices { result.updateField(index) { $0.isHidden = false } }
    for index in carried {
      var field = run.rows.fields[index]
      field.travelHidden()
      result.append(field, grouping.agreed(run.rows.column(index)))
    }
    run.take(result, from: Self.self)
  }
}
