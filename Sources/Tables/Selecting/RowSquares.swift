/// A bit for each row of a block: 1 while the row may pass, 64 rows in a square as of `FlagBits`.
///
/// What a condition says of 64 rows is one number that never leaves the processor, so that a block takes hardly longer
/// than to fetch what it is asked about.
struct RowSquares {
  /// How many rows make a block: its squares take a part of the first cache.
  static let blockRows = 1 << 16

  /// The first row of the block.
  let firstRow: Int
  private let squares: UnsafeMutablePointer<UInt64>
  private let count: Int

  /// Gives the blocks of as many of these rows as fill squares, all of their bits set; gives the first row of the rest.
  static func forEachBlock(of rows: Range<Int>, _ body: (RowSquares) -> Void) -> Int {
    let end = rows.lowerBound + (rows.count & ~63)
    withScratch(blockRows / 64) { squares in
      for start in stride(from: rows.lowerBound, to: end, by: blockRows) {
        let block = RowSquares(
          firstRow: start, squares: squares, count: min(blockRows, end - start) / 64)
        squares.update(repeating: ~0, count: block.count)
        body(block)
      }
    }
    return end
  }

  private static func withScratch(_ count: Int, _ body: (UnsafeMutablePointer<UInt64>) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { scratch in
      guard let scratch = scratch.baseAddress else { return }
      scratch.initialize(repeating: 0, count: count)
      body(scratch)
    }
  }

  /// Takes the bits of rows that don't pass.
  ///
  /// Four squares far from each other are asked for in turn: what lies ahead of four places comes from memory faster
  /// than what lies ahead of one.
  ///
  /// - Parameter passing: gives the square of the 64 rows that begin so far behind the first one.
  @inline(__always)
  func keep(_ passing: (_ distance: Int) -> UInt64) {
    let quarter = count / 4
    for index in 0..<quarter {
      for place in 0..<4 {
        let own = place &* quarter &+ index
        squares[own] &= passing(own &* 64)
      }
    }
    for own in quarter * 4..<count { squares[own] &= passing(own &* 64) }
  }

  /// Takes the bits of rows for which a condition leaves no flag.
  func keep(flagged: (Candidates<ConsecutiveRows>) -> Void) {
    Candidates<ConsecutiveRows>.forEachBlock(of: count * 64) { start, length, flags in
      flagged(
        Candidates(ConsecutiveRows(first: firstRow + start, count: length), flags: flags))
      for index in 0..<length / 64 {
        squares[start / 64 + index] &= FlagBits.square(flags + index * 64)
      }
    }
  }

  /// Takes the bits of rows that none of some conditions lets pass.
  func keep<Condition>(any conditions: [Condition], _ keep: (Condition, RowSquares) -> Void) {
    Self.withScratch(count * 2) { scratch in
      let passed = scratch + count
      let asked = RowSquares(firstRow: firstRow, squares: scratch, count: count)
      for condition in conditions {
        scratch.update(repeating: ~0, count: count)
        keep(condition, asked)
        for index in 0..<count { passed[index] |= scratch[index] }
      }
      for index in 0..<count { squares[index] &= passed[index] }
    }
  }

  /// Writes the rows that have a bit behind those that are there.
  ///
  /// How many of 64 rows pass is as good as random. So four are written without asking, and what is written too much
  /// is written over: no branch is guessed wrong where fewer pass.
  ///
  /// - Parameter found: has room for all these rows.
  func write(to found: UnsafeMutablePointer<UInt32>, _ total: inout Int) {
    for index in 0..<count where squares[index] != 0 {
      let word = FlagBits.inOrder(squares[index])
      let first = firstRow &+ index &* 64
      var (rest, place) = (word, total)
      repeat {
        for _ in 0..<4 {
          // The highest bit makes the instruction for this one that need not ask for zero.
          let row = first &+ (rest | 1 << 63).trailingZeroBitCount
          found[place] = UInt32(truncatingIfNeeded: row)
          place &+= 1
          rest &= rest &- 1
        }
      } while rest != 0
      total += word.nonzeroBitCount
    }
  }
}
