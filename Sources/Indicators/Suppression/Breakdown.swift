/// The groups of people that can be asked for: all, the members of each column, and those of every two columns.
struct Breakdown: Sendable {
  /// One group: which members of which columns, and which of the finest groups it is made of.
  struct Group: Sendable {
    let key: Key
    /// The finest groups that it is made of, by their numbers.
    let finest: [Int]
  }

  /// Members of at most two columns, the columns in order.
  struct Key: Hashable, Comparable, Sendable {
    /// A member of a column.
    struct Part: Hashable, Comparable, Sendable {
      let column: Int
      let member: Int

      static func < (a: Self, b: Self) -> Bool { (a.column, a.member) < (b.column, b.member) }
    }

    let parts: [Part]

    static func < (a: Self, b: Self) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
  }

  /// A group and those that it falls into by a further column.
  struct Division: Sendable {
    let whole: Int
    let parts: [Int]
  }

  /// The groups: all people first, then the members of columns, then those of two columns.
  private(set) var groups: [Group] = []
  /// Every group with every way in which it falls into parts, coarse ones first.
  private(set) var divisions: [Division] = []
  private var numbers: [Key: Int] = [:]

  /// More memberships of finest groups in groups of two columns than these are not kept: such groups cannot be asked for.
  private static let mostMemberships = 2_000_000

  /// Finds the groups.
  ///
  /// - Parameters:
  ///   - finest: the members of every finest group, by column, each group once.
  ///   - people: how many people each has.
  init(finest: [[Int]], people: [Int]) {
    append([Key(parts: []): Array(finest.indices)])
    let columns = (finest.first?.indices ?? 0..<0).filter { column in
      // Columns that tell all people apart, such as their numbers, make no groups.
      var sizes: [Int: Int] = [:]
      for (group, count) in zip(finest, people) { sizes[group[column], default: 0] += count }
      return sizes.values.contains { $0 > 1 }
    }
    func parts(_ group: [Int], _ columns: [Int]) -> Key {
      Key(parts: columns.map { Key.Part(column: $0, member: group[$0]) })
    }
    func divide(by columns: [Int]) {
      var members: [Key: [Int]] = [:]
      for (number, group) in finest.enumerated() {
        members[parts(group, columns), default: []].append(number)
      }
      append(members)
    }
    for column in columns { divide(by: [column]) }
    let pairs = columns.count * (columns.count - 1) / 2
    if pairs * finest.count <= Self.mostMemberships {
      for (place, column) in columns.enumerated() {
        for other in columns.dropFirst(place + 1) { divide(by: [column, other]) }
      }
    }
    findDivisions()
  }

  private mutating func append(_ found: [Key: [Int]]) {
    for (key, finest) in found.sorted(by: { $0.key < $1.key }) {
      numbers[key] = groups.count
      groups.append(Group(key: key, finest: finest))
    }
  }

  private mutating func findDivisions() {
    struct Place: Hashable {
      let whole: Int
      let column: Int
    }
    var parts: [Place: [Int]] = [:]
    for (number, group) in groups.enumerated() {
      for part in group.key.parts {
        let rest = Key(parts: group.key.parts.filter { $0 != part })
        guard let whole = numbers[rest] else { continue }
        parts[Place(whole: whole, column: part.column), default: []].append(number)
      }
    }
    divisions =
      parts
      .sorted { ($0.key.whole, $0.key.column) < ($1.key.whole, $1.key.column) }
      .map { Division(whole: $0.key.whole, parts: $0.value) }
  }

  /// The number of a group; nil for one that cannot be asked for or has nobody.
  ///
  /// - Parameter members: the member of every column; nil stands for all members of a column together.
  func number(of members: [Int?]) -> Int? {
    let parts = members.enumerated().compactMap { column, member in
      member.map { Key.Part(column: column, member: $0) }
    }
    return numbers[Key(parts: parts)]
  }
}
