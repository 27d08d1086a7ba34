/// Exact sums and counts by slot of columns that have narrow numbers, all in one word a slot.
///
/// So the slots of many groups stay in a near cache. The lowest bits of a word count rows, those of one column alone
/// only where they have a value; before they have no more room, the word moves to wider sums.
final class NarrowSumAccumulator<Word: FixedWidthInteger & UnsignedInteger> {
  /// Where in a word the sum of a column's numbers and the count of its values stand.
  private struct Place {
    let sum: Word
    let sumBits: Word
    /// That of the rows for columns without missing rows.
    let count: Word
  }

  private let slotCount: Int
  private let columns: [NarrowNumbers]
  private let places: [Place]
  /// What a row counts, whatever its values are.
  private let row: Word
  /// So many bits a count has; a sum has as many more as its numbers have.
  private let countBits: Word
  /// Words move once their count has this bit, while there is still room for as many as are visited at once.
  private let half: Word
  private var words: [Word]
  /// What moved, for every slot a sum and a count of each column; empty until there is something.
  private var wide: [Int64] = []

  /// Nil where words have no room for all columns.
  ///
  /// - Parameter leastBits: with fewer bits for the count of rows words would move too often; four at least.
  init?(_ columns: [NarrowNumbers], slots: Int, leastBits: Int) {
    let numberBits = columns.map { Int.bitWidth - $0.firstMissing.leadingZeroBitCount }
    let isAlone = columns.count == 1
    let fieldCount = 1 + columns.count + (isAlone ? 0 : columns.count(where: \.hasMissing))
    let bits = (Word.bitWidth - numberBits.reduce(0, +)) / fieldCount
    guard bits >= leastBits else { return nil }
    var next = bits
    places = zip(columns, numberBits).map { column, own in
      let sum = next
      next += bits + own
      guard column.hasMissing, !isAlone else {
        return Place(sum: Word(sum), sumBits: Word(bits + own), count: 0)
      }
      next += bits
      return Place(sum: Word(sum), sumBits: Word(bits + own), count: Word(next - bits))
    }
    self.columns = columns
    row = isAlone && columns[0].hasMissing ? 0 : 1
    countBits = Word(bits)
    half = 1 << Word(bits - 1)
    slotCount = slots
    words = [Word](repeating: 0, count: slots)
  }

  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    withUnsafeTemporaryAllocation(of: Word.self, capacity: rows.count) { added in
      guard let added = added.baseAddress else { return }
      for (column, place) in zip(columns, places) { write(rows, column, place, to: added) }
      words.withUnsafeMutableBufferPointer { words in
        guard let words = words.baseAddress else { return }
        add(UnsafePointer(added), rows.count, slots, to: words)
      }
    }
  }

  /// Writes what each row adds to its word; columns after the first add to that.
  private func write(
    _ rows: Range<Int>, _ column: NarrowNumbers, _ place: Place,
    to added: UnsafeMutablePointer<Word>
  ) {
    // The first column's sum stands right above the count of rows.
    let (isFirst, row) = (place.sum == countBits, row)
    if !column.hasMissing {
      if isFirst {
        column.forEach(rows) { added[$0] = row &+ Word(truncatingIfNeeded: $1) &<< place.sum }
      } else {
        column.forEach(rows) { added[$0] &+= Word(truncatingIfNeeded: $1) &<< place.sum }
      }
      return
    }
    let end = UInt32(truncatingIfNeeded: column.firstMissing)
    let count = (1 as Word) &<< place.count
    if isFirst {
      column.forEach(rows) { index, number in
        let own = Word(truncatingIfNeeded: number < end ? number : 0) &<< place.sum
        added[index] = row &+ own &+ (number < end ? count : 0)
      }
    } else {
      column.forEach(rows) { index, number in
        let own = Word(truncatingIfNeeded: number < end ? number : 0) &<< place.sum
        added[index] &+= own &+ (number < end ? count : 0)
      }
    }
  }

  private func add(
    _ added: UnsafePointer<Word>, _ count: Int, _ slots: UnsafePointer<UInt32>,
    to words: UnsafeMutablePointer<Word>
  ) {
    let half = half
    var seen: Word = 0
    var moved: [(slot: Int, word: Word)] = []
    slots.forEachSlot(count: count) { index, slot in
      let word = words[slot] &+ added[index]
      words[slot] = word
      seen |= word
    } then: { places in
      if seen & half != 0 {
        Self.move(&moved, half, from: words, slots, places)
        seen = 0
      }
    }
    if !moved.isEmpty { widen(moved) }
  }

  /// Moves those of the words at some rows' slots that have little room.
  @inline(never)
  private static func move(
    _ moved: inout [(slot: Int, word: Word)], _ half: Word,
    from words: UnsafeMutablePointer<Word>, _ slots: UnsafePointer<UInt32>, _ rows: Range<Int>
  ) {
    for index in rows {
      let slot = Int(slots[index])
      guard words[slot] & half != 0 else { continue }
      moved.append((slot, words[slot]))
      words[slot] = 0
    }
  }

  /// Adds words that moved to the wider sums.
  private func widen(_ moved: [(slot: Int, word: Word)]) {
    if wide.isEmpty { wide = [Int64](repeating: 0, count: slotCount * columns.count * 2) }
    wide.withUnsafeMutableBufferPointer { wide in
      for (column, place) in places.enumerated() {
        for (slot, word) in moved {
          let own = (slot * places.count + column) * 2
          wide[own] &+= sum(word, place)
          wide[own + 1] &+= count(word, place)
        }
      }
    }
  }

  @inline(__always)
  private func sum(_ word: Word, _ place: Place) -> Int64 {
    Int64(truncatingIfNeeded: (word &>> place.sum) & ((1 &<< place.sumBits) &- 1))
  }

  @inline(__always)
  private func count(_ word: Word, _ place: Place) -> Int64 {
    Int64(truncatingIfNeeded: (word &>> place.count) & ((1 &<< countBits) &- 1))
  }

  // MARK: What was gathered

  /// Adds the sums of a column's mantissas and the counts of its values to those of some groups.
  ///
  /// False where a sum has no room.
  func add<Sum: FixedWidthInteger & SignedInteger>(
    _ column: Int, of groups: Range<Int>, _ slots: Slots, to sums: UnsafeMutablePointer<Sum>,
    _ counts: UnsafeMutablePointer<Int64>
  ) -> Bool {
    let (place, least, stride) = (places[column], Sum(columns[column].least), columns.count * 2)
    var allFit = true
    words.withUnsafeBufferPointer { words in
      wide.withUnsafeBufferPointer { wide in
        slots.forEachGroup(in: groups) { group, slot in
          var (number, count) = (sum(words[slot], place), count(words[slot], place))
          if !wide.isEmpty {
            number &+= wide[slot * stride + column * 2]
            count &+= wide[slot * stride + column * 2 + 1]
          }
          let offset = Sum(count).multipliedReportingOverflow(by: least)
          let own = offset.partialValue.addingReportingOverflow(Sum(number))
          let sum = sums[group].addingReportingOverflow(own.partialValue)
          if offset.overflow || own.overflow || sum.overflow { allFit = false }
          sums[group] = sum.partialValue
          counts[group] &+= count
        }
      }
    }
    return allFit
  }
}

extension NarrowNumbers {
  /// Whether numbers are kept for missing rows.
  var hasMissing: Bool { cardinality > firstMissing }
}
