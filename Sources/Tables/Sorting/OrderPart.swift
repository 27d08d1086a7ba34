/// Some bits of what rows are ordered by: an order goes by its parts one after another, the last one first.
///
/// Parts have 32 bits at most, so that each has room in a word beside the number of a row.
struct OrderPart {
  /// Where the bits come from.
  private enum Source {
    /// What stands for each narrow number.
    case ranks(NarrowNumbers, [UInt64])
    /// The bits of the values' numbers from a place on, counted from the least value's or down from the greatest's.
    case values(OrderNumbers, MissingRows, from: UInt64, descending: Bool, place: UInt64)
    /// Whether rows are missing.
    case missing(MissingRows)
    /// A number of its own for each row.
    case numbers([UInt32])
  }

  /// The most bits of a part.
  private static let mostBits = 32

  private let source: Source
  /// How many bits it has, one at least.
  let bits: Int

  /// A part that orders rows by numbers of theirs, all of which are below a count.
  init(_ numbers: [UInt32], below count: Int) {
    self.init(source: .numbers(numbers), bits: Self.bits(UInt64(max(count, 1) - 1)))
  }

  private init(source: Source, bits: Int) {
    self.source = source
    self.bits = bits
  }

  /// The parts of a column's order, the last one first: missing rows stand last in both directions.
  static func parts(of column: Column, descending: Bool, _ workers: Workers) -> [OrderPart] {
    let numbers = OrderNumbers(column)
    if case .narrow(let narrow, let orders) = numbers {
      let ranks = Self.ranks(orders, valueCount: narrow.firstMissing, descending: descending)
      return [OrderPart(source: .ranks(narrow, ranks), bits: bits(ranks.max() ?? 0))]
    }
    let missing = column.missing
    guard let bounds = numbers.bounds(column.count, missing, workers) else { return [] }
    let width = bits(bounds.upperBound - bounds.lowerBound)
    let from = descending ? bounds.upperBound : bounds.lowerBound
    var parts = stride(from: 0, to: width, by: mostBits).map { place in
      OrderPart(
        source: .values(
          numbers, missing, from: from, descending: descending, place: UInt64(place)),
        bits: min(mostBits, width - place))
    }
    if missing.missingCount > 0 { parts.append(OrderPart(source: .missing(missing), bits: 1)) }
    return parts
  }

  /// The places of narrow numbers in their order; all reasons to be missing have the last one.
  private static func ranks(_ orders: [UInt64], valueCount: Int, descending: Bool) -> [UInt64] {
    let values = orders.prefix(valueCount)
    let (least, greatest) = (values.min() ?? 0, values.max() ?? 0)
    let ranks = values.map { descending ? greatest - $0 : $0 - least }
    return ranks
      + [UInt64](repeating: greatest - least + 1, count: orders.count - values.count)
  }

  private static func bits(_ greatest: UInt64) -> Int {
    max(UInt64.bitWidth - greatest.leadingZeroBitCount, 1)
  }

  /// Puts the bits of rows into words, from a bit on.
  func put(
    _ rows: UnsafeBufferPointer<UInt32>, to words: UnsafeMutablePointer<UInt64>, from bit: Int
  ) {
    switch source {
    case .ranks(let numbers, let ranks):
      ranks.withUnsafeBufferPointer { ranks in
        numbers.forEach(rows.count, row: { Int(rows[$0]) }) { index, number in
          words[index] |= ranks[Int(number)] &<< UInt64(bit)
        }
      }
    case .values(let numbers, let missing, let from, let descending, let place):
      let mask: UInt64 = 1 << UInt64(bits) - 1
      for (index, row) in rows.enumerated() where !missing.isMissing(Int(row)) {
        let number = numbers[Int(row)]
        let value = descending ? from &- number : number &- from
        words[index] |= ((value &>> place) & mask) &<< UInt64(bit)
      }
    case .missing(let missing):
      for (index, row) in rows.enumerated() where missing.isMissing(Int(row)) {
        words[index] |= 1 &<< UInt64(bit)
      }
    case .numbers(let numbers):
      for (index, row) in rows.enumerated() {
        words[index] |= UInt64(numbers[Int(row)]) &<< UInt64(bit)
      }
    }
  }
}

extension OrderNumbers {
  /// The least and the greatest number of rows that have a value; nil where none has.
  fileprivate func bounds(
    _ count: Int, _ missing: MissingRows, _ workers: Workers
  ) -> ClosedRange<UInt64>? {
    guard missing.missingCount < count else { return nil }
    let parts = workers.map(over: count) { rows in
      var (least, greatest) = (UInt64.max, UInt64.min)
      for row in rows where !missing.isMissing(row) {
        least = min(least, self[row])
        greatest = max(greatest, self[row])
      }
      return (least: least, greatest: greatest)
    }
    let least = parts.reduce(.max) { min($0, $1.least) }
    return least...parts.reduce(least) { max($0, $1.greatest) }
  }
}
