/// The spaces that stand around and inside numbers.
enum Blanks {
  /// Bytes of the blank that stands at a place, 0 where none does.
  ///
  /// Blanks are the space, the tab, and the no-break, thin, figure and narrow no-break spaces.
  static func length(_ bytes: ArraySlice<UInt8>, at place: Int) -> Int {
    guard place < bytes.endIndex else { return 0 }
    let first = bytes[place]
    if first == 0x20 || first == 0x09 { return 1 }
    guard first >= 0x80, place + 1 < bytes.endIndex else { return 0 }
    let second = bytes[place + 1]
    if first == 0xC2 { return second == 0xA0 ? 2 : 0 }
    guard first == 0xE2, second == 0x80, place + 2 < bytes.endIndex else { return 0 }
    let third = bytes[place + 2]
    return third == 0xAF || third == 0x89 || third == 0x87 ? 3 : 0
  }

  /// The same bytes without the blanks at both ends.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var start = bytes.startIndex
    while true {
      let length = length(bytes, at: start)
      if length == 0 { break }
      start += length
    }
    var end = bytes.endIndex
    // Most cells end with a letter or digit, so look closer only at what may be a blank's last byte.
    while end > start, bytes[end - 1] <= 0x20 || bytes[end - 1] >= 0x80 {
      let size = [1, 2, 3].first { size in
        end - size >= start && length(bytes[..<end], at: end - size) == size
      }
      guard let size else { break }
      end -= size
    }
    return bytes[start..<end]
  }
}
