import Diagnostics
import Language
import Tables

/// `sort`: orders the rows.
enum SortVerb: Verb {
  static let help = VerbHelp(
    "sort",
    rule: "Rows that compare equal keep their order; missing values come last in both directions. "
      + "Text is in Finnish order (… z å ä ö), digits in it by their value.",
    examples: [
      #"school | where year = last and area = "Kymenlaakso" | sort value desc | take 5"#,
      "school | where year = last | sort group, value desc | take 5",
    ])

  static func check(_ keys: [Syntax.SortKey], _ context: inout CheckContext) -> Plan.Step? {
    var checked: [(key: Operation, descending: Bool)] = []
    for key in keys {
      guard let value = context.expression(key.value) else { continue }
      if let index = value.column { context.remarkOnOrder(of: index) }
      checked.append((value.operation, key.descending))
    }
    return checked.count == keys.count ? .sort(checked) : nil
  }

  static func run(
    _ keys: [(key: Operation, descending: Bool)], wanted: OrderedRows,
    _ run: inout Run
  ) throws(Diagnostic) {
    let workers = run.workers(of: Self.self)
    let costs = keys.map { $0.key.column == nil ? $0.key.cost : 0 } + [10 * keys.count]
    var sorting: [(key: SortKey, descending: Bool)] = []
    for (place, (key, descending)) in keys.enumerated() {
      if let index = key.column {
        sorting.append((.index(index), descending))
      } else {
        let column = try run.column(key, workers.part(place, of: costs))
        sorting.append((.column(column), descending))
      }
    }
    let last = workers.part(keys.count, of: costs)
    run.takeRows(run.rows.sortedRows(by: sorting, wanted: wanted, workers: last))
  }
}
