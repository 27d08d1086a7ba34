/// Somebody who adds and takes away published totals to learn what they do not say.
public struct Attacker {
  /// Orthogonal directions that the totals reach, each of length 1.
  private var known: [[Double]] = []
  private let count: Int

  /// Knows which of so many groups of people there are, and which of them are in each published total.
  public init(count: Int, totals: [[Int]]) {
    self.count = count
    for total in totals {
      let rest = unexplained(total)
      let length = rest.reduce(0) { $0 + $1 * $1 }.squareRoot()
      if length > 1e-6 { known.append(rest.map { $0 / length }) }
    }
  }

  /// Tells whether the total of some of the groups follows from the published ones.
  public func learns(_ groups: [Int]) -> Bool {
    unexplained(groups).allSatisfy { abs($0) < 1e-6 }
  }

  /// All sets of groups with fewer people than the least, of which the attacker learns the total.
  public func learnt(ofFewerThan least: Int, people: [Int]) -> [[Int]] {
    var found: [[Int]] = []
    func search(_ chosen: [Int], _ total: Int, from start: Int) {
      if !chosen.isEmpty, learns(chosen) { found.append(chosen) }
      for group in start..<max(count, start)
      where people[group] > 0 && total + people[group] < least {
        search(chosen + [group], total + people[group], from: group + 1)
      }
    }
    search([], 0, from: 0)
    return found
  }

  /// What is left of a sum of groups once everything known is taken away; twice, as rounding adds up.
  private func unexplained(_ groups: [Int]) -> [Double] {
    var rest = [Double](repeating: 0, count: count)
    for group in groups { rest[group] += 1 }
    for _ in 0..<2 {
      for direction in known {
        let share = zip(rest, direction).reduce(0) { $0 + $1.0 * $1.1 }
        for index in rest.indices { rest[index] -= share * direction[index] }
      }
    }
    return rest
  }
}
