import Indicators
import Tables

/// Lines of a chart over time or between members, with figures and names at their ends.
struct SVGLines {
  private let model: ChartModel
  private let scale: ChartScale
  private let isSlope: Bool
  private let ticks: [String]

  /// The area of the lines within the page.
  private struct Area {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
  }

  private static let height = 260.0
  /// So many figures of a single line can all be written at their points.
  private static let mostPointLabels = 8

  init(_ model: ChartModel) {
    self.model = model
    isSlope = model.kind == .slope
    scale = model.scale(intervals: 4)
    ticks = scale.ticks.map { model.text($0.number) }
  }

  /// Draws the axes, then the lines, then the labels.
  func draw(on page: inout SVGPage) {
    let beside = isSlope ? model.series.flatMap(\.points).map(model.text) : ticks
    let side = beside.map { SVGMetrics.width($0, size: SVGPage.size, isBold: isSlope) }.max() ?? 0
    let top = page.y + (isSlope ? 34 : 14)
    let area = Area(
      left: SVGPage.margin + side + 16,
      right: SVGPage.width - SVGPage.margin - SVGEndLabels.width(model), top: top,
      bottom: top + Self.height)
    page.group("grid") { isSlope ? drawPosts(area, &$0) : drawGrid(area, &$0) }
    page.group("quiet") { page in
      if !isSlope { drawScale(area, &page) }
      drawNames(area, &page)
    }
    for index in model.series.indices {
      page.group("s\(index)") { drawLine(index, area, &$0) }
    }
    drawLabels(area, &page)
    page.y = area.bottom + (isSlope ? 12 : 30)
  }

  private func x(_ category: Int, _ area: Area) -> Double {
    area.left + model.categories[category].place * (area.right - area.left)
  }

  private func y(_ value: Double, _ area: Area) -> Double {
    area.bottom - scale.share(value) * (area.bottom - area.top)
  }

  /// A line of the grid at every round number.
  private func drawGrid(_ area: Area, _ page: inout SVGPage) {
    for tick in scale.ticks {
      let y = y(tick.value, area)
      page.line(from: (area.left, y), to: (area.right, y))
    }
  }

  /// An upright line at every member that is compared.
  private func drawPosts(_ area: Area, _ page: inout SVGPage) {
    for category in model.categories.indices {
      let x = x(category, area)
      page.line(from: (x, area.top - 8), to: (x, area.bottom + 4))
    }
  }

  /// The round numbers beside the lines, and the axis below them.
  private func drawScale(_ area: Area, _ page: inout SVGPage) {
    for (tick, text) in zip(scale.ticks, ticks) {
      page.write(text, x: area.left - 12, y: y(tick.value, area) + 5, anchor: .end)
    }
    page.line(from: (area.left, area.bottom), to: (area.right, area.bottom))
  }

  /// The names of the places, below the axis or above the posts.
  private func drawNames(_ area: Area, _ page: inout SVGPage) {
    let names = model.categories.map {
      SVGMetrics.cut($0.name, to: (area.right - area.left) / 2 - 8, size: SVGPage.size)
    }
    let sizes = names.map { SVGMetrics.width($0, size: SVGPage.size) }
    // Names may reach beyond the ends of the axis, up to the edges of the page.
    let spots = LabelPlacing.fitting(
      sizes: sizes, centres: model.categories.indices.map { x($0, area) - SVGPage.margin }, gap: 12,
      width: SVGPage.width - 2 * SVGPage.margin)
    for spot in spots {
      let middle = SVGPage.margin + spot.start + sizes[spot.index] / 2
      let baseline = isSlope ? area.top - 16 : area.bottom + 20
      page.write(names[spot.index], x: middle, y: baseline, anchor: .middle)
      if !isSlope {
        let x = x(spot.index, area)
        page.line(from: (x, area.bottom), to: (x, area.bottom + 5))
      }
    }
  }

  /// The figures that follow each other joined, a gap where one is missing, and a mark at each.
  private func drawLine(_ series: Int, _ area: Area, _ page: inout SVGPage) {
    let points = model.series[series].points.enumerated().map { category, cell in
      cell.measure.map { (x: x(category, area), y: y($0, area)) }
    }
    for run in points.split(whereSeparator: { $0 == nil }) where run.count > 1 {
      page.path(run.compactMap { $0 }, series: series)
    }
    for point in points.compactMap({ $0 }) { page.mark(series, x: point.x, y: point.y) }
  }

  private func drawLabels(_ area: Area, _ page: inout SVGPage) {
    let place = { (category: Int, value: Double) in (x: x(category, area), y: y(value, area)) }
    let last = SVGEndLabels(model, .last, place: place)
    last.draw(on: &page, edge: area.right, top: area.top, height: Self.height)
    if isSlope {
      let first = SVGEndLabels(model, .first, place: place)
      first.draw(on: &page, edge: area.left, top: area.top, height: Self.height)
    } else if model.series.count == 1, model.categories.count <= Self.mostPointLabels {
      page.group("text") { drawFigures(area, &$0) }
    }
  }

  /// The figures of a single line at its points; the last one has its label already.
  private func drawFigures(_ area: Area, _ page: inout SVGPage) {
    let points = model.series.first?.points ?? []
    let present = points.indices.filter { points[$0].measure != nil }
    for category in present.dropLast() {
      guard let value = points[category].measure else { continue }
      page.write(
        model.text(points[category]), x: x(category, area), y: y(value, area) - 12, anchor: .middle)
    }
  }
}
