import TestSupport
import Testing

@testable import Tables

@Suite("Rows are ordered by any keys as one comparison after another orders them")
struct RowOrderTests {
  private static let rowCount = 3000

  /// Columns of every kind that an order is made from, some with a number of bits that no word holds beside others.
  private static func columns(_ numbers: inout SeededNumbers) -> [String: Column] {
    func marks(_ share: Int) -> MissingRows {
      MissingRows(
        kindOrValid: (0..<rowCount).map { _ in
          Int.random(in: 0..<100, using: &numbers) < share
            ? MissingKind.allCases.randomElement(using: &numbers)?.rawValue ?? 0
            : MissingRows.valid
        })
    }
    func figures(_ range: ClosedRange<Int64>, missing: Int) -> Column {
      let mantissas = (0..<rowCount).map { _ in Int64.random(in: range, using: &numbers) }
      return Column(
        values: .decimal(DecimalValues(mantissas: mantissas, scale: 1)), missing: marks(missing))
    }
    let codes = (0..<rowCount).map { _ in UInt32.random(in: 0..<5, using: &numbers) }
    let dictionary = TextDictionary(["b", "a", "d", "c", "e"])
    return [
      "few": figures(-3...3, missing: 20), "whole": figures(0...1, missing: 0),
      "some": figures(-100_000...100_000, missing: 5),
      "any": figures(Int64.min...Int64.max, missing: 10),
      "none": figures(5...5, missing: 100),
      "text": Column(
        values: .text(TextValues(codes: codes, dictionary: dictionary)), missing: marks(10)),
      "double": Column(
        values: .approximate(
          (0..<rowCount).map { _ in Double(Int.random(in: -9...9, using: &numbers)) / 4 }),
        missing: marks(5)),
      "truth": Column(
        values: .boolean((0..<rowCount).map { _ in Bool.random(using: &numbers) }),
        missing: marks(5)),
    ]
  }

  /// Whether a row comes before another by one column: nil where neither does.
  private static func precedes(
    _ a: Int, _ b: Int, _ column: Column, descending: Bool
  ) -> Bool? {
    switch (column[a], column[b]) {
    case (.missing, .missing): nil
    case (.missing, _): false
    case (_, .missing): true
    case (.decimal(let x), .decimal(let y)): x == y ? nil : (x < y) != descending
    case (.text(let x), .text(let y)): x == y ? nil : (x < y) != descending
    case (.approximate(let x), .approximate(let y)): x == y ? nil : (x < y) != descending
    case (.boolean(let x), .boolean(let y)): x == y ? nil : y != descending
    default: nil
    }
  }

  @Test(
    "Whatever the keys, and on one thread or several",
    arguments: [
      ["few"], ["few-"], ["any"], ["any-"], ["none", "few"], ["double-", "text"],
      ["text", "few-", "truth"], ["any-", "any"], ["some", "any-", "text-", "double"],
      ["truth-", "whole", "few", "text", "some-", "any"], ["whole", "none-", "some"],
    ])
  func ordersAsComparisonsDo(_ names: [String]) throws {
    var numbers = SeededNumbers(state: 11)
    let columns = Self.columns(&numbers)
    let keys = try names.map { name in
      let descending = name.hasSuffix("-")
      let column = try #require(columns[descending ? String(name.dropLast()) : name])
      return (column: column, descending: descending)
    }
    let expected = (0..<Self.rowCount).sorted { a, b in
      for key in keys {
        if let first = Self.precedes(a, b, key.column, descending: key.descending) { return first }
      }
      return a < b
    }.map { UInt32($0) }
    for hasNarrowNumbers in [false, true] {
      // Once they are asked for they are kept, and orders are made from them.
      if hasNarrowNumbers {
        for key in keys { _ = key.column.narrowNumbers(Workers(count: 1, leastRows: 1)) }
      }
      for workers in [Workers.one, Workers(count: 3, leastRows: 100)] {
        let order = RowOrder(by: keys, rowCount: Self.rowCount, workers: workers)
        #expect(order.rows == expected)
        let table = DeferredTable(Table([(Field("x"), keys[0].column)]))
        let sorting = keys.map { (key: SortKey.column($0.column), descending: $0.descending) }
        #expect(
          table.sortedRows(by: sorting, wanted: .first(9), workers: workers)
            == Array(expected.prefix(9)))
        #expect(
          table.sortedRows(by: sorting, wanted: .last(9), workers: workers)
            == Array(expected.suffix(9)))
      }
    }
  }
}
