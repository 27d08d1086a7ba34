import Diagnostics
import Language
import Tables

/// The order of texts, in one place for all clauses that depend on it.
///
/// Digits count by their value, which no rule of order of a database does: where there are any, the order of the
/// members is written out. Members that come later follow.
extension SQLExpressions {
  /// The most members whose order is written out.
  private static let mostPlaces = 1000

  /// What rows are ordered by, the most important first.
  func order(of operation: Operation) throws(SQLGap) -> [String] {
    let text = try text(operation)
    guard operation.type(in: scope) == .text else { return [text] }
    let collated = text + " " + dialect.finnish
    let members = members(of: operation)
    guard members.contains(where: \.hasDigit) else { return [collated] }
    let places = try Self.places(of: members)
    return [Self.place(of: text, members.map { ($0, places[$0] ?? 0) }, later: members.count)]
      + [collated]
  }

  /// The clause that orders rows by a column.
  func orderBy(_ index: Int, descending: Bool = false) throws(SQLGap) -> String {
    let parts = try order(of: .column(index))
    return "ORDER BY " + SQLText.list(parts.map { descending ? $0 + " DESC" : $0 })
  }

  /// The first value of a group in an order, or the last one.
  func extreme(_ operation: Operation, isGreatest: Bool) throws(SQLGap) -> String {
    let value = try text(operation)
    guard operation.type(in: scope) == .text else {
      return "\(isGreatest ? "max" : "min")(\(value))"
    }
    let order = try order(of: operation).map { isGreatest ? $0 + " DESC" : $0 }
    return
      "(array_agg(\(value) ORDER BY \(SQLText.list(order))) FILTER (WHERE \(value) IS NOT NULL))[1]"
  }

  /// Two texts as what compares as they do; those that read alike are equal.
  func ranked(_ a: Operation, _ b: Operation) throws(SQLGap) -> (String, String) {
    let (left, right) = (members(of: a), members(of: b))
    let all = left + right
    guard all.contains(where: \.hasDigit) else {
      return try ("\(folded(a)) \(dialect.finnish)", "\(folded(b)) \(dialect.finnish)")
    }
    var places = try Self.places(of: all)
    // Of those that read alike the first one's place is that of all.
    var firsts: [String: Int] = [:]
    for (member, place) in places {
      firsts[TextFolding.fold(member)] = min(place, firsts[TextFolding.fold(member)] ?? place)
    }
    for member in all { places[member] = firsts[TextFolding.fold(member)] }
    func ranked(_ operation: Operation, _ members: [String]) throws(SQLGap) -> String {
      let known = members.map { ($0, places[$0] ?? 0) }
      if case .constant(.text) = operation { return "\(known.first?.1 ?? 0)" }
      return Self.place(of: try text(operation), known, later: all.count)
    }
    return try (ranked(a, left), ranked(b, right))
  }

  /// The texts that an expression gives for the rows, each once.
  private func members(of operation: Operation) -> [String] {
    if case .constant(.text(let text)) = operation { return [text] }
    return values(of: operation)?.usedMembers() ?? []
  }

  private static func places(of members: [String]) throws(SQLGap) -> [String: Int] {
    guard members.count <= mostPlaces else {
      throw SQLGap(what: "the order of more than \(mostPlaces) texts with digits")
    }
    return zip(members, FinnishCollation.ranks(of: members))
      .reduce(into: [:]) { $0[$1.0] = Int($1.1) }
  }

  /// The place of a text among the members of its column.
  private static func place(
    of text: String, _ members: [(text: String, place: Int)], later: Int
  ) -> String {
    let last = "CASE WHEN \(text) IS NOT NULL THEN \(later) END"
    guard !members.isEmpty else { return last }
    let places = members.sorted { $0.place < $1.place }
      .map { "WHEN \(SQLText.literal(.text($0.text))) THEN \($0.place)" }
    return "CASE \(text) \(places.joined(separator: " ")) ELSE \(last) END"
  }
}

extension String {
  fileprivate var hasDigit: Bool { utf8.contains { (0x30...0x39).contains($0) } }
}
