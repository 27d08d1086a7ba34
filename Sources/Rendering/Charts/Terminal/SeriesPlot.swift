import Tables

/// The lines and marks of all series on a canvas, and where their ends are.
struct SeriesPlot {
  private(set) var canvas: ChartCanvas
  /// Whether marks of several series fall on one character.
  private(set) var isCoinciding = false

  private let pen: ChartPen
  private let scale: ChartScale
  private var owners: [Int: Int] = [:]

  /// Marks nearer to each other than this hide the line between them.
  private static let leastDistance = 5

  init(_ pen: ChartPen, scale: ChartScale, width: Int, height: Int) {
    self.pen = pen
    self.scale = scale
    canvas = ChartCanvas(width: width, height: height)
    for index in pen.model.series.indices { drawLine(index) }
    for index in pen.model.series.indices { drawMarks(index) }
  }

  /// The row of a figure.
  func row(_ value: Double) -> Int { canvas.row(scale.share(value)) }

  /// Whether the mark at a place belongs to a series alone.
  func isAlone(_ series: Int, category: Int, row: Int) -> Bool {
    owners[row * canvas.width + column(category)] == series
  }

  /// The column of a category.
  func column(_ category: Int) -> Int { canvas.column(pen.model.categories[category].place) }

  /// The rows as text.
  func rows() -> [String] { canvas.rows(unicode: pen.style.unicode, paint: pen.paint) }

  /// Joins figures that follow each other; a missing one leaves a gap.
  private mutating func drawLine(_ series: Int) {
    let points = pen.model.series[series].points.map(\.measure)
    for (index, pair) in zip(points, points.dropFirst()).enumerated() {
      guard let from = pair.0, let to = pair.1 else { continue }
      canvas.line(
        from: canvas.dot(pen.model.categories[index].place, scale.share(from)),
        to: canvas.dot(pen.model.categories[index + 1].place, scale.share(to)), series: series)
    }
  }

  private mutating func drawMarks(_ series: Int) {
    let points = pen.model.series[series].points
    let present = points.indices.filter { points[$0].measure != nil }
    let step = max(1, Self.leastDistance * points.count / canvas.width)
    for (number, index) in present.enumerated() {
      // Where marks would crowd, each series shows every few, not all at the same places.
      let isEnd = number == 0 || number == present.count - 1
      guard isEnd || (number + series) % step == 0, let value = points[index].measure else {
        continue
      }
      put(series, column: column(index), row: row(value))
    }
  }

  private mutating func put(_ series: Int, column: Int, row: Int) {
    let place = row * canvas.width + column
    if let owner = owners[place], owner != series {
      isCoinciding = true
      owners[place] = -1
      canvas.put(pen.marks.coinciding, column: column, row: row, series: nil)
    } else {
      owners[place] = series
      canvas.put(pen.marks.series(series), column: column, row: row, series: series)
    }
  }
}
