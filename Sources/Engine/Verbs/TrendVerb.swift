import Diagnostics
import Indicators
import Language
import Tables

/// A checked `trend`.
struct TrendPlan: Sendable {
  /// The ordered column that a series runs along.
  let over: Int
  /// The column of the figures.
  let measure: Int
  /// The columns that tell series apart.
  let keys: [Int]
  /// Attributes that travel along with the keys, hidden ones included.
  let carried: [Int]
  /// The whole stage, for errors that lie in the rows.
  let range: Syntax.Range
}

/// `trend`: one row for each series, with its first and last figure, its direction and its verdict.
enum TrendVerb: Verb {
  static let help = VerbHelp(
    "trend",
    rule:
      "A series is what compare would take together. Its first and last figures are judged as in "
      + "compare, over the whole span. It is rising or falling only if every step agrees, level if "
      + "none moves, else mixed; under three points have no direction. Missing figures are passed "
      + "over and counted.",
    examples: [
      #"school | where no = "11" | trend over year"#,
      #"school | where area = "Kymenlaakso" | trend | where direction = "rising" and verdict = "worse""#,
    ])

  static func check(
    over name: Syntax.Name?, of measureName: Syntax.Name?, range: Syntax.Range,
    verbRange: Syntax.Range, _ context: inout CheckContext
  ) -> Plan.Step? {
    guard let over = column(name, verbRange: verbRange, &context) else { return nil }
    guard
      let measure = context.figures(
        named: measureName, except: over, range: verbRange,
        which: { "say which: trend of \($0)" })
    else { return nil }
    let scope = context.scope
    let keys = scope.keys(except: [over, measure])
    let plan = TrendPlan(
      over: over, measure: measure, keys: keys,
      carried: scope.carried(keys: keys, over: over, measure: measure), range: range)
    context.scope = self.scope(after: plan, in: scope)
    return .trend(plan)
  }

  /// The column that `over` names, else the only one of time.
  private static func column(
    _ name: Syntax.Name?, verbRange: Syntax.Range, _ context: inout CheckContext
  ) -> Int? {
    if let name {
      guard let index = context.column(name) else { return nil }
      return context.checkOrdered(index, range: name.range, namesMember: false) ? index : nil
    }
    let columns = context.scope.columns
    var times = columns.indices.filter { columns[$0].field.role == .time }
    if times.isEmpty { times = columns.indices.filter { columns[$0].isOfPeriods } }
    if times.count == 1 { return times[0] }
    let names = times.map { columns[$0].field.name }
    context.report(
      Diagnostic(
        "which-time",
        names.isEmpty
          ? "there is no column of time here" : "there are several columns of time here",
        range: verbRange,
        hint: names.first.map { "say which: trend over \(Language.spelling(ofColumn: $0))" }
          ?? "a series needs an order: trend over COLUMN",
        details: names.isEmpty ? [] : ["columns of time: \(names.joined(separator: ", "))"]))
    return nil
  }

  private static func scope(after plan: TrendPlan, in scope: Scope) -> Scope {
    var result = Scope(columns: [], tableName: scope.tableName)
    let leading = Set(plan.keys + plan.carried)
    result.columns = scope.columns.indices.filter(leading.contains).map { scope.columns[$0] }
    let measure = scope.columns[plan.measure]
    for name in ["from", "to"] {
      let over = scope.columns[plan.over]
      result.append(name, role: .extent, type: over.type, of: over.field)
    }
    result.append("points", role: .extent, type: .decimal)
    for name in ["first", "last"] {
      result.append(name, role: .member(name, alias: nil), type: measure.type, like: measure.field)
    }
    result.appendDifference(of: measure.field)
    result.append(
      "direction", role: .direction, type: .text,
      members: TextDictionary(Direction.allCases.map(\.rawValue)))
    result.append("course", role: .course, type: .text)
    result.appendVerdict()
    return result
  }
}
