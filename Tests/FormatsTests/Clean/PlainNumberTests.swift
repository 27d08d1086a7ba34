import Testing

@testable import Formats

/// Numbers that are read a word at a time come to what their digits say.
struct PlainNumberTests {
  /// A cell in the middle of bytes that must not matter.
  private func read(_ cell: [UInt8]) -> PlainNumber? {
    let bytes = Array("98765432,".utf8) + cell + Array(",12345678".utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map {
        PlainNumber($0, start: 9, length: cell.count, decimalMark: UInt8(ascii: "."))
      }
    }
  }

  /// The mantissa and the decimals of a cell that is plain.
  private func expected(_ cell: [UInt8]) -> (mantissa: Int64, decimals: Int)? {
    let isNegative = cell.first == UInt8(ascii: "-")
    let parts = cell.dropFirst(isNegative ? 1 : 0)
      .split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, whole.count == 1 || whole.first != 0x30 else {
      return nil
    }
    let digits = whole + (parts.count > 1 ? parts[1] : [])
    guard parts.count == 1 || !parts[1].isEmpty, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return nil
    }
    let value = digits.reduce(0 as Int64) { $0 * 10 + Int64($1 - 0x30) }
    return (isNegative ? -value : value, parts.count > 1 ? parts[1].count : 0)
  }

  private func check(_ cell: [UInt8]) {
    let (number, expected) = (read(cell), expected(cell))
    #expect(number?.isPlain == (expected != nil), "\(cell)")
    guard let number, let expected, number.isPlain else { return }
    #expect(number.mantissa == expected.mantissa && number.decimals == expected.decimals, "\(cell)")
  }

  @Test(arguments: [
    "0", "7", "10", "007", "-0", "-5", "-", "--5", "0.5", "-0.5", ".5", "5.", "1.25", "1..2",
    "99999999", "9999999.", "0.123456", "-1.00000", "123.4567", "1.2.3", "00", "-01", "1234.567",
    "12345678", "123456789", "-12345678.9", "999999999999999999",
  ])
  func cellsComeToWhatTheyAre(_ cell: String) { check(Array(cell.utf8)) }

  /// Any byte in the place of any digit.
  @Test func otherBytesAreNoDigits() {
    for length in 1...10 {
      for place in 0..<length {
        for byte in UInt8.min ... .max {
          var cell = Array("1234567891".utf8.prefix(length))
          cell[place] = byte
          check(cell)
        }
      }
    }
  }
}
