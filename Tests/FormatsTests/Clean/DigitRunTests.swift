import CBytes
import TestSupport
import Testing

@testable import Formats

/// Cells that are read 64 at a time come to what their digits say, by all instructions alike.
struct DigitRunTests {
  /// The number of a cell that a run takes, without the mark before its decimals.
  private func expected(_ cell: [UInt8], decimals: Int) -> Int64? {
    var digits = cell
    if decimals > 0 {
      guard cell.count > decimals + 1, cell[cell.count - 1 - decimals] == UInt8(ascii: ",") else {
        return nil
      }
      digits.remove(at: cell.count - 1 - decimals)
    }
    let whole = digits.count - decimals
    guard cell.count <= 8, whole > 0, whole == 1 || digits[0] != UInt8(ascii: "0"),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
  }

  private func check(_ cells: [[UInt8]], decimals: Int, endsWithReturn: Bool) throws {
    var text = [UInt8](repeating: UInt8(ascii: "5"), count: 8)
    var ends = [UInt32(7)]
    for cell in cells {
      text += cell + (endsWithReturn ? [CleanFormat.carriageReturn] : [])
      // A row has a second cell, which must not matter.
      ends += [UInt32(text.count), UInt32(text.count + 3)]
      text += Array(";77;".utf8)
    }
    text += [UInt8](repeating: UInt8(ascii: "5"), count: 8)
    let expected = cells.map { self.expected($0, decimals: decimals) }
    for level in cbytes_level.ofThisMachine {
      let run = try #require(
        decimals == 0
          ? DigitRun(level: level) : DigitRun(decimals: decimals, mark: 0x2C, level: level))
      var digits = run.digits
      var numbers = [Int64](repeating: -7, count: 65)
      let others = text.withUnsafeBufferPointer { text in
        ends.withUnsafeBufferPointer { ends in
          let all = cbytes_cells(
            text: text.baseAddress, ends: ends.baseAddress, columns: 2,
            may_have_return: endsWithReturn)
          return cbytes_read_digits(&digits, all, 0, cells.count, &numbers, level)
        }
      }
      let found = cells.indices.map { others >> UInt64($0) & 1 == 0 ? numbers[$0] : nil }
      let story = "\(cells.map { String(decoding: $0, as: UTF8.self) }), \(decimals), \(level)"
      #expect(found == expected, "\(story)")
      #expect(others.nonzeroBitCount == expected.count { $0 == nil }, "\(story)")
      #expect(digits.least == expected.compactMap(\.self).min() ?? .max, "\(story)")
      #expect(digits.greatest == expected.compactMap(\.self).max() ?? .min, "\(story)")
      #expect(numbers[64] == -7)
    }
  }

  @Test func drawnCellsComeToWhatTheyAre() throws {
    var random = SeededNumbers(state: 3)
    let odd: [UInt8] = Array("0,.-+ \"\0/:e".utf8) + [0x80, 0xB0, 0xFF]
    for _ in 0..<1500 {
      let decimals = Int.random(in: 0...6, using: &random)
      let rarity = [3, 30, 1000].randomElement(using: &random) ?? 3
      let cells = (0..<Int.random(in: 0...64, using: &random)).map { _ in
        var cell = (0..<Int.random(in: 0...10, using: &random)).map { _ -> UInt8 in
          let isOdd = Int.random(in: 0..<rarity, using: &random) == 0
          return isOdd
            ? odd.randomElement(using: &random) ?? 0 : UInt8.random(in: 0x30...0x39, using: &random)
        }
        if decimals > 0, cell.count > decimals { cell[cell.count - 1 - decimals] = 0x2C }
        return cell
      }
      try check(cells, decimals: decimals, endsWithReturn: Bool.random(using: &random))
    }
  }

  /// Any byte in the place of any other.
  @Test(arguments: [0, 1, 2, 6]) func otherBytesAreNoDigits(decimals: Int) throws {
    for length in 1...8 where decimals == 0 || length >= decimals + 2 {
      for place in 0..<length {
        let cells = (UInt8.min ... .max).map { byte in
          var cell = Array("12345678".utf8.prefix(length))
          if decimals > 0 { cell[length - 1 - decimals] = UInt8(ascii: ",") }
          cell[place] = byte
          return cell
        }
        for start in stride(from: 0, to: 256, by: 64) {
          try check(Array(cells[start..<start + 64]), decimals: decimals, endsWithReturn: false)
        }
      }
    }
  }

  @Test func noRunHasMoreDecimalsThanBytes() {
    #expect(DigitRun(decimals: 7, mark: 0x2C) == nil)
    #expect(DigitRun(decimals: 0, mark: 0x2C) == nil)
    #expect(DigitRun(decimals: -1, mark: 0x2C) == nil)
  }
}
