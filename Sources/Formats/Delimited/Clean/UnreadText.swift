/// Looks over a block of which some columns of texts are left unread, for what any cell decides about the whole text.
struct UnreadText: Sendable {
  /// Whether the bytes must be UTF-8: some that are none make the whole text one of another encoding.
  let isUTF8: Bool
  /// True where a backslash may begin an escape, which the tolerant reader knows of.
  let refusesBackslashes: Bool

  /// Stops at what reading every cell would stop at.
  func check(_ block: TextBlock, _ format: CleanFormat) throws(CleanStop) {
    guard isUTF8 || refusesBackslashes else { return }
    let first = Int(block.ends[0]) + 1
    let count = Int(block.ends[block.rowCount * format.columnCount]) + 1 - first
    let text = block.text + first
    if refusesBackslashes, Self.hasBackslash(text, count: count) { throw .unclean }
    if isUTF8, !UTF8Check.isValid(text, count: count) { throw .notUTF8 }
  }

  private static func hasBackslash(_ text: UnsafePointer<UInt8>, count: Int) -> Bool {
    let wanted = Bytes16(repeating: UInt8(ascii: "\\"))
    for start in stride(from: 0, to: count, by: 64) {
      let found = Bytes64(at: text + start).bits(equalTo: wanted)
      let rest = count - start
      if found & (rest >= 64 ? ~0 : 1 << UInt64(rest) - 1) != 0 { return true }
    }
    return false
  }
}

/// Tells whether bytes are UTF-8, 64 of them at once.
///
/// Which bytes must be a letter's second, third or fourth follows from those that begin letters. The few beginnings that
/// not every second byte goes with are looked at one by one.
enum UTF8Check {
  /// Tells whether so many bytes, of which 64 more can be read behind them, are whole letters of UTF-8.
  static func isValid(_ text: UnsafePointer<UInt8>, count: Int) -> Bool {
    let oddBeginnings = (
      Bytes16(repeating: 0xC0), Bytes16(repeating: 0xC1), Bytes16(repeating: 0xE0),
      Bytes16(repeating: 0xED)
    )
    var start = 0
    // What the letters that began before have still to come.
    var due: UInt64 = 0
    while start < count {
      let group = Bytes64(at: text + start)
      let mask: UInt64 = count &- start >= 64 ? ~0 : 1 << UInt64(count &- start) - 1
      // A letter's first byte has as many ones ahead as the letter has bytes; two, as one alone goes on with a letter.
      let (doubled, fourfold) = (group.doubled, group.doubled.doubled)
      let high = group.highBits & mask
      let leading = doubled.highBits & high
      let longer = fourfold.highBits & leading
      let longest = fourfold.doubled.highBits & longer
      let odd = longest | group.bits(equalToOneOf: oddBeginnings) & mask
      let expected = due | leading << 1 | longer << 2 | longest << 3
      guard high & ~leading == expected & mask, expected & ~mask == 0 else { return false }
      guard odd == 0 || haveAllowedSeconds(odd, text + start) else { return false }
      due = leading >> 63 | longer >> 62 | longest >> 61
      start &+= 64
    }
    return due == 0
  }

  /// Tells whether the first two bytes go together in each of the letters that begin at some bits.
  @inline(never)
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
