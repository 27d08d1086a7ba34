import TestSupport
import Testing

@testable import Tables

/// Columns of so many rows that narrow numbers are made of them, against their own cells one by one.
@Suite("Columns with narrow numbers")
struct NarrowColumnTests {
  private static let rowCount = 1 << 14

  /// A column of each kind, with missing rows and without, of one byte a row and of two.
  private static let columns: [(name: String, column: Column)] = [
    ("texts", texts(cells { "m\($0 % 90)" })),
    ("texts, some missing", texts(cells { $0 % 7 == 0 ? "[suppressed]" : "m\($0 % 300)" })),
    ("whole", numbers(cells { "\(1990 + $0 % 36)" })),
    ("printed alike", numbers(cells { $0 % 50 == 0 ? "[absent]" : "\($0 % 700 - 350).5" })),
    (
      "printed differently",
      numbers(cells { $0 % 9 == 0 ? "[not asked]" : $0 % 2 == 0 ? "\($0 % 30)" : "\($0 % 30).0" })
    ),
    ("all missing", numbers(cells { $0 % 2 == 0 ? "[absent]" : "[suppressed]" })),
  ]

  private static func cells(_ cell: (Int) -> String) -> [String] {
    var generator = SeededNumbers(state: 7)
    return (0..<rowCount).map { _ in cell(Int.random(in: 0..<100_000, using: &generator)) }
  }

  @Test(arguments: columns.indices)
  func takenRowsHaveTheirCells(_ index: Int) {
    let column = Self.columns[index].column
    let rows = (0..<UInt32(Self.rowCount)).reversed().filter { $0 % 3 != 1 }
    #expect(column.taking(rows).cells == rows.map { column[Int($0)] }.map(Self.text))
    let some = rows.map { $0 % 5 == 0 ? Column.noRow : $0 }
    #expect(
      column.taking(orMissing: some).cells
        == some.map { $0 == Column.noRow ? "[absent]" : Self.text(column[Int($0)]) })
  }

  private static func text(_ cell: Cell) -> String {
    if case .missing(let kind) = cell { "[\(kind.label)]" } else { cell.dataText ?? "" }
  }

  @Test(arguments: columns.indices)
  func valuesThatOccurAreTold(_ index: Int) {
    let column = Self.columns[index].column
    var firsts: [Cell] = []
    var seen = Set<Cell>()
    for row in 0..<column.count where !column[row].isMissing {
      if seen.insert(column[row]).inserted { firsts.append(column[row]) }
    }
    #expect(column.usedMembers().map(Cell.text) == (column.type == .text ? firsts : []))
    let decimals = firsts.compactMap { cell -> ExactDecimal? in
      if case .decimal(let value) = cell { value } else { nil }
    }
    #expect(column.distinctDecimals() == decimals.sorted())
    let whole = Grouping(columns: [], rowCount: column.count)
    let isAlike = firsts.count <= 1 && column.missing.missingCount == 0
    #expect(whole.agreed(column)[0] == (isAlike ? column[0] : .missing(.absent)))
  }

  @Test(arguments: columns.indices, [false, true])
  func rowsAreInOrder(_ index: Int, descending: Bool) {
    let column = Self.columns[index].column
    let table = DeferredTable(Table([(Field("x"), column)]))
    let keys = [(key: SortKey.index(0), descending: descending)]
    let sorted = table.sortedRows(by: keys, wanted: .all, workers: .one)
    let workers = Workers(count: 2, leastRows: 100)
    #expect(
      table.sortedRows(by: keys, wanted: .first(40), workers: workers) == Array(sorted.prefix(40)))
    #expect(
      table.sortedRows(by: keys, wanted: .last(40), workers: workers) == Array(sorted.suffix(40)))
    #expect(Set(sorted).count == column.count)
    for (row, next) in zip(sorted, sorted.dropFirst()) {
      let (a, b) = (column[Int(row)], column[Int(next)])
      if a.isMissing || b.isMissing {
        #expect(b.isMissing && (!a.isMissing || row < next))
      } else if Self.isBefore(a, b) || Self.isBefore(b, a) {
        #expect(Self.isBefore(a, b) != descending)
      } else {
        #expect(row < next)
      }
    }
  }

  /// Rows of several blocks, of which the later ones are asked for values before the worst so far.
  @Test(arguments: [0, 2, 3], [false, true])
  func firstRowsOfManyAreFound(_ index: Int, descending: Bool) {
    var generator = SeededNumbers(state: 11)
    let rows = (0..<9 * Self.rowCount).map { _ in
      UInt32.random(in: 0..<UInt32(Self.rowCount), using: &generator)
    }
    let column = Self.columns[index].column.taking(rows)
    _ = column.narrowNumbers(.one)
    let table = DeferredTable(Table([(Field("x"), column)]))
    let keys = [(key: SortKey.index(0), descending: descending)]
    let sorted = table.sortedRows(by: keys, wanted: .all, workers: .one)
    for limit in [1, 40] {
      #expect(
        table.sortedRows(by: keys, wanted: .first(limit), workers: .one)
          == Array(sorted.prefix(limit)))
      #expect(
        table.sortedRows(by: keys, wanted: .last(limit), workers: .one)
          == Array(sorted.suffix(limit)))
    }
  }

  private static func isBefore(_ a: Cell, _ b: Cell) -> Bool {
    switch (a, b) {
    case (.decimal(let a), .decimal(let b)): a < b
    case (.text(let a), .text(let b)): FinnishCollation.precedes(a, b)
    default: false
    }
  }

  @Test(arguments: columns.indices)
  func rowsOfAValueAreFound(_ index: Int) {
    let column = Self.columns[index].column
    for row in [0, 1, 2, 3, 5000] where !column[row].isMissing {
      let wanted = (0..<column.count).filter { column[$0] == column[row] }
      #expect(column.rows(exactly: column[row]).map { Int($0) } == wanted)
    }
  }
}
