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
      let found = Bytes64(at: text + start).matches(wanted).bits
      let rest = count - start
      if found & (rest >= 64 ? ~0 : 1 << UInt64(rest) - 1) != 0 { return true }
    }
    return false
  }
}
