import Diagnostics
import Language
import Tables

/// Writes checked expressions over the columns of one step.
struct SQLExpressions {
  let dialect: SQLDialect
  /// The step whose columns these are.
  let step: String
  let table: Table
  let names: SQLNames
  /// The same columns with their types.
  let scope: Scope

  init(_ table: Table, step: String, _ dialect: SQLDialect, _ names: SQLNames) {
    self.table = table
    self.names = names
    self.step = step
    self.dialect = dialect
    scope = Scope(
      columns: zip(table.fields, table.columns).map {
        Scope.Column(field: $0, type: $1.type, members: nil)
      }, tableName: nil)
  }

  /// The column of this index.
  func name(_ index: Int) -> String { names[table.fields[index].name] }

  /// Whether a column stands on what a database does not know: printed decimals, or every figure of a series.
  func isUnknown(_ index: Int) -> Bool {
    let role = table.fields[index].role
    return role == .withinRounding || role == .course
  }

  /// The expression in SQL, in parentheses where it stands among others.
  func text(_ operation: Operation) throws(SQLGap) -> String {
    switch operation {
    case .column(let index):
      if isUnknown(index) { throw SQLGap(what: "`\(table.fields[index].name)`") }
      return name(index)
    case .constant(let cell): return SQLText.literal(cell)
    case .ordinal(let ordinal, let index, _): return try member(ordinal, index)
    case .arithmetic(.remainder, let a, let b):
      return try arithmetic(.remainder, fixed(a), fixed(b))
    case .arithmetic(let sign, let a, let b):
      let result = try arithmetic(sign, text(a), text(b))
      guard sign == .add || sign == .subtract else { return result }
      return sum(result, isDifference: sign == .subtract, a, b)
    case .negate(let a): return try "(- \(text(a)))"
    case .comparison(let sign, let a, let b): return try comparison(sign, a, b)
    case .contains(let a, let b): return try "(strpos(\(folded(a)), \(folded(b))) > 0)"
    case .startsWith(let a, let b): return try "starts_with(\(folded(a)), \(folded(b)))"
    case .and(let a, let b): return try "(\(text(a)) AND \(text(b)))"
    case .or(let a, let b): return try "(\(text(a)) OR \(text(b)))"
    case .not(let a): return try "(NOT \(text(a)))"
    case .isMissing(let a, let kind):
      if kind != nil { throw SQLGap(what: "`is suppressed`") }
      return try "(\(text(a)) IS NULL)"
    case .choice(let condition, let then, let otherwise):
      // A condition that is null is neither true nor false.
      let truth = try text(condition)
      return try
        "CASE WHEN \(truth) THEN \(text(then)) WHEN NOT \(truth) THEN \(text(otherwise)) END"
    case .coalesce(let operations):
      var parts: [String] = []
      for operation in operations { parts.append(try text(operation)) }
      return "COALESCE(\(SQLText.list(parts)))"
    case .round(let a, let decimals):
      return try "round(CAST(\(text(a)) AS DECIMAL(38, 12)), \(decimals))"
    case .function(let function, let a): return try self.function(function, a)
    }
  }

  /// The member of an ordered column that a word stands for, over all rows of the step.
  func member(_ ordinal: Syntax.Ordinal, _ index: Int) throws(SQLGap) -> String {
    if table.columns[index].type == .text {
      let members = "SELECT DISTINCT \(name(index)) FROM \(step) WHERE \(name(index)) IS NOT NULL"
      let order = try orderBy(index, descending: ordinal != .first)
      let place = ordinal == .previous ? "LIMIT 1 OFFSET 1" : "LIMIT 1"
      return "(SELECT \(name(index)) FROM (\(members)) AS m \(order) \(place))"
    }
    let greatest = "(SELECT max(\(name(index))) FROM \(step))"
    switch ordinal {
    case .first: return "(SELECT min(\(name(index))) FROM \(step))"
    case .last: return greatest
    case .previous:
      return "(SELECT max(\(name(index))) FROM \(step) WHERE \(name(index)) < \(greatest))"
    }
  }

  private func arithmetic(_ sign: Arithmetic, _ a: String, _ b: String) -> String {
    switch sign {
    case .add: "(\(a) + \(b))"
    case .subtract: "(\(a) - \(b))"
    case .multiply: "(\(a) * \(b))"
    case .divide: "(CAST(\(a) AS DOUBLE PRECISION) / NULLIF(\(b), 0))"
    case .remainder: "(\(a) % NULLIF(\(b), 0))"
    }
  }

  private func comparison(
    _ sign: Comparison, _ a: Operation, _ b: Operation
  ) throws(SQLGap) -> String {
    guard a.type(in: scope) == .text else { return try "(\(compared(a, sign, b)))" }
    let sides: (String, String)
    switch sign {
    case .exactlyEqual: sides = try (text(a), text(b))
    case .equal, .notEqual: sides = try (folded(a), folded(b))
    case .less, .lessOrEqual, .greater, .greaterOrEqual: sides = try ranked(a, b)
    }
    return "(\(sides.0) \(sign.sql) \(sides.1))"
  }

  /// A text as people read it: small letters, one kind of dash and of space, as far as these texts have others.
  func folded(_ operation: Operation) throws(SQLGap) -> String {
    if case .constant(.text(let text)) = operation {
      let literal = SQLText.text(TextFolding.fold(text))
      return text.unicodeScalars.contains(where: Self.isMark) ? dialect.composed(literal) : literal
    }
    var text = try self.text(operation)
    let scalars = signs(in: operation)
    if scalars.contains(where: Self.isMark) {
      text = dialect.composed(text)
    }
    let foreign = scalars.compactMap { scalar -> (String, String)? in
      let folded = TextFolding.fold(String(scalar))
      guard folded == "-" || folded == " ", folded != String(scalar) else { return nil }
      return ("chr(\(scalar.value))", folded)
    }
    if !foreign.isEmpty {
      let from = foreign.map(\.0).joined(separator: " || ")
      text = "translate(\(text), \(from), '\(foreign.map(\.1).joined())')"
    }
    return "lower(\(text))"
  }

  /// Whether a sign belongs to the letter before it, which then has a form of one piece too.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  /// The letters and signs beyond ASCII of the texts that an expression stands on.
  private func signs(in operation: Operation) -> [Unicode.Scalar] {
    guard let index = operation.column else {
      // Computed texts may have what any column has.
      return Set(table.columns.flatMap(Self.signs)).sorted()
    }
    return Self.signs(table.columns[index]).sorted()
  }

  private static func signs(_ column: Column) -> Set<Unicode.Scalar> {
    guard let dictionary = column.textDictionary else { return [] }
    return dictionary.members.reduce(into: []) { signs, member in
      if member.utf8.contains(where: { $0 >= 0x80 || $0 == 0x09 }) {
        signs.formUnion(member.unicodeScalars.filter { !$0.isASCII || $0 == "\t" })
      }
    }
  }

  private func function(
    _ function: UnaryFunction, _ operation: Operation
  ) throws(SQLGap) -> String {
    let value = try text(operation)
    switch function {
    case .abs: return "abs(\(value))"
    case .lower: return "lower(\(value))"
    case .upper: return "upper(\(value))"
    case .length: return "length(\(value))"
    case .number: return operation.type(in: scope) == .text ? dialect.number(value) : value
    case .text:
      // A figure's printed decimals are not known to a database.
      guard operation.type(in: scope) != .text else { return value }
      guard let index = operation.column, table.columns[index].decimalLayout?.scale == 0
      else { throw SQLGap(what: "`text` of figures with decimals") }
      // A database writes the decimals that its column has room for.
      return "regexp_replace(CAST(\(value) AS VARCHAR), '[.]0+$', '')"
    }
  }
}
