import Diagnostics
import Language
import Tables

/// `add`: adds computed columns.
enum AddVerb: Verb {
  static let help = VerbHelp(
    "add",
    rule: "Later columns may use earlier ones. A name that exists already is an error.",
    examples: [
      "school | where year = last | add gap = value - 50 | sort gap desc | take 5",
      #"school | add kind = if(value >= 50, "most", "few") | count by kind"#,
    ])

  static func check(_ items: [Syntax.Item], _ context: inout CheckContext) -> Plan.Step? {
    var projections: [Projection] = []
    var complete = true
    for item in items {
      guard let projection = context.projection(item) else {
        complete = false
        continue
      }
      if context.scope.columns.contains(where: { $0.field.name == projection.field.name }) {
        context.reportDuplicate(projection.field.name, item)
        complete = false
        continue
      }
      let added = describingCopy(projection, in: context.scope)
      context.scope.columns.append(context.scope.column(of: added))
      projections.append(added)
    }
    return complete ? .add(projections) : nil
  }

  /// A copy of a dimension describes it; as a key of its own it would keep apart what `compare` puts together.
  private static func describingCopy(_ projection: Projection, in scope: Scope) -> Projection {
    guard let index = projection.value.column, scope.columns[index].field.role.isKey else {
      return projection
    }
    var copy = projection
    copy.field.role = .attribute(of: scope.columns[index].field.name)
    return copy
  }

  static func run(_ projections: [Projection], _ run: inout Run) throws(Diagnostic) {
    let workers = run.workers(of: Self.self)
    let costs = projections.map(\.value.cost)
    for (index, projection) in projections.enumerated() {
      let column = try run.column(projection.value, workers.part(index, of: costs))
      run.rows.append(projection.field, column)
    }
  }
}
