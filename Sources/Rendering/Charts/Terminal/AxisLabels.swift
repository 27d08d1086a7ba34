/// The names of places along an axis that fit beside each other, the first and the last before all others.
struct AxisLabels {
  /// The line of names.
  private(set) var text = ""
  /// The places that are named.
  private(set) var named: [Int] = []

  /// Names places at these columns of an axis; `width` is all the room there is.
  init(_ names: [String], columns: [Int], width: Int) {
    var taken: [(range: Range<Int>, place: Int)] = []
    let order = [names.startIndex, names.endIndex - 1] + names.indices.dropFirst().dropLast()
    for place in order where names.indices.contains(place) {
      let size = DisplayWidth.of(names[place])
      guard size > 0, size <= width else { continue }
      let start = min(max(0, columns[place] - (size - 1) / 2), width - size)
      let range = start..<start + size
      let isFree = taken.allSatisfy { other in
        other.place != place
          && (range.upperBound + 1 < other.range.lowerBound
            || other.range.upperBound + 1 < range.lowerBound)
      }
      if isFree { taken.append((range, place)) }
    }
    var used = 0
    for (range, place) in taken.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      text += DisplayWidth.spaces(range.lowerBound - used) + names[place]
      used = range.upperBound
      named.append(place)
    }
  }
}
