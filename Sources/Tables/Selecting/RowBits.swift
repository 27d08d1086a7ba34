import CBytes

/// A bit for each row of a block: 1 while the row may pass, 64 rows in a word, the first one's bit the lowest.
///
/// What a condition says of 64 rows is one number that never leaves the processor, so that a block takes hardly longer
/// than to fetch what it is asked about.
struct RowBits {
  /// How many rows make a block: its words take a part of the first cache.
  static let blockRows = 1 << 16

  /// The first row of the block.
  let firstRow: Int
  private let words: UnsafeMutablePointer<UInt64>
  private let count: Int
  private let level: cbytes_level

  /// Takes so many words whose bits are set, for rows from one on.
  init(
    firstRow: Int, words: UnsafeMutablePointer<UInt64>, count: Int,
    level: cbytes_level = cbytes_widest()
  ) {
    self.firstRow = firstRow
    self.words = words
    self.count = count
    self.level = level
  }

  /// Gives the blocks of as many of these rows as fill words, all of their bits set; gives the first row of the rest.
  static func forEachBlock(
    of rows: Range<Int>, level: cbytes_level = cbytes_widest(), _ body: (RowBits) -> Void
  ) -> Int {
    let end = rows.lowerBound + (rows.count & ~63)
    withScratch(blockRows / 64) { words in
      for start in stride(from: rows.lowerBound, to: end, by: blockRows) {
        let block = RowBits(
          firstRow: start, words: words, count: min(blockRows, end - start) / 64, level: level)
        words.update(repeating: ~0, count: block.count)
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

  /// Takes the bits of rows whose numbers are in none of some intervals.
  func keep(_ numbers: NarrowNumbers, within intervals: cbytes_intervals) {
    switch numbers.layout {
    case .bytes(let numbers):
      numbers.withUnsafeBufferPointer { numbers in
        guard let numbers = numbers.baseAddress else { return }
        cbytes_keep_bytes(words, numbers + firstRow, count, intervals, level)
      }
    case .halves(let numbers):
      numbers.withUnsafeBufferPointer { numbers in
        guard let numbers = numbers.baseAddress else { return }
        cbytes_keep_halves(words, numbers + firstRow, count, intervals, level)
      }
    }
  }

  /// Takes the bits of rows for which a condition leaves no flag.
  func keep(flagged: (Candidates<ConsecutiveRows>) -> Void) {
    Candidates<ConsecutiveRows>.forEachBlock(of: count * 64) { start, length, flags in
      flagged(
        Candidates(ConsecutiveRows(first: firstRow + start, count: length), flags: flags))
      let block = RowBits(
        firstRow: firstRow + start, words: words + start / 64, count: length / 64, level: level)
      block.keep(flags)
    }
  }

  /// Takes the bits of rows whose flag is not 1.
  func keep(_ flags: UnsafePointer<UInt8>) {
    cbytes_keep_bytes(words, flags, count, cbytes_intervals(one: 1..<2), level)
  }

  /// Takes the bits of rows that none of some conditions lets pass.
  func keep<Condition>(any conditions: [Condition], _ keep: (Condition, RowBits) -> Void) {
    Self.withScratch(count * 2) { scratch in
      let passed = scratch + count
      let asked = RowBits(firstRow: firstRow, words: scratch, count: count, level: level)
      for condition in conditions {
        scratch.update(repeating: ~0, count: count)
        keep(condition, asked)
        for index in 0..<count { passed[index] |= scratch[index] }
      }
      for index in 0..<count { words[index] &= passed[index] }
    }
  }

  /// Writes the rows that have a bit behind those that are there.
  ///
  /// - Parameter found: has room for all these rows.
  func write(to found: UnsafeMutablePointer<UInt32>, _ total: inout Int) {
    total += cbytes_write_rows(
      words, count, UInt32(truncatingIfNeeded: firstRow), found + total, level)
  }
}

extension cbytes_intervals {
  /// Numbers below 65,536 of one interval, which has some.
  init(one interval: Range<Int>) {
    self.init(
      least: UInt16(interval.lowerBound), width: UInt16(interval.count - 1), has_other: false,
      other_least: 0, other_width: 0)
  }
}
