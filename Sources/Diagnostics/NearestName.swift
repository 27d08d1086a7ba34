/// The search for the name that a person probably meant.
public enum NearestName {
  /// Names close enough to `typed` to be suggested, nearest first; empty when none is close.
  ///
  /// Close is at most a third of the longer name's letters in edits (insert, delete, change, swap of
  /// neighbours), case aside; a name that begins with what was typed (three letters or more) is close too.
  public static func matches(for typed: String, among names: [String], limit: Int = 3) -> [String] {
    let wanted = Array(typed.lowercased())
    guard !wanted.isEmpty else { return [] }
    var scored: [(name: String, distance: Int, order: Int)] = []
    for (order, name) in names.enumerated() {
      let candidate = Array(name.lowercased())
      let allowed = max(1, max(wanted.count, candidate.count) / 3)
      if abs(candidate.count - wanted.count) <= allowed {
        let distance = editDistance(wanted, candidate)
        if distance <= allowed, distance < max(wanted.count, candidate.count) {
          scored.append((name, distance, order))
          continue
        }
      }
      if wanted.count >= 3, candidate.starts(with: wanted) {
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

  /// Edits between two texts, a swap of neighbouring letters counting as one (optimal string alignment).
  static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforePrevious = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var current = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        current[j] = min(change, previous[j] + 1, current[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          current[j] = min(current[j], beforePrevious[j - 2] + 1)
        }
      }
      beforePrevious = previous
      previous = current
    }
    return previous[b.count]
  }
}
