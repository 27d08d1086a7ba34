/// A place in a line of text, in bytes and in columns: a tab goes on to the next multiple of four.
struct LineCursor {
  let bytes: ArraySlice<UInt8>
  private(set) var offset: Int
  private(set) var column = 0
  /// True where a part of the tab at hand was taken as blanks.
  private(set) var isInTab = false
  /// The first byte that is no blank, and its column.
  private(set) var next = (offset: 0, column: 0)

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
    findNext()
  }

  /// How far what comes next is indented from here.
  var indentation: Int { next.column - column }
  var isIndented: Bool { indentation >= 4 }
  var isBlank: Bool { next.offset == bytes.endIndex }
  /// What comes after the blanks.
  var rest: ArraySlice<UInt8> { bytes[next.offset...] }
  /// The first byte that is no blank; nil where there is none.
  var sign: UInt8? { rest.first }

  /// Whether a blank stands here.
  var isAtBlank: Bool {
    offset < bytes.endIndex && (bytes[offset] == .space || bytes[offset] == .tab)
  }

  mutating func findNext() {
    var index = offset
    var place = column
    while index < bytes.endIndex {
      if bytes[index] == .space {
        place += 1
      } else if bytes[index] == .tab {
        place += 4 - place % 4
      } else {
        break
      }
      index += 1
    }
    next = (index, place)
  }

  mutating func advanceToNext() {
    (offset, column) = next
    isInTab = false
  }

  /// Goes on by so many bytes, none of them a tab.
  mutating func advance(bytes count: Int) {
    offset = min(offset + count, bytes.endIndex)
    column += count
    isInTab = false
    findNext()
  }

  /// Goes on by so many columns; of a tab that is wider a part stays.
  mutating func advance(columns count: Int) {
    var left = count
    while left > 0, offset < bytes.endIndex {
      guard bytes[offset] == .tab else {
        isInTab = false
        offset += 1
        column += 1
        left -= 1
        continue
      }
      let width = 4 - column % 4
      isInTab = width > left
      column += min(width, left)
      if !isInTab { offset += 1 }
      left -= min(width, left)
    }
    findNext()
  }

  /// Leaves out the blank that may follow a mark.
  mutating func skipOneBlank() { if isAtBlank { advance(columns: 1) } }

  /// What is left of the line, the rest of a tab as spaces.
  var remainder: ArraySlice<UInt8> {
    guard isInTab else { return bytes[offset...] }
    let spaces = [UInt8](repeating: .space, count: 4 - column % 4)
    return ArraySlice(spaces + bytes[(offset + 1)...])
  }
}

extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let feed = UInt8(ascii: "\n")
  static let backslash = UInt8(ascii: "\\")

  var isBlank: Bool { self == .space || self == .tab }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  /// One of the signs of ASCII that a backslash makes plain.
  var isSign: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }
}

extension Collection<UInt8> {
  /// Without the blanks at both ends.
  var trimmed: SubSequence {
    let start = drop { $0.isBlank || $0 == .feed }
    var end = start.endIndex
    while end > start.startIndex {
      let before = start.index(end, offsetBy: -1)
      guard start[before].isBlank || start[before] == .feed else { break }
      end = before
    }
    return start[start.startIndex..<end]
  }

  /// The bytes as text.
  var text: String { String(decoding: self, as: UTF8.self) }
}
