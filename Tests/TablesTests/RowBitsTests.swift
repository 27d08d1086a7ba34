import CBytes
import TestSupport
import Testing

@testable import Tables

/// Rows within intervals of numbers, by the instructions of each level, against the numbers one by one.
@Suite("Bits of rows")
struct RowBitsTests {
  private static let rowCount = (1 << 16) + 5 * 64

  private static func drawn(below most: Int) -> [Int] {
    var generator = SeededNumbers(state: 7)
    return (0..<rowCount).map { _ in Int.random(in: 0..<most, using: &generator) }
  }

  private static let bytes = drawn(below: 1 << 8)
  private static let halves = drawn(below: 1 << 16)

  /// Intervals, the second one empty where there is none.
  private static let intervals: [(Range<Int>, Range<Int>)] = [
    (0..<1, 0..<0), (7..<8, 0..<0), (255..<256, 0..<0), (0..<256, 0..<0), (100..<200, 0..<0),
    (0..<1, 255..<256), (3..<9, 200..<256), (127..<129, 130..<131), (4..<40, 250..<60_000),
    (65_000..<65_536, 0..<0), (0..<65_536, 0..<0), (255..<257, 65_535..<65_536),
  ]

  private static func found(
    _ numbers: NarrowNumbers, _ pair: (Range<Int>, Range<Int>), _ level: cbytes_level
  ) -> [UInt32] {
    var intervals = cbytes_intervals(one: pair.0)
    if !pair.1.isEmpty {
      let other = cbytes_intervals(one: pair.1)
      (intervals.has_other, intervals.other_least, intervals.other_width) =
        (true, other.least, other.width)
    }
    return [UInt32](unsafeUninitializedCapacity: rowCount) { rows, count in
      guard let rows = rows.baseAddress else { return }
      let rest = RowBits.forEachBlock(of: 0..<rowCount, level: level) { bits in
        bits.keep(numbers, within: intervals)
        bits.write(to: rows, &count)
      }
      #expect(rest == rowCount)
    }
  }

  @Test(arguments: cbytes_level.ofThisMachine, intervals.indices)
  func rowsWithinIntervals(_ level: cbytes_level, _ index: Int) {
    let pair = Self.intervals[index]
    func expected(_ numbers: [Int]) -> [UInt32] {
      numbers.indices.filter { pair.0.contains(numbers[$0]) || pair.1.contains(numbers[$0]) }
        .map { UInt32($0) }
    }
    let halves = NarrowNumbers(
      known: .halves(Self.halves.map { UInt16($0) }), least: 0, valueCount: 1 << 16, 1 << 16)
    #expect(Self.found(halves, pair, level) == expected(Self.halves))
    guard max(pair.0.upperBound, pair.1.upperBound) <= 256 else { return }
    let bytes = NarrowNumbers(
      known: .bytes(Self.bytes.map { UInt8($0) }), least: 0, valueCount: 1 << 8, 1 << 8)
    #expect(Self.found(bytes, pair, level) == expected(Self.bytes))
  }
}
