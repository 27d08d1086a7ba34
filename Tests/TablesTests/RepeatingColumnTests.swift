import Testing

@testable import Tables

/// A column that repeats a few values is like one that has them all laid out.
struct RepeatingColumnTests {
  private static func few(_ kind: Int) -> Column.Values {
    switch kind {
    case 0: .text(TextValues(codes: [0, 1, 2], dictionary: TextDictionary(["a", "b", "c"])))
    case 1: .decimal(DecimalValues(mantissas: [2019, 2020, 2021], scale: 0))
    case 2:
      .decimal(DecimalValues(mantissas: [10, 25, 3], scale: 1, precision: .perRow([0, 1, 1])))
    case 3: .approximate([1, 2.5, -3])
    default: .boolean([true, false, true])
    }
  }

  @Test(arguments: 0...4, [(1, 3), (1, 9), (2, 6), (4, 12), (4, 36), (7, 21), (1, 0), (5, 1000)])
  func hasTheSameCells(_ kind: Int, _ layout: (stride: Int, count: Int)) {
    let few = Self.few(kind)
    let cells = Column(values: few, missing: MissingRows(allValid: 3))
    let expected = (0..<layout.count).map { cells[$0 / layout.stride % 3] }
    let column = Column(repeating: few, stride: layout.stride, count: layout.count)
    #expect(column.count == layout.count)
    #expect(column.type == cells.type)
    let rows = (0..<UInt32(layout.count)).reversed().filter { $0 % 3 != 1 }
    let taken = column.taking(rows)
    #expect(rows.indices.map { taken[$0] } == rows.map { expected[Int($0)] })
    let members = layout.count > 0 ? cells.usedMembers() : []
    #expect(column.usedMembers() == members)
    // From here on all rows are laid out.
    #expect((0..<layout.count).map { column[$0] } == expected)
    #expect(column.usedMembers() == members)
    let again = column.taking(rows)
    #expect(rows.indices.map { again[$0] } == rows.map { expected[Int($0)] })
  }

  @Test func aChangeLeavesCopiesAlone() {
    let column = Column(repeating: Self.few(4), stride: 1, count: 6)
    var changed = column
    changed.values = .boolean([Bool](repeating: false, count: 6))
    changed.missing = MissingRows(allMissing: .suppressed, count: 6)
    #expect(column[0] == .boolean(true))
    #expect(changed[0] == .missing(.suppressed))
    #expect(changed.usedMembers() == [])
  }
}
