import Testing

@testable import Tables

@Suite("Missing rows")
struct MissingRowsTests {
  /// A hundred rows, of which every third is missing: suppressed, or absent as well where `isMixed`.
  private func rows(isMixed: Bool) -> MissingRows {
    var rows = MissingRows()
    for row in 0..<100 {
      if row % 3 != 0 {
        rows.appendValid()
      } else {
        rows.append(isMixed && row % 2 == 0 ? .absent : .suppressed)
      }
    }
    return rows
  }

  @Test("Taking keeps each row's reason", arguments: [false, true])
  func taking(isMixed: Bool) {
    let rows = rows(isMixed: isMixed)
    let order = (0..<200 as Range<UInt32>).map { $0 * 7 % 100 }
    let taken = rows.taking(order)
    #expect(taken.count == 200)
    #expect(taken.missingCount == 68)
    #expect(order.indices.allSatisfy { taken.kind($0) == rows.kind(Int(order[$0])) })
  }

  @Test(
    "Appended rows keep each row's reason, and may be appended to",
    arguments: [0, 1, 37, 63, 64, 65, 100], [0, 1, 27, 64, 100])
  func appending(count: Int, otherCount: Int) {
    let none = MissingRows(allMissing: .suppressed, count: otherCount)
    let all = MissingRows(allValid: otherCount)
    let mixed = rows(isMixed: true).taking((0..<UInt32(otherCount)).map { $0 })
    let one = rows(isMixed: false).taking((0..<UInt32(otherCount)).reversed().map { $0 })
    let mine = rows(isMixed: false).taking((0..<UInt32(count)).map { $0 })
    for own in [mine, MissingRows(allMissing: .suppressed, count: count)] {
      for other in [none, all, mixed, one] {
        var both = own.appending(other)
        both.append(.suppressed)
        both.appendValid()
        let expected = (0..<count).map(own.kind) + (0..<otherCount).map(other.kind)
        #expect((0..<both.count).map(both.kind) == expected + [.suppressed, nil])
        #expect(both.missingCount == expected.count { $0 != nil } + 1)
      }
    }
  }

  @Test("What is taken can grow", arguments: [0, 1, 63, 64, 65])
  func growing(count: Int) {
    var taken = rows(isMixed: false).taking((0..<UInt32(count)).map { $0 })
    taken.appendValid()
    taken.append(.notAsked)
    #expect(taken.count == count + 2)
    #expect(taken.kind(count) == nil)
    #expect(taken.kind(count + 1) == .notAsked)
    #expect((0..<count).allSatisfy { taken.isMissing($0) == ($0 % 3 == 0) })
  }

  @Test("Counts by kind", arguments: [0, 1, 64, 100])
  func counts(count: Int) {
    let rows = MissingRows(allMissing: .notAsked, count: count)
    #expect(rows.missingCount == count)
    #expect(rows.countsByKind().map(\.count) == (count > 0 ? [count] : []))
    #expect(rows.taking([]).count == 0)
  }

  @Test("Sums over many words count their missing rows once")
  func united() {
    let figures = (0..<130).map { $0 % 5 == 0 ? "[suppressed]" : "\($0)" }
    let others = (0..<130).map { $0 % 7 == 0 ? "[suppressed]" : "1" }
    let sum = Column.arithmetic(
      .add, .column(numbers(figures)), .column(numbers(others)), count: 130)
    #expect(sum.missing.missingCount == (0..<130).count { $0 % 5 == 0 || $0 % 7 == 0 })
    #expect(sum.cells[129] == "130")
  }
}
