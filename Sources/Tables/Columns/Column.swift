/// One column: its values laid out for whole-column work, and which rows are missing.
public struct Column: Sendable {
  /// The layout of the values by type.
  public enum Values: Sendable {
    /// Exact decimals.
    case decimal(DecimalValues)
    /// Numbers whose digits don't fit an exact decimal; results say "approximate".
    case approximate([Double])
    /// Text as dictionary codes.
    case text(TextValues)
    /// True or false.
    case boolean([Bool])
  }

  private enum Layout {
    case laidOut(Values)
    case repeating(RepeatingValues)
    case narrow(NarrowValues)
  }

  private var layout: Layout
  /// Which rows have no value, and why.
  public var missing: MissingRows
  /// The values as they were divided; nil for all but quotients.
  private(set) var fraction: Fraction?

  /// The values; a missing row holds a neutral one.
  ///
  /// Those of a column that repeats a few, or that holds narrow numbers, are laid out when they are first asked for,
  /// then kept.
  public var values: Values {
    get {
      switch layout {
      case .laidOut(let values): values
      case .repeating(let repeating): repeating.values
      case .narrow(let narrow): narrow.values
      }
    }
    _modify {
      var values = values
      layout = .laidOut(.boolean([]))
      fraction = nil
      defer { layout = .laidOut(values) }
      yield &values
    }
  }

  /// Makes a column; values and `missing` must have the same count of rows.
  public init(values: Values, missing: MissingRows) {
    layout = .laidOut(values)
    self.missing = missing
  }

  /// Makes a column of quotients from the decimals of theirs that have room.
  init(quotients values: DecimalValues, of fraction: Fraction, missing: MissingRows) {
    self.init(values: .decimal(values), missing: missing)
    self.fraction = fraction
  }

  /// Makes a column of so many rows that has each of a few values `stride` times, then again from the first.
  ///
  /// It takes next to no memory until somebody looks at its values, so that a cube's dimensions cost nothing at first.
  public init(repeating few: Values, stride: Int, count: Int) {
    layout = .repeating(RepeatingValues(few, stride: stride, count: count))
    missing = MissingRows(allValid: count)
  }

  /// Makes a column of texts from their codes.
  ///
  /// - Parameter missing: the rows whose numbers are reasons to be missing, and no others.
  public init(_ codes: NarrowNumbers, _ dictionary: TextDictionary, missing: MissingRows) {
    self.init(NarrowValues(codes, .text(dictionary), missing), missing: missing)
  }

  /// Makes a column of exact figures from their mantissas.
  ///
  /// - Parameter missing: the rows whose numbers are reasons to be missing, and no others.
  public init(
    _ mantissas: NarrowNumbers, scale: Int, precision: DecimalValues.Precision,
    missing: MissingRows
  ) {
    let meaning = NarrowValues.Meaning.decimal(scale: scale, precision: precision)
    self.init(NarrowValues(mantissas, meaning, missing), missing: missing)
  }

  init(_ narrow: NarrowValues, missing: MissingRows) {
    layout = .narrow(narrow)
    self.missing = missing
  }

  /// The values as they were read, where each has a narrow number and the missing rows are still the same.
  var narrow: NarrowValues? {
    if case .narrow(let narrow) = layout, narrow.tells(missing) { narrow } else { nil }
  }

  /// Tells whether the values are quotients that go on behind the decimals which have room.
  public var isQuotient: Bool { fraction != nil }

  /// The same values with no more than the decimals which have room, as rows are told apart by.
  public var asKept: Column {
    var kept = self
    kept.fraction = nil
    return kept
  }

  /// The values that a column repeats; nil for one that repeats none.
  var repeated: RepeatingValues? {
    if case .repeating(let repeating) = layout { repeating } else { nil }
  }

  /// How many rows there are.
  public var count: Int { missing.count }

  /// The type of the values.
  public var type: ColumnType {
    if case .narrow(let narrow) = layout { return narrow.type }
    switch repeated?.few ?? values {
    case .decimal: return .decimal
    case .approximate: return .approximate
    case .text: return .text
    case .boolean: return .boolean
    }
  }

  /// One cell, for looking at single rows; whole columns go through the kernels.
  public subscript(row: Int) -> Cell {
    if let kind = missing.kind(row) { return .missing(kind) }
    if let narrow { return narrow.cell(row) }
    switch values {
    case .decimal(let values): return .decimal(values.exact(row))
    case .approximate(let values): return .approximate(values[row])
    case .text(let values): return .text(values.dictionary.text(values.codes[row]))
    case .boolean(let values): return .boolean(values[row])
    }
  }

  /// One cell as a person should see it: computed decimals rounded for display.
  public func shown(_ row: Int) -> Cell {
    // What is computed is never narrow.
    guard narrow == nil, case .decimal(let values) = values, !missing.isMissing(row) else {
      return self[row]
    }
    return .decimal(values.shown(row))
  }
}

/// The type of a column's values.
public enum ColumnType: Sendable, Hashable {
  /// Exact decimal numbers.
  case decimal
  /// Binary floating-point numbers.
  case approximate
  /// Text.
  case text
  /// True or false.
  case boolean

  /// Tells whether the values are numbers of either layout.
  public var isNumeric: Bool { self == .decimal || self == .approximate }

  /// What to call it to a person: `number`, `text`, `true or false`.
  public var name: String {
    switch self {
    case .decimal, .approximate: "number"
    case .text: "text"
    case .boolean: "true or false"
    }
  }
}

/// One value taken out of a column.
public enum Cell: Sendable, Hashable {
  /// No value, and why.
  case missing(MissingKind)
  /// An exact number.
  case decimal(ExactDecimal)
  /// A number that is not exact.
  case approximate(Double)
  /// A text.
  case text(String)
  /// True or false.
  case boolean(Bool)

  /// Tells whether there is no value.
  public var isMissing: Bool {
    if case .missing = self { true } else { false }
  }

  /// The cell in data form: numbers with a point, `true`/`false`, text as it is; nil where missing.
  public var dataText: String? {
    switch self {
    case .missing: nil
    case .decimal(let value): value.description
    case .approximate(let value): value.isFinite ? "\(value)" : nil
    case .text(let text): text
    case .boolean(let value): value ? "true" : "false"
    }
  }
}
