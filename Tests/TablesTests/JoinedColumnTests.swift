import TestSupport
import Testing

@testable import Tables

/// Columns one after the other, against their own cells one by one.
@Suite("Columns that are joined")
struct JoinedColumnTests {
  private static let rowCount = 1500

  private static func cells(_ count: Int = rowCount, _ cell: (Int) -> String) -> [String] {
    var generator = SeededNumbers(state: 11)
    return (0..<count).map { _ in cell(Int.random(in: 0..<100_000, using: &generator)) }
  }

  private static let textColumns: [Column] = [
    texts(cells { "m\($0 % 90)" }),
    texts(cells { $0 % 7 == 0 ? "[suppressed]" : "m\($0 % 300 + 60)" }),
    texts(cells { $0 % 2 == 0 ? "[absent]" : "[not asked]" }),
    texts(["m1", "ä", "[absent]"]),
    texts([]),
    // Together with others more members than two bytes tell apart.
    texts((0..<65_500).map { "x\($0)" }),
  ]

  private static let figureColumns: [Column] = [
    numbers(cells { "\(1990 + $0 % 36)" }),
    numbers(cells { $0 % 50 == 0 ? "[absent]" : "\($0 % 700 - 350).5" }),
    numbers(cells { $0 % 50 == 0 ? "[suppressed]" : "\($0 % 50 - 900).2" }),
    numbers(cells { $0 % 9 == 0 ? "[not asked]" : $0 % 2 == 0 ? "\($0 % 30)" : "\($0 % 30).0" }),
    numbers(cells { $0 % 2 == 0 ? "\($0 % 40)" : "\($0 % 40).5" }),
    numbers(["7", "[suppressed]"]),
    numbers([]),
    // So far from the others that two bytes don't tell them apart.
    numbers(["70000", "-4000000000"]),
  ]

  private static func workers(_ count: Int) -> Workers { Workers(count: count, leastRows: 500) }

  @Test(arguments: [true, false], [1, 3])
  func havePairwiseTheirCells(areTexts: Bool, threads: Int) throws {
    let columns = areTexts ? Self.textColumns : Self.figureColumns
    for first in columns {
      for second in columns {
        let joined = try #require(first.appending(second, workers: Self.workers(threads)))
        #expect(joined.count == first.count + second.count)
        #expect(joined.shownCells == first.shownCells + second.shownCells)
        #expect(
          joined.missing.kindOrValid() == first.missing.kindOrValid() + second.missing.kindOrValid()
        )
      }
    }
  }

  @Test func haveTheirCellsAllAtOnce() throws {
    for columns in [Self.textColumns, Self.figureColumns] {
      let joined = try #require(Column.joined(columns, workers: Self.workers(3)))
      #expect(joined.shownCells == columns.flatMap(\.shownCells))
    }
    #expect(Column.joined([]) == nil)
    #expect(
      Column.joined([Self.textColumns[0], Self.figureColumns[0]], workers: Self.workers(3)) == nil)
  }

  @Test("What has narrow numbers has them once joined, of one byte where that is enough")
  func staysNarrow() throws {
    let (texts, figures) = (Self.textColumns, Self.figureColumns)
    func narrow(_ first: Column, _ second: Column) -> NarrowNumbers? {
      first.appending(second, workers: Self.workers(1))?.narrow?.numbers
    }
    #expect(narrow(texts[0], texts[0])?.width == 1)
    #expect(narrow(texts[0], texts[1])?.width == 2)
    #expect(narrow(figures[0], figures[0])?.width == 1)
    #expect(narrow(figures[1], figures[2])?.width == 2)
    #expect(narrow(texts[0], texts[5]) == nil)
    #expect(narrow(figures[0], figures[7]) == nil)
    let computed = Column.arithmetic(
      .divide, .column(figures[0]), value("7"), count: Self.rowCount)
    #expect(narrow(figures[0], computed) == nil)
  }
}

extension NarrowNumbers {
  /// How many bytes a row takes.
  fileprivate var width: Int {
    switch layout {
    case .bytes: 1
    case .halves: 2
    }
  }
}
