/// The first rows of an order, found without ordering the others.
struct TopRows {
  /// One key of the order, for every row.
  private struct Key {
    let numbers: [UInt64]
    let missing: MissingRows
  }

  private let keys: [Key]

  init(_ keys: [(column: Column, descending: Bool)]) {
    self.keys = keys.map { column, descending in
      let numbers = column.orderKeys()
      return Key(
        numbers: descending ? numbers.map { ~$0 } : numbers, missing: column.missing)
    }
  }

  /// Tells whether so few of the rows are wanted that ordering all of them would be a waste.
  static func pays(_ limit: Int, of rowCount: Int) -> Bool {
    limit <= 1024 && limit < rowCount / 8
  }

  /// The first rows, in order.
  func first(_ limit: Int, of rowCount: Int, workers: Workers) -> [UInt32] {
    guard limit > 0 else { return [] }
    let parts = workers.map(over: rowCount) { first(limit, in: $0) }
    return Array(parts.joined().sorted(by: precedes).prefix(limit))
  }

  /// The first rows of a range, kept in order while it is looked through.
  private func first(_ limit: Int, in range: Range<Int>) -> [UInt32] {
    var best: [UInt32] = []
    best.reserveCapacity(limit + 1)
    // Past this a row's first key cannot be among the best.
    var bound = UInt64.max
    for row in range {
      if let key = keys.first, key.numbers[row] > bound { continue }
      let row = UInt32(row)
      if best.count == limit {
        guard precedes(row, best[limit - 1]) else { continue }
        best.removeLast()
      }
      best.insert(row, at: place(of: row, in: best))
      if best.count == limit, let key = keys.first, let worst = best.last,
        !key.missing.isMissing(Int(worst))
      {
        bound = key.numbers[Int(worst)]
      }
    }
    return best
  }

  private func place(of row: UInt32, in best: [UInt32]) -> Int {
    var (low, high) = (0, best.count)
    while low < high {
      let middle = (low + high) / 2
      if precedes(row, best[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func precedes(_ a: UInt32, _ b: UInt32) -> Bool {
    for key in keys {
      let (isMissing, otherIsMissing) = (
        key.missing.isMissing(Int(a)), key.missing.isMissing(Int(b))
      )
      if isMissing != otherIsMissing { return otherIsMissing }
      if isMissing { continue }
      let (x, y) = (key.numbers[Int(a)], key.numbers[Int(b)])
      if x != y { return x < y }
    }
    return a < b
  }
}
