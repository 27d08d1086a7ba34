import Tables

/// Lines over an axis, with round numbers to the left and the last figures to the right.
struct LineDrawing {
  let pen: ChartPen

  /// Rows that are enough to see a course by, on a narrow and on a wide terminal.
  private static let heights = (narrow: 8, wide: 12)
  /// A terminal from here on has room for names beside the lines.
  private static let leastNamedWidth = 60
  /// The widest plot that the eye follows with ease.
  private static let widestPlot = 72

  init(_ pen: ChartPen) { self.pen = pen }

  /// The plot, the axis below it, and a legend where the names do not stand beside the lines.
  func lines() -> [String] {
    let isNamed = pen.width >= Self.leastNamedWidth && pen.model.series.count > 1
    let least = max(
      pen.model.series.count, isNamed ? Self.heights.wide : Self.heights.narrow)
    let scale = pen.model.scale(intervals: 4)
    let intervals = scale.ticks.count - 1
    let height = max(1, least / intervals) * intervals + 1
    let ticks = scale.ticks.map { pen.model.text($0.number) }
    let tickWidth = ticks.map(DisplayWidth.of).max() ?? 0
    let room = pen.width - ChartPen.indent - tickWidth - 2
    let nameWidth = isNamed ? room * 2 / 5 : 0
    // Labels are measured on a plot of any width, then the plot takes what they leave.
    let probe = SeriesPlot(pen, scale: scale, width: Self.widestPlot, height: height)
    let labelRoom = EndLabels(probe, pen, .last, nameWidth: nameWidth).width + 2
    let plot = SeriesPlot(
      pen, scale: scale, width: min(Self.widestPlot, room - labelRoom), height: height)
    let labels = EndLabels(plot, pen, .last, nameWidth: nameWidth)
    var tickOfRow: [Int: String] = [:]
    for (tick, text) in zip(scale.ticks, ticks) { tickOfRow[plot.row(tick.value)] = text }
    let body = zip(plot.rows(), labels.rows).enumerated().map { row, parts in
      let tick = tickOfRow[row]
      let side = tick == nil ? pen.marks.side.line : pen.marks.side.tick
      return pen.line(
        DisplayWidth.paddedLeft(tick ?? "", to: tickWidth) + " " + side + parts.0 + parts.1)
    }
    let legend = isNamed ? [] : pen.legend(isCoinciding: plot.isCoinciding)
    return body + axis(plot, indent: tickWidth + 1) + legend
  }

  private func axis(_ plot: SeriesPlot, indent: Int) -> [String] {
    let categories = pen.model.categories
    let columns = categories.indices.map(plot.column)
    let names = categories.map { pen.cut($0.name, to: max(8, plot.canvas.width / 3)) }
    // Names may reach as far as the plot and the axis do.
    let labels = AxisLabels(
      names, columns: columns.map { $0 + 1 }, width: plot.canvas.width + 2)
    var line = Array(repeating: pen.marks.base.line, count: plot.canvas.width)
    for place in labels.named { line[columns[place]] = pen.marks.base.tick }
    let lead = DisplayWidth.spaces(indent)
    return [
      pen.line(lead + pen.marks.base.corner + line.joined()), pen.line(lead + labels.text),
    ]
  }
}
