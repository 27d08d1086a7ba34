/// What stands beside the ends of lines: the figure, and the name of the series where there is room.
struct EndLabels {
  /// The text of each row, without the plot.
  private(set) var rows: [String]
  /// The columns that the widest takes.
  private(set) var width = 0

  /// Labels of the ends at one side, with `nameWidth` columns for names.
  init(_ plot: SeriesPlot, _ pen: ChartPen, _ side: ChartEnd.Side, nameWidth: Int) {
    // Without room to say which place it is from, a figure would be taken for one of the edge.
    // Of labels that share a place the higher figure's stands higher.
    let ends = pen.model.ends(side).filter { $0.note.isEmpty || nameWidth > 0 }.enumerated()
      .sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }.map(\.element)
    let wanted = ends.map { plot.row($0.value) }
    let placed = LabelPlacing.apart(
      wanted.map(Double.init), gap: 1, length: Double(plot.canvas.height - 1)
    ).map { Int($0.rounded()) }
    let isBeside = ends.indices.map {
      placed[$0] == wanted[$0] && Self.isClear(ends[$0], plot, pen, side)
    }
    let isMarked = isBeside.contains(false)
    let figures = ends.map { pen.model.text($0.cell) }
    let figureWidth = figures.map(DisplayWidth.of).max() ?? 0
    rows = Array(repeating: "", count: plot.canvas.height)
    for index in ends.indices {
      let figure = DisplayWidth.paddedLeft(figures[index], to: figureWidth)
      // A label that is not right beside its mark repeats it.
      let mark = isMarked ? [isBeside[index] ? " " : pen.mark(ends[index].series)] : []
      let name = Self.name(ends[index], pen, nameWidth)
      let parts = side == .first ? [figure] + mark : mark + [figure] + name
      let text = parts.joined(separator: " ")
      rows[placed[index]] = side == .first ? text + " " : " " + text
      let nameRoom = name.map { 1 + DisplayWidth.of($0) }.reduce(0, +)
      width = max(width, 1 + figureWidth + (isMarked ? 2 : 0) + nameRoom)
    }
  }

  /// Whether the mark of an end stands alone at the edge, so that a label beside it needs no mark.
  private static func isClear(
    _ end: ChartEnd, _ plot: SeriesPlot, _ pen: ChartPen, _ side: ChartEnd.Side
  ) -> Bool {
    let edge = side == .first ? 0 : plot.canvas.width - 1
    guard plot.column(end.category) == edge else { return false }
    return pen.model.series.count == 1
      || plot.isAlone(end.series, category: end.category, row: plot.row(end.value))
  }

  /// The name as far as there is room, then the note.
  private static func name(_ end: ChartEnd, _ pen: ChartPen, _ room: Int) -> [String] {
    let note = end.note.isEmpty ? [] : [pen.style.safe(end.note)]
    let left = room - note.map { DisplayWidth.of($0) + 1 }.reduce(0, +)
    let name = pen.model.series[end.series].name
    return (name.isEmpty || left < 4 ? [] : [pen.cut(name, to: left)]) + note
  }
}
