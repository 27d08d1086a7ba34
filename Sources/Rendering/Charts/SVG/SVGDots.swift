import Tables

/// A row for each name with a mark for each figure, all on one scale below.
struct SVGDots {
  private let model: ChartModel
  private let scale: ChartScale
  private let nameWidth: Double
  private let left: Double
  private let right: Double

  private static let step = 28.0
  private static let widestName = 300.0

  init(_ model: ChartModel) {
    self.model = model
    scale = model.scale(intervals: 5)
    let size = SVGPage.size
    let widest = model.categories.map { SVGMetrics.width($0.name.text, size: size) }.max() ?? 0
    nameWidth = min(Self.widestName, widest)
    left = SVGPage.margin + nameWidth + (nameWidth > 0 ? 20 : 8)
    let figures = model.series.count == 1 ? model.series.flatMap(\.points).map(model.text) : []
    let room = figures.map { SVGMetrics.width($0, size: size) }.max() ?? 0
    right = SVGPage.width - SVGPage.margin - 12 - room
  }

  /// Draws the legend, the scale behind the rows, and the rows.
  func draw(on page: inout SVGPage) {
    drawLegend(&page)
    let top = page.y
    let names = model.categories.map { SVGRowName($0.name, width: nameWidth) }
    let heights = names.map { $0.height(least: Self.step) }
    let bottom = top + heights.reduce(0, +)
    page.group("grid") { page in
      for tick in scale.ticks {
        let x = x(tick.value)
        page.line(from: (x, top), to: (x, bottom))
      }
    }
    page.group("quiet") { page in
      for tick in scale.ticks {
        page.write(
          model.text(tick.number), x: x(tick.value), y: bottom + 18, anchor: .middle)
      }
    }
    var y = top
    for (row, name) in names.enumerated() {
      let middle = y + heights[row] / 2
      name.write(on: &page, x: SVGPage.margin, middle: middle)
      draw(row, y: middle, &page)
      y += heights[row]
    }
    page.y = bottom + 24
  }

  private func x(_ value: Double) -> Double { left + scale.share(value) * (right - left) }

  private func drawLegend(_ page: inout SVGPage) {
    guard model.series.count > 1 else { return }
    var x = SVGPage.margin
    page.y += 14
    for (index, series) in model.series.enumerated() {
      let name = SVGMetrics.cut(series.name, to: Self.widestName, size: SVGPage.size)
      let width = 16 + SVGMetrics.width(name, size: SVGPage.size) + 24
      if x > SVGPage.margin, x + width > SVGPage.width - SVGPage.margin {
        x = SVGPage.margin
        page.y += SVGPage.lineHeight
      }
      let y = page.y
      page.group("s\(index)") { $0.mark(index, x: x + 7, y: y - 5) }
      page.group("text") { $0.write(name, x: x + 20, y: y) }
      x += width
    }
    page.y += 12
  }

  private func draw(_ row: Int, y: Double, _ page: inout SVGPage) {
    let cells = model.series.map { $0.points[row] }
    let places = cells.compactMap(\.measure).map(x)
    guard let first = places.min(), let last = places.max() else {
      let kinds = cells.first.map(model.text) ?? ""
      page.group("quiet") { $0.write(kinds, x: left + 8, y: y + 5) }
      return
    }
    let isSingle = model.series.count == 1
    page.group("quiet") {
      $0.line(from: (isSingle ? left : first, y), to: (last, y), thickness: 1.5)
    }
    for (series, cell) in cells.enumerated() {
      guard let value = cell.measure else { continue }
      page.group("s\(series)") { $0.mark(series, x: x(value), y: y) }
    }
    if isSingle, let cell = cells.first {
      page.group("text") { $0.write(model.text(cell), x: last + 12, y: y + 5, isBold: true) }
    }
  }
}
