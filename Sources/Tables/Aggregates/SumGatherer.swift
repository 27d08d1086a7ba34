/// Gathers sums and counts by slot, of one column or several, in words of some width.
///
/// The widths are listed since work on a width that is not known beforehand takes many times as long.
enum SumGatherer {
  case narrow32(NarrowSumAccumulator<UInt32, UInt32>)
  case narrowed64(NarrowSumAccumulator<UInt64, UInt32>)
  case narrow64(NarrowSumAccumulator<UInt64, UInt64>)
  case paired(PairedSumAccumulator)
  case wide(SumAccumulator)

  /// Takes as few bits for narrow numbers as do; nil where words have no room for all columns.
  ///
  /// Words of 32 bits are for where those of 64 would leave no room for anything else in a near cache; what rows add is
  /// written in 32 bits where it has room there.
  init?(_ columns: [NarrowNumbers], slots: Int) {
    let isFew = slots <= 1 << 11
    if isFew,
      let narrow = NarrowSumAccumulator<UInt64, UInt32>(columns, slots: slots, leastBits: 10)
    {
      self = .narrowed64(narrow)
    } else if let narrow = NarrowSumAccumulator<UInt32, UInt32>(
      columns, slots: slots, leastBits: isFew ? 8 : 6)
    {
      self = .narrow32(narrow)
    } else if let narrow = NarrowSumAccumulator<UInt64, UInt64>(
      columns, slots: slots, leastBits: 6)
    {
      self = .narrow64(narrow)
    } else {
      return nil
    }
  }

  /// Takes rows whose slots stand from index 0 on.
  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    switch self {
    case .narrow32(let sums): sums.add(rows, slots)
    case .narrowed64(let sums): sums.add(rows, slots)
    case .narrow64(let sums): sums.add(rows, slots)
    case .paired(let sums): sums.add(rows, slots)
    case .wide(let sums): sums.add(rows, slots)
    }
  }

  /// Adds the sums of a column's mantissas and the counts of its values to those of some groups.
  ///
  /// False where a sum doesn't fit.
  func add<Sum: FixedWidthInteger & SignedInteger>(
    _ column: Int, of groups: Range<Int>, _ slots: Slots, to sums: UnsafeMutablePointer<Sum>,
    _ counts: UnsafeMutablePointer<Int64>
  ) -> Bool {
    switch self {
    case .narrow32(let own): own.add(column, of: groups, slots, to: sums, counts)
    case .narrowed64(let own): own.add(column, of: groups, slots, to: sums, counts)
    case .narrow64(let own): own.add(column, of: groups, slots, to: sums, counts)
    case .paired(let own): own.add(column, of: groups, slots, to: sums, counts)
    case .wide(let own): own.add(column, of: groups, slots, to: sums, counts)
    }
  }
}
