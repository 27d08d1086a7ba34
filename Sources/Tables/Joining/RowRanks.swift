/// How many of the rows before each one are marked.
struct RowRanks {
  /// A bit a row.
  private let words: [UInt64]
  /// How many are marked before each word.
  private let before: [UInt32]
  /// How many are marked in all.
  let count: Int

  /// Takes 1 for every row that is marked, 0 for others.
  init(_ marks: [UInt8]) {
    let wordCount = (marks.count + 63) / 64
    var words = [UInt64](repeating: ~0, count: wordCount)
    words.withUnsafeMutableBufferPointer { words in
      marks.withUnsafeBufferPointer { marks in
        guard let start = words.baseAddress, let flags = marks.baseAddress else { return }
        let whole = marks.count / 64
        RowBits(firstRow: 0, words: start, count: whole).keep(flags)
        guard whole < wordCount else { return }
        words[whole] = 0
        for row in whole * 64..<marks.count {
          words[whole] |= UInt64(marks[row]) &<< UInt64(row & 63)
        }
      }
    }
    var before: [UInt32] = []
    var count = 0
    before.reserveCapacity(wordCount)
    for word in words {
      before.append(UInt32(truncatingIfNeeded: count))
      count += word.nonzeroBitCount
    }
    (self.words, self.before, self.count) = (words, before, count)
  }

  func rank(_ row: Int) -> UInt32 {
    let earlier = words[row >> 6] & ((1 as UInt64) &<< UInt64(row & 63) &- 1)
    return before[row >> 6] + UInt32(truncatingIfNeeded: earlier.nonzeroBitCount)
  }
}
