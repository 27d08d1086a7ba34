/// The names of places along an axis that fit beside each other.
struct AxisLabels {
  /// The line of names.
  private(set) var text = ""
  /// The places that are named.
  private(set) var named: [Int] = []

  /// Names places at these columns of an axis; `width` is all the room there is.
  init(_ names: [String], columns: [Int], width: Int) {
    let spots = LabelPlacing.fitting(
      sizes: names.map { Double(DisplayWidth.of($0)) }, centres: columns.map { Double($0) + 0.5 },
      gap: 2, width: Double(width))
    var used = 0
    for spot in spots {
      let start = Int(spot.start.rounded(.down))
      text += DisplayWidth.spaces(start - used) + names[spot.index]
      used = start + DisplayWidth.of(names[spot.index])
      named.append(spot.index)
    }
  }
}
