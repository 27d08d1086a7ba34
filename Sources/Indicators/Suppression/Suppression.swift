/// Which groups of a breakdown may be shown: none that is small, and none that would give a small one away.
///
/// A group is hidden when fewer people than the least stand behind it. Since the totals are shown, a hidden group must
/// never be what is left when the shown ones are taken from a total: wherever parts add up to a shown whole, either
/// none is hidden or at least two are, with together at least as many people as a shown group must have. Further groups
/// are hidden until that holds, the smallest first. A part of a hidden group is hidden too, so that a finer breakdown
/// does not tell what a coarser one hides.
public struct Suppression: Sendable {
  /// The groups of one breakdown: people by member of each of its columns.
  private typealias Level = [Key: Int]
  /// Members by column; those of columns that are added up over are `all`.
  private typealias Key = [Int]

  private static let all = -1

  private let levels: [Level]
  private var hidden: Set<Key>
  private let least: Int
  private let columnCount: Int

  /// Finds the groups to be hidden.
  ///
  /// - Parameters:
  ///   - groups: the members of every finest group, by column, each group once.
  ///   - counts: the people of each group.
  ///   - least: how many people a group must have to be shown.
  ///   - other: a suppression of the same groups by other counts, whose hidden ones stay hidden.
  public init(groups: [[Int]], counts: [Int], least: Int, within other: Suppression? = nil) {
    columnCount = groups.first?.count ?? 0
    self.least = least
    var levels: [Level] = []
    for mask in 0..<(1 << columnCount) {
      var level: Level = [:]
      for (group, count) in zip(groups, counts) where count > 0 {
        level[Self.key(group, mask), default: 0] += count
      }
      levels.append(level)
    }
    self.levels = levels
    let known = Set(levels.flatMap(\.keys))
    hidden = (other?.hidden ?? []).intersection(known)
    for level in levels {
      for (key, count) in level where count < least { hidden.insert(key) }
    }
    while hideFurther() {}
  }

  /// Tells whether a group is hidden; nil in `members` stands for all members of a column together.
  public func hides(_ members: [Int?]) -> Bool {
    hidden.contains(members.map { $0 ?? Self.all })
  }

  /// A group with the columns outside a mask added up.
  private static func key(_ group: [Int], _ mask: Int) -> Key {
    group.indices.map { mask >> $0 & 1 == 1 ? group[$0] : all }
  }

  /// Hides what the rules ask for next; false where they hold.
  private mutating func hideFurther() -> Bool {
    let before = hidden.count
    for (mask, level) in levels.enumerated() {
      for outer in 0..<mask where outer & mask == outer { protect(level, within: outer) }
    }
    return hidden.count > before
  }

  /// Protects the hidden groups of a breakdown against the totals of a coarser one.
  private mutating func protect(_ level: Level, within outer: Int) {
    for (whole, parts) in Dictionary(grouping: level.keys, by: { Self.key($0, outer) }) {
      if hidden.contains(whole) {
        hidden.formUnion(parts)
        continue
      }
      while true {
        let gone = parts.filter(hidden.contains)
        let people = gone.reduce(0) { $0 + (level[$1] ?? 0) }
        guard !gone.isEmpty, gone.count < 2 || people < least else { break }
        guard let next = smallest(of: parts.filter { !hidden.contains($0) }, level) else {
          // Nothing is left to hide beside it, so the whole would tell it.
          hidden.insert(whole)
          break
        }
        hidden.insert(next)
      }
    }
  }

  private func smallest(of keys: [Key], _ level: Level) -> Key? {
    keys.min { a, b in
      let counts = (level[a] ?? 0, level[b] ?? 0)
      return counts.0 == counts.1 ? a.lexicographicallyPrecedes(b) : counts.0 < counts.1
    }
  }
}
