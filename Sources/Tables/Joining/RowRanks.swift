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
    var words = [UInt64](repeating: 0, count: (marks.count + 63) / 64)
    var before: [UInt32] = []
    var count = 0
    before.reserveCapacity(words.count)
    marks.withUnsafeBufferPointer { marks in
      for word in words.indices {
        let end = word * 64 + 64
        var bits: UInt64 = 0
        if end <= marks.count, let marks = marks.baseAddress {
          bits = FlagBits.word(marks + word * 64)
        } else {
          for row in word * 64..<marks.count { bits |= UInt64(marks[row]) &<< UInt64(row & 63) }
        }
        before.append(UInt32(truncatingIfNeeded: count))
        words[word] = bits
        count += bits.nonzeroBitCount
      }
    }
    (self.words, self.before, self.count) = (words, before, count)
  }

  func rank(_ row: Int) -> UInt32 {
    let earlier = words[row >> 6] & ((1 as UInt64) &<< UInt64(row & 63) &- 1)
    return before[row >> 6] + UInt32(truncatingIfNeeded: earlier.nonzeroBitCount)
  }
}
