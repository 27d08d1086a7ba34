public import Indicators
public import Tables

/// Draws a chart with the characters of a terminal, to stand below its table.
public enum TerminalChart {
  /// The chart as lines, each ended by a line break; a sentence where it cannot be drawn.
  public static func render(
    _ request: ChartRequest, _ table: Table, style: TerminalStyle
  ) -> String {
    let lines: [String]
    do throws(ChartError) {
      let model = try ChartModel(request, table, numbers: style.numbers)
      let pen = ChartPen(model, style)
      lines = heading(pen) + body(pen) + footer(pen)
    } catch {
      lines = refusal(error, style)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func body(_ pen: ChartPen) -> [String] {
    switch pen.model.kind {
    case .bar: BarDrawing(pen).lines()
    case .dots: DotDrawing(pen).lines()
    case .line: LineDrawing(pen).lines()
    case .slope: SlopeDrawing(pen).lines()
    }
  }

  private static func heading(_ pen: ChartPen) -> [String] {
    let lines =
      paragraph(pen.model.title, .heading, pen) + paragraph(pen.model.subtitle, .quiet, pen)
    return lines.isEmpty ? [] : lines + [""]
  }

  private static func footer(_ pen: ChartPen) -> [String] {
    pen.model.notes.flatMap { paragraph($0, .quiet, pen) }
  }

  private static func paragraph(_ text: String, _ ink: Ink, _ pen: ChartPen) -> [String] {
    guard !text.isEmpty else { return [] }
    return Wrapping.lines(pen.style.safe(text), width: pen.width - ChartPen.indent)
      .map { pen.line(pen.style.paint($0, ink)) }
  }

  private static func refusal(_ error: ChartError, _ style: TerminalStyle) -> [String] {
    let (fault, advice) = error.sentence(style.language)
    let text = Wording.noChart.filled(style.language, style.safe(fault), style.safe(advice))
    return Wrapping.lines(text, width: style.usableWidth - 2).map { "  " + style.paint($0, .quiet) }
  }
}
