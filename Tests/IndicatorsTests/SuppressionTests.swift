import Indicators
import TestSupport
import Testing

@Suite("Small groups are hidden with what would give them away") struct SuppressionTests {
  private static func people(
    _ finest: [[Int]], _ counts: [Int], least: Int = 5
  ) -> Suppression {
    Suppression.finding(least: least, among: finest, people: counts).people
  }

  @Test(
    "One breakdown, at least 5 people",
    arguments: [
      ([8, 9, 12], []), ([5, 5], []), ([4, 20], [0, 1]), ([3, 7, 6, 20], [0, 2]),
      // 1 and 2 alone would be told together, as a group of three.
      ([1, 2, 9, 8], [0, 1, 3]), ([3, 2, 30], [0, 1]), ([2, 2, 1], [0, 1, 2]),
      ([3, 6, 6], [0, 1]),
    ] as [([Int], [Int])])
  func oneColumn(_ counts: [Int], _ hidden: [Int]) {
    let suppression = Self.people(counts.indices.map { [$0] }, counts)
    #expect(counts.indices.filter { suppression.hides([$0]) } == hidden)
    #expect(suppression.hides([nil]) == (counts.reduce(0, +) < 5))
  }

  @Test("A total of too few people is hidden too")
  func total() {
    #expect(Self.people([[]], [4]).hides([]))
    #expect(!Self.people([[]], [5]).hides([]))
  }

  /// Area 0 has 3 people, area 1 has 6 + 6, area 2 has 10 + 10: 0 is small and 1 hidden with it, so their parts are;
  /// the total of the second column's 1 would tell that of area 1, so that of area 2 is hidden, and then its other part.
  @Test("A finer breakdown does not tell what a coarser one hides")
  func twoColumns() {
    let groups = [[0, 0], [1, 0], [1, 1], [2, 0], [2, 1]]
    let suppression = Self.people(groups, [3, 6, 6, 10, 10])
    #expect(suppression.hides([0, nil]) && suppression.hides([1, nil]))
    #expect(!suppression.hides([2, nil]))
    #expect(suppression.hides([0, 0]) && suppression.hides([1, 0]) && suppression.hides([1, 1]))
    #expect(suppression.hides([2, 0]) && suppression.hides([2, 1]))
    #expect(!suppression.hides([nil, 0]) && !suppression.hides([nil, 1]))
  }

  /// Schools 0 (20 people) and 1 (3) are in town 0, schools 2 (4) and 3 (20) in town 1.
  ///
  /// By school alone 1 and 2 could be hidden, seven people together; but the towns' totals less 0 and 3 would tell each.
  @Test("One table does not tell what another one hides")
  func nestedColumns() {
    let suppression = Self.people([[0, 0], [1, 0], [2, 1], [3, 1]], [20, 3, 4, 20])
    #expect((0..<4).allSatisfy { suppression.hides([$0, nil]) })
    #expect(!suppression.hides([nil, 0]) && !suppression.hides([nil, 1]))
  }

  /// Two pairs of areas and two pairs of ages with two people each, joined by one more cell of two: every row and column
  /// has two hidden cells, yet rows 0 and 1 less columns 0 and 1 would be the joining cell.
  @Test("A cell that rows and columns tell together is hidden better")
  func bridge() {
    var finest: [[Int]] = []
    var counts: [Int] = []
    for area in 0..<5 {
      for age in 0..<5 {
        let isSmall = area < 2 && age < 2 || [2, 3].contains(area) && [2, 3].contains(age)
        finest.append([area, age])
        counts.append(isSmall || (area, age) == (0, 2) ? 3 : 20)
      }
    }
    Self.expectSafe(finest, counts, least: 5)
  }

  @Test("A greater least hides all that a smaller one does", arguments: 0..<8)
  func leasts(_ seed: Int) {
    let (finest, counts) = Self.drawn(seed, columns: [3, 3, 2])
    for (smaller, greater) in [(3, 5), (5, 6), (6, 9)] {
      let weak = Self.people(finest, counts, least: smaller)
      let strong = Self.people(finest, counts, least: greater)
      for members in Self.askable(finest) where weak.hides(members) {
        #expect(strong.hides(members), "\(members) \(counts)")
      }
    }
  }

  @Test("What all people's count hides is hidden of those who answered, and their own few too")
  func answered() {
    let groups = [[0], [1], [2], [3]]
    let (people, answered) = Suppression.finding(
      least: 5, among: groups, people: [3, 6, 9, 8], answered: [[3, 6, 9, 4], [3, 6, 9, 8]])
    #expect((0..<4).map { people.hides([$0]) } == [true, true, false, false])
    #expect((0..<4).map { answered[0].hides([$0]) } == [true, true, false, true])
    #expect((0..<4).map { answered[1].hides([$0]) } == [true, true, false, false])
  }

  @Test("Columns that tell all people apart are no groups, and take nothing from others")
  func identifiers() {
    let suppression = Self.people((0..<20).map { [$0, $0 % 2] }, Array(repeating: 1, count: 20))
    #expect(suppression.hides([3, nil]) && suppression.hides([3, 1]))
    #expect(!suppression.hides([nil, 0]) && !suppression.hides([nil, 1]))
  }

  /// Whoever asks for everything, by no column, by one and by two, learns nothing of fewer people than five.
  @Test("Drawn people: all tables together tell nothing of few", arguments: 0..<30)
  func nothingIsLearnt(_ seed: Int) {
    let shapes = [[4, 3], [3, 3, 2], [5, 2], [2, 2, 2, 2], [6]]
    let (finest, counts) = Self.drawn(seed, columns: shapes[seed % shapes.count])
    Self.expectSafe(finest, counts, least: 5)
  }

  private static func expectSafe(_ finest: [[Int]], _ counts: [Int], least: Int) {
    let suppression = people(finest, counts, least: least)
    let shown = askable(finest).filter { !suppression.hides($0) }.map { members in
      finest.indices.filter { isIn(finest[$0], members) }
    }
    for total in shown { #expect(total.reduce(0) { $0 + counts[$1] } >= least) }
    let attacker = Attacker(count: finest.count, totals: shown)
    #expect(attacker.learnt(ofFewerThan: least, people: counts) == [], "\(finest) \(counts)")
  }

  private static func isIn(_ group: [Int], _ members: [Int?]) -> Bool {
    zip(group, members).allSatisfy { $1 == nil || $0 == $1 }
  }

  /// All that can be asked for: no column, one, or two.
  private static func askable(_ finest: [[Int]]) -> [[Int?]] {
    let columns = finest[0].indices
    var all: Set<[Int?]> = []
    for group in finest {
      for one in columns {
        for other in columns {
          all.insert(columns.map { $0 == one || $0 == other ? group[$0] : nil })
        }
      }
      all.insert(columns.map { _ in nil })
    }
    return all.sorted { "\($0)" < "\($1)" }
  }

  /// Finest groups of these many members by column, some of them small, some without anybody.
  private static func drawn(_ seed: Int, columns: [Int]) -> (finest: [[Int]], counts: [Int]) {
    var state = UInt64(seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    func draw(_ limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % limit)
    }
    var finest: [[Int]] = [[]]
    for members in columns {
      finest = finest.flatMap { group in (0..<members).map { group + [$0] } }
    }
    let counts = finest.map { _ in draw(4) == 0 ? draw(5) : draw(20) }
    let present = finest.indices.filter { counts[$0] > 0 }
    return (present.map { finest[$0] }, present.map { counts[$0] })
  }
}
