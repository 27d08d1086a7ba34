import Tables

/// Bars that lie, each with its name before and its figure behind it; all stand on zero.
struct BarDrawing {
  let pen: ChartPen
  private let names: ChartPen.Names
  private let figureWidth: Int
  /// The cells of the bars to the left and to the right of zero.
  private let room: (left: Int, right: Int)
  /// What a cell stands for.
  private let unit: Double

  /// The cells of the longest bar, at least.
  private static let leastLength = 4

  init(_ pen: ChartPen) {
    self.pen = pen
    let model = pen.model
    let isNested = model.series.count > 1
    let inner = pen.width - ChartPen.indent - (isNested ? 2 : 0)
    figureWidth =
      model.series.flatMap(\.points).map { DisplayWidth.of(pen.model.text($0)) }.max() ?? 0
    let values = model.values
    let below = max(0, -(values.min() ?? 0))
    let above = max(0, values.max() ?? 0)
    let sides = below > 0 && above > 0 ? 2 : 1
    names = pen.layout(
      of: isNested ? model.series.map(\.name) : model.categories.map(\.name), within: inner,
      least: (figureWidth + 1) * sides + Self.leastLength)
    let nameWidth = if case .beside(let width) = names { width } else { 0 }
    let cells = max(Self.leastLength, inner - nameWidth - (figureWidth + 1) * sides - 2)
    let left = Self.cellsLeft(of: cells, below: below, above: above)
    room = (left, cells - left)
    // The side with the less room for its numbers sets the scale of both.
    unit = max(left > 0 ? below / Double(left) : 0, above / Double(cells - left))
  }

  /// How many of the cells are for numbers below zero.
  private static func cellsLeft(of cells: Int, below: Double, above: Double) -> Int {
    guard below > 0 else { return 0 }
    guard above > 0 else { return cells - 1 }
    let share = 1 / (1 + above / below)
    return max(1, min(cells - 1, Int((Double(cells) * share).rounded())))
  }

  /// The length of a bar in eighths of a cell.
  private func length(_ value: Double) -> Int {
    let cells = abs(value) / unit
    return cells.isFinite ? Int((min(cells, Double(max(room.left, room.right))) * 8).rounded()) : 0
  }

  /// A line for each bar; with several series a line for each row above its bars.
  func lines() -> [String] {
    let model = pen.model
    guard model.series.count > 1 else {
      return zip(model.categories, model.series.first?.points ?? []).flatMap { category, cell in
        named(category.name, bar(cell, 0), indent: "")
      }
    }
    return model.categories.indices.flatMap { row in
      heading(model.categories[row].name, indent: "")
        + model.series.indices.flatMap { index in
          let series = model.series[index]
          return named(series.name, bar(series.points[row], index), indent: "  ")
        }
    }
  }

  private func heading(_ name: ChartName, indent: String) -> [String] {
    let room = pen.width - ChartPen.indent - indent.count
    return name.isEmpty ? [] : [pen.line(indent + pen.cut(name, to: room))]
  }

  /// A bar with its name before or above it.
  private func named(_ name: ChartName, _ bar: String, indent: String) -> [String] {
    switch names {
    case .above: return heading(name, indent: indent) + [pen.line(indent + bar)]
    case .beside(0): return [pen.line(indent + bar)]
    case .beside(let width):
      let text = DisplayWidth.padded(pen.cut(name, to: width), to: width)
      return [pen.line(indent + text + "  " + bar)]
    }
  }

  private func bar(_ cell: Cell, _ series: Int) -> String {
    let leftWidth = room.left > 0 ? room.left + (room.right > 0 ? figureWidth + 1 : 0) : 0
    guard let value = cell.measure else {
      return DisplayWidth.spaces(leftWidth) + pen.style.paint(pen.model.text(cell), .quiet)
    }
    let length = length(value)
    let figure = pen.model.text(cell)
    if value < 0 {
      let bar = pen.marks.barToLeft(eighths: min(length, room.left * 8))
      let lead = leftWidth - DisplayWidth.of(bar) - DisplayWidth.of(figure) - 1
      return DisplayWidth.spaces(lead) + figure + " " + pen.paint(bar, series)
    }
    let bar = pen.marks.bar(eighths: min(length, room.right * 8))
    return DisplayWidth.spaces(leftWidth) + pen.paint(bar, series) + (bar.isEmpty ? "" : " ")
      + figure
  }
}
