import Diagnostics
import Indicators
import Language
import Tables

/// A checked `pivot`.
struct PivotPlan: Sendable {
  /// The column whose members become columns.
  let column: Int
  /// The column of the figures.
  let measure: Int
  /// The columns that tell the result's rows apart.
  let keys: [Int]
  let range: Syntax.Range
}

/// `pivot`: one column for each member of a column.
enum PivotVerb: Verb {
  static let help = VerbHelp(
    "pivot",
    rule:
      "Numbers become columns in their order, texts in order of first appearance. A figure that "
      + "is not there is missing; two figures for one place are an error.",
    examples: [
      #"school | where no = "11" | pivot year of value"#,
      "school | where year = last | pivot area of value | take 5",
    ])

  static func check(
    _ name: Syntax.Name, of measureName: Syntax.Name?, range: Syntax.Range,
    _ context: inout CheckContext
  ) -> Plan.Step? {
    let column = context.column(name)
    guard let measure = measure(measureName, name, column, &context), let column else { return nil }
    let keys = context.scope.keys(except: [column, measure])
    context.scope.isOpen = true
    return .pivot(PivotPlan(column: column, measure: measure, keys: keys, range: range))
  }

  private static func measure(
    _ name: Syntax.Name?, _ pivoted: Syntax.Name, _ column: Int?, _ context: inout CheckContext
  ) -> Int? {
    if let name {
      guard let measure = context.column(name) else { return nil }
      guard measure != column else {
        context.report(
          Diagnostic(
            "same-column", "`\(name.text)` cannot be both the columns and their figures",
            range: name.range, hint: "say: pivot COLUMN of FIGURES"))
        return nil
      }
      return measure
    }
    if let sole = context.scope.soleMeasure, sole != column { return sole }
    let figures = context.scope.figures(except: column)
    context.report(
      Diagnostic(
        "which-measure", "`pivot` needs to know which figures to spread", range: pivoted.range,
        hint: figures.first.map {
          "say which: pivot \(pivoted.text) of \(Language.spelling(ofColumn: $0))"
        }
          ?? "there are no other figures here"))
    return nil
  }

  /// The most columns that a pivot makes.
  static let maximumMembers = 2_000

  static func run(_ plan: PivotPlan, _ run: inout Run) throws(Diagnostic) {
    let table = run.table
    let spread = table.columns[plan.column]
    let members = try members(of: spread, plan)
    run.remarkOnAlike(plan.keys + [plan.column])
    if spread.missing.missingCount > 0 {
      run.remark(
        .withoutMember(rows: spread.missing.missingCount, column: table.fields[plan.column].name))
    }
    let workers = run.workers(of: Self.self)
    // All members together have as many rows as there are.
    let costs = [2 * members.count, 2 * members.count] + members.map { _ in 3 }
    let grouping = run.rows.grouping(by: plan.keys, workers: workers.part(0, of: costs))
    // Indicators beside each other may have units of their own; years of one have not.
    if run.rows.fields[plan.column].role == .time,
      let mixed = DifferingUnits(of: plan.measure, in: run.rows)?.within(grouping)
    {
      run.remark(.differentUnits(rows: mixed.count { $0 }))
    }
    let ofMember = Grouping(
      columns: [spread], rowCount: spread.count, workers: workers.part(1, of: costs))
    let (groupOfRow, memberOfRow) = (grouping.groupOfRow, ofMember.groupOfRow)
    var rowsOfMember = [[UInt32]](repeating: [], count: ofMember.count)
    for row in memberOfRow.indices { rowsOfMember[Int(memberOfRow[row])].append(UInt32(row)) }
    let carried = table.fields.indices.filter {
      table.fields[$0].role.isAttribute && !plan.keys.contains($0) && $0 != plan.measure
        && grouping.isConstant(table.columns[$0])
    }
    let leading = Set(plan.keys + carried)
    var result = table.choosing(table.fields.indices.filter(leading.contains))
      .taking(grouping.firstRows)
    for (place, member) in members.enumerated() {
      workers.part(place + 2, of: costs)
      let group = Int(memberOfRow[Int(member.firstRow)])
      var chosen = [UInt32](repeating: Column.noRow, count: grouping.count)
      for row in rowsOfMember[group] {
        let place = Int(groupOfRow[Int(row)])
        guard chosen[place] == Column.noRow else {
          throw RepeatedRows(
            table, rows: (Int(chosen[place]), Int(row)), identity: plan.keys + [plan.column],
            ignoring: [plan.measure], range: plan.range
          ).diagnostic
        }
        chosen[place] = row
      }
      var field = table.fields[plan.measure]
      field.name = result.fields.freeName(member.name)
      field.titles = [:]
      field.isNamedByData = true
      field.nameLanguage = table.fields[plan.column].language
      result.append(field, table.columns[plan.measure].taking(orMissing: chosen))
    }
    if !run.rows.fields[plan.measure].isNote {
      run.remarkOnNotes(of: run.rows, leftOutOf: DeferredTable(result))
    }
    run.table = result
  }

  /// The members that become columns, each with a row that holds it.
  private static func members(
    of column: Column, _ plan: PivotPlan
  ) throws(Diagnostic) -> [(name: String, firstRow: UInt32)] {
    let present = (0..<UInt32(column.count)).filter { !column.missing.isMissing(Int($0)) }
    let values = column.taking(present)
    let firsts = Grouping(columns: [values], rowCount: values.count).firstRows
    guard firsts.count <= maximumMembers else {
      throw Diagnostic(
        "too-many-columns", "this would make \(firsts.count) columns", range: plan.range,
        hint: "\(maximumMembers) is the most; filter first")
    }
    var order = firsts
    if column.type.isNumeric {
      let sole = Table([(Field("member"), values.taking(firsts))])
      order = sole.sortedRows(by: [(sole.columns[0], false)]).map { firsts[Int($0)] }
    }
    return order.map { (values[Int($0)].dataText ?? "", present[Int($0)]) }
  }
}
