import Synchronization

/// A few values that the rows of a column have over and over: each `stride` times, then again from the first.
///
/// All rows are laid out when they are first asked for, then kept for every copy of the column.
final class RepeatingValues: Sendable {
  /// The values, each once; what they are when none is missing.
  let few: Column.Values
  /// How many of them there are.
  private let period: Int
  /// How many rows in a row have the same.
  private let stride: Int
  /// How many rows there are.
  private let count: Int

  private let all = Mutex<Column.Values?>(nil)

  /// Takes the values; without any there must be no rows.
  init(_ few: Column.Values, stride: Int, count: Int) {
    self.few = few
    self.stride = max(stride, 1)
    self.count = count
    period =
      switch few {
      case .decimal(let values): max(values.mantissas.count, 1)
      case .approximate(let values): max(values.count, 1)
      case .text(let values): max(values.codes.count, 1)
      case .boolean(let values): max(values.count, 1)
      }
  }

  /// The place of a row's value among the few.
  func place(_ row: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: Int(row) / stride % period)
  }

  /// The values of all rows.
  var values: Column.Values {
    all.withLock { known in
      let values = known ?? laidOut
      known = values
      return values
    }
  }

  private var laidOut: Column.Values {
    switch few {
    case .decimal(let values):
      var precision = values.precision
      if case .perRow(let decimals) = precision { precision = .perRow(spread(decimals)) }
      return .decimal(
        DecimalValues(
          mantissas: spread(values.mantissas), scale: values.scale, precision: precision))
    case .approximate(let values): return .approximate(spread(values))
    case .text(let values):
      return .text(TextValues(codes: spread(values.codes), dictionary: values.dictionary))
    case .boolean(let values): return .boolean(spread(values))
    }
  }

  /// An element for every row from one for each of the few.
  private func spread<Element>(_ elements: [Element]) -> [Element] {
    var rows: [Element] = []
    rows.reserveCapacity(count)
    while rows.count < count, !elements.isEmpty {
      for element in elements {
        rows.append(contentsOf: repeatElement(element, count: min(stride, count - rows.count)))
      }
      // What is there once is doubled, so that short repetitions are not copied one by one.
      while rows.count * 2 <= count { rows.append(contentsOf: rows) }
      if rows.count < count {
        rows.append(contentsOf: rows[..<(count - rows.count)])
      }
    }
    return rows
  }
}
