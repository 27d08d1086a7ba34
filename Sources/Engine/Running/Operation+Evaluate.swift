import Diagnostics
import Indicators
import Language
import Tables

extension Operation {
  /// The values for all rows of a table; facts about resolved words go to `remarks`.
  ///
  /// What takes long and follows from the cells of one column is worked out once for each different cell. These are all
  /// cells that occur, so that what holds for all rows alike, such as exactness, stays the same.
  func evaluate(
    on table: DeferredTable, workers: Workers = .one, remarks: inout [Remark]
  ) throws(Diagnostic) -> Operand {
    var columns: Set<Int> = []
    let costs = [2, 1, 2]
    if isLong(lookingAt: &columns), columns.count == 1, let index = columns.first,
      let cells = DistinctCells(
        table.column(index, workers: workers), workers: workers.part(0, of: costs))
    {
      var few = table
      few.take(cells.firstRows)
      let operand = try evaluateRows(of: few, workers.part(1, of: costs), &remarks)
      guard case .column(let column) = operand else { return operand }
      return .column(cells.spread(column, workers: workers.part(2, of: costs)))
    }
    return try evaluateRows(of: table, workers, &remarks)
  }

  /// How long an operation takes beside others, as a rule: to fetch a column takes far less than to work one out.
  var cost: Int {
    switch self {
    case .column: 1
    case .constant: 0
    case .ordinal: 2
    default: operands.reduce(Self.ownCost) { $0 + $1.cost }
    }
  }

  private static let ownCost = 4

  /// What the operation is about, in the order in which it is worked out.
  var operands: [Operation] {
    switch self {
    case .column, .ordinal, .constant: []
    case .negate(let a), .not(let a), .isMissing(let a, _), .round(let a, _), .function(_, let a):
      [a]
    case .comparison(_, let a, let b), .and(let a, let b), .or(let a, let b),
      .contains(let a, let b), .startsWith(let a, let b), .arithmetic(_, let a, let b):
      [a, b]
    case .choice(let condition, let then, let otherwise): [condition, then, otherwise]
    case .coalesce(let operations): operations
    }
  }

  /// Tells whether a row takes longer than to look up what another row with the same cells gave; collects the columns.
  private func isLong(lookingAt columns: inout Set<Int>) -> Bool {
    switch self {
    case .column(let index), .ordinal(_, let index, _):
      columns.insert(index)
      return false
    case .constant: return false
    case .negate(let a), .not(let a), .isMissing(let a, _): return a.isLong(lookingAt: &columns)
    case .round(let a, _):
      _ = a.isLong(lookingAt: &columns)
      return true
    case .function(let function, let a):
      // Those of texts look at each member once anyway.
      return a.isLong(lookingAt: &columns) || function.argument == nil
    case .comparison(_, let a, let b), .and(let a, let b), .or(let a, let b),
      .contains(let a, let b), .startsWith(let a, let b):
      return Self.areLong([a, b], lookingAt: &columns)
    case .arithmetic(let operation, let a, let b):
      let areLong = Self.areLong([a, b], lookingAt: &columns)
      return areLong || operation == .divide || operation == .remainder
    case .choice(let condition, let then, let otherwise):
      _ = Self.areLong([condition, then, otherwise], lookingAt: &columns)
      return true
    case .coalesce(let operations):
      _ = Self.areLong(operations, lookingAt: &columns)
      return true
    }
  }

  private static func areLong(
    _ operations: [Operation], lookingAt columns: inout Set<Int>
  ) -> Bool {
    operations.reduce(false) { $1.isLong(lookingAt: &columns) || $0 }
  }

  private func evaluateRows(
    of table: DeferredTable, _ workers: Workers, _ remarks: inout [Remark]
  ) throws(Diagnostic) -> Operand {
    switch self {
    case .column(let index):
      return .column(table.column(index, workers: workers))
    case .constant(let cell):
      return .value(cell)
    case .ordinal(let ordinal, let index, let range):
      let members = OrderedMembers(
        table.column(index, workers: workers), name: table.fields[index].name)
      let member = try members.member(ordinal, range: range)
      remarks.note(ordinal, table.fields[index].name, member)
      return .value(member)
    default:
      let (operands, own) = try evaluateOperands(on: table, workers, &remarks)
      return .column(result(of: operands, count: table.rowCount, own))
    }
  }

  /// The values of the operands, each a part of the work before that of the operation itself, and the workers for this.
  func evaluateOperands(
    on table: DeferredTable, _ workers: Workers, _ remarks: inout [Remark]
  ) throws(Diagnostic) -> (operands: [Operand], own: Workers) {
    let operations = operands
    let costs = operations.map(\.cost) + [Self.ownCost]
    var operands: [Operand] = []
    for (index, operation) in operations.enumerated() {
      let workers = workers.part(index, of: costs)
      operands.append(try operation.evaluate(on: table, workers: workers, remarks: &remarks))
    }
    return (operands, workers.part(operations.count, of: costs))
  }

  /// What the operation gives for the values of its operands.
  func result(of operands: [Operand], count: Int, _ workers: Workers) -> Column {
    let first = operands.first ?? .value(.missing(.absent))
    func column(_ operand: Operand) -> Column { operand.column(count: count) }
    switch self {
    case .arithmetic(let operation, _, _):
      return .arithmetic(operation, first, operands[1], count: count, workers: workers)
    case .comparison(let comparison, _, _):
      let sides = compared(operands)
      return .comparison(comparison, sides[0], sides[1], count: count, workers: workers)
    case .contains: return .contains(first, operands[1], count: count)
    case .startsWith: return .startsWith(first, operands[1], count: count)
    case .and: return .and(column(first), column(operands[1]))
    case .or: return .or(column(first), column(operands[1]))
    case .not: return column(first).not()
    case .negate: return column(first).negated(workers: workers)
    case .isMissing(_, let kind): return column(first).isMissingColumn(only: kind)
    case .choice:
      return .choice(
        column(first), then: operands[1], else: operands[2], count: count, workers: workers)
    case .coalesce: return .coalesce(operands, count: count, workers: workers)
    case .round(_, let decimals): return column(first).rounded(to: decimals, workers: workers)
    case .function(let function, _): return function.apply(column(first), workers)
    case .column, .constant, .ordinal: return column(first)
    }
  }

  /// The sides of a comparison: what a word of order stands for is one of the members, which are told apart as kept.
  func compared(_ sides: [Operand]) -> [Operand] {
    let hasOrdinal = operands.contains { if case .ordinal = $0 { true } else { false } }
    guard hasOrdinal else { return sides }
    return sides.map { if case .column(let column) = $0 { .column(column.asKept) } else { $0 } }
  }

  /// The values for all rows as a column, a constant repeated.
  func column(
    on table: DeferredTable, workers: Workers = .one, remarks: inout [Remark]
  ) throws(Diagnostic) -> Column {
    try evaluate(on: table, workers: workers, remarks: &remarks).column(count: table.rowCount)
  }
}

extension Operand {
  /// The values as a column of so many rows, a constant repeated.
  fileprivate func column(count: Int) -> Column {
    switch self {
    case .column(let column): column
    case .value(let cell): .constant(cell, type: type ?? .text, count: count)
    }
  }
}

extension UnaryFunction {
  fileprivate func apply(_ column: Column, _ workers: Workers) -> Column {
    switch self {
    case .abs: column.magnitude(workers: workers)
    case .lower: column.lowercased()
    case .upper: column.uppercased()
    case .length: column.length()
    case .text: column.asText()
    case .number: column.asNumber()
    }
  }
}

extension [Remark] {
  /// Records once what a word of order stood for.
  mutating func note(_ ordinal: Syntax.Ordinal, _ column: String, _ member: Cell) {
    let remark = Remark.resolved(
      word: ordinal.rawValue, column: column, member: member.dataText ?? "")
    if !contains(remark) { append(remark) }
  }
}

/// The members of an ordered column that occur, in order: numbers by value, texts by collation.
struct OrderedMembers {
  let members: [Cell]
  let name: String

  init(_ column: Column, name: String) {
    self.name = name
    if column.type == .text {
      members = column.usedMembers().sorted(by: FinnishCollation.precedes).map(Cell.text)
    } else {
      members = column.distinctDecimals().map(Cell.decimal)
    }
  }

  /// The member at a place in the order; an error where there are too few.
  func member(_ ordinal: Syntax.Ordinal, range: Syntax.Range) throws(Diagnostic) -> Cell {
    let found: Cell? =
      switch ordinal {
      case .first: members.first
      case .last: members.last
      case .previous: members.count > 1 ? members[members.count - 2] : nil
      }
    if let found { return found }
    let there: Message? = members.first?.dataText.map {
      "only `\(name)` \($0) reaches this stage: let the stages before it keep more"
    }
    throw Diagnostic(
      "no-member", "there is no \(ordinal.rawValue) `\(name)` here", range: range,
      hint: there ?? "no row reaches this stage")
  }
}
