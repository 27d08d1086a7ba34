/// The first rows of an order, found without ordering the others.
struct TopRows {
  /// One key of the order.
  struct Key {
    fileprivate let numbers: OrderNumbers
    private let missing: MissingRows
    /// Where each row's value stands; nil where it is in the row itself.
    fileprivate let rows: [UInt32]?
    /// All bits set where greater numbers come first.
    fileprivate let mask: UInt64

    init(_ values: ValuesInPlace, descending: Bool) {
      numbers = OrderNumbers(values.column)
      missing = values.column.missing
      rows = values.rows
      mask = descending ? ~0 : 0
    }

    @inline(__always)
    private func place(_ row: UInt32) -> Int { Int(rows.map { $0[Int(row)] } ?? row) }

    fileprivate func number(_ row: UInt32) -> UInt64 { numbers[place(row)] ^ mask }

    fileprivate func isMissing(_ row: UInt32) -> Bool { missing.isMissing(place(row)) }
  }

  private let keys: [Key]

  init(_ keys: [Key]) { self.keys = keys }

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

  /// The first rows of a range, by whatever the numbers of the first key are made from.
  private func first(_ limit: Int, in range: Range<Int>) -> [UInt32] {
    guard let key = keys.first else { return range.prefix(limit).map { UInt32($0) } }
    if let rows = key.rows {
      return rows.withUnsafeBufferPointer { rows in
        first(limit, in: range, by: key) { Int(rows[$0]) }
      }
    }
    return first(limit, in: range, by: key) { $0 }
  }

  @inline(__always)
  private func first(
    _ limit: Int, in range: Range<Int>, by key: Key, _ place: (Int) -> Int
  ) -> [UInt32] {
    switch key.numbers {
    case .narrow(let numbers, let orders):
      switch numbers.layout {
      case .bytes(let numbers):
        return first(limit, in: range) { orders[Int(numbers[place($0)])] ^ key.mask }
      case .halves(let numbers):
        return first(limit, in: range) { orders[Int(numbers[place($0)])] ^ key.mask }
      }
    case .mantissas(let mantissas):
      return mantissas.withUnsafeBufferPointer { mantissas in
        first(limit, in: range) { OrderNumbers.number(of: mantissas[place($0)]) ^ key.mask }
      }
    case .approximate(let values):
      return first(limit, in: range) { OrderNumbers.number(of: values[place($0)]) ^ key.mask }
    case .ranks(let codes, let ranks):
      return first(limit, in: range) { UInt64(ranks[Int(codes[place($0)])]) ^ key.mask }
    case .truths(let truths):
      return first(limit, in: range) { (truths[place($0)] ? 1 : 0) ^ key.mask }
    }
  }

  /// The best rows so far are kept in order; past the worst of them a row needs no second look.
  @inline(__always)
  private func first(
    _ limit: Int, in range: Range<Int>, _ number: (Int) -> UInt64
  ) -> [UInt32] {
    var best: [UInt32] = []
    best.reserveCapacity(limit + 1)
    var bound = UInt64.max
    for row in range where number(row) <= bound {
      let row = UInt32(row)
      if best.count == limit {
        guard precedes(row, best[limit - 1]) else { continue }
        best.removeLast()
      }
      best.insert(row, at: place(of: row, in: best))
      if best.count == limit, let key = keys.first, let worst = best.last,
        !key.isMissing(worst)
      {
        bound = key.number(worst)
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
      let (isMissing, otherIsMissing) = (key.isMissing(a), key.isMissing(b))
      if isMissing != otherIsMissing { return otherIsMissing }
      if isMissing { continue }
      let (x, y) = (key.number(a), key.number(b))
      if x != y { return x < y }
    }
    return a < b
  }
}
