import Diagnostics
import Language
import Tables

/// `unpivot`: one row for each of several columns of figures.
enum UnpivotVerb: Verb {
  static let help = VerbHelp(
    "unpivot",
    rule:
      "The columns' names become members of a new column, their figures one column. Without names "
      + "all columns of figures are taken.",
    examples: [
      #"school | where no = "11" | pivot year of value | unpivot `2019`, `2021`, `2023` as year of value"#,
      #"school | where no = "11" | pivot area of value | unpivot"#,
    ])

  static func check(
    _ names: [Syntax.Name], name: Syntax.Name?, value: Syntax.Name?, range: Syntax.Range,
    _ context: inout CheckContext
  ) -> Plan.Step? {
    let scope = context.scope
    let figures =
      names.isEmpty
      ? scope.columns.indices.filter { scope.columns[$0].field.role == .measure }
      : context.columns(names)
    guard let figures else { return nil }
    guard let first = figures.first else {
      context.report(
        Diagnostic(
          "which-measure", "there are no columns of figures to unpivot", range: range,
          hint: "name them: unpivot `2019`, `2021` as year of value"))
      return nil
    }
    let type = scope.columns[first].type
    if let odd = figures.first(where: { !scope.columns[$0].type.goes(with: type) }) {
      context.report(
        Diagnostic(
          "type-mismatch",
          "`\(scope.columns[odd].field.name)` is \(scope.columns[odd].type.article), unlike the others",
          range: range, hint: "name columns of one type"))
      return nil
    }
    let plan = (name: name?.text ?? "name", value: value?.text ?? "value")
    let rest = scope.columns.indices.filter { !figures.contains($0) }
    let taken = Set(rest.map { scope.columns[$0].field.name })
    if let double = [plan.name, plan.value].first(where: taken.contains)
      ?? (plan.name == plan.value ? plan.name : nil)
    {
      context.report(
        Diagnostic(
          "duplicate-column", "there would be two columns `\(double)`", range: range,
          hint: "give other names: unpivot … as NAME of VALUE"))
      return nil
    }
    context.scope.isOpen = true
    return .unpivot(figures, name: plan.name, value: plan.value)
  }

  static func run(
    _ figures: [Int], name: String, value: String, _ run: inout Run
  ) throws(Diagnostic) {
    let table = run.table
    guard let first = figures.first else { return }
    let rest = table.fields.indices.filter { !figures.contains($0) }
    var values = table.columns[first]
    for index in figures.dropFirst() {
      guard let longer = values.appending(table.columns[index]) else { return }
      values = longer
    }
    let names = figures.map { table.fields[$0].name }
    let languages = Set(figures.map { table.fields[$0].nameLanguage })
    // Row by row rather than column by column, so that a row's figures stay together.
    let count = table.rowCount
    let order = (0..<count).flatMap { row in
      figures.indices.map { UInt32($0 * count + row) }
    }
    let sourceRows = order.map { $0 % UInt32(max(count, 1)) }
    var result = table.choosing(rest).taking(sourceRows)
    var members = nameField(name, names)
    members.language = languages.count == 1 ? languages.first ?? nil : nil
    result.append(members, nameColumn(names, rows: count))
    var field = table.fields[first]
    field.name = value
    field.nameLanguage = nil
    field.role = values.type.isNumeric ? .measure : .plain
    field.titles = [:]
    if figures.contains(where: { table.fields[$0].language != field.language }) {
      field.language = nil
    }
    // Figures of several units have none in common.
    if figures.contains(where: { table.fields[$0].unit != field.unit }) { field.unit = nil }
    if figures.contains(where: { table.fields[$0].unitField != field.unitField }) {
      field.unitField = nil
    }
    result.append(field, values.taking(order))
    run.table = result
  }

  /// Names that are all years make a time column, others a dimension.
  private static func nameField(_ name: String, _ names: [String]) -> Field {
    let years = names.allSatisfy { $0.count == 4 && ExactDecimal($0) != nil }
    return Field(name, role: years ? .time : .dimension)
  }

  private static func nameColumn(_ names: [String], rows: Int) -> Column {
    let repeated = (0..<rows).flatMap { _ in names }
    let numbers = names.map { ExactDecimal($0) }
    if numbers.allSatisfy({ $0 != nil }) {
      return .decimals((0..<rows).flatMap { _ in numbers })
    }
    return .texts(repeated)
  }
}
