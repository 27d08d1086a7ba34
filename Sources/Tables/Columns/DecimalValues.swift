/// Exact decimals as whole mantissas with one scale for the column.
public struct DecimalValues: Sendable {
  /// How many decimals each row was printed with.
  public enum Precision: Sendable {
    /// Every row was printed with exactly the column's scale.
    case uniform
    /// A byte a row: 41, 9.7 and 4.0 are written as printed.
    case perRow([UInt8])
    /// Computed by division: shown rounded to `shown` decimals, standing on figures printed with `source`.
    ///
    /// The column's scale tells how far its values are sure: none is off by more than a unit of the last decimal.
    case computed(shown: Int, source: Printed)
  }

  /// How many decimals each row was printed with, or what it stands on.
  public enum Printed: Sendable {
    /// All with as many.
    case uniform(Int)
    /// A byte a row.
    case perRow([UInt8])

    /// Those of a row.
    public subscript(row: Int) -> Int {
      switch self {
      case .uniform(let decimals): decimals
      case .perRow(let decimals): Int(decimals[row])
      }
    }

    /// The most that any row has.
    var finest: Int {
      switch self {
      case .uniform(let decimals): decimals
      case .perRow(let decimals): Int(decimals.max() ?? 0)
      }
    }
  }

  /// The digits of every row without decimal mark; 0 where the row is missing.
  public var mantissas: [Int64] { didSet { kept = KeptNumbers() } }
  /// How many of the digits are decimals, 0 through 18.
  public var scale: Int
  /// The printed decimals of the rows.
  public var precision: Precision
  private(set) var kept: KeptNumbers

  /// Makes the values of a column; `mantissas` has an element per row.
  public init(mantissas: [Int64], scale: Int, precision: Precision = .uniform) {
    self.init(mantissas: mantissas, scale: scale, precision: precision, kept: KeptNumbers())
  }

  init(mantissas: [Int64], scale: Int, precision: Precision, kept: KeptNumbers) {
    self.mantissas = mantissas
    self.scale = scale
    self.precision = precision
    self.kept = kept
  }

  /// The decimals that each row's figure was printed with; for computed rows those of the figures it stands on.
  public var printed: Printed { precision.printed(scale: scale) }

  /// The full value: as printed, or for computed rows without trailing zeros.
  public func exact(_ row: Int) -> ExactDecimal {
    precision.exact(ExactDecimal(mantissa: mantissas[row], scale: scale), row)
  }

  /// The value as a person should see it: as printed, computed rows rounded half away from zero.
  public func shown(_ row: Int) -> ExactDecimal {
    guard case .computed(let shown, _) = precision else { return exact(row) }
    let value = ExactDecimal(mantissa: mantissas[row], scale: scale)
    return value.rounded(to: shown)
  }
}

extension DecimalValues.Precision {
  /// A row's value from one that has the column's scale.
  func exact(_ value: ExactDecimal, _ row: Int) -> ExactDecimal {
    switch self {
    case .uniform: value
    case .perRow(let decimals): value.rounded(to: Int(decimals[row]))
    case .computed: value.normalized
    }
  }

  /// The decimals that the rows of a column with this scale were printed with, or those of what they stand on.
  func printed(scale: Int) -> DecimalValues.Printed {
    switch self {
    case .uniform: .uniform(scale)
    case .perRow(let decimals): .perRow(decimals)
    case .computed(_, let source): source
    }
  }

  /// The precision of these rows, in this order; any for `Column.noRow`.
  func taking(_ rows: [UInt32], _ workers: Workers) -> DecimalValues.Precision {
    switch self {
    case .uniform: self
    case .perRow(let decimals): .perRow(decimals.takingAny(rows, workers))
    case .computed(_, .uniform): self
    case .computed(let shown, .perRow(let decimals)):
      .computed(shown: shown, source: .perRow(decimals.takingAny(rows, workers)))
    }
  }
}

extension [UInt8] {
  /// The elements at these places, any of them for `Column.noRow`.
  fileprivate func takingAny(_ rows: [UInt32], _ workers: Workers) -> [UInt8] {
    taking(rows.map { $0 == Column.noRow ? 0 : $0 }, workers)
  }
}
