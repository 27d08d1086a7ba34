import Synchronization

/// The narrow numbers of some values and their bounds once they were made, shared by the copies of the values.
final class KeptNumbers: Sendable {
  private struct Kept {
    let missing: MissingRows
    let numbers: NarrowNumbers?
  }

  private let kept: Mutex<Kept?>
  /// The least and the greatest value.
  private let keptBounds = Mutex<ClosedRange<Int64>?>(nil)

  /// Keeps nothing yet.
  init() { kept = Mutex(nil) }

  /// Keeps numbers that go with these missing rows.
  init(_ numbers: NarrowNumbers, _ missing: MissingRows) {
    kept = Mutex(Kept(missing: missing, numbers: numbers))
  }

  /// The numbers that go with these missing rows; made unless they are there.
  func numbers(_ missing: MissingRows, make: () -> NarrowNumbers?) -> NarrowNumbers? {
    kept.withLock { kept in
      if let kept, kept.missing.isSame(as: missing) { return kept.numbers }
      let numbers = make()
      kept = Kept(missing: missing, numbers: numbers)
      return numbers
    }
  }

  /// The least and the greatest value; looked for unless they are known.
  func bounds(find: () -> ClosedRange<Int64>?) -> ClosedRange<Int64>? {
    keptBounds.withLock { kept in
      let bounds = kept ?? find()
      kept = bounds
      return bounds
    }
  }
}
