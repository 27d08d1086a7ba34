import CBytes

/// A condition on one column, answered for each of its narrow numbers.
public struct NumberTest: Sendable {
  let numbers: NarrowNumbers
  /// 1 where rows with a number pass, else 0.
  let passes: [UInt8]
  /// The consecutive numbers that pass, where there are one or two such ranges.
  let intervals: cbytes_intervals?

  /// Takes the answers for the numbers of rows with a value, and for each reason to be missing.
  init(_ numbers: NarrowNumbers, value: (Int) -> Bool, missing: (MissingKind) -> Bool) {
    self.numbers = numbers
    let passing =
      (0..<numbers.firstMissing).map(value)
      + (numbers.cardinality > numbers.firstMissing ? MissingKind.allCases.map(missing) : [])
    passes = passing.map { $0 ? 1 : 0 }
    share = Double(passing.count { $0 }) / Double(max(passing.count, 1))
    intervals = cbytes_intervals(passing)
  }

  /// About which share of the rows passes, if all values are equally frequent.
  let share: Double
}

extension cbytes_intervals {
  /// The consecutive numbers that pass; nil where there are none, or more than two such ranges.
  fileprivate init?(_ passing: [Bool]) {
    var found: [Range<Int>] = []
    for number in passing.indices where passing[number] && found.count <= 2 {
      if let last = found.last, last.upperBound == number {
        found[found.count - 1] = last.lowerBound..<number + 1
      } else {
        found.append(number..<number + 1)
      }
    }
    guard let first = found.first, let last = found.last, found.count <= 2 else { return nil }
    if found.count == 1 { self.init(one: first) } else { self.init(first, or: last) }
  }
}
