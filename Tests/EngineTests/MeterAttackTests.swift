import Tables
import TestSupport
import Testing

/// Whoever asks everything that can be asked of answers, and adds and takes away, learns no few people's answers.
@Suite("All queries together tell nothing of few people's answers") struct MeterAttackTests {
  private static let columns = ["town", "school", "age"]
  private static let queries =
    [[]] + columns.map { [$0] } + [["town", "school"], ["town", "age"], ["school", "age"]]

  /// Invented people: schools lie in towns, two ages, three items, some blanks.
  private static func people(_ seed: Int) -> [[String]] {
    var state = UInt64(seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    func draw(_ limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % limit)
    }
    return (0..<(20 + draw(40))).map { _ in
      let school = min(draw(6), draw(6))
      let answers = (0..<3).map { _ in draw(8) == 0 ? "" : String(draw(4) + 1) }
      return ["t\(school / 2)", "s\(school)", "a\(draw(3) / 2)"] + answers
    }
  }

  private static func table(_ people: [[String]]) -> Table {
    let head = columns.map { "\($0): text" } + ["q1", "q2", "q3"]
    return Table(
      "answers", ([head] + people).map { $0.joined(separator: " | ") }.joined(separator: "\n"))
  }

  @Test(arguments: 0..<10) func nothingIsLearnt(_ seed: Int) throws {
    let people = Self.people(seed)
    let tables = ["answers": Self.table(people)]
    // The attacker knows which kinds of people there are, which is more than the tables say.
    let kinds = Set(people.map { Array($0[..<3]) }).sorted { $0.lexicographicallyPrecedes($1) }
    for item in 1...3 {
      var totals: [[Int]] = []
      let counts = kinds.map { kind in
        people.filter { Array($0[..<3]) == kind && !$0[2 + item].isEmpty }.count
      }
      for by in Self.queries {
        let stage = by.isEmpty ? "meter" : "meter by " + by.joined(separator: ", ")
        let lines = try Query.lines(
          "answers | \(stage) | where item = \"\(item)\" and n is not missing",
          columns: by + ["n"], tables: tables
        ).dropFirst()
        for line in lines {
          let cells = line.split(separator: "|").map(String.init)
          let group = kinds.indices.filter { kind in
            zip(by, cells).allSatisfy { column, member in
              let place = Self.columns.firstIndex(of: column) ?? 0
              return member == "all" || kinds[kind][place] == member
            }
          }
          // What is shown is true, and of no few.
          #expect(cells.last == String(group.reduce(0) { $0 + counts[$1] }))
          #expect(cells.last == "0" || group.reduce(0) { $0 + counts[$1] } >= 5)
          totals.append(group.filter { counts[$0] > 0 })
        }
      }
      let attacker = Attacker(count: kinds.count, totals: totals)
      #expect(attacker.learnt(ofFewerThan: 5, people: counts) == [], "item \(item)")
    }
  }

  /// Two sizes of groups asked for in turn tell no more than the smaller one.
  @Test func twoSizes() throws {
    for seed in 0..<2 {
      let tables = ["answers": Self.table(Self.people(seed))]
      func hidden(_ least: Int) throws -> Set<String> {
        let rows = try Self.queries.flatMap { by -> [String] in
          let stage = by.isEmpty ? "meter" : "meter by " + by.joined(separator: ", ")
          return try Query.lines(
            "answers | \(stage) | where n is missing", columns: by + ["item"], tables: tables,
            smallestGroup: least
          ).dropFirst().map { by.joined() + $0 }
        }
        return Set(rows)
      }
      #expect(try hidden(5).isSubset(of: hidden(6)))
      #expect(try hidden(6).isSubset(of: hidden(9)))
    }
  }
}
