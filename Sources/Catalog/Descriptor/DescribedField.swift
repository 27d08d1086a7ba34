public import Formats
public import Tables

/// What a descriptor says of one column.
public struct DescribedField: Sendable, Hashable {
  /// The column's name, type and marks of missing values.
  public var column: DeclaredColumn
  /// The column's part in the table, with its titles, unit and total.
  public var field: Field
}

extension Role {
  /// The words for roles in a descriptor, with the role that each makes of the dimension it describes.
  static let words: [(word: String, make: @Sendable (_ of: String?) -> Role)] = [
    ("dimension", { _ in .dimension }),
    ("time", { _ in .time }),
    ("measure", { _ in .measure }),
    ("attribute", { .attribute(of: $0) }),
    ("count", { _ in .count }),
    ("lower", { _ in .lowerLimit }),
    ("upper", { _ in .upperLimit }),
    ("baseline", { _ in .baseline }),
    ("target", { _ in .target }),
    ("polarity", { .polarity(of: $0) }),
    ("threshold", { .threshold(of: $0) }),
    ("kind", { .kind(of: $0) }),
  ]
}
