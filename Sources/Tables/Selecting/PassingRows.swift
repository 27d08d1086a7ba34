import CBytes

/// A bit for each row of a table, 1 where it passes, from which the rows are listed once it is known how many they are.
struct PassingRows {
  /// Words of 64 rows that one thread has asked about.
  private struct Part {
    let words: Range<Int>
    let count: Int
  }

  private let words: [UInt64]
  private let parts: [Part]

  /// Asks about so many rows.
  ///
  /// - Parameters:
  ///   - keep: takes the bits of those that don't pass, wherever 64 follow each other.
  ///   - keepRest: takes the flags of those that don't pass, for the rest of less than 64.
  init(
    of rowCount: Int, workers: Workers, keep: (RowBits) -> Void,
    keepRest: (Candidates<ConsecutiveRows>) -> Void
  ) {
    let whole = rowCount / 64
    let wordCount = (rowCount + 63) / 64
    var parts: [Part] = []
    words = [UInt64](unsafeUninitializedCapacity: wordCount) { words, initialized in
      let buffer = words
      parts = workers.map(over: rowCount) { rows in
        // A word belongs to the range that it begins in.
        let own = (rows.lowerBound + 63) / 64..<(rows.upperBound + 63) / 64
        var count = 0
        let full = UnsafeMutableBufferPointer(rebasing: buffer[own.clamped(to: 0..<whole)])
        RowBits.forEachBlock(of: full, firstRow: own.lowerBound * 64) { block in
          keep(block)
          count += block.passingCount
        }
        if own.contains(whole) {
          buffer[whole] = Self.rest(whole * 64..<rowCount, keepRest)
          count += buffer[whole].nonzeroBitCount
        }
        return Part(words: own, count: count)
      }
      initialized = wordCount
    }
    self.parts = parts
  }

  private static func rest(
    _ rows: Range<Int>, _ keep: (Candidates<ConsecutiveRows>) -> Void
  ) -> UInt64 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { flags in
      guard let flags = flags.baseAddress else { return 0 }
      flags.initialize(repeating: 0, count: 64)
      keep(
        Candidates(ConsecutiveRows(first: rows.lowerBound, count: rows.count), flags: flags))
      var word: UInt64 = 0
      for index in 0..<rows.count { word |= UInt64(flags[index]) &<< UInt64(index) }
      return word
    }
  }

  /// The rows that pass, in order.
  func rows(_ workers: Workers) -> [UInt32] {
    let total = parts.reduce(0) { $0 + $1.count }
    var first = 0
    let places = parts.map { part in
      defer { first += part.count }
      return first
    }
    return [UInt32](unsafeUninitializedCapacity: total) { rows, count in
      count = total
      guard let rows = rows.baseAddress, total > 0 else { return }
      words.withUnsafeBufferPointer { words in
        guard let words = words.baseAddress else { return }
        _ = workers.map(tasks: parts.count) { index in
          let part = parts[index]
          cbytes_write_rows(
            words + part.words.lowerBound, part.words.count,
            UInt32(truncatingIfNeeded: part.words.lowerBound * 64), rows + places[index],
            part.count, cbytes_widest())
        }
      }
    }
  }
}
