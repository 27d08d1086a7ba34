/// Where a run of letters stands against the line that it is on.
enum RunPosition: String {
  /// On the line.
  case baseline
  /// Above it, as the number of a note.
  case superscript
  /// Below it, as in a formula.
  case `subscript`

  /// The letters of a run behind a text, put so that those raised behind a figure are no part of it.
  ///
  /// Digits become raised ones there, and the number of a note with its bracket and a flag of one or two letters are
  /// parted by a blank, as they are where a publisher types them. Behind words and signs, letters stay as they are: `km2`
  /// is typed so, whatever it looks like in the sheet.
  func text(_ run: [UInt8], behind text: [UInt8]) -> [UInt8] {
    guard self == .superscript, ScannedNumber(Blanks.trimmed(text[...])) != nil else { return run }
    let letters = Blanks.trimmed(run[...])
    if Self.isNote(letters) || Self.isFlag(letters) {
      return (Blanks.trimmed(text[...]).endIndex < text.endIndex ? [] : [0x20]) + letters
    }
    return run.flatMap(Self.raised)
  }

  /// Tells whether letters are `1)`.
  private static func isNote(_ letters: ArraySlice<UInt8>) -> Bool {
    (2...3).contains(letters.count) && letters.last == UInt8(ascii: ")")
      && letters.dropLast().allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isFlag(_ letters: ArraySlice<UInt8>) -> Bool {
    (1...2).contains(letters.count) && letters.allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// The bytes of a raised digit; any other byte as it is.
  private static func raised(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case ..<0x30, 0x3A...: return [byte]
    case 0x31: return [0xC2, 0xB9]
    case 0x32, 0x33: return [0xC2, byte + 0x80]
    default: return [0xE2, 0x81, byte + 0x80]
    }
  }
}
