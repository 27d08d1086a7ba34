/// The search for the name that a person probably meant.
public enum NearestName {
  /// Names close enough to `typed` to be suggested, nearest first; empty when none is close.
  ///
  /// Close is at most a third of the longer name's letters in edits (insert, delete, change, swap of
  /// neighbours), case aside; a name that begins with what was typed (three letters or more) is close too.
  public static func matches(for typed: String, among names: [String], limit: Int = 3) -> [String] {
    let wanted = letters(of: typed)
    guard !wanted.isEmpty else { return [] }
    var distances = EditDistance(from: wanted)
    var scored: [(name: String, distance: Int, order: Int)] = []
    for (order, name) in names.enumerated() {
      // A name has no more letters than bytes: one that is far too short is not even taken apart.
      guard name.utf8.count + max(1, wanted.count / 3) >= wanted.count else { continue }
      let candidate = letters(of: name)
      let allowed = max(1, max(wanted.count, candidate.count) / 3)
      if abs(candidate.count - wanted.count) <= allowed,
        let distance = distances.distance(to: candidate, atMost: allowed),
        distance < max(wanted.count, candidate.count)
      {
        scored.append((name, distance, order))
      } else if wanted.count >= 3, candidate.starts(with: wanted) {
        scored.append((name, allowed + 1, order))
      }
    }
    scored.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
    return scored.prefix(limit).map(\.name)
  }

  /// The one nearest name, if any is close.
  public static func match(for typed: String, among names: [String]) -> String? {
    matches(for: typed, among: names, limit: 1).first
  }

  /// The letters of a text in small form, as numbers that compare quickly.
  private static func letters(of text: String) -> [UInt32] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.lowercased().unicodeScalars.map(\.value)
    }
    return text.utf8.map { (0x41...0x5A).contains($0) ? UInt32($0 | 0x20) : UInt32($0) }
  }
}
