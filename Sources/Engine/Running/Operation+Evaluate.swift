import Diagnostics
import Indicators
import Language
import Tables

extension Operation {
  /// The values for all rows of a table; facts about resolved words go to `remarks`.
  ///
  /// What takes long and follows from the cells of one column is worked out once for each different cell. These are all
  /// cells that occur, so that what holds for all rows alike, such as exactness, stays the same.
  func evaluate(on table: DeferredTable, remarks: inout [Remark]) throws(Diagnostic) -> Operand {
    var columns: Set<Int> = []
    if isLong(lookingAt: &columns), columns.count == 1, let index = columns.first,
      let cells = DistinctCells(table.column(index))
    {
      var few = table
      few.take(cells.firstRows)
      let operand = try evaluateRows(of: few, remarks: &remarks)
      guard case .column(let column) = operand else { return operand }
      return .column(cells.spread(column))
    }
    return try evaluateRows(of: table, remarks: &remarks)
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
    of table: DeferredTable, remarks: inout [Remark]
  ) throws(Diagnostic) -> Operand {
    let count = table.rowCount
    switch self {
    case .column(let index):
      return .column(table.column(index))
    case .constant(let cell):
      return .value(cell)
    case .ordinal(let ordinal, let index, let range):
      let members = OrderedMembers(table.column(index), name: table.fields[index].name)
      let member = try members.member(ordinal, range: range)
      remarks.note(ordinal, table.fields[index].name, member)
      return .value(member)
    case .arithmetic(let operation, let a, let b):
      let left = try a.evaluate(on: table, remarks: &remarks)
      let right = try b.evaluate(on: table, remarks: &remarks)
      return .column(Column.arithmetic(operation, left, right, count: count))
    case .comparison(let comparison, let a, let b):
      let left = try a.evaluate(on: table, remarks: &remarks)
      let right = try b.evaluate(on: table, remarks: &remarks)
      return .column(Column.comparison(comparison, left, right, count: count))
    case .contains(let a, let b):
      let left = try a.evaluate(on: table, remarks: &remarks)
      let right = try b.evaluate(on: table, remarks: &remarks)
      return .column(Column.contains(left, right, count: count))
    case .startsWith(let a, let b):
      let left = try a.evaluate(on: table, remarks: &remarks)
      let right = try b.evaluate(on: table, remarks: &remarks)
      return .column(Column.startsWith(left, right, count: count))
    case .and(let a, let b):
      let left = try a.column(on: table, remarks: &remarks)
      return .column(Column.and(left, try b.column(on: table, remarks: &remarks)))
    case .or(let a, let b):
      let left = try a.column(on: table, remarks: &remarks)
      return .column(Column.or(left, try b.column(on: table, remarks: &remarks)))
    case .not(let a):
      return .column(try a.column(on: table, remarks: &remarks).not())
    case .negate(let a):
      return .column(try a.column(on: table, remarks: &remarks).negated())
    case .isMissing(let a, let kind):
      return .column(try a.column(on: table, remarks: &remarks).isMissingColumn(only: kind))
    case .choice(let condition, let then, let otherwise):
      let truth = try condition.column(on: table, remarks: &remarks)
      let yes = try then.evaluate(on: table, remarks: &remarks)
      let no = try otherwise.evaluate(on: table, remarks: &remarks)
      return .column(Column.choice(truth, then: yes, else: no, count: count))
    case .coalesce(let operations):
      var operands: [Operand] = []
      for operation in operations {
        operands.append(try operation.evaluate(on: table, remarks: &remarks))
      }
      return .column(Column.coalesce(operands, count: count))
    case .round(let a, let decimals):
      return .column(try a.column(on: table, remarks: &remarks).rounded(to: decimals))
    case .function(let function, let a):
      return .column(function.apply(try a.column(on: table, remarks: &remarks)))
    }
  }

  /// The values for all rows as a column, a constant repeated.
  func column(on table: DeferredTable, remarks: inout [Remark]) throws(Diagnostic) -> Column {
    let operand = try evaluate(on: table, remarks: &remarks)
    switch operand {
    case .column(let column): return column
    case .value(let cell):
      return Column.constant(cell, type: operand.type ?? .text, count: table.rowCount)
    }
  }
}

extension UnaryFunction {
  fileprivate func apply(_ column: Column) -> Column {
    switch self {
    case .abs: column.magnitude()
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
    let there: Message? = members.first?.dataText.map { "only `\(name)` \($0) reaches this stage" }
    throw Diagnostic(
      "no-member", "there is no \(ordinal.rawValue) `\(name)` here", range: range,
      hint: there ?? "no row reaches this stage")
  }
}
