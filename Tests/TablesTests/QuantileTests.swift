import TestSupport
import Testing

@testable import Tables

/// Numbers found by their place, and quantiles of groups, against ordering everything.
@Suite("Quantiles against ordered values")
struct QuantileTests {
  /// Few and many, around the count from which not all are ordered, alike and apart, in order and in none.
  @Test(arguments: [1, 2, 63, 64, 65, 66, 300, 1500])
  func placesInTheOrder(_ count: Int) {
    var generator = SeededNumbers(state: UInt64(count))
    for bits in [1, 3, 8, 9, 16, 33, 63, 64] {
      let greatest = UInt64.max >> UInt64(64 - bits)
      let random = (0..<count).map { _ in UInt64.random(in: 0...greatest, using: &generator) }
      let nearlyAlike = random.map { $0 % 7 == 0 ? $0 : greatest }
      for numbers in [random, nearlyAlike, random.sorted(), random.sorted().reversed()] {
        check(numbers, bits: bits)
        if bits <= 16 { check(numbers.map { UInt16($0) }, bits: 16) }
      }
    }
  }

  private func check<Number: FixedWidthInteger & UnsignedInteger>(_ numbers: [Number], bits: Int) {
    let sorted = numbers.sorted()
    let asked = (0..<numbers.count).filter { numbers.count < 100 || $0 % 97 == numbers.count % 97 }
    var numbers = numbers
    var histogram = [UInt32](repeating: 0, count: 256)
    let found = numbers.withUnsafeMutableBufferPointer { numbers in
      histogram.withUnsafeMutableBufferPointer { histogram -> [(Number, Number)] in
        guard let base = numbers.baseAddress, let histogram = histogram.baseAddress else {
          return []
        }
        // One after the other, so that each finds what the ones before left.
        let places = OrderedPlaces(base, count: numbers.count, bits: bits, histogram)
        return asked.map { places.neighbours($0, isBetween: $0 + 1 < numbers.count) }
      }
    }
    #expect(found.map(\.0) == asked.map { sorted[$0] })
    #expect(found.map(\.1) == asked.map { sorted[min($0 + 1, sorted.count - 1)] })
    #expect(numbers.sorted() == sorted)
  }

  private static let positions = ["0", "0.25", "0.5", "0.901", "1"]

  /// Figures of one byte a row, of two and of eight, not exact ones, and none.
  private static func columns() -> [(name: String, column: Column)] {
    var generator = SeededNumbers(state: 3)
    let count = 20_000
    func decimals(_ range: ClosedRange<Int64>, one share: UInt64) -> Column {
      let mantissas = (0..<count).map { _ in Int64.random(in: range, using: &generator) }
      let marks = mantissas.map { UInt64(bitPattern: $0) % share == 1 ? 1 : MissingRows.valid }
      let values = zip(mantissas, marks).map { $1 == MissingRows.valid ? $0 : 0 }
      return Column(
        values: .decimal(DecimalValues(mantissas: values, scale: 1)),
        missing: MissingRows(kindOrValid: marks))
    }
    return [
      ("one byte", decimals(-20...20, one: 9)), ("two bytes", decimals(-9000...9000, one: 50)),
      ("eight bytes", decimals(-1_000_000_000_000...9_000_000, one: 10)),
      ("all missing", decimals(5...5, one: 2)),
      (
        "not exact",
        Column(
          values: .approximate(
            (0..<count).map { _ in Double.random(in: -9...9, using: &generator) }),
          missing: MissingRows(allValid: count))
      ),
    ]
  }

  @Test(arguments: [1, 2, 3], [1, 40, 7000])
  func quantilesOfGroups(_ threads: Int, _ groupCount: Int) throws {
    let workers = Workers(count: threads, leastRows: 100)
    for (name, column) in Self.columns() {
      // The first group has half of the rows.
      let key = Column.decimals(
        (0..<column.count).map { row in
          ExactDecimal(row % 2 == 0 ? 0 : row * row % groupCount)
        })
      let grouping = Grouping(columns: [key], rowCount: column.count, workers: workers)
      var values = [[Double]](repeating: [], count: grouping.count)
      for (row, group) in grouping.groupOfRow.enumerated() {
        switch column[row] {
        case .decimal(let value): values[Int(group)].append(value.approximation)
        case .approximate(let value): values[Int(group)].append(value)
        default: break
        }
      }
      values = values.map { $0.sorted() }
      let positions = try Self.positions.map { try #require(ExactDecimal($0)) }
      let found = column.aggregated(positions.map { .quantile($0) } + [.median], by: grouping)
      var wrong: [Int] = []
      for (position, quantiles) in zip(positions + [positions[2]], found) {
        for (group, sorted) in values.enumerated() {
          guard !sorted.isEmpty else {
            let kind = column.missing.kind(Int(grouping.firstRows[group]))
            if quantiles[group] != kind.map({ .missing($0) }) { wrong.append(group) }
            continue
          }
          let place = Double(sorted.count - 1) * position.approximation
          let below = min(Int(place + 1e-9), sorted.count - 1)
          let next = sorted[min(below + 1, sorted.count - 1)]
          let expected = sorted[below] + (next - sorted[below]) * max(place - Double(below), 0)
          let value: Double? =
            switch quantiles[group] {
            case .decimal(let value): value.approximation
            case .approximate(let value): value
            default: nil
            }
          let difference = value.map { abs($0 - expected) } ?? .infinity
          if difference > 1e-9 * max(abs(expected), 1) { wrong.append(group) }
        }
      }
      #expect(wrong.isEmpty, "\(name)")
    }
  }

  @Test func groupsOfOneRow() throws {
    let column = numbers((0..<300).map { $0 % 4 == 0 ? "[suppressed]" : "\($0 * 7 % 300).5" })
    let key = Column.decimals((0..<300).map { ExactDecimal($0) })
    let grouping = Grouping(columns: [key], rowCount: 300)
    #expect(grouping.groupsAreRows)
    let outside = try #require(ExactDecimal("1.01"))
    for quantiles in column.aggregated([.median, .mean, .quantile(ExactDecimal(1))], by: grouping) {
      #expect((0..<300).map { quantiles[$0] } == (0..<300).map { column[$0] })
    }
    let none = column.aggregated(.quantile(outside), by: grouping)
    #expect(none.missing.missingCount == 300)
    let whole = Grouping(columns: [], rowCount: 2)
    #expect(texts(["a", "b"]).aggregated(.median, by: whole)[0] == .missing(.notApplicable))
  }
}
