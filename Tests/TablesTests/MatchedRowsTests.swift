import TestSupport
import Testing

@testable import Tables

/// Rows matched by their keys, against a dictionary of cells.
@Suite("Rows of several lists side by side")
struct MatchedRowsTests {
  private static let workers = [Workers.one, Workers(count: 3, leastRows: 1)]

  /// Keys of few values fit 32 bits, those of one wide column 64, and those of two must be numbered anew.
  @Test(arguments: 0..<30 as Range<UInt64>, [1, 2, 5])
  func groupsAreThoseOfADictionary(_ seed: UInt64, _ listCount: Int) {
    var dice = SeededNumbers(state: seed)
    let count = Int.random(in: 0...60, using: &dice)
    let spread = [1, 1_000_000, 4_000_000_000_000_000_000][Int(seed % 3)]
    let table = Table([
      (Field("a"), texts((0..<count).map { _ in Bool.random(using: &dice) ? "x" : "[absent]" })),
      (Field("b"), numbers((0..<count).map { _ in number(&dice, spread) })),
      (Field("c"), numbers((0..<count).map { _ in number(&dice, spread) })),
    ])
    var rows = DeferredTable(table)
    if seed % 2 == 0 { rows.take((0..<UInt32(count)).filter { $0 % 4 != 1 }.reversed()) }
    let lists = (0..<rows.rowCount).map { _ in
      UInt32.random(in: 0..<UInt32(listCount), using: &dice)
    }
    for workers in Self.workers {
      let found = MatchedRows(
        rows, by: [0, 1, 2], lists: lists, listCount: listCount, workers: workers)
      check(found, rows.table, lists, listCount)
    }
  }

  /// So many rows that parts have more of them than the smallest table has slots.
  @Test(arguments: [1, 2, 3], [3, 700, 1_000_000])
  func groupsOfManyRowsAreThoseOfADictionary(_ listCount: Int, _ most: Int) {
    var dice = SeededNumbers(state: UInt64(listCount * most))
    let count = 9001
    let column = numbers((0..<count).map { _ in "\(Int.random(in: 0..<most, using: &dice))" })
    let rows = DeferredTable(Table([(Field("a"), column)]))
    let lists = (0..<count).map { _ in UInt32.random(in: 0..<UInt32(listCount), using: &dice) }
    for workers in [Workers.one, Workers(count: 2, leastRows: 4000)] {
      let found = MatchedRows(
        rows, by: [0], lists: lists, listCount: listCount, workers: workers)
      check(found, rows.table, lists, listCount)
    }
  }

  private func number(_ dice: inout SeededNumbers, _ spread: Int) -> String {
    let place = Int.random(in: 0...3, using: &dice)
    return place == 3 ? "[suppressed]" : "\(place * spread)"
  }

  private func check(_ found: MatchedRows, _ table: Table, _ lists: [UInt32], _ listCount: Int) {
    var groupOfKey: [[Cell]: Int] = [:]
    var firsts: [UInt32] = []
    var groups: [[UInt32]] = []
    var repeated: [Int: (first: UInt32, second: UInt32)] = [:]
    for row in 0..<table.rowCount {
      let key = table.columns.map { $0[row] }
      let group = groupOfKey[key] ?? groups.count
      if group == groups.count {
        groupOfKey[key] = group
        firsts.append(UInt32(row))
        groups.append([UInt32](repeating: Column.noRow, count: listCount))
      }
      let list = Int(lists[row])
      if groups[group][list] == Column.noRow {
        groups[group][list] = UInt32(row)
      } else if repeated[list] == nil {
        repeated[list] = (groups[group][list], UInt32(row))
      }
    }
    #expect(found.firstRows == firsts)
    #expect(found.rowsOfLists == (0..<listCount).map { list in groups.map { $0[list] } })
    let wanted = repeated.min { $0.key < $1.key }?.value
    #expect(found.repeated?.first == wanted?.first)
    #expect(found.repeated?.second == wanted?.second)
    for column in table.columns {
      let agreed = found.agreed(column)
      for (group, rows) in groups.enumerated() {
        let cells = Set(rows.filter { $0 != Column.noRow }.map { column[Int($0)] })
        #expect(agreed[group] == (cells.count == 1 ? cells.first : .missing(.absent)))
      }
    }
  }
}
