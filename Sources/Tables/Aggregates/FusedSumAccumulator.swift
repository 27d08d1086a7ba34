/// Exact sums and counts by slot of several columns that have narrow numbers, all in one word a slot.
///
/// The lowest bits of a word count its rows; before they have no more room, it moves to wider sums.
final class FusedSumAccumulator<Word: FixedWidthInteger & UnsignedInteger>: Accumulator {
  /// Where in a word the sum of a column's numbers and the count of its values stand.
  private struct Places {
    let sum: Word
    /// That of the rows for columns without missing rows.
    let count: Word
  }

  /// Columns of more values would need too long lists of what each adds to a word.
  private static var mostValues: Int { 1 << 11 }
  /// With fewer bits for the count of rows words would move too often.
  private static var leastBits: Int { 6 }

  private let slotCount: Int
  private let columns: [NarrowNumbers]
  private let places: [Places]
  /// What each number of a column adds to a word.
  private let addends: [[Word]]
  /// So many bits a count has; a sum has as many more as its numbers have.
  private let countBits: Word
  private var words: [Word]
  /// What moved, for every slot a sum and a count of each column; empty until there is something.
  private var wide: [Int64] = []

  /// Nil where words have no room for all columns.
  init?(_ columns: [NarrowNumbers], slots: Int) {
    let numberBits = columns.map { Int.bitWidth - $0.firstMissing.leadingZeroBitCount }
    let fieldCount = 1 + columns.count + columns.count { $0.hasMissing }
    let bits = (Word.bitWidth - numberBits.reduce(0, +)) / fieldCount
    guard bits >= Self.leastBits, columns.allSatisfy({ $0.cardinality <= Self.mostValues }) else {
      return nil
    }
    var next = bits
    self.columns = columns
    places = zip(columns, numberBits).map { column, own in
      let sum = Word(next)
      next += bits + own
      guard column.hasMissing else { return Places(sum: sum, count: 0) }
      next += bits
      return Places(sum: sum, count: Word(next - bits))
    }
    addends = zip(columns, places).map { column, places in
      (0..<column.cardinality).map { number in
        guard number < column.firstMissing else { return 0 }
        return Word(truncatingIfNeeded: number) << places.sum
          | (column.hasMissing ? 1 << places.count : 0)
      }
    }
    countBits = Word(bits)
    slotCount = slots
    words = [Word](repeating: 0, count: slots)
  }

  /// Kept apart from whoever calls it, which leaves the loop more registers.
  @inline(never)
  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    withUnsafeTemporaryAllocation(of: Word.self, capacity: rows.count) { added in
      added.initialize(repeating: 1)
      for (column, addends) in zip(columns, addends) {
        switch column.layout {
        case .bytes(let numbers): Self.append(rows, numbers, addends, to: added)
        case .halves(let numbers): Self.append(rows, numbers, addends, to: added)
        }
      }
      let fullCount = (1 as Word) &<< countBits &- 1
      words.withUnsafeMutableBufferPointer { words in
        guard let words = words.baseAddress else { return }
        for index in 0..<rows.count {
          let slot = Int(slots[index])
          let word = words[slot] &+ added[index]
          words[slot] = word
          if word & fullCount == fullCount {
            widen(slot, word)
            words[slot] = 0
          }
        }
      }
    }
  }

  @inline(__always)
  private static func append<Number: FixedWidthInteger>(
    _ rows: Range<Int>, _ numbers: [Number], _ addends: [Word],
    to added: UnsafeMutableBufferPointer<Word>
  ) {
    numbers.withUnsafeBufferPointer { numbers in
      addends.withUnsafeBufferPointer { addends in
        for index in 0..<rows.count {
          added[index] &+= addends[Int(numbers[rows.lowerBound + index])]
        }
      }
    }
  }

  private func widen(_ slot: Int, _ word: Word) {
    if wide.isEmpty { wide = [Int64](repeating: 0, count: slotCount * columns.count * 2) }
    for column in columns.indices {
      let own = (slot * columns.count + column) * 2
      wide[own] += sum(column, word)
      wide[own + 1] += count(column, word)
    }
  }

  private func sum(_ column: Int, _ word: Word) -> Int64 {
    let bits = countBits + Word(Int.bitWidth - columns[column].firstMissing.leadingZeroBitCount)
    return Int64(truncatingIfNeeded: (word >> places[column].sum) & ((1 << bits) - 1))
  }

  private func count(_ column: Int, _ word: Word) -> Int64 {
    Int64(truncatingIfNeeded: (word >> places[column].count) & ((1 << countBits) - 1))
  }

  func merge(_ other: FusedSumAccumulator) {
    for slot in words.indices {
      let fullCount = (1 as Word) &<< countBits &- 1
      let word = other.words[slot]
      if (words[slot] & fullCount) + (word & fullCount) < fullCount {
        words[slot] += word
      } else {
        widen(slot, word)
      }
    }
    guard !other.wide.isEmpty else { return }
    if wide.isEmpty { wide = [Int64](repeating: 0, count: other.wide.count) }
    for own in wide.indices { wide[own] += other.wide[own] }
  }

  /// The sums of a column's mantissas and the counts of its values by slot.
  func result(_ column: Int) -> (sums: ExactSums, counts: [Int64]) {
    let counts = words.indices.map { slot in
      count(column, words[slot])
        + (wide.isEmpty ? 0 : wide[(slot * columns.count + column) * 2 + 1])
    }
    let numbers = words.indices.map { slot in
      sum(column, words[slot]) + (wide.isEmpty ? 0 : wide[(slot * columns.count + column) * 2])
    }
    return (columns[column].sums(ofNumbers: numbers, counts), counts)
  }
}

extension NarrowNumbers {
  /// Whether numbers are kept for missing rows.
  var hasMissing: Bool { cardinality > firstMissing }

  /// The sums of mantissas, from those of numbers.
  func sums(ofNumbers numbers: [Int64], _ counts: [Int64]) -> ExactSums {
    let sums = numbers.indices.map { Int128(counts[$0]) * Int128(least) + Int128(numbers[$0]) }
    return ExactSums.wide(sums).narrowed.map { .narrow($0) } ?? .wide(sums)
  }
}
