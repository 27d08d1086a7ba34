/// Which groups of people may be shown: none that is small, and none that would give a small one away.
///
/// A group is hidden when fewer people than the least stand behind it. Whoever reads one table can read the others that
/// can be asked for: without groups, by any column, by any two. So what is hidden is decided for all of them at once,
/// and is the same however it is asked for. Wherever parts add up to a shown whole, either none is hidden or at least
/// two are, with together at least as many people as a shown group must have; further groups are hidden until that
/// holds, the smallest first, and a part of a hidden group is hidden too. What adding and taking away whole tables
/// could still tell of fewer people is looked for by `Disclosure`, and more is hidden until there is nothing.
///
/// A greater least hides at least what a smaller one does, so that asking for both tells no more than the smaller.
public struct Suppression: Sendable {
  private let breakdown: Breakdown
  /// How many people each finest group has.
  private let counts: [Int]
  /// How many people each group has.
  private let people: [Int]
  private var hidden: [Bool]

  private init(_ breakdown: Breakdown, counts: [Int]) {
    self.breakdown = breakdown
    self.counts = counts
    people = breakdown.groups.map { $0.finest.reduce(0) { $0 + counts[$1] } }
    hidden = Array(repeating: false, count: people.count)
  }

  /// Finds what is to be hidden of all people, and of those who answered each of several questions.
  ///
  /// - Parameters:
  ///   - least: how many people a group must have to be shown.
  ///   - finest: the members of every finest group, by column, each group once.
  ///   - people: how many people each finest group has.
  ///   - answered: for every question how many of them answered it.
  public static func finding(
    least: Int, among finest: [[Int]], people: [Int], answered: [[Int]] = []
  ) -> (people: Suppression, answered: [Suppression]) {
    let breakdown = Breakdown(finest: finest, people: people)
    var all = Suppression(breakdown, counts: people)
    var parts = answered.map { Suppression(breakdown, counts: $0) }
    for step in steps(to: least) {
      all.raise(to: step, within: nil)
      var known: [[Int]: Int] = [:]
      for index in parts.indices {
        let counts = parts[index].counts
        if counts == people {
          parts[index].hidden = all.hidden
        } else if let same = known[counts] {
          parts[index].hidden = parts[same].hidden
        } else {
          parts[index].raise(to: step, within: all)
          known[counts] = index
        }
      }
    }
    return (all, parts)
  }

  /// Tells whether a group is hidden; nil in `members` stands for all members of a column together.
  ///
  /// A group that cannot be asked for or has nobody is hidden too.
  public func hides(_ members: [Int?]) -> Bool {
    breakdown.number(of: members).map { hidden[$0] } ?? true
  }

  /// The leasts that are gone through in turn, so that a greater one hides what a smaller one does.
  private static func steps(to least: Int) -> [Int] {
    guard least > 1 else { return [] }
    return Array(2...min(least, mostSteps)) + (least > mostSteps ? [least] : [])
  }

  private static let mostSteps = 10

  /// Hides what another least asks for besides.
  private mutating func raise(to least: Int, within other: Suppression?) {
    for group in people.indices {
      if people[group] > 0 && people[group] < least || other?.hidden[group] ?? false {
        hidden[group] = true
      }
    }
    repeat {
      while hideFurther(least) {}
    } while hideDisclosing(least)
  }

  /// Hides what the rule of wholes and parts asks for next; false where it holds.
  private mutating func hideFurther(_ least: Int) -> Bool {
    var isChanged = false
    func hide(_ group: Int) {
      if !hidden[group] { isChanged = true }
      hidden[group] = true
    }
    for division in breakdown.divisions where people[division.whole] > 0 {
      let parts = division.parts.filter { people[$0] > 0 }
      if hidden[division.whole] {
        parts.forEach(hide)
        continue
      }
      var gone = parts.filter { hidden[$0] }
      guard !gone.isEmpty else { continue }
      var rest = parts.filter { !hidden[$0] }.sorted { isSmaller($1, than: $0) }
      while gone.count < 2 || gone.reduce(0, { $0 + people[$1] }) < least {
        guard let next = rest.popLast() else {
          // Nothing is left to hide beside it, so the whole would tell it.
          hide(division.whole)
          break
        }
        hide(next)
        gone.append(next)
      }
    }
    return isChanged
  }

  private func isSmaller(_ one: Int, than other: Int) -> Bool {
    (people[one], breakdown.groups[one].key) < (people[other], breakdown.groups[other].key)
  }

  /// Hides some of what would tell of fewer people than the least; false where nothing does.
  private mutating func hideDisclosing(_ least: Int) -> Bool {
    let shown = people.indices.filter { !hidden[$0] && people[$0] > 0 }
    let disclosure = Disclosure(
      shown.map { group in
        Disclosure.Total(
          finest: breakdown.groups[group].finest.filter { counts[$0] > 0 },
          depth: breakdown.groups[group].key.parts.count, people: people[group])
      }, counts: counts)
    guard let telling = disclosure.tellingTotals(ofFewerThan: least) else {
      // Too many to be looked through: those of most columns are given up.
      let depth = shown.map { breakdown.groups[$0].key.parts.count }.max() ?? 0
      for group in shown where breakdown.groups[group].key.parts.count == depth {
        hidden[group] = true
      }
      return true
    }
    for place in telling { hidden[shown[place]] = true }
    return !telling.isEmpty
  }
}
