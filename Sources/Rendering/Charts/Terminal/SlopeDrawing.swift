import Tables

/// Lines between the figures of members side by side, the figures written at both ends.
struct SlopeDrawing {
  let pen: ChartPen

  /// Columns between two members, at most.
  private static let widestStep = 32
  /// A terminal from here on has room for names beside the lines.
  private static let leastNamedWidth = 50

  init(_ pen: ChartPen) { self.pen = pen }

  /// The members above the lines, and a legend where the names do not stand beside them.
  func lines() -> [String] {
    let model = pen.model
    let isNamed = pen.width >= Self.leastNamedWidth && model.series.count > 1
    let height = max(7, model.series.count * 2 + 1)
    let scale = model.scale(intervals: 4)
    let room = pen.width - ChartPen.indent
    let nameWidth = isNamed ? room * 2 / 5 : 0
    let widest = Self.widestStep * (model.categories.count - 1) + 1
    let probe = SeriesPlot(pen, scale: scale, width: widest, height: height)
    let sides =
      EndLabels(probe, pen, .first, nameWidth: 0).width
      + EndLabels(probe, pen, .last, nameWidth: nameWidth).width + 4
    let plot = SeriesPlot(
      pen, scale: scale, width: min(widest, max(3, room - sides)), height: height)
    let left = EndLabels(plot, pen, .first, nameWidth: 0)
    let right = EndLabels(plot, pen, .last, nameWidth: nameWidth)
    let names = model.categories.map { pen.cut($0.name, to: max(8, plot.canvas.width / 2 - 1)) }
    let labels = AxisLabels(
      names, columns: model.categories.indices.map { plot.column($0) + left.width },
      width: left.width + plot.canvas.width + right.width)
    let body = zip(plot.rows(), zip(left.rows, right.rows)).map { row, ends in
      let lead = ends.0.isEmpty ? DisplayWidth.spaces(left.width) : ends.0
      return pen.line(lead + row + ends.1)
    }
    .drop { $0.isEmpty }
    let legend = isNamed ? [] : pen.legend(isCoinciding: plot.isCoinciding)
    let tail = body.reversed().prefix { $0.isEmpty }.count
    return [pen.line(labels.text)] + body.dropLast(tail) + legend
  }
}
