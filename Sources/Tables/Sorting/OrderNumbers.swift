/// A number per row that orders as the values do: numbers by value, texts in Finnish order, false before true.
enum OrderNumbers {
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
    self =
      switch column.values {
      case .decimal(let values): .mantissas(values.mantissas)
      case .approximate(let values): .approximate(values)
      case .text(let values): .ranks(values.codes, values.ranks(column.missing))
      case .boolean(let values): .truths(values)
      }
  }

  @inline(__always)
  static func number(of mantissa: Int64) -> UInt64 { UInt64(bitPattern: mantissa) ^ (1 << 63) }

  /// Zero has two bit patterns.
  @inline(__always)
  static func number(of value: Double) -> UInt64 {
    let bits = (value == 0 ? 0 : value).bitPattern
    return bits >> 63 == 0 ? bits | (1 << 63) : ~bits
  }

  /// The number of one row.
  subscript(row: Int) -> UInt64 {
    switch self {
    case .mantissas(let mantissas): Self.number(of: mantissas[row])
    case .approximate(let values): Self.number(of: values[row])
    case .ranks(let codes, let ranks): UInt64(ranks[Int(codes[row])])
    case .truths(let truths): truths[row] ? 1 : 0
    }
  }

  /// The numbers of all rows.
  var all: [UInt64] {
    switch self {
    case .mantissas(let mantissas): mantissas.map { Self.number(of: $0) }
    case .approximate(let values): values.map { Self.number(of: $0) }
    case .ranks(let codes, let ranks): codes.map { UInt64(ranks[Int($0)]) }
    case .truths(let truths): truths.map { $0 ? 1 : 0 }
    }
  }
}
