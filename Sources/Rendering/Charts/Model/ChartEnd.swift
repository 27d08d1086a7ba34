import Tables

/// Where a line begins or ends, for the label beside it.
struct ChartEnd {
  /// The index of the series.
  let series: Int
  /// The index of the category.
  let category: Int
  /// The figure.
  let cell: Cell
  /// The figure as a place on the scale.
  let value: Double
  /// The category in parentheses where it is not the one at the edge, or a label there would lie; else empty.
  let note: String

  /// Which ends of the lines.
  enum Side { case first, last }
}

extension ChartModel {
  /// The ends of the lines: figures of the first category, or the last figure that each series has.
  func ends(_ side: ChartEnd.Side) -> [ChartEnd] {
    series.indices.compactMap { index in
      let points = series[index].points
      let category =
        side == .first ? points.startIndex : points.lastIndex { $0.measure != nil } ?? 0
      guard points.indices.contains(category), let value = points[category].measure else {
        return nil
      }
      let isAtEdge = side == .first || category == points.count - 1
      return ChartEnd(
        series: index, category: category, cell: points[category], value: value,
        note: isAtEdge ? "" : "(" + categories[category].name.text + ")")
    }
  }
}
