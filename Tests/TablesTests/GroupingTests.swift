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

  @Test(
    "Keys that have no room together in 64 bits are numbered anew",
    arguments: [Workers.one, Workers(count: 2)])
  func wide(_ workers: Workers) {
    for rowCount in [5000, 1 << 17 + 3] {
      func column(_ period: Int, times factor: Int64) -> Column {
        let mantissas = (0..<rowCount).map { Int64($0 % period) * factor }
        return Column(
          values: .decimal(DecimalValues(mantissas: mantissas, scale: 0)),
          missing: MissingRows(allValid: rowCount))
      }
      let far: Int64 = 9_000_000_000_000_000
      let grouping = Grouping(
        columns: [column(1000, times: far), column(250, times: far), column(3, times: far)],
        rowCount: rowCount, workers: workers)
      #expect(grouping.count == 3000)
      #expect(grouping.groupOfRow == (0..<rowCount).map { UInt32($0 % 3000) })
      let alone = Grouping(
        columns: [column(1000, times: far), column(777, times: far), column(3, times: 1)],
        rowCount: rowCount, workers: workers)
      #expect(alone.groupsAreRows)
      #expect(alone.count == rowCount)
    }
  }

  @Test(
    "So many keys far apart are dealt into parts, and those that none equals are groups themselves",
    arguments: [Workers.one, Workers(count: 2)])
  func dealt(_ workers: Workers) {
    let rowCount = 1 << 17 + 3
    func grouping(_ key: (Int) -> Int) -> Grouping {
      let mantissas = (0..<rowCount).map { Int64(key($0)) * 1_000_003 }
      let column = Column(
        values: .decimal(DecimalValues(mantissas: mantissas, scale: 0)),
        missing: MissingRows(allValid: rowCount))
      return Grouping(columns: [column], rowCount: rowCount, workers: workers)
    }
    let alone = grouping { $0 }
    #expect(alone.groupsAreRows)
    #expect(alone.count == rowCount)
    #expect(alone.firstRows == Array(0..<UInt32(rowCount)))
    #expect(alone.groupOfRow == alone.firstRows)
    let earlier = [9: 8, rowCount - 1: 5]
    let repeated = grouping { earlier[$0] ?? $0 }
    #expect(!repeated.groupsAreRows)
    #expect(repeated.count == rowCount - 2)
    let others = (0..<UInt32(rowCount - 1)).filter { $0 != 9 }
    #expect(repeated.firstRows == others)
    let groups = repeated.groupOfRow
    #expect(groups[7...11] == [7, 8, 8, 9, 10])
    let last: [UInt32] = [UInt32(rowCount - 3), 5]
    #expect(Array(groups.suffix(2)) == last)
    let even = grouping { $0 / 2 }
    let halves = (0..<rowCount).map { UInt32($0 / 2) }
    #expect(even.groupOfRow == halves)
    let firstRows = (0..<even.count).map { UInt32($0 * 2) }
    #expect(even.firstRows == firstRows)
  }

  @Test("What is asked of groups of one row stands in the rows")
  func rowsAlone() {
    let grouping = Grouping(columns: [texts("c", "a", "b")], rowCount: 3)
    #expect(grouping.groupsAreRows)
    let figures = numbers("1.50", "[suppressed]", "-2")
    #expect(cells(figures.aggregated(.sum, by: grouping)) == cells(figures))
    #expect(cells(figures.aggregated(.max, by: grouping)) == cells(figures))
    #expect(cells(figures.aggregated(.count, by: grouping)) == cells(numbers("1", "0", "1")))
    #expect(cells(figures.aggregated(.distinct, by: grouping)) == cells(numbers("1", "0", "1")))
    #expect(grouping.distinctCounts(of: figures, countingMissing: true) == [1, 1, 1])
    #expect(cells(grouping.rowCounts) == cells(numbers("1", "1", "1")))
    #expect(cells(grouping.agreed(figures)) == cells(figures))
  }

  private func cells(_ column: Column) -> [Cell] { (0..<column.count).map { column[$0] } }

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
    #expect(match.firstRightRows == [0] + [UInt32](repeating: Column.noRow, count: 4))
    #expect(match.firstWithSeveral == 0)
    #expect(match.pairCount == 2)
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
