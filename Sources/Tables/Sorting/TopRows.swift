import CBytes

/// The first rows of an order, or its last ones, found without ordering the others.
struct TopRows {
  /// One key of the order.
  struct Key {
    fileprivate let numbers: OrderNumbers
    private let missing: MissingRows
    /// Where each row's value stands; nil where it is in the row itself.
    fileprivate let rows: [UInt32]?
    /// All bits set where greater numbers come first.
    fileprivate let mask: UInt64

    /// - Parameter fromEnd: true for an order of which the last rows are looked for.
    init(_ values: ValuesInPlace, descending: Bool, fromEnd: Bool) {
      missing = values.column.missing
      rows = values.rows
      mask = descending != fromEnd ? ~0 : 0
      let numbers = OrderNumbers(values.column)
      if fromEnd, case .narrow(let narrow, var orders) = numbers {
        // Missing rows are the first from the end, within any bound.
        for number in narrow.firstMissing..<narrow.cardinality { orders[number] = mask }
        self.numbers = .narrow(narrow, orders)
      } else {
        self.numbers = numbers
      }
    }

    /// Tells whether each row's number says how it stands to a bound.
    fileprivate func tellsBounds(fromEnd: Bool) -> Bool {
      if case .narrow = numbers { return true }
      return !fromEnd || missing.missingCount == 0
    }

    @inline(__always)
    private func place(_ row: UInt32) -> Int { Int(rows.map { $0[Int(row)] } ?? row) }

    fileprivate func number(_ row: UInt32) -> UInt64 { numbers[place(row)] ^ mask }

    fileprivate func isMissing(_ row: UInt32) -> Bool { missing.isMissing(place(row)) }
  }

  private let keys: [Key]
  /// Whether the rows are counted from the end of the order.
  private let fromEnd: Bool

  /// Takes keys made for the same end; nil where they don't tell rows out of question.
  init?(_ keys: [Key], fromEnd: Bool) {
    guard keys.first?.tellsBounds(fromEnd: fromEnd) != false else { return nil }
    (self.keys, self.fromEnd) = (keys, fromEnd)
  }

  /// Tells whether so few of the rows are wanted that ordering all of them would be a waste.
  static func pays(_ limit: Int, of rowCount: Int) -> Bool {
    limit <= 1024 && limit < rowCount / 8
  }

  /// The first rows of the order, or the last ones, in order.
  func rows(_ limit: Int, of rowCount: Int, workers: Workers) -> [UInt32] {
    let rows = first(limit, of: rowCount, workers: workers)
    return fromEnd ? rows.reversed() : rows
  }

  /// The rows that come first from the end that is looked at.
  private func first(_ limit: Int, of rowCount: Int, workers: Workers) -> [UInt32] {
    guard limit > 0 else { return [] }
    let parts = workers.map(over: rowCount) { first(limit, in: $0) }
    return Array(parts.joined().sorted(by: precedes).prefix(limit))
  }

  /// The first rows of a range, by whatever the numbers of the first key are made from.
  private func first(_ limit: Int, in range: Range<Int>) -> [UInt32] {
    guard let key = keys.first else {
      return fromEnd
        ? range.suffix(limit).reversed().map { UInt32($0) }
        : range.prefix(limit).map { UInt32($0) }
    }
    if let bound = NumberBound(key) { return first(limit, in: range, by: bound) }
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

  @inline(__always)
  private func first(
    _ limit: Int, in range: Range<Int>, _ number: (Int) -> UInt64
  ) -> [UInt32] {
    var best = BestRows(limit)
    for row in range where number(row) <= best.bound { offer(UInt32(row), to: &best) }
    return best.rows
  }

  /// Asks 64 rows at once whether one of them is before the worst row so far.
  private func first(_ limit: Int, in range: Range<Int>, by bound: NumberBound) -> [UInt32] {
    var best = BestRows(limit)
    let whole = range.count / 64
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: whole) { words in
      RowBits.forEachBlock(of: words, firstRow: range.lowerBound) { rows in
        if best.bound < .max {
          guard let passing = bound.numbers(upTo: best.bound) else { return }
          rows.keep(bound.numbers, within: passing)
        }
        rows.forEachRow { row in
          if bound.number(row) <= best.bound { offer(UInt32(row), to: &best) }
        }
      }
    }
    for row in range.lowerBound + whole * 64..<range.upperBound { offer(UInt32(row), to: &best) }
    return best.rows
  }

  /// Takes a row if it is among the best so far.
  private func offer(_ row: UInt32, to best: inout BestRows) {
    if best.isFull {
      guard let worst = best.rows.last, precedes(row, worst) else { return }
      best.rows.removeLast()
    }
    best.rows.insert(row, at: place(of: row, in: best.rows))
    if best.isFull, let key = keys.first, let worst = best.rows.last, !key.isMissing(worst) {
      best.bound = key.number(worst)
    }
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
      if isMissing != otherIsMissing { return otherIsMissing != fromEnd }
      if isMissing { continue }
      let (x, y) = (key.number(a), key.number(b))
      if x != y { return x < y }
    }
    return fromEnd ? a > b : a < b
  }
}

/// The best rows so far, in order; past the worst of them a row needs no second look.
private struct BestRows {
  let limit: Int
  var rows: [UInt32] = []
  /// No row whose number is above this is among them.
  var bound = UInt64.max

  init(_ limit: Int) {
    self.limit = limit
    rows.reserveCapacity(limit + 1)
  }

  var isFull: Bool { rows.count == limit }
}

/// The rows' own narrow numbers, which order as the values do, to ask many at once which of them come first.
private struct NumberBound {
  let numbers: NarrowNumbers
  private let orders: [UInt64]
  private let mask: UInt64

  /// Nil where the rows stand for others, or the numbers are none or in another order than their values.
  init?(_ key: TopRows.Key) {
    guard key.rows == nil, case .narrow(let numbers, let orders) = key.numbers,
      zip(orders.prefix(numbers.firstMissing), orders.prefix(numbers.firstMissing).dropFirst())
        .allSatisfy({ $0 < $1 })
    else { return nil }
    (self.numbers, self.orders, mask) = (numbers, orders, key.mask)
  }

  /// What the order goes by for a row.
  func number(_ row: Int) -> UInt64 { orders[numbers.number(row)] ^ mask }

  /// The numbers whose orders are no greater than a bound; nil where there are none.
  func numbers(upTo bound: UInt64) -> cbytes_intervals? {
    // Below this place the orders are below the bound, or, the other way round, above it.
    var (low, high) = (0, numbers.firstMissing)
    while low < high {
      let middle = (low + high) / 2
      let isWithin = orders[middle] ^ mask <= bound
      if isWithin == (mask == 0) { low = middle + 1 } else { high = middle }
    }
    let values = mask == 0 ? 0..<low : low..<numbers.firstMissing
    let reasons = numbers.firstMissing..<numbers.cardinality
    let missing = reasons.isEmpty || orders[reasons.lowerBound] ^ mask > bound ? 0..<0 : reasons
    if values.isEmpty || missing.isEmpty {
      let passing = values.isEmpty ? missing : values
      return passing.isEmpty ? nil : cbytes_intervals(one: passing)
    }
    return cbytes_intervals(values, or: missing)
  }
}
