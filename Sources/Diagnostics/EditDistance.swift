/// Edits from one text to others, a swap of neighbouring letters counting as one (optimal string alignment).
///
/// The rows of the computation are kept from one text to the next, for there may be a hundred thousand of them.
struct EditDistance {
  private let first: [UInt32]
  private var beforePrevious: [Int] = []
  private var previous: [Int] = []
  private var current: [Int] = []

  /// Takes the text that all others are compared with.
  init(from first: [UInt32]) { self.first = first }

  /// How many letters must be put in, taken out, changed or swapped; nil for more than a limit.
  mutating func distance(to second: [UInt32], atMost limit: Int) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    let width = second.count + 1
    // A cell further than the limit from the diagonal is further than the limit: only the band is worked out.
    let far = limit + 1
    makeRoom(for: width)
    var leastBefore = 0
    for column in 0..<width { previous[column] = min(column, far) }
    for row in 1...first.count {
      let band = max(1, row - limit)..<min(width, row + limit + 1)
      current[band.lowerBound - 1] = band.lowerBound == 1 ? min(row, far) : far
      if band.upperBound < width { current[band.upperBound] = far }
      var least = current[band.lowerBound - 1]
      for column in band {
        let change = previous[column - 1] + (first[row - 1] == second[column - 1] ? 0 : 1)
        var edits = min(change, previous[column] + 1, current[column - 1] + 1)
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          edits = min(edits, beforePrevious[column - 2] + 1)
        }
        current[column] = edits
        least = min(least, edits)
      }
      // No later row can be less than this one and the one before it.
      if least > limit, leastBefore > limit { return nil }
      leastBefore = least
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[second.count] <= limit ? previous[second.count] : nil
  }

  /// Sees to it that the rows hold a text of `width - 1` letters.
  private mutating func makeRoom(for width: Int) {
    guard previous.count < width else { return }
    beforePrevious = [Int](repeating: 0, count: width)
    previous = beforePrevious
    current = beforePrevious
  }
}
