/// A number per row that orders as the values do: numbers by value, texts in Finnish order, false before true.
enum OrderNumbers {
  /// Values by what their narrow numbers stand for.
  case narrow(NarrowNumbers, [UInt64])
  /// Exact figures by their mantissas.
  case mantissas([Int64])
  /// Figures that are not exact.
  case approximate([Double])
  /// Texts by the ranks of their codes.
  case ranks([UInt32], [UInt32])
  /// Truth values.
  case truths([Bool])

  /// Makes the numbers of a column; those of missing rows say nothing.
  init(_ column: Column) {
    if let numbers = column.numbersAtHand {
      self = .narrow(numbers, Self.orders(of: numbers, column))
      return
    }
    self =
      switch column.values {
      case .decimal(let values): .mantissas(values.mantissas)
      case .approximate(let values): .approximate(values)
      case .text(let values): .ranks(values.codes, column.memberRanks())
      case .boolean(let values): .truths(values)
      }
  }

  /// A number for each narrow number.
  private static func orders(of numbers: NarrowNumbers, _ column: Column) -> [UInt64] {
    let orders =
      column.type == .text
      ? column.memberRanks().map { UInt64($0) }
      : (0..<numbers.firstMissing).map { number(of: numbers.least + Int64($0)) }
    return orders + [UInt64](repeating: 0, count: numbers.cardinality - orders.count)
  }

  @inline(__always)
  static func number(of mantissa: Int64) -> UInt64 { UInt64(bitPattern: mantissa) ^ (1 << 63) }

  /// Zero has two bit patterns.
  @inline(__always)
  static func number(of value: Double) -> UInt64 {
    let bits = (value == 0 ? 0 : value).bitPattern
    return bits >> 63 == 0 ? bits | (1 << 63) : ~bits
  }

  /// The value of a number.
  static func value(of number: UInt64) -> Double {
    Double(bitPattern: number >> 63 == 1 ? number ^ (1 << 63) : ~number)
  }

  /// The number of one row.
  subscript(row: Int) -> UInt64 {
    switch self {
    case .narrow(let numbers, let orders): orders[numbers.number(row)]
    case .mantissas(let mantissas): Self.number(of: mantissas[row])
    case .approximate(let values): Self.number(of: values[row])
    case .ranks(let codes, let ranks): UInt64(ranks[Int(codes[row])])
    case .truths(let truths): truths[row] ? 1 : 0
    }
  }

  /// Puts the numbers of rows one after another; to fetch many at once takes a fraction of the time of one by one.
  func put(_ rows: UnsafeBufferPointer<UInt32>, to target: UnsafeMutablePointer<UInt64>) {
    switch self {
    case .narrow(let numbers, let orders):
      orders.withUnsafeBufferPointer { orders in
        numbers.forEach(rows.count, row: { Int(rows[$0]) }) { target[$0] = orders[Int($1)] }
      }
    case .mantissas(let mantissas):
      for index in rows.indices { target[index] = Self.number(of: mantissas[Int(rows[index])]) }
    case .approximate, .ranks, .truths:
      for index in rows.indices { target[index] = self[Int(rows[index])] }
    }
  }

  /// The numbers of all rows.
  var all: [UInt64] {
    switch self {
    case .narrow(let numbers, let orders):
      switch numbers.layout {
      case .bytes(let numbers): numbers.map { orders[Int($0)] }
      case .halves(let numbers): numbers.map { orders[Int($0)] }
      }
    case .mantissas(let mantissas): mantissas.map { Self.number(of: $0) }
    case .approximate(let values): values.map { Self.number(of: $0) }
    case .ranks(let codes, let ranks): codes.map { UInt64(ranks[Int($0)]) }
    case .truths(let truths): truths.map { $0 ? 1 : 0 }
    }
  }
}

extension Column {
  /// A number per row that orders as the values do: numbers by value, texts in Finnish order, false before true.
  func orderKeys() -> [UInt64] { OrderNumbers(self).all }
}
