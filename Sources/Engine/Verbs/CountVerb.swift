import Diagnostics
import Indicators
import Language
import Tables

/// `count`: counts rows.
enum CountVerb: Verb {
  static let help = VerbHelp(
    "count",
    rule: "Counts rows, missing figures included, into a column `count`.",
    examples: ["school | count", "school | count by area, year"])

  static func check(_ names: [Syntax.Name], _ context: inout CheckContext) -> Plan.Step? {
    guard let columns = context.columns(names) else { return nil }
    let scope = context.scope
    if let taken = names.first(where: { name in
      scope.index(of: name.text).map { scope.columns[$0].field.name } == "count"
    }) {
      context.report(
        Diagnostic(
          "duplicate-column",
          "the rows are counted into a column `count`, and this one is called so",
          range: taken.range, hint: "summarize rows = count() by \(taken.text)"))
      return nil
    }
    context.scope.columns =
      columns.map { scope.columns[$0].asKey }
      + [Scope.Column(field: Field(.count, role: .count), type: .decimal, members: nil)]
    return .count(by: columns)
  }

  static func run(_ columns: [Int], _ run: inout Run) {
    let workers = run.workers(of: Self.self)
    let costs = [4, 1]
    let grouping = run.rows.grouping(by: columns, workers: workers.part(0, of: costs))
    run.remarkOnAlike(columns)
    workers.part(1, of: costs)
    var result = run.rows.keys(columns, of: grouping)
    result.append(Field(.count, role: .count), grouping.rowCounts)
    run.table = result
  }
}

extension DeferredTable {
  /// The columns that rows were grouped by, a row for each group.
  func keys(_ columns: [Int], of grouping: Grouping) -> Table {
    var keys = choosing(columns)
    keys.take(firstRowsOf: grouping)
    var table = Table(name: name)
    for index in columns.indices {
      var field = keys.fields[index]
      field.becomeKey(type: keys.type(index))
      table.append(field, keys.column(index))
    }
    return table
  }
}

extension Field {
  /// Makes the column one that tells rows apart, as the `by` columns of a stage do.
  mutating func becomeKey(type: ColumnType) {
    isHidden = false
    if role.isKey { return }
    // What describes a dimension is a key of its own only where that dimension is not there.
    if case .attribute(.some) = role, type == .text { return }
    // Words such as verdicts stay words of the program's own.
    if role.isFinding { isWording = true }
    role = .dimension
  }
}

extension Scope.Column {
  /// The column as one of the `by` columns of a stage.
  var asKey: Scope.Column {
    var copy = self
    copy.field.becomeKey(type: type)
    return copy
  }
}
