/// Finds room for labels along a line, in characters or in any other unit of length.
enum LabelPlacing {
  /// Where each label goes so that all are `gap` apart, each as near to where it belongs as its neighbours let it.
  ///
  /// - Parameter length: the last place; labels for which there is no room stand too near each other at the start.
  static func apart(_ wanted: [Double], gap: Double, length: Double) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var places = wanted
    var next = 0.0
    for index in order {
      places[index] = max(wanted[index], next)
      next = places[index] + gap
    }
    var limit = length
    for index in order.reversed() {
      places[index] = max(0, min(places[index], limit))
      limit = places[index] - gap
    }
    return places
  }

  /// A label that fits, and where it starts.
  struct Spot {
    let index: Int
    let start: Double
  }

  /// The labels that fit side by side below their centres, the first and the last before all others.
  ///
  /// - Parameters:
  ///   - sizes: how long each label is.
  ///   - gap: the least distance between two.
  ///   - width: all the room there is.
  static func fitting(
    sizes: [Double], centres: [Double], gap: Double, width: Double
  ) -> [Spot] {
    var taken: [(start: Double, end: Double, index: Int)] = []
    let ends = sizes.isEmpty ? [] : [0, sizes.count - 1]
    for index in ends + sizes.indices.dropFirst().dropLast() {
      guard sizes[index] > 0, sizes[index] <= width else { continue }
      let start = min(max(0, centres[index] - sizes[index] / 2), width - sizes[index])
      let end = start + sizes[index]
      let isFree = taken.allSatisfy { other in
        other.index != index && (end + gap <= other.start || other.end + gap <= start)
      }
      if isFree { taken.append((start, end, index)) }
    }
    return taken.sorted { $0.start < $1.start }.map { Spot(index: $0.index, start: $0.start) }
  }
}
