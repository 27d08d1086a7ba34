/// Tells whether bytes are UTF-8, 64 of them at once.
///
/// Which bytes must be a letter's second, third or fourth follows from those that begin letters. Groups with one of the
/// beginnings that not every second byte goes with, which are few, are looked at once more.
enum UTF8Check {
  /// Tells whether so many bytes, of which 64 more can be read behind them, are whole letters of UTF-8.
  static func isValid(_ text: UnsafePointer<UInt8>, count: Int) -> Bool {
    let (beforeLeading, beforeLonger) = (Bytes16(repeating: 0xBF), Bytes16(repeating: 0xDF))
    let (doubtful, doubtfulBits) = (Bytes16(repeating: 0xC0), Bytes16(repeating: 0xDE))
    let mostUsual = Bytes16(repeating: 0xEC)
    var start = 0
    // What the letters that began before have still to come.
    var due: UInt64 = 0
    while start < count {
      let group = Bytes64(at: text + start)
      let mask: UInt64 = count &- start >= 64 ? ~0 : 1 << UInt64(count &- start) - 1
      let high = group.bits & mask
      let leading = high & group.exceeds(beforeLeading).bits
      let longer = high & group.exceeds(beforeLonger).bits
      var longest: UInt64 = 0
      // Some letters that are as good as any other are among the doubtful, as that takes fewer comparisons.
      let isDoubtful =
        group.intersection(doubtfulBits).matches(doubtful).united.bits != 0
        || group.greatest.greater(mostUsual).matches(mostUsual).bits != 0xFFFF
      if isDoubtful {
        guard let four = beginningsOfFour(group, mask, text + start) else { return false }
        longest = four
      }
      let expected = due | leading << 1 | longer << 2 | longest << 3
      guard high & ~leading == expected & mask, expected & ~mask == 0 else { return false }
      due = leading >> 63 | longer >> 62 | longest >> 61
      start &+= 64
    }
    return due == 0
  }

  /// A bit for each byte that begins a letter of four; nil where a beginning and the byte behind don't go together.
  @inline(never)
  private static func beginningsOfFour(
    _ group: Bytes64, _ mask: UInt64, _ text: UnsafePointer<UInt8>
  ) -> UInt64? {
    let longest = group.bits & group.exceeds(Bytes16(repeating: 0xEF)).bits & mask
    let odd = (
      Bytes16(repeating: 0xC0), Bytes16(repeating: 0xC1), Bytes16(repeating: 0xE0),
      Bytes16(repeating: 0xED)
    )
    let beginnings = longest | group.matchesOne(of: odd).bits & mask
    return haveAllowedSeconds(beginnings, text) ? longest : nil
  }

  /// Tells whether the first two bytes go together in each of the letters that begin at some bits.
  private static func haveAllowedSeconds(
    _ beginnings: UInt64, _ text: UnsafePointer<UInt8>
  ) -> Bool {
    var beginnings = beginnings
    while beginnings != 0 {
      let place = beginnings.trailingZeroBitCount
      beginnings &= beginnings - 1
      let second = text[place + 1]
      let isAllowed =
        switch text[place] {
        // What these would begin one byte is enough for.
        case 0xC0, 0xC1: false
        case 0xE0: second >= 0xA0
        case 0xED: second < 0xA0
        case 0xF0: second >= 0x90
        case 0xF4: second < 0x90
        default: text[place] < 0xF5
        }
      guard isAllowed else { return false }
    }
    return true
  }
}
