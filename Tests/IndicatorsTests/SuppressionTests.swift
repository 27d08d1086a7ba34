import Indicators
import Testing

@Suite("Small groups are hidden with what would give them away") struct SuppressionTests {
  @Test(
    "One breakdown, at least 5 people",
    arguments: [
      ([8, 9, 12], []), ([5, 5], []), ([4, 20], [0, 1]), ([3, 7, 6, 20], [0, 2]),
      // 1 and 2 alone would be told together, as a group of three.
      ([1, 2, 9, 8], [0, 1, 3]), ([3, 2, 30], [0, 1]), ([0, 9, 12], []), ([1, 1, 1], [0, 1, 2]),
      ([3, 6, 6], [0, 1]),
    ] as [([Int], [Int])])
  func oneColumn(_ counts: [Int], _ hidden: [Int]) {
    let suppression = Suppression(groups: counts.indices.map { [$0] }, counts: counts, least: 5)
    #expect(counts.indices.filter { suppression.hides([$0]) } == hidden)
    #expect(suppression.hides([nil]) == (counts.reduce(0, +) < 5))
  }

  @Test("A total of too few people is hidden too")
  func total() {
    #expect(Suppression(groups: [[]], counts: [4], least: 5).hides([]))
    #expect(!Suppression(groups: [[]], counts: [5], least: 5).hides([]))
    #expect(!Suppression(groups: [], counts: [], least: 5).hides([nil]))
  }

  /// Area 0 has 3 people, area 1 has 6 + 6, area 2 has 10 + 10: 0 is small and 1 hidden with it, so their parts are;
  /// the total of the second column's 1 would tell that of area 1, so that of area 2 is hidden, and then its other part.
  @Test("A finer breakdown does not tell what a coarser one hides")
  func twoColumns() {
    let groups = [[0, 0], [1, 0], [1, 1], [2, 0], [2, 1]]
    let suppression = Suppression(groups: groups, counts: [3, 6, 6, 10, 10], least: 5)
    #expect(suppression.hides([0, nil]) && suppression.hides([1, nil]))
    #expect(!suppression.hides([2, nil]))
    #expect(suppression.hides([0, 0]) && suppression.hides([1, 0]) && suppression.hides([1, 1]))
    #expect(suppression.hides([2, 0]) && suppression.hides([2, 1]))
    #expect(!suppression.hides([nil, 0]) && !suppression.hides([nil, 1]))
  }

  @Test("What one count hides stays hidden by another")
  func within() {
    let people = Suppression(groups: [[0], [1], [2]], counts: [3, 6, 9], least: 5)
    let answers = Suppression(
      groups: [[0], [1], [2]], counts: [9, 9, 9], least: 5, within: people)
    #expect([0, 1, 2].map { answers.hides([$0]) } == [true, true, false])
  }

  /// Whatever is asked, no shown whole less its shown parts leaves few people or one group.
  @Test("Drawn breakdowns: nothing hidden is left over", arguments: 0..<60)
  func nothingIsLeftOver(_ seed: Int) {
    var state = UInt64(seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    func draw(_ limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % limit)
    }
    let groups = (0..<4).flatMap { a in (0..<3).map { [a, $0] } }
    let counts = groups.map { _ in draw(4) == 0 ? draw(5) : draw(20) }
    let suppression = Suppression(groups: groups, counts: counts, least: 5)
    func people(_ members: [Int?]) -> Int {
      zip(groups, counts).filter { group, _ in
        zip(group, members).allSatisfy { $1 == nil || $0 == $1 }
      }.reduce(0) { $0 + $1.1 }
    }
    func check(_ whole: [Int?], _ parts: [[Int?]]) {
      let parts = parts.filter { people($0) > 0 }
      for part in parts where people(part) < 5 { #expect(suppression.hides(part)) }
      let hidden = parts.filter(suppression.hides)
      if suppression.hides(whole) {
        #expect(hidden.count == parts.count)
      } else if !hidden.isEmpty {
        #expect(hidden.count > 1 && hidden.reduce(0) { $0 + people($1) } >= 5, "\(counts)")
      }
    }
    check([nil, nil], (0..<4).map { [$0, nil] })
    check([nil, nil], (0..<3).map { [nil, $0] })
    check([nil, nil], groups.map { [$0[0], $0[1]] })
    for a in 0..<4 { check([a, nil], (0..<3).map { [a, $0] }) }
    for b in 0..<3 { check([nil, b], (0..<4).map { [$0, b] }) }
  }
}
