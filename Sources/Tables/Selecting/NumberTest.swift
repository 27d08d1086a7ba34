/// A condition on one column, answered for each of its narrow numbers.
public struct NumberTest: Sendable {
  let numbers: NarrowNumbers
  /// 1 where rows with a number pass, else 0.
  let passes: [UInt8]
  /// The numbers that pass, where they are consecutive.
  let interval: (least: Int, width: Int)?

  /// Takes the answers for the numbers of rows with a value, and for each reason to be missing.
  init(_ numbers: NarrowNumbers, value: (Int) -> Bool, missing: (MissingKind) -> Bool) {
    self.numbers = numbers
    let passing =
      (0..<numbers.firstMissing).map(value)
      + (numbers.cardinality > numbers.firstMissing ? MissingKind.allCases.map(missing) : [])
    passes = passing.map { $0 ? 1 : 0 }
    interval = passing.firstIndex(of: true).flatMap { first in
      let last = passing.lastIndex(of: true) ?? first
      return passing[first...last].contains(false) ? nil : (first, last - first)
    }
  }

  /// About which share of the rows passes, if all values are equally frequent.
  var share: Double { Double(passes.count { $0 != 0 }) / Double(max(passes.count, 1)) }
}
