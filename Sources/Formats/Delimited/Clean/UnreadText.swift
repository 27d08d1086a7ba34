import CBytes
import Glibc

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
    if refusesBackslashes, memchr(text, Int32(UInt8(ascii: "\\")), count) != nil { throw .unclean }
    if isUTF8, !cbytes_is_utf8(text, count, cbytes_widest()) { throw .notUTF8 }
  }
}
