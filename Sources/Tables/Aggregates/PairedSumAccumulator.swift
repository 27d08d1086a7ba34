/// Exact sums and counts by slot of columns that have narrow numbers, and beside them of one that has none.
///
/// A slot is a pair of words that are read and written at once: the narrow columns share the first with the count of
/// rows, the second is the sum of the other column's mantissas. Before the count has no more room, the pair moves to
/// wider sums.
final class PairedSumAccumulator {
  private typealias Pair = SIMD2<UInt64>
  /// Counts of fewer bits would move too often.
  private static let leastBits = 6

  private let mantissas: [Int64]
  private var fields: PackedFields<UInt64, UInt32>
  private var pairs: [SIMD2<UInt64>]
  /// What moved of the other column's sums, for every slot; empty until there is something.
  private var wide: [Int128] = []
  /// What moved of the counts of rows.
  private var wideRows: [Int64] = []

  /// Nil where pairs have no room for all columns, and where a row of the other column is missing.
  init?(
    _ columns: [NarrowNumbers], beside values: DecimalValues, _ missing: MissingRows, slots: Int,
    _ workers: Workers
  ) {
    guard !columns.isEmpty, missing.missingCount == 0, let bounds = values.bounds(workers) else {
      return nil
    }
    let greatest = max(bounds.lowerBound.magnitude, bounds.upperBound.magnitude)
    // A sum of as many mantissas as are counted has no more than 63 bits.
    let mostBits = min(greatest.leadingZeroBitCount - 1, 32)
    guard mostBits >= Self.leastBits,
      let fields = PackedFields<UInt64, UInt32>(
        columns, countsRows: true, bits: Self.leastBits...mostBits)
    else { return nil }
    self.fields = fields
    mantissas = values.mantissas
    pairs = [Pair](repeating: .zero, count: slots)
  }

  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: rows.count) { added in
      guard let added = added.baseAddress else { return }
      mantissas.fetch(behind: rows)
      fields.write(rows, to: added)
      let half = fields.half
      let moved = pairs.withUnsafeMutableBufferPointer { pairs in
        mantissas[rows].withUnsafeBufferPointer { mantissas in
          guard let pairs = pairs.baseAddress, let mantissas = mantissas.baseAddress else {
            return [] as [(slot: Int, pair: Pair)]
          }
          return Self.add(added, mantissas, rows.count, half, slots, to: pairs)
        }
      }
      if !moved.isEmpty { widen(moved) }
    }
  }

  /// Gives the pairs whose count had no more room for as many rows as are visited at once.
  private static func add(
    _ added: UnsafePointer<UInt32>, _ mantissas: UnsafePointer<Int64>, _ count: Int,
    _ half: UInt64, _ slots: UnsafePointer<UInt32>, to pairs: UnsafeMutablePointer<Pair>
  ) -> [(slot: Int, pair: Pair)] {
    var seen = Pair.zero
    var moved: [(slot: Int, pair: Pair)] = []
    slots.forEachSlot(count: count) { index, slot in
      let own = Pair(UInt64(added[index]), UInt64(bitPattern: mantissas[index]))
      let pair = pairs[slot] &+ own
      pairs[slot] = pair
      seen |= pair
    } then: { places in
      if seen[0] & half != 0 {
        move(&moved, half, from: pairs, slots, places)
        seen = .zero
      }
    }
    return moved
  }

  /// Moves those of the pairs at some rows' slots whose count has little room.
  @inline(never)
  private static func move(
    _ moved: inout [(slot: Int, pair: Pair)], _ half: UInt64,
    from pairs: UnsafeMutablePointer<Pair>, _ slots: UnsafePointer<UInt32>, _ rows: Range<Int>
  ) {
    for index in rows {
      let slot = Int(slots[index])
      guard pairs[slot][0] & half != 0 else { continue }
      moved.append((slot, pairs[slot]))
      pairs[slot] = .zero
    }
  }

  /// Adds pairs that moved to the wider sums.
  private func widen(_ moved: [(slot: Int, pair: Pair)]) {
    if wide.isEmpty {
      wide = [Int128](repeating: 0, count: pairs.count)
      wideRows = [Int64](repeating: 0, count: pairs.count)
    }
    for (slot, pair) in moved {
      wide[slot] &+= Int128(Int64(bitPattern: pair[1]))
      wideRows[slot] &+= fields.rows(pair[0])
    }
    fields.widen(moved.map { ($0.slot, $0.pair[0]) }, slots: pairs.count)
  }

  /// Adds the sums of a column's mantissas and the counts of its values to those of some groups.
  ///
  /// False where a sum has no room.
  ///
  /// - Parameter column: the narrow columns in their order, then the other one.
  func add<Sum: FixedWidthInteger & SignedInteger>(
    _ column: Int, of groups: Range<Int>, _ slots: Slots, to sums: UnsafeMutablePointer<Sum>,
    _ counts: UnsafeMutablePointer<Int64>
  ) -> Bool {
    pairs.withUnsafeBufferPointer { pairs in
      if column < fields.columnCount {
        return fields.add(column, of: groups, slots, to: sums, counts) { pairs[$0][0] }
      }
      var allFit = true
      slots.forEachGroup(in: groups) { group, slot in
        var whole = Int128(Int64(bitPattern: pairs[slot][1]))
        counts[group] &+= fields.rows(pairs[slot][0])
        if !wide.isEmpty {
          whole &+= wide[slot]
          counts[group] &+= wideRows[slot]
        }
        let sum = sums[group].addingReportingOverflow(Sum(truncatingIfNeeded: whole))
        if sum.overflow || Sum(exactly: whole) == nil { allFit = false }
        sums[group] = sum.partialValue
      }
      return allFit
    }
  }
}
