import Diagnostics
import Indicators
import Language
import Tables

/// `chart`: asks the caller to draw the rows beside their table, and passes them on.
enum ChartVerb: Verb {
  static let help = VerbHelp(
    "chart",
    rule: "Draws line, bar, slope or dots beside the table, never instead of it. Without a kind, "
      + "figures over time become lines, two compared members slopes, and others bars; `by` names "
      + "the columns that make series.",
    examples: [
      #"school | where no = "11" and area = "Kymenlaakso" | chart line by group"#,
      #"school | where year = last and group = "lukio" | compare area "Koko maa" to "Kymenlaakso" | take 8 | chart dots"#,
    ])

  static func check(
    _ kind: Syntax.Name?, by names: [Syntax.Name], range: Syntax.Range,
    _ context: inout CheckContext
  ) -> Plan.Step? {
    guard let series = context.columns(names) else { return nil }
    guard context.scope.columns.contains(where: \.isFigure) else {
      context.report(
        Diagnostic(
          "which-measure", "there are no figures to draw here", range: range,
          hint: "a chart needs a column of numbers"))
      return nil
    }
    var form: ChartRequest.Kind?
    if let kind {
      form = ChartRequest.Kind(rawValue: kind.text.lowercased())
      if form == nil { return unknownKind(kind, &context) }
    }
    return .chart(
      ChartRequest(kind: form, series: series.map { context.scope.columns[$0].field.name }))
  }

  private static func unknownKind(
    _ kind: Syntax.Name, _ context: inout CheckContext
  ) -> Plan.Step? {
    let kinds = ChartRequest.Kind.allCases.map(\.rawValue)
    let near = NearestName.match(for: kind.text, among: kinds)
    var diagnostic = Diagnostic(
      "unknown-chart", "there is no chart `\(kind.text)`", range: kind.range,
      hint: near.map { "did you mean `\($0)`?" } ?? "one of \(kinds.joined(separator: ", "))")
    diagnostic.replacement = near
    context.report(diagnostic)
    return nil
  }
}

extension Scope.Column {
  /// Tells whether the column holds figures that a chart can draw.
  fileprivate var isFigure: Bool {
    type.isNumeric && !field.isHidden && !field.role.isKey && !field.role.isAttribute
  }
}
