import Tables

/// The course of the figures of each row as a line of blocks, scaled from the row's least to its greatest.
struct Sparkline {
  let signs: Signs

  /// Fewer figures than these have no course to show beside their difference.
  static let fewestFigures = 3

  /// A row's figures in the order of their columns.
  func text(_ figures: [Cell]) -> String {
    let values = figures.map(\.measure)
    let present = values.compactMap { $0 }
    guard let least = present.min(), let greatest = present.max() else {
      return values.map { _ in signs.missingLevel }.joined()
    }
    return values.map { level($0, least, greatest) }.joined()
  }

  private func level(_ value: Double?, _ least: Double, _ greatest: Double) -> String {
    guard let value else { return signs.missingLevel }
    // Halves first, so that the span of the largest numbers is still a number.
    let share = (value / 2 - least / 2) / (greatest / 2 - least / 2)
    guard share.isFinite else { return signs.middleLevel }
    let levels = signs.levels
    let place = Int((share * Double(levels.count - 1)).rounded())
    return levels[min(max(place, 0), levels.count - 1)]
  }
}
