import TestSupport
import Testing

@testable import Tables

/// Rows chosen from chosen ones, against those of a table that is copied each time.
@Suite("Rows chosen again")
struct ChosenRowsTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func theyAreThoseOfCopies(_ seed: UInt64) {
    var dice = SeededNumbers(state: seed)
    let count = 300
    var copied = Table([
      (Field("a"), texts((0..<count).map { "m\($0 % 17)" })),
      (Field("b"), numbers((0..<count).map { $0 % 9 == 0 ? "[absent]" : "\($0).5" })),
      (Field("c"), numbers((0..<count).map { "\($0)" })),
    ])
    var chosen = DeferredTable(copied)
    for _ in 0..<Int.random(in: 1...6, using: &dice) {
      let rowCount = copied.rowCount
      let rows = (0..<Int.random(in: 0...rowCount, using: &dice)).map { _ in
        UInt32.random(in: 0..<UInt32(rowCount), using: &dice)
      }
      copied = Table(zip(copied.fields, copied.columns).map { ($0, $1.taking(rows)) })
      chosen.take(rows)
      if Bool.random(using: &dice) {
        let index = Int.random(in: 0..<3, using: &dice)
        #expect(chosen.column(index).cells == copied.columns[index].cells)
      }
      if Bool.random(using: &dice) {
        let column = numbers((0..<rows.count).map { "\($0)" })
        chosen.append(Field("new"), column)
        copied.append(Field("new"), column)
      }
      #expect(chosen.rowCount == rows.count)
    }
    #expect(chosen.table.columns.map(\.cells) == copied.columns.map(\.cells))
  }
}
