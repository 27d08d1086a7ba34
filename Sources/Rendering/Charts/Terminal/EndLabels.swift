import Tables

/// What stands beside the ends of lines: the figure, and the name of the series where there is room.
struct EndLabels {
  /// The text of each row, without the plot.
  private(set) var rows: [String]
  /// The columns that the widest takes.
  private(set) var width = 0

  /// Which ends of the lines.
  enum Side { case left, right }

  /// The end of one line.
  private struct End {
    let series: Int
    let figure: String
    /// The row of its mark.
    let row: Int
    /// Whether its mark stands alone at the edge, so that a label beside it needs no mark.
    let isClear: Bool
  }

  /// Labels of the first or the last figure of every series, with `nameWidth` columns for its name.
  init(_ plot: SeriesPlot, _ pen: ChartPen, _ side: Side, nameWidth: Int) {
    let ends = pen.model.series.indices.compactMap { Self.end(of: $0, plot, pen, side) }
    let placed = LabelPlacing.apart(
      ends.map { Double($0.row) }, gap: 1, length: Double(plot.canvas.height - 1)
    ).map { Int($0.rounded()) }
    let isMarked = zip(ends, placed).contains { $0.row != $1 || !$0.isClear }
    let figureWidth = ends.map { DisplayWidth.of($0.figure) }.max() ?? 0
    rows = Array(repeating: "", count: plot.canvas.height)
    for (end, row) in zip(ends, placed) {
      let figure = DisplayWidth.paddedLeft(end.figure, to: figureWidth)
      let name = nameWidth > 0 ? pen.cut(pen.model.series[end.series].name, to: nameWidth) : ""
      let isBeside = end.isClear && end.row == row
      let mark = isMarked ? [isBeside ? " " : pen.mark(end.series)] : []
      let parts = side == .left ? [figure] + mark : mark + [figure] + (name.isEmpty ? [] : [name])
      let text = parts.joined(separator: " ")
      rows[row] = side == .left ? text + " " : " " + text
      let nameRoom = name.isEmpty ? 0 : 1 + DisplayWidth.of(name)
      width = max(width, 1 + figureWidth + (isMarked ? 2 : 0) + nameRoom)
    }
  }

  private static func end(
    of index: Int, _ plot: SeriesPlot, _ pen: ChartPen, _ side: Side
  ) -> End? {
    let points = pen.model.series[index].points
    let present = points.indices.filter { points[$0].measure != nil }
    guard let category = side == .left ? present.first : present.last,
      let value = points[category].measure
    else { return nil }
    let row = plot.row(value)
    let edge = side == .left ? 0 : plot.canvas.width - 1
    return End(
      series: index, figure: pen.model.text(points[category]), row: row,
      isClear: plot.column(category) == edge && plot.isAlone(index, category: category, row: row)
        || pen.model.series.count == 1)
  }
}
