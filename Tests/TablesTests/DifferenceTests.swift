import TestSupport
import Testing

@testable import Tables

/// Differences of chosen figures, against those of the figures taken one after the other.
@Suite("Differences of chosen rows")
struct DifferenceTests {
  private static let workers = [Workers.one, Workers(count: 3, leastRows: 1)]
  private static let counts = [0, 1, 63, 64, 65, 127, 128, 1000, 5003]

  /// Columns that hold narrow numbers of a byte and of two, with and without missing rows, and such as don't.
  private static let columns: [Column] = [
    narrow { "\($0 % 100).\($0 % 10)" },
    narrow { $0 % 3 == 0 ? "[absent]" : "\(($0 % 2000) - 1000).\($0 % 10)" },
    narrow { $0 % 5 == 0 ? "[absent]" : "\($0 % 20).\($0 % 10)" },
    narrow { $0 % 3 == 0 ? "[suppressed]" : "\($0 % 2000).5" },
    narrow { $0 % 3 == 0 ? "[suppressed]" : $0 % 7 == 0 ? "[absent]" : "\($0 % 2000).5" },
    narrow { $0 % 2 == 0 ? "\($0 % 30)" : "\($0 % 30).0" },
    narrow { "\($0 % 1000).25" },
    narrow { _ in "[absent]" },
    narrow { "\(9_000_000_000_000_000_00 + $0 % 100)" },
    narrow { "-\(9_223_372_036_854_775_000 + $0 % 800)" },
    numbers(cells { "\($0 * 1_000_003)" }),
  ]

  private static func cells(_ cell: (Int) -> String) -> [String] {
    var dice = SeededNumbers(state: 11)
    return (0..<400).map { _ in cell(Int.random(in: 0..<100_000, using: &dice)) }
  }

  private static func narrow(_ cell: (Int) -> String) -> Column {
    let column = numbers(cells(cell))
    guard case .decimal(let values) = column.values,
      let narrow = NarrowNumbers(values, column.missing, .one)
    else { return column }
    return Column(
      narrow, scale: values.scale, precision: values.precision, missing: column.missing)
  }

  @Test func columnsOfBothWidthsAreAmongThem() {
    let widths = Self.columns.map { $0.heldNumbers?.byteWidth }
    #expect(Set(widths) == [nil, 1, 2])
  }

  @Test(arguments: columns.indices, columns.indices)
  func theyAreThoseOfTheFigures(_ index: Int, _ other: Int) {
    var dice = SeededNumbers(state: UInt64(index * 100 + other))
    let (last, first) = (Self.columns[index], Self.columns[other])
    for count in Self.counts {
      // In a third of the rounds no row, in a third every row is none.
      let share = [0, 4, 1].randomElement(using: &dice) ?? 0
      func rows() -> [UInt32] {
        (0..<count).map { _ in
          share > 0 && Int.random(in: 0..<share, using: &dice) == 0
            ? Column.noRow : UInt32.random(in: 0..<400, using: &dice)
        }
      }
      let (lastRows, firstRows) = (rows(), rows())
      let wanted = Column.arithmetic(
        .subtract, .column(last.taking(orMissing: lastRows)),
        .column(first.taking(orMissing: firstRows)), count: count)
      for workers in Self.workers {
        let found = Column.difference(
          (last, lastRows), minus: (first, firstRows), workers: workers)
        #expect(found.count == wanted.count && found.type == wanted.type)
        #expect(found.decimalLayout?.scale == wanted.decimalLayout?.scale)
        #expect(found.cells == wanted.cells)
        #expect(found.shownCells == wanted.shownCells)
        #expect(found.missing.missingCount == wanted.missing.missingCount)
      }
    }
  }

  @Test func aRowThatIsNoneInTheColumnHasNoFigure() {
    let found = Column.difference(
      (Self.columns[0], [400, 3, .max]), minus: (Self.columns[0], [1, 3, 4]))
    #expect(found.cells == ["[absent]", "0.0", "[absent]"])
  }
}
