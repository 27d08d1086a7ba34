import TestSupport
import Testing

@testable import Tables

/// Conditions on rows that fill a block, some words of the next and a part of one more, against the cells one by one.
@Suite("Rows that pass conditions")
struct RowTestTests {
  private static let rowCount = (1 << 16) + 7 * 64 + 17

  /// A byte a row.
  private static let group = texts(cells { $0 % 11 == 0 ? "[absent]" : "g\($0 % 7)" })
  /// Two bytes a row, some missing.
  private static let area = texts(cells { $0 % 13 == 0 ? "[suppressed]" : "a\($0 % 700)" })
  private static let year = numbers(cells { "\(1990 + $0 % 36)" })
  private static let value = numbers(cells { $0 % 17 == 0 ? "[absent]" : "\($0 % 900 - 450).5" })
  private static let isKnown = truths(
    cells { $0 % 5 == 0 ? "?" : $0 % 2 == 0 ? "t" : "f" }.joined())

  private static func cells(_ cell: (Int) -> String) -> [String] {
    var generator = SeededNumbers(state: 3)
    return (0..<rowCount).map { _ in cell(Int.random(in: 0..<1_000_000, using: &generator)) }
  }

  /// A condition, and whether it holds for a row by the cells.
  private struct Condition: Sendable {
    let test: RowTest?
    let holds: @Sendable (Int) -> Bool

    static func members(_ column: Column, _ members: String...) -> Condition {
      let answers = column.memberRows.map { rows in
        truths(rows.cells.map { members.contains($0) ? "t" : "f" }.joined())
      }
      return Condition(
        test: answers.flatMap { MemberTest(column, answers: $0) }.map { .members($0) },
        holds: { members.contains(column[$0].dataText ?? "") })
    }

    static func range(
      _ column: Column, _ comparison: Comparison, _ number: String,
      _ holds: @escaping @Sendable (ExactDecimal) -> Bool
    ) -> Condition {
      Condition(
        test: ExactDecimal(number)
          .flatMap { RangeTest(column, comparison, $0, wanted: true) }.map { .range($0) },
        holds: { if case .decimal(let value) = column[$0] { holds(value) } else { false } })
    }

    static func all(_ conditions: Condition...) -> Condition {
      Condition(
        test: .all(conditions.compactMap(\.test)),
        holds: { row in conditions.allSatisfy { $0.holds(row) } })
    }

    static func any(_ conditions: Condition...) -> Condition {
      Condition(
        test: .any(conditions.compactMap(\.test)),
        holds: { row in conditions.contains { $0.holds(row) } })
    }
  }

  private static let oneGroup = Condition.members(group, "g3")
  private static let oneArea = Condition.members(area, "a77")
  private static let late = Condition.range(year, .greaterOrEqual, "2019") { $0 >= decimal("2019") }
  private static let oneYear = Condition.range(year, .equal, "2011") { $0 == decimal("2011") }
  private static let low = Condition.range(value, .less, "-12") { $0 < decimal("-12") }
  private static let known = Condition(
    test: RowTest(isKnown, wanted: true), holds: { isKnown[$0] == .boolean(true) })

  private static let conditions: [(name: String, condition: Condition)] = [
    ("one member", oneGroup), ("one member of many", oneArea),
    ("two members", .members(group, "g1", "g4")), ("two of many", .members(area, "a1", "a699")),
    ("three members", .members(group, "g1", "g3", "g5")),
    ("three of many", .members(area, "a10", "a20", "a30")),
    ("all members", .members(group, "g0", "g1", "g2", "g3", "g4", "g5", "g6")),
    ("no member", .members(group)), ("one year", oneYear), ("later years", late),
    ("another year", .range(year, .notEqual, "2011") { $0 != decimal("2011") }),
    ("low figures", low), ("truths", known), ("several", .all(oneGroup, oneYear, known)),
    ("few rows of several", .all(low, oneArea, oneYear, oneGroup)),
    ("one of several", .any(oneGroup, oneArea, late)),
    ("one of several, and more", .all(.any(oneYear, .all(known, oneArea)), low)),
  ]

  private static func decimal(_ text: String) -> ExactDecimal {
    ExactDecimal(text) ?? ExactDecimal(mantissa: 0, scale: 0)
  }

  @Test(arguments: conditions.indices, [1, 2, 3])
  func passingRowsAreThoseOfTheCells(_ index: Int, threads: Int) throws {
    let condition = Self.conditions[index].condition
    let test = try #require(condition.test)
    let rows = test.rows(
      count: Self.rowCount, workers: Workers(count: threads, leastRows: 5_000))
    #expect(rows == (0..<UInt32(Self.rowCount)).filter { condition.holds(Int($0)) })
  }

  /// Ranges of less than a word, of which most begin none.
  @Test(arguments: conditions.indices, [0, 1, 63, 64, 65, 130, 1_000])
  func firstRowsInSmallRanges(_ index: Int, count: Int) throws {
    let condition = Self.conditions[index].condition
    let test = try #require(condition.test)
    let rows = test.rows(count: count, workers: Workers(count: 16, leastRows: 10))
    #expect(rows == (0..<UInt32(count)).filter { condition.holds(Int($0)) })
  }
}
