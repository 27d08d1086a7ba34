/// Values for the rows of a column, or one value that stands for every row.
struct RowValues<Value> {
  /// The values by row, or the one value.
  let values: [Value]
  /// 1 for a value per row, 0 for one that stands for every row: a row's value is at its index times the step.
  let step: Int

  private init(values: [Value], step: Int) {
    self.values = values
    self.step = step
  }

  init(perRow values: [Value]) { self.init(values: values, step: 1) }

  init(constant value: Value) { self.init(values: [value], step: 0) }

  /// The value of every row; nil where rows have their own.
  var constant: Value? { step == 0 ? values.first : nil }

  subscript(row: Int) -> Value { values[row * step] }

  /// Other values in their places.
  func map<Result>(_ change: (Value) -> Result) -> RowValues<Result> {
    RowValues<Result>(values: values.map(change), step: step)
  }
}

extension RowValues: Sendable where Value: Sendable {}

extension RowValues where Value: BitwiseCopyable {
  /// The values of these rows, in this order.
  func taking(_ rows: [UInt32], _ workers: Workers) -> RowValues {
    step == 0 ? self : RowValues(perRow: values.taking(rows, workers))
  }
}

extension RowValues where Value: Equatable {
  /// Tells whether both are one value, or copies of one list; false says nothing of lists.
  func areSame(as other: RowValues) -> Bool {
    if let constant { return constant == other.constant }
    return other.constant == nil
      && values.withUnsafeBufferPointer { own in
        other.values.withUnsafeBufferPointer { own.baseAddress == $0.baseAddress }
      }
  }
}

extension Operand {
  /// Which rows have no value.
  func missing(count: Int) -> MissingRows {
    switch self {
    case .column(let column): column.missing
    case .value(.missing(let kind)): MissingRows(allMissing: kind, count: count)
    case .value: MissingRows(allValid: count)
    }
  }

  /// The numbers as binary floating point; nil for operands that are no numbers.
  func doubles() -> RowValues<Double>? {
    switch self {
    case .column(let column): column.doubles().map { RowValues(perRow: $0) }
    case .value(.decimal(let value)): RowValues(constant: value.approximation)
    case .value(.approximate(let value)): RowValues(constant: value)
    case .value: nil
    }
  }

  /// The truth values; nil for operands that are none.
  func truths() -> RowValues<Bool>? {
    switch self {
    case .column(let column):
      if case .boolean(let values) = column.values { RowValues(perRow: values) } else { nil }
    case .value(.boolean(let value)): RowValues(constant: value)
    case .value: nil
    }
  }
}
