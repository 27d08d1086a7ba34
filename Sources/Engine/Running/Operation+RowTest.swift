import Diagnostics
import Indicators
import Language
import Tables

extension Operation {
  /// The condition ready to be asked row by row; facts about resolved words go to `remarks`.
  ///
  /// `and`, `or` and `not` become sets of rows: a row passes `not a` where a is false, so that rows for which it is
  /// missing pass neither.
  ///
  /// - Parameter wanted: false asks for the rows where the condition is false.
  func rowTest(
    on table: DeferredTable, workers: Workers, wanted: Bool = true, remarks: inout [Remark]
  ) throws(Diagnostic) -> RowTest {
    if let test = try memberTest(on: table, wanted: wanted) { return test }
    switch self {
    case .and:
      let tests = try operandTests(on: table, workers, wanted: wanted, &remarks)
      return wanted ? .all(tests) : .any(tests)
    case .or:
      let tests = try operandTests(on: table, workers, wanted: wanted, &remarks)
      return wanted ? .any(tests) : .all(tests)
    case .not(let a):
      return try a.rowTest(on: table, workers: workers, wanted: !wanted, remarks: &remarks)
    case .isMissing(.column(let index), let kind):
      return RowTest(
        missingIn: table.column(index, workers: workers), kind, wanted: wanted, workers: workers)
    case .comparison(let comparison, _, _):
      let (evaluated, own) = try evaluateOperands(on: table, workers, &remarks)
      let sides = compared(evaluated)
      if let test = Self.rangeTest(comparison, sides[0], sides[1], wanted: wanted) {
        return .range(test)
      }
      return RowTest(result(of: sides, count: table.rowCount, own), wanted: wanted)
    case .column, .constant, .ordinal, .arithmetic, .negate, .contains, .startsWith, .isMissing,
      .choice, .coalesce, .round, .function:
      let answers = try column(on: table, workers: workers, remarks: &remarks)
      return RowTest(answers, wanted: wanted)
    }
  }

  /// The conditions that the operation joins, each made in a part of the work.
  private func operandTests(
    on table: DeferredTable, _ workers: Workers, wanted: Bool, _ remarks: inout [Remark]
  ) throws(Diagnostic) -> [RowTest] {
    let costs = operands.map(\.cost)
    var tests: [RowTest] = []
    for (index, operation) in operands.enumerated() {
      let workers = workers.part(index, of: costs)
      tests.append(
        try operation.rowTest(on: table, workers: workers, wanted: wanted, remarks: &remarks))
    }
    return tests
  }

  private static func rangeTest(
    _ comparison: Comparison, _ left: Operand, _ right: Operand, wanted: Bool
  ) -> RangeTest? {
    switch (left, right) {
    case (.column(let column), .value(.decimal(let number))) where !column.isQuotient:
      RangeTest(column, comparison, number, wanted: wanted)
    case (.value(.decimal(let number)), .column(let column)) where !column.isQuotient:
      RangeTest(column, comparison.swapped, number, wanted: wanted)
    default: nil
    }
  }

  /// The condition answered once for each member, where it depends on one text column alone.
  private func memberTest(
    on table: DeferredTable, wanted: Bool
  ) throws(Diagnostic) -> RowTest? {
    var columns: Set<Int> = []
    guard isAnswered(byMembersOf: &columns), columns.count == 1, let index = columns.first,
      table.type(index) == .text
    else { return nil }
    let column = table.column(index)
    guard let members = column.memberRows else { return nil }
    // Only the one column is asked for; the others stand before it to keep its index.
    let parts = (0...index).map { (field: Field("\($0)"), column: members) }
    var none: [Remark] = []
    let condition = wanted ? self : .not(self)
    let answers = try condition.column(on: DeferredTable(Table(parts)), remarks: &none)
    return MemberTest(column, answers: answers).map { .members($0) }
  }

  /// Tells whether the answer for a row follows from its members alone; collects the columns that it looks at.
  private func isAnswered(byMembersOf columns: inout Set<Int>) -> Bool {
    switch self {
    case .column(let index):
      columns.insert(index)
      return true
    case .constant: return true
    case .comparison(_, let a, let b), .contains(let a, let b), .startsWith(let a, let b),
      .and(let a, let b), .or(let a, let b):
      return a.isAnswered(byMembersOf: &columns) && b.isAnswered(byMembersOf: &columns)
    case .not(let a), .isMissing(let a, _): return a.isAnswered(byMembersOf: &columns)
    case .function(let function, let a):
      return function.argument == .text && a.isAnswered(byMembersOf: &columns)
    // Words of order look at all rows, and arithmetic gives up exactness for all rows alike.
    case .ordinal, .arithmetic, .negate, .choice, .coalesce, .round: return false
    }
  }
}

extension Comparison {
  /// The comparison that holds for sides in the other order.
  var swapped: Comparison {
    switch self {
    case .equal, .notEqual, .exactlyEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}
