/// A bit for each of some consecutive rows, set while the row may pass.
struct RowBits {
  let words: UnsafeMutableBufferPointer<UInt64>
  let rows: Range<Int>

  var wordCount: Int { (rows.count + 63) / 64 }

  /// Sets the bits of all rows.
  func setAll() {
    let rest = rows.count & 63
    for word in 0..<wordCount { words[word] = ~0 }
    if rest > 0 { words[wordCount - 1] = (1 as UInt64) << UInt64(rest) - 1 }
  }

  /// Takes away the bits of rows that don't pass, asking for each row that still has one.
  @inline(__always)
  func keep(_ passes: (Int) -> Bool) {
    for word in 0..<wordCount where words[word] != 0 {
      words[word] = kept(words[word], from: rows.lowerBound + word * 64, passes)
    }
  }

  /// Takes away the bits of 64 rows each of which none has a number within an interval.
  ///
  /// - Parameters:
  ///   - numbers: a number for every row of the column.
  ///   - width: how far the greatest number is from the least.
  @inline(__always)
  func dropBlocks<Number: FixedWidthInteger & UnsignedInteger>(
    without least: Number, width: Number, _ numbers: UnsafePointer<Number>
  ) {
    for word in 0..<wordCount where words[word] != 0 {
      let start = rows.lowerBound + word * 64
      guard start + 64 <= rows.upperBound else { continue }
      let own = numbers + start
      var nearest = Number.max
      for index in 0..<64 { nearest = min(nearest, own[index] &- least) }
      if nearest > width { words[word] = 0 }
    }
  }

  /// Takes away the bits of rows whose numbers don't pass, asking for 64 rows at once where many still have one.
  ///
  /// Without checks in the loop over those 64 the compiler takes vectors for it.
  ///
  /// - Parameters:
  ///   - numbers: a number for every row of the column.
  ///   - passes: tells whether a number passes.
  @inline(__always)
  func keep<Number: FixedWidthInteger>(
    _ numbers: UnsafePointer<Number>, _ passes: (Number) -> Bool
  ) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 8) { answers in
      answers.initialize(repeating: 0)
      answers.withMemoryRebound(to: UInt8.self) { flags in
        for word in 0..<wordCount where words[word] != 0 {
          let start = rows.lowerBound + word * 64
          if words[word].nonzeroBitCount <= 4 || start + 64 > rows.upperBound {
            words[word] = kept(words[word], from: start) { passes(numbers[$0]) }
            continue
          }
          let own = numbers + start
          for index in 0..<64 { flags[index] = passes(own[index]) ? 1 : 0 }
          words[word] &= Self.gathered(flags)
        }
      }
    }
  }

  @inline(__always)
  private func kept(_ word: UInt64, from start: Int, _ passes: (Int) -> Bool) -> UInt64 {
    var (asked, passing) = (word, word)
    while asked != 0 {
      let bit = asked & (0 &- asked)
      if !passes(start + asked.trailingZeroBitCount) { passing ^= bit }
      asked ^= bit
    }
    return passing
  }

  /// A bit for each of 64 bytes that are 0 or 1; a product moves those of eight side by side into its highest byte.
  @inline(__always)
  private static func gathered(_ flags: UnsafeMutableBufferPointer<UInt8>) -> UInt64 {
    var bits: UInt64 = 0
    let bytes = UnsafeRawBufferPointer(flags)
    for eight in 0..<8 {
      let word = bytes.loadUnaligned(fromByteOffset: eight * 8, as: UInt64.self).littleEndian
      bits |= ((word &* 0x0102_0408_1020_4080) &>> 56) &<< UInt64(eight * 8)
    }
    return bits
  }

  /// Writes the rows that have a bit behind those that are there.
  func write(to found: UnsafeMutableBufferPointer<UInt32>, _ count: inout Int) {
    for word in 0..<wordCount {
      var rest = words[word]
      let start = rows.lowerBound + word * 64
      while rest != 0 {
        found[count] = UInt32(truncatingIfNeeded: start + rest.trailingZeroBitCount)
        count += 1
        rest &= rest &- 1
      }
    }
  }
}
