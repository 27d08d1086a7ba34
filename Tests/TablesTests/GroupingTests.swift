import Tables
import Testing

@Suite("Grouping")
struct GroupingTests {
  @Test("Groups are numbered by their first rows; numbers group by value, texts by bytes")
  func order() {
    let groups = texts("b", "a", "b", "B", "a")
    #expect(Grouping(columns: [groups], rowCount: 5).groupOfRow == [0, 1, 0, 2, 1])
    let years = numbers("2019", "2021", "2019.0", "-1", "2021")
    let grouping = Grouping(columns: [years], rowCount: 5)
    #expect(grouping.groupOfRow == [0, 1, 0, 2, 1])
    #expect(grouping.firstRows == [0, 1, 3])
    let both = Grouping(columns: [groups, years], rowCount: 5)
    #expect(both.groupOfRow == [0, 1, 0, 2, 1])
    #expect(both.count == 3)
  }

  @Test("Every reason to be missing is a group of its own")
  func missing() {
    let column = numbers("1", "[absent]", "[suppressed]", "[absent]", "0")
    #expect(Grouping(columns: [column], rowCount: 5).groupOfRow == [0, 1, 2, 1, 3])
  }

  @Test("Without columns all rows are one group, even none")
  func noColumns() {
    let all = Grouping(columns: [], rowCount: 3)
    #expect(all.groupOfRow == [0, 0, 0])
    #expect(all.firstRows == [0])
    let none = Grouping(columns: [], rowCount: 0)
    #expect(none.count == 1)
    #expect(none.firstRows.isEmpty)
    #expect(Grouping(columns: [numbers()], rowCount: 0).count == 0)
  }

  @Test("Keys far apart are hashed")
  func sparse() {
    let far = numbers("-9223372036854775808", "9223372036854775807", "0", "9223372036854775807")
    #expect(Grouping(columns: [far], rowCount: 4).groupOfRow == [0, 1, 2, 1])
    let many = numbers((0..<5000).map { "\($0 % 2500 * 1_000_003)" })
    let grouping = Grouping(
      columns: [many, many, far.taking((0..<5000).map { _ in 0 })], rowCount: 5000)
    #expect(grouping.count == 2500)
    #expect(grouping.firstRows == (0..<2500).map { UInt32($0) })
  }

  @Test("A table groups by the indices of its columns")
  func table() {
    let table = Table([(Field("a"), numbers("1", "2")), (Field("b"), texts("x", "x"))])
    #expect(table.grouping(by: [1]).count == 1)
    #expect(table.grouping(by: [1, 0]).count == 2)
  }
}

@Suite("Joining")
struct KeyMatchTests {
  @Test("Keys match exactly: texts by bytes, numbers by value, missing never")
  func matches() {
    let left = [
      texts("Kotka", "Kouvola", "kotka", "[absent]", "Kotka"),
      numbers("2019", "2019", "2019", "2019", "2021"),
    ]
    let right = [
      texts("Kotka", "Kotka", "Hamina", "[absent]"), numbers("2019.0", "2019", "2019", "2019"),
    ]
    let match = KeyMatch(left: left, right: right)
    #expect((0..<5).map { Array(match.rightRows(of: $0)) } == [[0, 1], [], [], [], []])
    #expect(match.unmatchedLeft == [1, 2, 3, 4])
    #expect(match.unmatchedRight == [2, 3])
    #expect(match.duplicateRight == [1])
  }

  @Test("Keys of types that don't go together match nothing")
  func mixedTypes() {
    let match = KeyMatch(left: [texts("1", "2")], right: [numbers("1")])
    #expect(match.unmatchedLeft == [0, 1])
    #expect(match.unmatchedRight == [0])
    #expect(match.rightRows(of: 0).isEmpty)
  }

  @Test("An empty side matches nothing")
  func empty() {
    #expect(KeyMatch(left: [texts("a")], right: [texts()]).unmatchedLeft == [0])
    #expect(KeyMatch(left: [texts()], right: [texts("a")]).unmatchedRight == [0])
  }
}
