import Indicators
import Language
import Tables

/// Writes a condition that a database answers as the engine does.
struct HandedCondition {
  /// More decimals or digits in a number are not compared alike everywhere.
  private static let mostDecimals = 9
  private static let greatest = Int64(1_000_000_000_000_000)

  private let table: Table
  private let exact: Set<String>
  /// Whether all rows of the table reach the stage, so that `last` is a year that is known.
  private let resolvesOrder: Bool
  private(set) var remarks: [Remark] = []

  init(_ table: Table, _ exact: Set<String>, resolvesOrder: Bool) {
    self.table = table
    self.exact = exact
    self.resolvesOrder = resolvesOrder
  }

  /// The condition in SQL; nil where the database might answer otherwise.
  mutating func text(_ operation: Operation) -> String? {
    switch operation {
    case .and(let a, let b):
      guard let left = text(a), let right = text(b) else { return nil }
      return "(\(left) AND \(right))"
    case .or(let a, let b):
      guard let left = text(a), let right = text(b) else { return nil }
      return "(\(left) OR \(right))"
    case .not(let a): return text(a).map { "(NOT \($0))" }
    case .isMissing(.column(let index), nil):
      // What a database calls infinite is missing here.
      guard table.columns[index].type != .approximate else { return nil }
      return "(\(name(index)) IS NULL)"
    case .column(let index):
      return table.columns[index].type == .boolean ? name(index) : nil
    case .comparison(let sign, .column(let index), let value):
      return number(sign, index, value) ?? members(operation, index)
    case .comparison(let sign, let value, .column(let index)):
      return number(sign.swapped, index, value) ?? members(operation, index)
    case .contains(.column(let index), .constant), .startsWith(.column(let index), .constant):
      return members(operation, index)
    case .comparison, .contains, .startsWith, .isMissing, .constant, .ordinal, .arithmetic,
      .negate, .choice, .coalesce, .round, .function:
      return nil
    }
  }

  private func name(_ index: Int) -> String { SQLText.name(table.fields[index].name) }

  /// A comparison of an exact column with a number.
  private mutating func number(
    _ sign: Comparison, _ index: Int, _ value: Operation
  ) -> String? {
    guard table.columns[index].type == .decimal, exact.contains(table.fields[index].name),
      let number = number(value, index), number.scale <= Self.mostDecimals,
      number.mantissa.magnitude < Self.greatest
    else { return nil }
    return "(\(name(index)) \(sign.sql) \(number))"
  }

  private mutating func number(_ value: Operation, _ index: Int) -> ExactDecimal? {
    switch value {
    case .constant(.decimal(let number)): return number
    case .ordinal(let ordinal, let column, let range):
      guard resolvesOrder, column == index, let domain = table.fields[index].domain,
        table.fields[index].role == .time
      else { return nil }
      let members = OrderedMembers(.decimals(domain), name: table.fields[index].name)
      guard case .decimal(let number)? = try? members.member(ordinal, range: range) else {
        return nil
      }
      remarks.note(ordinal, table.fields[index].name, .decimal(number))
      return number
    default: return nil
    }
  }

  /// The members for which a condition on one text column holds, or those for which it does not, if they are fewer.
  private func members(_ operation: Operation, _ index: Int) -> String? {
    guard let members = table.columns[index].textDictionary?.members, !members.isEmpty,
      operation.hasOneConstant
    else { return nil }
    let column = Column.texts(members)
    let parts = (0...index).map { (field: Field("\($0)"), column: column) }
    var none: [Remark] = []
    guard
      let answers = try? operation.column(on: DeferredTable(Table(parts)), remarks: &none),
      case .boolean(let truths) = answers.values, truths.count == members.count,
      answers.missing.missingCount == 0
    else { return nil }
    let chosen = members.indices.filter { truths[$0] }.map { SQLText.text(members[$0]) }
    let others = members.indices.filter { !truths[$0] }.map { SQLText.text(members[$0]) }
    let name = name(index)
    // Either way a missing text makes the condition neither true nor false.
    if chosen.isEmpty { return "(\(name) <> \(name))" }
    if others.isEmpty { return "(\(name) = \(name))" }
    return chosen.count <= others.count
      ? "(\(name) IN (\(SQLText.list(chosen))))" : "(\(name) NOT IN (\(SQLText.list(others))))"
  }
}

extension Operation {
  /// Whether one side of the comparison is a value that stands in the query.
  fileprivate var hasOneConstant: Bool {
    switch self {
    case .comparison(_, .column, .constant(.text)), .comparison(_, .constant(.text), .column),
      .contains(.column, .constant(.text)), .startsWith(.column, .constant(.text)):
      true
    default: false
    }
  }
}

extension Comparison {
  /// The sign in SQL, where numbers are compared.
  var sql: String {
    switch self {
    case .equal, .exactlyEqual: "="
    case .notEqual: "<>"
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }
}
