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
    guard !first.isEmpty, !second.isEmpty else {
      let length = max(first.count, second.count)
      return length <= limit ? length : nil
    }
    let width = second.count + 1
    for row in [\EditDistance.beforePrevious, \.previous, \.current]
    where self[keyPath: row].count < width {
      self[keyPath: row] = [Int](repeating: 0, count: width)
    }
    for column in 0..<width { previous[column] = column }
    for row in 1...first.count {
      current[0] = row
      var least = row
      for column in 1..<width {
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
      if least > limit, row > 1, previous[..<width].allSatisfy({ $0 > limit }) { return nil }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[second.count] <= limit ? previous[second.count] : nil
  }
}
