import Synchronization

/// Values of which each row has a narrow number; laid out when they are first asked for, then kept.
///
/// Columns read from big files are these: most questions go through the numbers, and what nobody asks for takes no memory.
final class NarrowValues: Sendable {
  /// What the numbers stand for.
  enum Meaning: Sendable {
    /// Codes of members.
    case text(TextDictionary)
    /// Mantissas, counted from the least one.
    case decimal(scale: Int, precision: DecimalValues.Precision)
  }

  let numbers: NarrowNumbers
  let meaning: Meaning
  /// The rows whose numbers are reasons to be missing.
  let missing: MissingRows
  private let all = Mutex<Column.Values?>(nil)

  /// Takes numbers that are reasons to be missing in exactly these rows.
  init(_ numbers: NarrowNumbers, _ meaning: Meaning, _ missing: MissingRows) {
    self.numbers = numbers
    self.meaning = meaning
    self.missing = missing
  }

  /// The type of the values.
  var type: ColumnType {
    switch meaning {
    case .text: .text
    case .decimal: .decimal
    }
  }

  /// The values of all rows, 0 in the missing ones.
  var values: Column.Values {
    all.withLock { known in
      let values = known ?? laidOut
      known = values
      return values
    }
  }

  /// Tells whether the numbers' reasons to be missing are these.
  func tells(_ missing: MissingRows) -> Bool { self.missing.isSame(as: missing) }

  /// The value of a row that has one.
  func cell(_ row: Int) -> Cell {
    let number = numbers.number(row)
    switch meaning {
    case .text(let dictionary): return .text(dictionary.text(UInt32(number)))
    case .decimal(let scale, let precision):
      let value = ExactDecimal(mantissa: numbers.least &+ Int64(number), scale: scale)
      return .decimal(precision.exact(value, row))
    }
  }

  /// The same values in these rows.
  func taking(_ rows: [UInt32], _ workers: Workers) -> NarrowValues {
    let taken =
      switch meaning {
      case .text: meaning
      case .decimal(let scale, let precision):
        Meaning.decimal(scale: scale, precision: precision.taking(rows, workers))
      }
    let numbers = numbers.taking(rows, workers)
    return NarrowValues(numbers, taken, numbers.missingRows(workers))
  }

  private var laidOut: Column.Values {
    switch meaning {
    case .text(let dictionary):
      let codes: [UInt32] = numbers.valuesOrZero(from: 0)
      return .text(TextValues(codes: codes, dictionary: dictionary, kept: kept))
    case .decimal(let scale, let precision):
      let mantissas: [Int64] = numbers.valuesOrZero(from: numbers.least)
      return .decimal(
        DecimalValues(mantissas: mantissas, scale: scale, precision: precision, kept: kept))
    }
  }

  /// The numbers go with the values that are laid out, so that nobody makes them anew.
  private var kept: KeptNumbers { KeptNumbers(numbers, missing) }
}

extension NarrowNumbers {
  /// The numbers counted from a least value, 0 for reasons to be missing.
  fileprivate func valuesOrZero<Value: FixedWidthInteger>(from least: Value) -> [Value] {
    switch layout {
    case .bytes(let numbers): Self.valuesOrZero(numbers, below: firstMissing, from: least)
    case .halves(let numbers): Self.valuesOrZero(numbers, below: firstMissing, from: least)
    }
  }

  @inline(__always)
  private static func valuesOrZero<Number: FixedWidthInteger, Value: FixedWidthInteger>(
    _ numbers: [Number], below end: Int, from least: Value
  ) -> [Value] {
    [Value](unsafeUninitializedCapacity: numbers.count) { values, count in
      let end = Value(truncatingIfNeeded: end)
      for row in numbers.indices {
        let number = Value(truncatingIfNeeded: numbers[row])
        values[row] = number < end ? least &+ number : 0
      }
      count = numbers.count
    }
  }
}
