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
    if form == .line, let fault = severalOverTime(context.scope, range: range) {
      context.report(fault)
      return nil
    }
    return .chart(
      ChartRequest(kind: form, series: series.map { context.scope.columns[$0].field.name }))
  }

  /// What is wrong where lines over time could be of several columns of figures: all in one picture would be of none.
  private static func severalOverTime(_ scope: Scope, range: Syntax.Range) -> Diagnostic? {
    let shown = scope.columns.filter { !$0.field.isHidden }
    let figures = shown.filter { $0.field.role == .measure && $0.type.isNumeric }
    guard figures.count > 1, shown.contains(where: { $0.field.role == .time || $0.isOfPeriods }),
      !shown.contains(where: { if case .member = $0.field.role { true } else { false } })
    else { return nil }
    let kept = shown.filter(\.field.role.isKey) + figures.prefix(1)
    let names = kept.map { Language.spelling(ofColumn: $0.field.name) }
    return Diagnostic(
      "which-measure", "there are several columns of figures here", range: range,
      hint: "keep one before this stage: | select \(names.joined(separator: ", "))",
      details: ["figures: \(figures.map(\.field.name).joined(separator: ", "))"])
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
