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
    let intervals =
      pair.1.isEmpty ? cbytes_intervals(one: pair.0) : cbytes_intervals(pair.0, or: pair.1)
    var rows: [UInt32] = []
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: rowCount / 64) { words in
      RowBits.forEachBlock(of: words, firstRow: 0, level: level) { bits in
        bits.keep(numbers, within: intervals)
        let start = rows.count
        bits.forEachRow { rows.append(UInt32($0)) }
        #expect(bits.passingCount == rows.count - start)
      }
      #expect(written(words, count: rows.count, level) == rows)
    }
    return rows
  }

  /// What is written of the rows, with nothing written behind the room for them.
  private static func written(
    _ words: UnsafeMutableBufferPointer<UInt64>, count: Int, _ level: cbytes_level
  ) -> [UInt32] {
    var rows = [UInt32](repeating: .max, count: count + 64)
    rows.withUnsafeMutableBufferPointer { rows in
      guard let rows = rows.baseAddress, let words = words.baseAddress else { return }
      cbytes_write_rows(words, rowCount / 64, 0, rows, count, level)
    }
    #expect(rows.suffix(64).allSatisfy { $0 == .max })
    return Array(rows.prefix(count))
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
