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
/// Which bytes must be a letter's second, third or fourth follows from those that begin letters; the few beginnings
/// that not every second byte goes with are looked at one by one.
enum UTF8Check {
  /// Tells whether so many bytes, of which 64 more can be read behind them, are whole letters of UTF-8.
  static func isValid(_ text: UnsafePointer<UInt8>, count: Int) -> Bool {
    var start = 0
    // What the letters that began before have still to come.
    var due: UInt64 = 0
    while start < count {
      let group = Bytes64(at: text + start)
      let mask: UInt64 = count - start >= 64 ? ~0 : 1 << UInt64(count - start) - 1
      let high = group.highBits & mask
      if high | due != 0 {
        guard let next = self.due(after: group, high, mask, due, at: text + start) else {
          return false
        }
        due = next
      }
      start += 64
    }
    return due == 0
  }

  /// The bytes of the next group that must go on with letters of this one; nil where this one is no UTF-8.
  @inline(__always)
  private static func due(
    after group: Bytes64, _ high: UInt64, _ mask: UInt64, _ due: UInt64,
    at text: UnsafePointer<UInt8>
  ) -> UInt64? {
    let following = group.bits(below: Bytes16(repeating: 0xC0)) & mask
    let leading = high & ~following
    var expected = due | leading << 1
    var next = leading >> 63
    let longFrom = Bytes16(repeating: 0xE0)
    if group.hasAny(notBelow: longFrom) {
      let long = high & ~group.bits(below: longFrom)
      let longest = high & ~group.bits(below: Bytes16(repeating: 0xF0))
      expected |= long << 2 | longest << 3
      next |= long >> 62 | longest >> 61
      guard hasAllowedSeconds(long, text) else { return nil }
    }
    // 0xC0 and 0xC1 would begin letters that one byte is enough for. Behind the end they only lead to a closer look.
    if group.hasAny(of: Bytes16(repeating: 0xC0), or: Bytes16(repeating: 0xC1)) {
      guard group.bits(below: Bytes16(repeating: 0xC2)) & leading == 0 else { return nil }
    }
    return following == expected & mask && expected & ~mask == 0 ? next : nil
  }

  /// Tells whether the second bytes of letters of three and four bytes are among those that their first allow.
  private static func hasAllowedSeconds(_ leads: UInt64, _ text: UnsafePointer<UInt8>) -> Bool {
    var leads = leads
    while leads != 0 {
      let place = leads.trailingZeroBitCount
      leads &= leads - 1
      let second = text[place + 1]
      let isAllowed =
        switch text[place] {
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
