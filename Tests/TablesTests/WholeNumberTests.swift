import TestSupport
import Testing

@testable import Tables

struct WholeNumberTests {
  private static let columns: [Column] = [
    numbers("1", "5", "0", "6", "[absent]", "-1", "3"),
    numbers("1.0", "2.5", "5.00", "5.01", "[suppressed]", "0.99", "1"),
    numbers("3", "9223372036854775807", "-9223372036854775808", "5"),
    numbers("0.000001", "24.242011", "2.000000", "[not asked]"),
    numbers("[absent]"), numbers([]),
    numbers((0..<20_000).map { $0 % 50 == 0 ? "[absent]" : "\($0 * 7919 % 9).\($0 % 3 * 5)" }),
    numbers((0..<20_000).map { "\($0 * 7919 % 1_000_003 / ($0 % 2 == 0 ? 1 : 200_000))" }),
  ]

  @Test(
    "Rows with whole numbers between bounds are told from those with other numbers",
    arguments: columns.indices)
  func areCounted(_ index: Int) {
    let zero = ExactDecimal(0)
    let wide = Self.columns[index]
    let narrow = wide.appending(numbers([]), workers: Workers(count: 1, leastRows: 1))
    for column in [wide, narrow ?? wide] {
      for (least, greatest) in [("1", "5"), ("0.5", "4.5"), ("-1", "9223372036854775807")] {
        let bounds = (ExactDecimal(least) ?? zero, ExactDecimal(greatest) ?? zero)
        let values = (0..<column.count).compactMap { row in
          if case .decimal(let value) = column[row] { value } else { nil }
        }
        let within = values.count {
          $0 >= bounds.0 && $0 <= bounds.1 && $0.rounded(to: 0) == $0
        }
        let found = column.wholeNumbers(
          from: bounds.0, through: bounds.1, workers: Workers(count: 3, leastRows: 1000))
        #expect(found.within == within)
        #expect(found.others == values.count - within)
      }
    }
    #expect(texts("1").wholeNumbers(from: zero, through: zero) == (0, 0))
  }
}
