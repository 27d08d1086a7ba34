/// Exact sums and counts by slot of columns that have narrow numbers, all in one word a slot.
///
/// So the slots of many groups stay in a near cache. Before a count has no more room, its word moves to wider sums.
final class NarrowSumAccumulator<
  Word: FixedWidthInteger & UnsignedInteger, Addend: FixedWidthInteger & UnsignedInteger
> {
  private var fields: PackedFields<Word, Addend>
  private var words: [Word]

  /// Nil where words have no room for all columns.
  ///
  /// - Parameter leastBits: with fewer bits for the count of rows words would move too often; four at least.
  init?(_ columns: [NarrowNumbers], slots: Int, leastBits: Int) {
    guard
      let fields = PackedFields<Word, Addend>(
        columns, countsRows: false, bits: leastBits...Word.bitWidth)
    else { return nil }
    self.fields = fields
    words = [Word](repeating: 0, count: slots)
  }

  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    withUnsafeTemporaryAllocation(of: Addend.self, capacity: rows.count) { added in
      guard let added = added.baseAddress else { return }
      fields.write(rows, to: added)
      let half = fields.half
      let moved = words.withUnsafeMutableBufferPointer { words in
        words.baseAddress.map { Self.add(added, rows.count, half, slots, to: $0) } ?? []
      }
      if !moved.isEmpty { fields.widen(moved, slots: words.count) }
    }
  }

  /// Gives the words that had no more room for as many rows as are visited at once.
  private static func add(
    _ added: UnsafePointer<Addend>, _ count: Int, _ half: Word, _ slots: UnsafePointer<UInt32>,
    to words: UnsafeMutablePointer<Word>
  ) -> [(slot: Int, word: Word)] {
    var seen: Word = 0
    var moved: [(slot: Int, word: Word)] = []
    slots.forEachSlot(count: count) { index, slot in
      let word = words[slot] &+ Word(truncatingIfNeeded: added[index])
      words[slot] = word
      seen |= word
    } then: { places in
      if seen & half != 0 {
        move(&moved, half, from: words, slots, places)
        seen = 0
      }
    }
    return moved
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

  /// Adds the sums of a column's mantissas and the counts of its values to those of some groups.
  ///
  /// False where a sum has no room.
  func add<Sum: FixedWidthInteger & SignedInteger>(
    _ column: Int, of groups: Range<Int>, _ slots: Slots, to sums: UnsafeMutablePointer<Sum>,
    _ counts: UnsafeMutablePointer<Int64>
  ) -> Bool {
    words.withUnsafeBufferPointer { words in
      fields.add(column, of: groups, slots, to: sums, counts) { words[$0] }
    }
  }
}
