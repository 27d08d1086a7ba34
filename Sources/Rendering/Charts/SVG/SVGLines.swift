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
  /// The most room that names beside the lines may take.
  private static let widestName = 240.0
  /// From the end of a line to its label's text.
  private static let labelIndent = 30.0
  private static let labelGap = 19.0
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
    let ends = model.series.map { series in
      let last = series.points.last { $0.measure != nil }
      let name = SVGMetrics.cut(
        series.name, to: Self.widestName - 60, size: SVGPage.size)
      return (figure: last.map(model.text) ?? "", name: name)
    }
    let labelWidth =
      ends.map {
        SVGMetrics.width($0.figure + " " + $0.name, size: SVGPage.size) + Self.labelIndent
      }.max() ?? 0
    let sideTexts = isSlope ? model.series.compactMap { $0.points.first.map(model.text) } : ticks
    let side = sideTexts.map { SVGMetrics.width($0, size: SVGPage.size) }.max() ?? 0
    let top = page.y + (isSlope ? 34 : 14)
    let area = Area(
      left: SVGPage.margin + side + 16, right: SVGPage.width - SVGPage.margin - labelWidth,
      top: top, bottom: top + Self.height)
    page.group("grid") { drawGrid(area, &$0) }
    page.group("quiet") { drawAxes(area, &$0) }
    for index in model.series.indices {
      page.group("s\(index)") { drawLine(index, area, &$0) }
    }
    drawLabels(ends, area, &page)
    page.y = area.bottom + (isSlope ? 12 : 30)
  }

  private func x(_ category: Int, _ area: Area) -> Double {
    area.left + model.categories[category].place * (area.right - area.left)
  }

  private func y(_ value: Double, _ area: Area) -> Double {
    area.bottom - scale.share(value) * (area.bottom - area.top)
  }

  private func drawGrid(_ area: Area, _ page: inout SVGPage) {
    if isSlope {
      for category in model.categories.indices {
        let x = x(category, area)
        page.line(from: (x, area.top - 8), to: (x, area.bottom + 4))
      }
    } else {
      for tick in scale.ticks {
        let y = y(tick.value, area)
        page.line(from: (area.left, y), to: (area.right, y))
      }
    }
  }

  /// The numbers beside the lines and the names of the places below or above them.
  private func drawAxes(_ area: Area, _ page: inout SVGPage) {
    if !isSlope {
      for (tick, text) in zip(scale.ticks, ticks) {
        page.write(text, x: area.left - 12, y: y(tick.value, area) + 5, anchor: .end)
      }
      page.line(from: (area.left, area.bottom), to: (area.right, area.bottom))
    }
    let names = model.categories.map {
      SVGMetrics.cut($0.name, to: (area.right - area.left) / 2 - 8, size: SVGPage.size)
    }
    let sizes = names.map { SVGMetrics.width($0, size: SVGPage.size) }
    // Names may reach half their length beyond the ends of the axis.
    let spots = LabelPlacing.fitting(
      sizes: sizes, centres: model.categories.indices.map { x($0, area) - SVGPage.margin }, gap: 12,
      width: SVGPage.width - 2 * SVGPage.margin)
    let baseline = isSlope ? area.top - 16 : area.bottom + 20
    for spot in spots {
      let middle = SVGPage.margin + spot.start + sizes[spot.index] / 2
      page.write(names[spot.index], x: middle, y: baseline, anchor: .middle)
      if !isSlope {
        let x = x(spot.index, area)
        page.line(from: (x, area.bottom), to: (x, area.bottom + 5))
      }
    }
  }

  private func drawLine(_ series: Int, _ area: Area, _ page: inout SVGPage) {
    var run: [(x: Double, y: Double)] = []
    for (category, cell) in model.series[series].points.enumerated() {
      guard let value = cell.measure else {
        if run.count > 1 { page.path(run, series: series) }
        run = []
        continue
      }
      run.append((x(category, area), y(value, area)))
    }
    if run.count > 1 { page.path(run, series: series) }
    for (category, cell) in model.series[series].points.enumerated() {
      guard let value = cell.measure else { continue }
      page.mark(series, x: x(category, area), y: y(value, area))
    }
  }

  private func drawLabels(
    _ ends: [(figure: String, name: String)], _ area: Area, _ page: inout SVGPage
  ) {
    drawEnds(ends, area, &page, isLeft: false)
    if isSlope {
      let figures = model.series.map { series in
        (figure: series.points.first { $0.measure != nil }.map(model.text) ?? "", name: "")
      }
      drawEnds(figures, area, &page, isLeft: true)
    } else if model.series.count == 1, model.categories.count <= Self.mostPointLabels {
      page.group("text") { page in
        for (category, cell) in (model.series.first?.points ?? []).enumerated().dropLast() {
          guard let value = cell.measure else { continue }
          page.write(
            model.text(cell), x: x(category, area) + (category == 0 ? 12 : 0),
            y: y(value, area) - 12, anchor: .middle)
        }
      }
    }
  }

  /// The labels at one side; each is joined to its line where it had to give way to others.
  private func drawEnds(
    _ labels: [(figure: String, name: String)], _ area: Area, _ page: inout SVGPage, isLeft: Bool
  ) {
    let ends = model.series.indices.compactMap {
      index -> (series: Int, category: Int, y: Double)? in
      let points = model.series[index].points
      let present = points.indices.filter { points[$0].measure != nil }
      guard let category = isLeft ? present.first : present.last,
        let value = points[category].measure
      else { return nil }
      return (index, category, y(value, area))
    }
    let places = LabelPlacing.apart(
      ends.map { $0.y - area.top }, gap: Self.labelGap, length: Self.height)
    for (end, place) in zip(ends, places) {
      let y = area.top + place
      let label = labels[end.series]
      let edge = isLeft ? area.left - 8 : area.right + 8
      if abs(y - end.y) > 2 {
        let start = x(end.category, area) + (isLeft ? -8 : 8)
        page.group("quiet") { $0.line(from: (start, end.y), to: (isLeft ? edge - 2 : edge + 4, y)) }
      }
      if isLeft {
        page.group("text") {
          $0.write(label.figure, x: edge - 6, y: y + 5, anchor: .end, isBold: true)
        }
        continue
      }
      if model.series.count > 1 {
        page.group("s\(end.series)") { $0.mark(end.series, x: edge + 10, y: y) }
      }
      page.group("text") { page in
        let x = edge + 22
        page.write(label.figure, x: x, y: y + 5, isBold: true)
        let width = labels.map { SVGMetrics.width($0.figure, size: SVGPage.size) }.max() ?? 0
        page.write(label.name, x: x + width + 6, y: y + 5)
      }
    }
  }
}
