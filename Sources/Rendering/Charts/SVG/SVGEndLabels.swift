import Tables

/// What stands beside the ends of lines: the figure, and the name of the series.
struct SVGEndLabels {
  /// The end of one line: what is said of it and where it is.
  private struct Label {
    let end: ChartEnd
    let figure: String
    let name: MarkedText
    let x: Double
    let y: Double
  }

  private let side: ChartEnd.Side
  private let labels: [Label]

  /// From one label to the next, at least.
  private static let gap = 19.0
  /// From the edge of the lines to the texts.
  private static let indent = 28.0
  /// From a figure to the name behind it.
  private static let space = 8.0
  /// The longest names that are not cut.
  private static let widestName = 230.0

  /// Finds the ends of the lines; `place` says where a figure of a category is.
  init(_ model: ChartModel, _ side: ChartEnd.Side, place: (Int, Double) -> (x: Double, y: Double)) {
    self.side = side
    labels = model.ends(side).map { end in
      let (x, y) = place(end.category, end.value)
      return Label(
        end: end, figure: model.text(end.cell), name: side == .first ? "" : Self.name(end, model),
        x: x, y: y)
    }
  }

  /// The room that the labels of a model's last figures take.
  static func width(_ model: ChartModel) -> Double {
    let last = SVGEndLabels(model, .last) { _, _ in (0, 0) }
    let names = last.labels.map { SVGMetrics.width($0.name, size: SVGPage.size) }.max() ?? 0
    return indent + last.figureWidth + (names > 0 ? space + names : 0)
  }

  private static func name(_ end: ChartEnd, _ model: ChartModel) -> MarkedText {
    let room = widestName - SVGMetrics.width(end.note, size: SVGPage.size)
    let name = SVGMetrics.cut(model.series[end.series].name, to: room, size: SVGPage.size)
    return [name, MarkedText(end.note)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var figureWidth: Double {
    labels.map { SVGMetrics.width($0.figure, size: SVGPage.size, isBold: true) }.max() ?? 0
  }

  /// Draws the labels beside the edge of the lines, from `top` to `top + height`.
  ///
  /// A label that gives way to others is joined to its line; it repeats the mark where it is not right beside it.
  func draw(on page: inout SVGPage, edge: Double, top: Double, height: Double) {
    let places = LabelPlacing.apart(labels.map { $0.y - top }, gap: Self.gap, length: height)
    for (label, place) in zip(labels, places) {
      let y = top + place
      let isAtEdge = abs(label.x - edge) < 2
      if isAtEdge, abs(y - label.y) > 2 {
        let start = edge + (side == .first ? -8 : 8)
        let end = edge + (side == .first ? -10 : 12)
        page.group("quiet") { $0.line(from: (start, label.y), to: (end, y)) }
      }
      switch side {
      case .first:
        page.group("text") {
          $0.write(label.figure, x: edge - 14, y: y + 5, anchor: .end, isBold: true)
        }
      case .last:
        if !isAtEdge || abs(y - label.y) > 2 || isShared(label) {
          page.group("s\(label.end.series)") { $0.mark(label.end.series, x: edge + 18, y: y) }
        }
        page.group("text") { page in
          let x = edge + Self.indent + figureWidth
          page.write(label.figure, x: x, y: y + 5, anchor: .end, isBold: true)
          page.write(label.name, x: x + Self.space, y: y + 5)
        }
      }
    }
  }

  /// Whether the mark of another line is at the same place.
  private func isShared(_ label: Label) -> Bool {
    labels.contains { $0.end.series != label.end.series && abs($0.y - label.y) < 2 }
  }
}
