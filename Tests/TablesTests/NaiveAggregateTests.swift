import Tables
import TestSupport
import Testing

/// A second evaluator, cell by cell and in the plainest way, that the kernels must agree with.
private struct NaiveGroups {
  var keys: [[Cell]] = []
  var rows: [[Int]] = []

  init(_ columns: [Column], rowCount: Int) {
    var known: [[Cell]: Int] = [:]
    for row in 0..<rowCount {
      let key = columns.map { $0[row] }
      if let group = known[key] {
        rows[group].append(row)
      } else {
        known[key] = keys.count
        keys.append(key)
        rows.append([row])
      }
    }
  }

  /// The hundredths of the values of a group, in row order.
  static func hundredths(_ column: Column, _ rows: [Int]) -> [Int] {
    rows.compactMap { row in
      guard case .decimal(let value) = column[row] else { return nil }
      return value.rescaled(to: 2).map { Int($0.mantissa) }
    }
  }

  static func aggregate(_ aggregate: Aggregate, _ values: [Int]) -> Double? {
    let sorted = values.sorted().map { Double($0) / 100 }
    let count = Double(values.count)
    switch aggregate {
    case .count: return count
    case .distinct: return Double(Set(values).count)
    case .sum: return values.isEmpty ? nil : Double(values.reduce(0, +)) / 100
    case .mean: return values.isEmpty ? nil : Double(values.reduce(0, +)) / 100 / count
    case .min: return sorted.first
    case .max: return sorted.last
    case .first: return values.first.map { Double($0) / 100 }
    case .last: return values.last.map { Double($0) / 100 }
    case .median: return quantile(sorted, 0.5)
    case .quantile(let position): return quantile(sorted, position.approximation)
    case .standardDeviation:
      guard values.count > 1 else { return nil }
      let mean = sorted.reduce(0, +) / count
      let squares = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / (count - 1)).squareRoot()
    }
  }

  private static func quantile(_ sorted: [Double], _ position: Double) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let place = Double(sorted.count - 1) * position
    let below = Int(place)
    guard below + 1 < sorted.count else { return sorted[below] }
    return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
  }
}

@Suite("Grouping and aggregates against a naive evaluator")
struct NaiveAggregateTests {
  private static let aggregates: [Aggregate] = [
    .count, .sum, .mean, .median, .min, .max, .first, .last, .standardDeviation, .distinct,
    .quantile(ExactDecimal(mantissa: 25, scale: 2)), .quantile(ExactDecimal(mantissa: 9, scale: 1)),
  ]

  @Test("Random small tables", arguments: 0..<60 as Range<UInt64>)
  func random(seed: UInt64) {
    var generator = SeededNumbers(state: seed)
    let rowCount = Int.random(in: 0...40, using: &generator)
    let spread = [1, 7, 1_000_000_000_000].randomElement(using: &generator) ?? 1
    let group = texts(
      (0..<rowCount).map { _ in cell(&generator) { "g\(Int.random(in: 0...3, using: &$0))" } })
    let year = numbers(
      (0..<rowCount).map { _ in cell(&generator) { "\(Int.random(in: 0...3, using: &$0) * spread)" }
      })
    let figures = numbers((0..<rowCount).map { _ in cell(&generator, figure) })
    for columns in [[group], [year], [group, year], [year, group, figures], []] {
      for workers in [Workers.one, Workers(count: 3, leastRows: 1)] {
        check(columns, figures, workers)
      }
    }
  }

  /// One in eight is missing, for one of two reasons.
  private func cell(
    _ generator: inout SeededNumbers, _ make: (inout SeededNumbers) -> String
  ) -> String {
    switch Int.random(in: 0..<16, using: &generator) {
    case 0: "[absent]"
    case 1: "[suppressed]"
    default: make(&generator)
    }
  }

  private func figure(_ generator: inout SeededNumbers) -> String {
    let mantissa = Int64.random(in: -30_000...30_000, using: &generator)
    let scale = Int.random(in: 0...2, using: &generator)
    return ExactDecimal(mantissa: mantissa, scale: scale).description
  }

  private func check(_ columns: [Column], _ figures: Column, _ workers: Workers) {
    let naive = NaiveGroups(columns, rowCount: figures.count)
    let grouping = Grouping(columns: columns, rowCount: figures.count, workers: workers)
    #expect(grouping.firstRows.map { Int($0) } == naive.rows.map { $0[0] })
    for (group, rows) in naive.rows.enumerated() {
      #expect(rows.allSatisfy { Int(grouping.groupOfRow[$0]) == group })
    }
    for aggregate in Self.aggregates {
      let column = figures.aggregated(aggregate, by: grouping)
      #expect(column.count == grouping.count)
      for (group, rows) in naive.rows.enumerated() {
        let expected = NaiveGroups.aggregate(aggregate, NaiveGroups.hundredths(figures, rows))
        guard case .decimal(let value) = column[group] else {
          #expect(expected == nil, "\(aggregate) of group \(group)")
          continue
        }
        let difference = expected.map { abs($0 - value.approximation) } ?? .infinity
        #expect(difference < 1e-9, "\(aggregate) of group \(group): \(value)")
      }
    }
  }
}
