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

  /// The words for the roles that stages make, by which a written result is read again as one.
  private static let found: [(word: String, role: Role)] = [
    ("difference", .difference), ("relative", .relativeChange), ("verdict", .verdict),
    ("withinRounding", .withinRounding), ("extent", .extent), ("direction", .direction),
    ("course", .course), ("score", .score), ("significance", .significance),
  ]

  /// The word for this role in a descriptor; nil for none at all.
  var word: String? {
    switch self {
    case .member: "member"
    case .earlier: "earlier"
    default:
      Self.words.first { $0.make(describedDimension) == self }?.word
        ?? Self.found.first { $0.role == self }?.word
    }
  }

  /// The compared member whose figures the column holds.
  var comparedMember: String? {
    if case .member(let member, _) = self { member } else { nil }
  }

  /// The role of a word; nil for none.
  ///
  /// - Parameters:
  ///   - dimension: the column that it describes.
  ///   - member: the compared member.
  ///   - alias: the word that chose it.
  public static func role(
    _ word: String, of dimension: String?, member: String?, alias: String?
  ) -> Role? {
    switch word {
    case "member": member.map { .member($0, alias: alias) }
    case "earlier": .earlier(alias: alias)
    default:
      words.first { $0.word == word }?.make(dimension) ?? found.first { $0.word == word }?.role
    }
  }
}
