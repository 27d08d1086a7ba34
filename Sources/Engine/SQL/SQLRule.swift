import Indicators
import Tables

/// The rules of verdicts and scores as SQL's CASE, missing figures and rules included.
struct SQLRule {
  /// The column of polarities; nil where there is none.
  private let polarity: String?
  /// The column of thresholds; nil where there is none, or where the figures are not the indicator's own.
  private let threshold: String?
  /// The figures that are compared, and the columns that they are one of.
  private let measure: Int
  private let expressions: SQLExpressions

  init(_ table: Table, of measure: Int, in expressions: SQLExpressions) {
    let names = expressions.names
    let isJudged = expressions.table.fields[measure].isJudged
    self.measure = measure
    self.expressions = expressions
    polarity = table.fields.first(where: \.role.isPolarity).map { names[$0.name] }
    threshold =
      isJudged ? table.fields.first(where: \.role.isThreshold).map { names[$0.name] } : nil
  }

  /// The difference of two columns of these figures.
  func difference(from first: String, to last: String) -> String {
    expressions.difference("\(last) - \(first)", of: [measure])
  }

  /// The verdict of a column of differences.
  func verdict(of difference: String) -> String {
    guard let polarity, let threshold else {
      return "CASE WHEN \(difference) IS NULL THEN 'no data' ELSE 'not judged' END"
    }
    return "CASE WHEN \(difference) IS NULL THEN 'no data' "
      + "WHEN \(threshold) IS NULL OR \(threshold) < 0 OR \(polarity) IS NULL "
      + "OR \(polarity) NOT IN ('higher', 'lower') THEN 'not judged' "
      + "WHEN abs(\(difference)) <= \(threshold) THEN 'level' "
      + "WHEN (\(difference) > 0) = (\(polarity) = 'higher') THEN 'better' ELSE 'worse' END"
  }

  /// The score of a row; a database knows no kinds of missing, so that a hidden result is one to come.
  static func score(
    _ plan: ScorePlan, _ table: Table, _ expressions: SQLExpressions
  ) -> String {
    let actual = expressions.name(plan.measure)
    let kind = plan.kind.map(expressions.name)
    let isOnOff = kind.map { "lower(\($0)) = 'on/off'" }
    let target =
      isOnOff.map {
        "COALESCE(\(expressions.name(plan.target)), CASE WHEN \($0) THEN 1 END)"
      } ?? expressions.name(plan.target)
    var impossible: [String] = []
    if let kind, let isOnOff {
      impossible = [
        "(\(isOnOff) AND \(actual) NOT IN (0, 1))",
        "(lower(\(kind)) = 'percent' AND \(actual) NOT BETWEEN 0 AND 100)",
        "(lower(\(kind)) LIKE 'count%' AND (\(actual) < 0 OR \(actual) <> round(\(actual))))",
      ]
      impossible += table.columns[plan.kind ?? 0].usedMembers().compactMap { word in
        guard case .scale(let least, let greatest)? = MeasureKind(word) else { return nil }
        return
          "(\(kind) = \(SQLText.text(word)) AND \(actual) NOT BETWEEN \(least) AND \(greatest))"
      }
    }
    let reached = { (sign: Comparison, aim: String) in
      expressions.compared(actual, sign, aim, of: [plan.measure, plan.target])
    }
    let up = plan.polarity.map { "\(expressions.name($0)) = 'higher'" } ?? "NULL"
    let down = plan.polarity.map { "\(expressions.name($0)) = 'lower'" } ?? "NULL"
    let judged =
      plan.polarity.map {
        "COALESCE(\(expressions.name($0)) NOT IN ('higher', 'lower'), TRUE)"
      } ?? "TRUE"
    let unjudged = (["\(target) IS NULL", judged] + impossible).joined(separator: " OR ")
    var text =
      "CASE WHEN \(actual) IS NULL THEN 'no result yet' WHEN \(unjudged) THEN 'not judged' "
      + "WHEN (\(up) AND \(reached(.greaterOrEqual, target))) OR (\(down) AND \(reached(.lessOrEqual, target))) "
      + "THEN 'reached' "
    if let baseline = plan.baseline.map(expressions.name) {
      let moves = isOnOff.map { "NOT COALESCE(\($0), FALSE) AND " } ?? ""
      text +=
        "WHEN \(moves)((\(up) AND \(reached(.greater, baseline))) OR (\(down) AND \(reached(.less, baseline)))) "
        + "THEN 'on the way' "
    }
    return text + "ELSE 'not reached' END"
  }
}
