/// A condition on one column, answered for each of its narrow numbers.
public struct NumberTest: Sendable {
  let numbers: NarrowNumbers
  /// 1 where rows with a number pass, else 0.
  let passes: [UInt8]
  /// The consecutive numbers that pass, where there are two such ranges at most; the second may be as the first.
  let intervals: (first: Interval, second: Interval)?

  /// Takes the answers for the numbers of rows with a value, and for each reason to be missing.
  init(_ numbers: NarrowNumbers, value: (Int) -> Bool, missing: (MissingKind) -> Bool) {
    self.numbers = numbers
    let passing =
      (0..<numbers.firstMissing).map(value)
      + (numbers.cardinality > numbers.firstMissing ? MissingKind.allCases.map(missing) : [])
    passes = passing.map { $0 ? 1 : 0 }
    share = Double(passing.count { $0 }) / Double(max(passing.count, 1))
    var found: [Interval] = []
    for number in passing.indices where passing[number] && found.count <= 2 {
      if let last = found.last, last.least + last.width + 1 == number {
        found[found.count - 1] = Interval(least: last.least, width: last.width + 1)
      } else {
        found.append(Interval(least: number, width: 0))
      }
    }
    intervals = (1...2).contains(found.count) ? (found[0], found[found.count - 1]) : nil
  }

  /// Consecutive numbers.
  struct Interval: Sendable {
    let least: Int
    /// How far the greatest is from the least.
    let width: Int
  }

  /// About which share of the rows passes, if all values are equally frequent.
  let share: Double
}
