public import Formats
public import Tables

/// What a descriptor says of one column.
public struct DescribedField: Sendable, Hashable {
  /// The column's name, type and marks of missing values.
  public var column: DeclaredColumn
  /// The column's part in the table, with its titles, unit and total.
  public var field: Field
}
