/// Rows that a condition is asked about, in their order.
protocol CandidateRows {
  /// How many there are.
  var count: Int { get }
  /// The row at a place among them.
  subscript(_ index: Int) -> Int { get }
}

/// Rows of which each follows the one before.
struct ConsecutiveRows: CandidateRows {
  let first: Int
  let count: Int
  @inline(__always)
  subscript(_ index: Int) -> Int { first &+ index }
}

/// Rows that other conditions left.
struct ListedRows: CandidateRows {
  let rows: UnsafePointer<UInt32>
  let count: Int
  @inline(__always)
  subscript(_ index: Int) -> Int { Int(rows[index]) }
}

/// A flag for each of some rows: 1 while the row may pass, else 0.
///
/// A byte for each, and no branch on any: the compiler takes vectors for consecutive rows, and for listed ones the
/// processor fetches the next rows' values while it waits for one.
struct Candidates<Rows: CandidateRows> {
  let rows: Rows
  let flags: UnsafeMutablePointer<UInt8>
  /// False before the first condition, which writes the flags without looking at them.
  private let areFlagged: Bool

  /// Takes rows all of which may pass; their flags are still to be written.
  init(_ rows: Rows, flags: UnsafeMutablePointer<UInt8>) {
    self.init(rows, flags: flags, areFlagged: false)
  }

  private init(_ rows: Rows, flags: UnsafeMutablePointer<UInt8>, areFlagged: Bool) {
    self.rows = rows
    self.flags = flags
    self.areFlagged = areFlagged
  }

  /// The same rows after a condition wrote their flags.
  private var flagged: Candidates { Candidates(rows, flags: flags, areFlagged: true) }

  /// Takes the flags of rows that don't pass.
  @inline(__always)
  func keep(_ passes: (Int) -> Bool) {
    if areFlagged {
      for index in 0..<rows.count { flags[index] &= passes(rows[index]) ? 1 : 0 }
    } else {
      for index in 0..<rows.count { flags[index] = passes(rows[index]) ? 1 : 0 }
    }
  }

  /// Takes the flags of rows that one of some conditions doesn't let pass.
  func keep<Condition>(
    all conditions: some Collection<Condition>, _ keep: (Condition, Self) -> Void
  ) {
    if !areFlagged, conditions.isEmpty { flags.update(repeating: 1, count: rows.count) }
    var candidates = self
    for condition in conditions {
      keep(condition, candidates)
      candidates = candidates.flagged
    }
  }

  /// Takes the flags of rows that none of some conditions lets pass.
  func keep<Condition>(any conditions: [Condition], _ keep: (Condition, Self) -> Void) {
    let count = rows.count
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count * 2) { scratch in
      guard let asked = scratch.baseAddress else { return }
      let passed = asked + count
      passed.initialize(repeating: 0, count: count)
      for condition in conditions {
        keep(condition, Candidates(rows, flags: asked))
        for index in 0..<count { passed[index] |= asked[index] }
      }
      if areFlagged {
        for index in 0..<count { flags[index] &= passed[index] }
      } else {
        flags.update(from: passed, count: count)
      }
    }
  }

  /// Writes the rows that have a flag behind those that are there, without a branch on any.
  ///
  /// - Parameter found: has room for all these rows; may be their list itself, up to the first of them.
  func write(to found: UnsafeMutablePointer<UInt32>, _ count: inout Int) {
    for index in 0..<rows.count {
      let row = UInt32(truncatingIfNeeded: rows[index])
      found[count] = row
      count &+= Int(flags[index])
    }
  }
}

extension Candidates {
  /// How many rows are asked about at once: their flags stay in the first cache.
  private static var blockRows: Int { 1 << 13 }

  /// Gives so many rows in blocks, with room for the flags of one.
  static func forEachBlock(
    of count: Int, _ body: (_ start: Int, _ length: Int, UnsafeMutablePointer<UInt8>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: min(blockRows, count)) { flags in
      guard let flags = flags.baseAddress else { return }
      for start in stride(from: 0, to: count, by: blockRows) {
        body(start, min(blockRows, count - start), flags)
      }
    }
  }
}
