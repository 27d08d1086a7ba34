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
    return .unpivot(figures, name: plan.name, value: plan.value, range: range)
  }

  static func run(
    _ figures: [Int], name: String, value: String, range: Syntax.Range, _ run: inout Run
  ) throws(Diagnostic) {
    let table = run.rows
    let (count, width) = (table.rowCount, figures.count)
    guard let type = figures.first.map(table.type) else { return }
    let made = count * width
    guard made <= Run.mostRowsMade else {
      throw Run.tooManyRows(made, range: range, hint: "filter first, or name fewer columns")
    }
    let workers = run.workers(of: Self.self)
    // Row by row rather than column by column, so that a row's figures stay together.
    var result = table.choosing(table.fields.indices.filter { !figures.contains($0) })
    if width > 1 { result.take(rows(made, workers) { $0 / width }) }
    let fields = figures.map { table.fields[$0] }
    result.append(nameField(name, fields), nameColumn(fields.map(\.name), rows: count))
    result.append(
      [valueField(value, fields, isNumeric: type.isNumeric)], rowCount: made
    ) { chosen, waiting in
      let (workers, costs) = (workers.telling(waiting), [1, 1, 2])
      let columns = figures.map { table.column($0, workers: workers) }
      // That their types go together was checked.
      guard let values = Column.joined(columns, workers: workers.part(0, of: costs)) else {
        return [.allMissing(like: columns[0], count: chosen?.count ?? made)]
      }
      let rows = rows(chosen?.count ?? made, workers.part(1, of: costs)) { index in
        let row = chosen.map { Int($0[index]) } ?? index
        return row % width * count + row / width
      }
      return [values.taking(rows, workers: workers.part(2, of: costs))]
    }
    run.rows = result
  }

  @inline(__always)
  private static func rows(_ count: Int, _ workers: Workers, _ row: (Int) -> Int) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: count) { rows, rowCount in
      _ = workers.mapInPortions(over: count) { range in
        for index in range { rows[index] = UInt32(truncatingIfNeeded: row(index)) }
      }
      rowCount = count
    }
  }

  /// Names that are all years make a time column, others a dimension.
  private static func nameField(_ name: String, _ fields: [Field]) -> Field {
    let years = fields.allSatisfy { $0.name.count == 4 && ExactDecimal($0.name) != nil }
    var field = Field(name, role: years ? .time : .dimension)
    let languages = Set(fields.map(\.nameLanguage))
    field.language = languages.count == 1 ? languages.first ?? nil : nil
    return field
  }

  /// The names over and over, as numbers where all of them are.
  private static func nameColumn(_ names: [String], rows: Int) -> Column {
    let numbers = names.compactMap { ExactDecimal($0) }
    let few: Column = numbers.count == names.count ? .decimals(numbers) : .texts(names)
    return Column(repeating: few.values, stride: 1, count: rows * names.count)
  }

  /// What the figures have in common; those of several units have none.
  private static func valueField(_ name: String, _ fields: [Field], isNumeric: Bool) -> Field {
    var field = fields[0]
    field.name = name
    field.nameLanguage = nil
    field.role = isNumeric ? .measure : .plain
    field.titles = [:]
    if fields.contains(where: { $0.language != field.language }) { field.language = nil }
    if fields.contains(where: { $0.unit != field.unit }) { field.unit = nil }
    if fields.contains(where: { $0.unitField != field.unitField }) { field.unitField = nil }
    field.isPooled = fields.contains(where: \.isPooled)
    field.isComputed = fields.contains(where: \.isComputed)
    return field
  }
}
