import Diagnostics
import Indicators
import Tables

/// The columns that a test of significance reads beside the figures.
struct TestedColumns: Sendable {
  /// How many answers a figure stands on; nil where there is no such column, or more than one.
  let answers: Int?
  let lower: Int?
  let upper: Int?

  /// Finds them by their roles.
  init(in scope: Scope, measure: Int) {
    let sole = { (role: Role) -> Int? in
      let found = scope.columns.indices.filter {
        scope.columns[$0].field.role == role && scope.columns[$0].type.isNumeric && $0 != measure
      }
      return found.count == 1 ? found[0] : nil
    }
    answers = sole(.count)
    lower = sole(.lowerLimit)
    upper = sole(.upperLimit)
  }

  private var hasLimits: Bool { lower != nil && upper != nil }

  /// Tests figures of these rows of a table against each other; says how, or why nothing could be tested.
  func test(
    first: [UInt32], last: [UInt32], measure: Int, in table: Table, _ run: inout Run
  ) -> Column {
    let isPooled = table.fields[measure].isPooled
    let hasShares = !isPooled && answers.map { table.fields[$0].isPooled } != true
    let isShare =
      hasShares ? shares(first, last, measure: measure, in: table) : first.map { _ in false }
    let outcome = SignificanceTest(
      first: side(first, measure: measure, in: table),
      last: side(last, measure: measure, in: table), isShare: isShare)
    if !hasLimits, answers == nil {
      run.remark(.nothingToTest)
    } else if isPooled || !hasLimits && !hasShares {
      run.remark(.pooledNotTested)
    } else if !hasLimits, !isShare.isEmpty, !isShare.contains(true) {
      run.remark(.noShares)
    } else {
      run.remark(.tested(outcome.counts))
    }
    return outcome.column
  }

  private func side(_ rows: [UInt32], measure: Int, in table: Table) -> SignificanceTest.Side {
    let taking = { (index: Int?) in index.map { table.columns[$0].taking(orMissing: rows) } }
    // Limits that stand beside a figure made of several are those of something else.
    let hasLimits = !table.fields[measure].isPooled
    return SignificanceTest.Side(
      figures: table.columns[measure].taking(orMissing: rows), answers: taking(answers),
      lower: hasLimits ? taking(lower) : nil, upper: hasLimits ? taking(upper) : nil)
  }

  /// Which rows compare shares in per cent: both figures have that unit, and are no differences of such.
  private func shares(
    _ first: [UInt32], _ last: [UInt32], measure: Int, in table: Table
  ) -> [Bool] {
    let field = table.fields[measure]
    guard !field.isDifference else { return first.map { _ in false } }
    guard let name = field.unitField, let index = table.index(of: name) else {
      return first.map { _ in field.unit == "%" }
    }
    let units = table.columns[index]
    return zip(first, last).map { rows in
      [rows.0, rows.1].allSatisfy { $0 != Column.noRow && units[Int($0)] == .text("%") }
    }
  }
}
