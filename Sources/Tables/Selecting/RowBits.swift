import CBytes

/// A bit for each row of a block: 1 while the row may pass, 64 rows in a word, the first one's bit the lowest.
///
/// What a condition says of 64 rows is one number that never leaves the processor, so that a block takes hardly longer
/// than to fetch what it is asked about.
struct RowBits {
  /// How many rows make a block: its words take a part of the first cache.
  private static let blockRows = 1 << 16

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

  /// Gives so many words in blocks, all of their bits set.
  ///
  /// - Parameters:
  ///   - words: has room for them.
  ///   - firstRow: the row that the first of them begins with.
  static func forEachBlock(
    of words: UnsafeMutableBufferPointer<UInt64>, firstRow: Int,
    level: cbytes_level = cbytes_widest(), _ body: (RowBits) -> Void
  ) {
    guard let start = words.baseAddress else { return }
    for first in stride(from: 0, to: words.count, by: blockRows / 64) {
      let block = RowBits(
        firstRow: firstRow + first * 64, words: start + first,
        count: min(blockRows / 64, words.count - first), level: level)
      block.words.update(repeating: ~0, count: block.count)
      body(block)
    }
  }

  /// How many rows have a bit.
  var passingCount: Int { cbytes_count_bits(words, count, level) }

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
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count * 2) { scratch in
      guard let scratch = scratch.baseAddress else { return }
      let passed = scratch + count
      passed.initialize(repeating: 0, count: count)
      let asked = RowBits(firstRow: firstRow, words: scratch, count: count, level: level)
      for condition in conditions {
        scratch.initialize(repeating: ~0, count: count)
        keep(condition, asked)
        for index in 0..<count { passed[index] |= scratch[index] }
      }
      for index in 0..<count { words[index] &= passed[index] }
    }
  }

  /// Gives the rows that have a bit, in order.
  @inline(__always)
  func forEachRow(_ body: (Int) -> Void) {
    for index in 0..<count {
      var rest = words[index]
      while rest != 0 {
        body(firstRow + index * 64 + rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
  }
}

extension cbytes_intervals {
  /// Numbers below 65,536 of one interval, which has some.
  init(one interval: Range<Int>) {
    self.init(
      least: UInt16(interval.lowerBound), width: UInt16(interval.count - 1), has_other: false,
      other_least: 0, other_width: 0)
  }

  /// Numbers below 65,536 of one of two intervals, which have some.
  init(_ interval: Range<Int>, or other: Range<Int>) {
    self.init(
      least: UInt16(interval.lowerBound), width: UInt16(interval.count - 1), has_other: true,
      other_least: UInt16(other.lowerBound), other_width: UInt16(other.count - 1))
  }
}
