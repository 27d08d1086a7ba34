/// One side of a whole-column operation: a column, or one value that stands for every row.
public enum Operand: Sendable {
  /// A value per row.
  case column(Column)
  /// The same value in every row.
  case value(Cell)

  /// The type of the values; nil for a bare missing value, which goes with every type.
  public var type: ColumnType? {
    switch self {
    case .column(let column): column.type
    case .value(.missing): nil
    case .value(.decimal): .decimal
    case .value(.approximate): .approximate
    case .value(.text): .text
    case .value(.boolean): .boolean
    }
  }
}
