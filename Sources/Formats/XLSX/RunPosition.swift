/// Where a run of letters stands against the line that it is on.
enum RunPosition: String {
  /// On the line.
  case baseline
  /// Above it, as the number of a note.
  case superscript
  /// Below it, as in a formula.
  case `subscript`

  /// The letters of a run behind a text, put so that they are no part of it.
  ///
  /// Digits become raised or lowered ones. Behind a figure the number of a note with its bracket, and a flag of one or
  /// two letters, are parted by a blank, as they are where a publisher types them.
  func text(_ run: [UInt8], behind text: [UInt8]) -> [UInt8] {
    guard self != .baseline else { return run }
    let letters = Blanks.trimmed(run[...])
    let isMark = self == .superscript && (Self.isNote(letters) || Self.isFlag(letters))
    if isMark {
      let isParted = Blanks.trimmed(text[...]).endIndex < text.endIndex || text.isEmpty
      return (isParted ? [] : [0x20]) + letters
    }
    return run.flatMap(shifted)
  }

  /// Tells whether letters are `1)`.
  private static func isNote(_ letters: ArraySlice<UInt8>) -> Bool {
    (2...3).contains(letters.count) && letters.last == UInt8(ascii: ")")
      && letters.dropLast().allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isFlag(_ letters: ArraySlice<UInt8>) -> Bool {
    (1...2).contains(letters.count) && letters.allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// The bytes of a raised or lowered digit; any other byte as it is.
  private func shifted(_ byte: UInt8) -> [UInt8] {
    guard (0x30...0x39).contains(byte) else { return [byte] }
    if self == .subscript { return [0xE2, 0x82, byte + 0x50] }
    switch byte {
    case 0x31: return [0xC2, 0xB9]
    case 0x32, 0x33: return [0xC2, byte + 0x80]
    default: return [0xE2, 0x81, byte + 0x80]
    }
  }
}
