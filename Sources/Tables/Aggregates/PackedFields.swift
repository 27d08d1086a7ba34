/// How several counts and sums share a word: the count of rows lowest, above it for each of some columns the sum of its
/// narrow numbers and, where rows are missing, the count of its values.
///
/// What a row adds has room in an addend, which may be narrower than the word.
struct PackedFields<
  Word: FixedWidthInteger & UnsignedInteger, Addend: FixedWidthInteger & UnsignedInteger
> {
  /// Where in a word the sum of a column's numbers and the count of its values stand.
  private struct Place {
    let sum: Word
    let sumBits: Word
    /// That of the rows for columns without missing rows.
    let count: Word
  }

  private let columns: [NarrowNumbers]
  private let places: [Place]
  /// What a row counts, whatever its values are.
  private let row: Addend
  /// So many bits a count has; a sum has as many more as its numbers have.
  private let countBits: Word
  /// Words move once their count has this bit, while there is still room for as many as are visited at once.
  let half: Word
  /// What moved, for every slot a sum and a count of each column; empty until there is something.
  private var wide: [Int64] = []

  /// Nil where words have no room for all columns.
  ///
  /// - Parameters:
  ///   - countsRows: false where the lowest count may be that of the values of one column alone.
  ///   - bits: how many bits a count has, four at least; with few of them words move often.
  init?(_ columns: [NarrowNumbers], countsRows: Bool, bits: ClosedRange<Int>) {
    let numberBits = columns.map { Int.bitWidth - $0.firstMissing.leadingZeroBitCount }
    let isAlone = columns.count == 1 && !countsRows
    let fieldCount = 1 + columns.count + (isAlone ? 0 : columns.count(where: \.hasMissing))
    let taken = numberBits.reduce(0, +)
    // The addend's highest bit is the lowest one of a count, or the highest one of a number.
    let room = min(
      (Word.bitWidth - taken) / fieldCount,
      (Addend.bitWidth - 1 - taken) / max(fieldCount - 1, 1))
    guard room >= bits.lowerBound else { return nil }
    let bits = min(room, bits.upperBound)
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
  }

  /// How many columns have fields.
  var columnCount: Int { columns.count }

  // MARK: What rows add

  /// Writes what each row adds to its word.
  func write(_ rows: Range<Int>, to added: UnsafeMutablePointer<Addend>) {
    for (column, place) in zip(columns, places) { write(rows, column, place, to: added) }
  }

  /// Columns after the first add to what is there.
  private func write(
    _ rows: Range<Int>, _ column: NarrowNumbers, _ place: Place,
    to added: UnsafeMutablePointer<Addend>
  ) {
    // The first column's sum stands right above the count of rows.
    let (isFirst, row) = (place.sum == countBits, row)
    let shift = Addend(truncatingIfNeeded: place.sum)
    if !column.hasMissing {
      if isFirst {
        column.forEach(rows) { added[$0] = row &+ Addend(truncatingIfNeeded: $1) &<< shift }
      } else {
        column.forEach(rows) { added[$0] &+= Addend(truncatingIfNeeded: $1) &<< shift }
      }
      return
    }
    let end = UInt32(truncatingIfNeeded: column.firstMissing)
    let count = (1 as Addend) &<< Addend(truncatingIfNeeded: place.count)
    if isFirst {
      column.forEach(rows) { index, number in
        let own = Addend(truncatingIfNeeded: number < end ? number : 0) &<< shift
        added[index] = row &+ own &+ (number < end ? count : 0)
      }
    } else {
      column.forEach(rows) { index, number in
        let own = Addend(truncatingIfNeeded: number < end ? number : 0) &<< shift
        added[index] &+= own &+ (number < end ? count : 0)
      }
    }
  }

  // MARK: What was gathered

  /// Adds words that moved to wider sums, of which there are some for each slot.
  mutating func widen(_ moved: [(slot: Int, word: Word)], slots: Int) {
    if wide.isEmpty { wide = [Int64](repeating: 0, count: slots * columns.count * 2) }
    for (column, place) in places.enumerated() {
      for (slot, word) in moved {
        let own = (slot * places.count + column) * 2
        wide[own] &+= sum(word, place)
        wide[own + 1] &+= count(word, place)
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

  /// How many rows a word counts: those with a value where it counts these alone.
  @inline(__always)
  func rows(_ word: Word) -> Int64 { Int64(truncatingIfNeeded: word & ((1 &<< countBits) &- 1)) }

  /// Adds the sums of a column's mantissas and the counts of its values to those of some groups.
  ///
  /// False where a sum has no room.
  @inline(__always)
  func add<Sum: FixedWidthInteger & SignedInteger>(
    _ column: Int, of groups: Range<Int>, _ slots: Slots, to sums: UnsafeMutablePointer<Sum>,
    _ counts: UnsafeMutablePointer<Int64>, word: (_ slot: Int) -> Word
  ) -> Bool {
    let (place, least, stride) = (places[column], Sum(columns[column].least), columns.count * 2)
    var allFit = true
    wide.withUnsafeBufferPointer { wide in
      slots.forEachGroup(in: groups) { group, slot in
        let word = word(slot)
        var (number, count) = (sum(word, place), count(word, place))
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
    return allFit
  }
}

extension NarrowNumbers {
  /// Whether numbers are kept for missing rows.
  var hasMissing: Bool { cardinality > firstMissing }
}
