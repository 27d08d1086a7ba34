import Tables

/// Bars that lie, each with its name before and its figure behind it; all stand on zero.
struct SVGBars {
  private let model: ChartModel
  private let isNested: Bool
  private let nameWidth: Double
  private let figureWidth: Double
  /// The places of zero and of the ends of the longest bars.
  private let zero: Double
  private let lengthOfOne: Double

  private static let thickness = 18.0
  private static let step = 26.0
  private static let widestName = 280.0

  init(_ model: ChartModel) {
    self.model = model
    isNested = model.series.count > 1
    let size = SVGPage.size
    let names = isNested ? model.series.map(\.name) : model.categories.map(\.name)
    let widest = names.map { SVGMetrics.width($0.text, size: size) }.max() ?? 0
    nameWidth = min(Self.widestName, widest)
    figureWidth =
      model.series.flatMap(\.points).map { SVGMetrics.width(model.text($0), size: size) }.max() ?? 0
    let values = model.values
    let below = max(0, -(values.min() ?? 0))
    let above = max(0, values.max() ?? 0)
    let left = SVGPage.margin + (isNested ? 16 : 0) + nameWidth + (nameWidth > 0 ? 12 : 0)
    let start = left + (below > 0 ? figureWidth + 8 : 0)
    let room = max(40, SVGPage.width - SVGPage.margin - start - figureWidth - 8)
    // Halves, so that the sum of the largest numbers is still a number.
    let span = below / 2 + above / 2
    lengthOfOne = span > 0 ? room / 2 / span : 0
    zero = start + below * lengthOfOne
  }

  /// Draws the bars from the top, then the line of zero over all of them.
  func draw(on page: inout SVGPage) {
    let top = page.y
    for (row, category) in model.categories.enumerated() {
      if isNested, !category.name.isEmpty {
        let room = SVGPage.width - 2 * SVGPage.margin
        let name = SVGMetrics.cut(category.name, to: room, size: SVGPage.size)
        page.group("text") { $0.write(name, x: SVGPage.margin, y: $0.y + 16, isBold: true) }
        page.y += Self.step
      }
      for series in model.series.indices { draw(row, series, &page) }
      if isNested { page.y += 6 }
    }
    page.group("quiet") { $0.line(from: (zero, top), to: (zero, $0.y - 4)) }
  }

  private func draw(_ row: Int, _ series: Int, _ page: inout SVGPage) {
    let cell = model.series[series].points[row]
    let name = SVGRowName(
      isNested ? model.series[series].name : model.categories[row].name, width: nameWidth)
    let height = name.height(least: Self.step)
    defer { page.y += height }
    let middle = page.y + (height - Self.step + Self.thickness) / 2
    let y = middle - Self.thickness / 2
    let baseline = middle + 5
    name.write(on: &page, x: SVGPage.margin + (isNested ? 16 : 0), middle: middle)
    guard let value = cell.measure else {
      page.group("quiet") { $0.write(model.text(cell), x: zero + 8, y: baseline) }
      return
    }
    let length = abs(value) * lengthOfOne
    let start = value < 0 ? zero - length : zero
    page.group("s\(series)") {
      $0.bar(x: start, y: y, width: length, height: Self.thickness)
    }
    page.group("text") {
      $0.write(
        model.text(cell), x: value < 0 ? start - 6 : zero + length + 6, y: baseline,
        anchor: value < 0 ? .end : .start, isBold: true)
    }
  }
}
