/// What the shown totals tell together: which few people's total could be had by adding some and taking others away.
///
/// People who are in the same shown totals cannot be told apart by them, so they are taken as one. A set of few people is
/// told if its total is a sum of shown totals with any factors. One solution of the equations "every shown total is 0",
/// drawn from all solutions, is enough to know: what is told is 0 in all of them, and what is not told is 0 in hardly any
/// (one of 2⁶¹).
struct Disclosure {
  /// A total that is shown.
  struct Total {
    /// The finest groups in it that have anybody.
    let finest: [Int]
    /// By how many columns it is broken down.
    let depth: Int
    let people: Int
  }

  /// Equal totals, as one equation.
  private struct Equation {
    /// The classes of people in it.
    let classes: [Int]
    /// The totals, coarse ones first.
    var totals: [Int]
  }

  private let totals: [Total]
  /// How many people each class has who are in the same totals.
  private let sizes: [Int]
  private let equations: [Equation]

  /// Takes the shown totals, and how many people each finest group has.
  init(_ totals: [Total], counts: [Int]) {
    self.totals = totals
    var signatures = [UInt64](repeating: 0, count: counts.count)
    for (place, total) in totals.enumerated() {
      let mark = PrimeField.drawn(place)
      for group in total.finest { signatures[group] &+= mark }
    }
    var classes: [UInt64: Int] = [:]
    var sizes: [Int] = []
    let classOf = counts.indices.map { group -> Int in
      guard counts[group] > 0 else { return -1 }
      let number = classes[signatures[group], default: sizes.count]
      if number == sizes.count {
        classes[signatures[group]] = number
        sizes.append(0)
      }
      sizes[number] += counts[group]
      return number
    }
    self.sizes = sizes
    var known: [[Int]: Int] = [:]
    var equations: [Equation] = []
    let order = totals.indices.sorted { totals[$0].depth < totals[$1].depth }
    for place in order {
      let members = Set(totals[place].finest.map { classOf[$0] }).sorted()
      if let same = known[members] {
        equations[same].totals.append(place)
      } else {
        known[members] = equations.count
        equations.append(Equation(classes: members, totals: [place]))
      }
    }
    self.equations = equations
  }

  /// More multiplications than these are not worth waiting for.
  private static let mostSteps = 150_000_000
  /// Sets are told of in turn; so many at most at a time.
  private static let mostSets = 64

  /// Totals without which fewer people than so many are told less of; none where nobody is.
  ///
  /// Nil where there are too many totals to look through.
  func tellingTotals(ofFewerThan least: Int) -> [Int]? {
    let small = sizes.indices.filter { sizes[$0] < least }
    guard !small.isEmpty else { return [] }
    let (steps, isTooLarge) = sizes.count.multipliedReportingOverflow(by: equations.count)
    guard !isTooLarge,
      steps <= Self.mostSteps / max(min(sizes.count, equations.count) / 8, 1)
    else { return nil }
    let few = equations.map(\.classes).sorted { $0.count < $1.count }
    let solution = Echelon(few.map { ($0, []) }, unknowns: sizes.count).drawnSolution()
    let sets = Array(toldSets(small, solution, least).prefix(Self.mostSets))
    guard !sets.isEmpty else { return [] }
    // The same equations the other way round: which totals, with which factors, give each set.
    var turned = sizes.map { _ in (ones: [Int](), further: [UInt64]()) }
    for (number, equation) in equations.enumerated() {
      for member in equation.classes { turned[member].ones.append(number) }
    }
    for member in sizes.indices {
      turned[member].further = sets.map { $0.contains(member) ? 1 : 0 }
    }
    let ways = Echelon(turned, unknowns: equations.count)
    var telling: Set<Int> = []
    for place in sets.indices {
      let way = ways.solution(place: place)
      let used = equations.indices.filter { way[$0] != 0 }
      // One that is gone already may have been the way to this set too.
      guard !used.contains(where: telling.contains), let least = used.min(by: isLessMissed) else {
        continue
      }
      telling.insert(least)
    }
    return telling.sorted().flatMap { equations[$0].totals }
  }

  /// Fine breakdowns are missed less than coarse ones, and small groups less than large ones.
  private func isLessMissed(_ one: Int, than other: Int) -> Bool {
    func rank(_ equation: Int) -> (depth: Int, people: Int, number: Int) {
      let total = equations[equation].totals.first.map { totals[$0] }
      return (-(total?.depth ?? 0), total?.people ?? 0, equation)
    }
    return rank(one) < rank(other)
  }

  // MARK: Sets

  /// More classes than these are not looked through for sets of three and four.
  private static let mostClasses = 600

  /// Sets of up to four small classes of fewer people than the least that are 0 together.
  private func toldSets(_ small: [Int], _ solution: [UInt64], _ least: Int) -> [Set<Int>] {
    var told = small.filter { solution[$0] == 0 }.map { Set([$0]) }
    let open = small.filter { solution[$0] != 0 }
    var places: [UInt64: [Int]] = [:]
    for member in open { places[solution[member], default: []].append(member) }
    func size(_ members: Int...) -> Int { members.reduce(0) { $0 + sizes[$1] } }
    func negative(_ value: UInt64) -> UInt64 { PrimeField.difference(0, value) }
    for one in open {
      for other in places[negative(solution[one])] ?? []
      where other > one && size(one, other) < least {
        told.append([one, other])
      }
    }
    guard told.isEmpty, open.count <= Self.mostClasses else { return told }
    var pairs: [UInt64: (Int, Int)] = [:]
    for (place, one) in open.enumerated() {
      for other in open.dropFirst(place + 1) where size(one, other) + 1 < least {
        let sum = PrimeField.sum(solution[one], solution[other])
        for third in places[negative(sum)] ?? []
        where third > other && size(one, other, third) < least {
          told.append([one, other, third])
        }
        if size(one, other) + 2 < least {
          if let (third, fourth) = pairs[negative(sum)],
            Set([one, other, third, fourth]).count == 4, size(one, other, third, fourth) < least
          {
            told.append([one, other, third, fourth])
          }
          pairs[sum] = (one, other)
        }
      }
      if !told.isEmpty { break }
    }
    return told
  }
}
