/// A number written as most are: digits, a minus before them or not, decimals behind one mark or not.
struct PlainNumber {
  /// False for whatever needs a closer look; the rest then means nothing.
  var isPlain = false
  /// The digits without the mark.
  var mantissa: Int64 = 0
  /// How many of them are decimals.
  var decimals = 0
  /// Whether the mark could stand between groups of digits as well: `1.234`.
  var isUnclear = false

  /// The most bytes that are read at once.
  private static let wordBytes = 8
  /// The most digits that fit for sure.
  private static let mostDigits = 18

  /// Reads a cell of one or more bytes.
  ///
  /// Eight bytes from its start on must be readable.
  @inline(__always)
  init(_ text: UnsafePointer<UInt8>, start: Int, length: Int, decimalMark: UInt8) {
    if length <= Self.wordBytes {
      readShort(text, start: start, length: length, decimalMark: decimalMark)
    } else {
      readLong(text, start: start, length: length, decimalMark: decimalMark)
    }
  }

  /// Reads a cell that a word holds.
  @inline(__always)
  private mutating func readShort(
    _ text: UnsafePointer<UInt8>, start: Int, length: Int, decimalMark: UInt8
  ) {
    let sign = text[start] == UInt8(ascii: "-") ? 1 : 0
    var word = Self.digits(text, start: start, length: length)
    // A minus becomes a zero.
    word ^= UInt64(truncatingIfNeeded: sign &* 0x1D) << UInt64(64 - 8 * length)
    let mark = word ^ (UInt64(decimalMark ^ UInt8(ascii: "0")) &* Self.ones)
    let marks = (mark &- Self.ones) & ~mark & Self.highBits
    var decimals = 0
    var whole = length &- sign
    if marks != 0 {
      let place = UInt64(marks.trailingZeroBitCount) & ~7
      decimals = 7 &- Int(place >> 3)
      whole = whole &- decimals &- 1
      let below: UInt64 = ~(~0 << place)
      word = word & (~below << 8) | (word & below) << 8
      guard decimals > 0 else { return }
    }
    guard whole > 0, Self.areDigits(word) else { return }
    let leading = text[start &+ sign]
    guard leading != UInt8(ascii: "0") || whole == 1 else { return }
    let value = Self.number(word)
    isPlain = true
    mantissa = sign == 1 ? -value : value
    self.decimals = decimals
    isUnclear = decimals == 3 && whole <= 3 && leading != UInt8(ascii: "0")
  }

  /// Reads a cell of more bytes than a word has.
  @inline(never)
  private mutating func readLong(
    _ text: UnsafePointer<UInt8>, start: Int, length: Int, decimalMark: UInt8
  ) {
    guard length <= Self.mostDigits + 2 else { return }
    let sign = text[start] == UInt8(ascii: "-") ? 1 : 0
    var value: Int64 = 0
    var digits = 0
    var whole: Int?
    for place in start + sign..<start + length {
      let byte = text[place]
      if byte == decimalMark, whole == nil {
        whole = digits
      } else {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), digits < Self.mostDigits else {
          return
        }
        value = value &* 10 &+ Int64(byte &- UInt8(ascii: "0"))
        digits += 1
      }
    }
    let decimals = whole.map { digits - $0 } ?? 0
    let wholeDigits = whole ?? digits
    let leading = text[start + sign]
    guard wholeDigits > 0, whole == nil || decimals > 0 else { return }
    guard leading != UInt8(ascii: "0") || wholeDigits == 1 else { return }
    isPlain = true
    mantissa = sign == 1 ? -value : value
    self.decimals = decimals
    isUnclear = decimals == 3 && wholeDigits <= 3 && leading != UInt8(ascii: "0")
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let zeros: UInt64 = 0x3030_3030_3030_3030

  /// What the bytes of a cell of one to eight are as digits, the last one highest, with 0 for those before it.
  @inline(__always)
  static func digits(_ text: UnsafePointer<UInt8>, start: Int, length: Int) -> UInt64 {
    let bytes = UnsafeRawPointer(text + start).loadUnaligned(as: UInt64.self).littleEndian
    return (bytes ^ zeros) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* length)
  }

  /// Tells whether all eight are at most 9; what is carried from one to the next only goes on from one that is more.
  @inline(__always)
  static func areDigits(_ digits: UInt64) -> Bool {
    ((digits &+ 0x7676_7676_7676_7676) | digits) & highBits == 0
  }

  /// The number that eight digits make, the first one lowest: pairs, then fours, then all eight at once.
  @inline(__always)
  static func number(_ digits: UInt64) -> Int64 {
    let pairs = digits &* 10 &+ digits >> 8
    let mask: UInt64 = 0x0000_00FF_0000_00FF
    let even = (pairs & mask) &* 0x000F_4240_0000_0064
    let odd = (pairs >> 16 & mask) &* 0x0000_2710_0000_0001
    return Int64(truncatingIfNeeded: (even &+ odd) >> 32)
  }
}
