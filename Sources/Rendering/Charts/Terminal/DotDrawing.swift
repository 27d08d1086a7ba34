import Tables

/// A row for each name with a dot for each figure, all on one scale below.
struct DotDrawing {
  let pen: ChartPen
  private let scale: ChartScale
  private let names: ChartPen.Names
  /// The columns before the dots.
  private let lead: Int
  private let plotWidth: Int
  /// Whether the figures stand at the ends of the rows too.
  private let hasFigures: Bool

  /// The narrowest plot that still has a scale.
  private static let leastPlot = 12
  /// The widest plot that the eye follows with ease.
  private static let widestPlot = 64
  /// So many figures can stand behind a row.
  private static let mostFigures = 3

  init(_ pen: ChartPen) {
    self.pen = pen
    let model = pen.model
    let room = pen.width - ChartPen.indent
    names = pen.layout(of: model.categories.map(\.name), within: room, least: Self.leastPlot)
    lead = if case .beside(let width) = names, width > 0 { width + 2 } else { 0 }
    scale = model.scale(intervals: room < 50 ? 3 : 5)
    let figures = model.series.map { series in
      2 + (model.series.count > 1 ? 2 : 0)
        + (series.points.map { DisplayWidth.of(pen.figure($0)) }.max() ?? 0)
    }.reduce(0, +)
    let inner = room - lead
    hasFigures =
      model.series.count <= Self.mostFigures
      && figures <= min(inner / 2, inner - Self.leastPlot)
    plotWidth = max(Self.leastPlot, min(Self.widestPlot, inner - (hasFigures ? figures : 2)))
  }

  /// The rows, the scale, and the legend.
  func lines() -> [String] {
    var isCoinciding = false
    let rows = pen.model.categories.indices.flatMap { row in
      let drawn = draw(row)
      isCoinciding = isCoinciding || drawn.isCoinciding
      return named(pen.model.categories[row].name, drawn.text + figures(row))
    }
    return rows + axis() + pen.legend(isCoinciding: isCoinciding)
  }

  /// Dots with their name before or above them.
  private func named(_ name: ChartName, _ dots: String) -> [String] {
    switch names {
    case .above: return [pen.line(pen.cut(name, to: pen.width - ChartPen.indent)), pen.line(dots)]
    case .beside(let width):
      let text = DisplayWidth.padded(pen.cut(name, to: width), to: lead)
      return [pen.line(text + dots)]
    }
  }

  /// The dots of a row on the guide that joins them.
  private func draw(_ row: Int) -> (text: String, isCoinciding: Bool) {
    var canvas = ChartCanvas(width: plotWidth, height: 1)
    var owners: [Int: Int] = [:]
    var isCoinciding = false
    let values = pen.model.series.map { $0.points[row].measure }
    let columns = values.map { value in value.map { canvas.column(scale.share($0)) } }
    let present = columns.compactMap { $0 }
    if let last = present.max() {
      let isSingle = pen.model.series.count == 1
      let guide = isSingle ? pen.marks.guide.lead : pen.marks.guide.span
      let first = isSingle ? 0 : present.min() ?? 0
      for column in first...last { canvas.put(guide, column: column, row: 0, series: nil) }
    }
    for (series, column) in columns.enumerated() {
      guard let column else { continue }
      let isTaken = owners[column] != nil
      isCoinciding = isCoinciding || isTaken
      owners[column] = series
      canvas.put(
        isTaken ? pen.marks.coinciding : pen.marks.series(series), column: column, row: 0,
        series: isTaken ? nil : series)
    }
    let text = canvas.rows(unicode: pen.style.unicode, paint: pen.paint).joined()
    return (text, isCoinciding)
  }

  /// The figures of a row behind it, each with its mark.
  private func figures(_ row: Int) -> String {
    guard hasFigures else { return "" }
    let isSingle = pen.model.series.count == 1
    return pen.model.series.enumerated().map { index, series in
      let width = series.points.map { DisplayWidth.of(pen.figure($0)) }.max() ?? 0
      let figure = DisplayWidth.paddedLeft(pen.figure(series.points[row]), to: width)
      return "  " + (isSingle ? "" : pen.mark(index) + " ") + figure
    }.joined()
  }

  private func axis() -> [String] {
    let lead = DisplayWidth.spaces(lead)
    let canvas = ChartCanvas(width: plotWidth, height: 1)
    let columns = scale.ticks.map { canvas.column(scale.share($0.value)) }
    let names = scale.ticks.map { pen.model.text($0.number) }
    let labels = AxisLabels(names, columns: columns, width: plotWidth + 2)
    var line = Array(repeating: pen.marks.base.line, count: plotWidth)
    for place in labels.named { line[columns[place]] = pen.marks.base.tick }
    return [pen.line(lead + line.joined()), pen.line(lead + labels.text)]
  }
}
