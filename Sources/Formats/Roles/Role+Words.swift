public import Tables

extension Role {
  /// The words for roles in a descriptor, with the role that each makes of the dimension it describes.
  public static let words: [(word: String, make: @Sendable (_ of: String?) -> Role)] = [
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

  /// The word for this role in a descriptor; nil for the roles that a comparison makes and for none at all.
  public var word: String? {
    Self.words.first { $0.make(describedDimension) == self }?.word
  }
}
