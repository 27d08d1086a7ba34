/// A cell with a figure and what its publisher put beside it: a plus, a sign of per cent, or a mark that a note explains.
struct MarkedFigure {
  /// The figure.
  let number: ScannedNumber
  /// Its bytes.
  let digits: ArraySlice<UInt8>
  /// Whether a plus stands before it.
  let hasPlus: Bool
  /// Whether a sign of per cent stands after it.
  let isPercent: Bool
  /// The mark, such as `*`, `1)` or `p`; empty where there is none.
  let mark: String
  /// Whether the mark is a letter, as Eurostat has it, which codes may have too.
  let hasLetter: Bool

  /// The most digits of a figure with a plus: longer ones are telephone numbers.
  private static let mostPlusDigits = 6

  /// Takes a cell apart; nil where it is nothing of the kind.
  init?(_ cell: ArraySlice<UInt8>) {
    var rest = Blanks.trimmed(cell)
    guard rest.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    var mark: [UInt8] = []
    if let length = Self.letterLength(rest) ?? Self.flagLength(rest) {
      mark = Array(rest.suffix(length))
      rest = Blanks.trimmed(rest.dropLast(length))
    }
    hasLetter = !mark.isEmpty
    while !hasLetter, let length = Self.markLength(rest) {
      mark = rest.suffix(length) + mark
      rest = Blanks.trimmed(rest.dropLast(length))
    }
    isPercent = rest.last == UInt8(ascii: "%")
    if isPercent { rest = Blanks.trimmed(rest.dropLast()) }
    let digitCount = rest.count { (0x30...0x39).contains($0) }
    hasPlus =
      rest.first == UInt8(ascii: "+") && digitCount <= Self.mostPlusDigits
      && Minus.length(rest.dropFirst()) == 0
    if hasPlus { rest = rest.dropFirst() }
    guard hasPlus || isPercent || !mark.isEmpty, let number = ScannedNumber(rest) else {
      return nil
    }
    self.number = number
    digits = rest
    self.mark = String(decoding: mark, as: UTF8.self)
  }

  /// The length of a flag of one or two small letters at the end of a cell, which a blank parts from the figure.
  private static func letterLength(_ cell: ArraySlice<UInt8>) -> Int? {
    let letters = cell.reversed().prefix { (0x61...0x7A).contains($0) }.count
    guard (1...2).contains(letters) else { return nil }
    let before = cell.dropLast(letters)
    return Blanks.trimmed(before).count < before.count ? letters : nil
  }

  /// The length of an `e`, for estimated, right behind a figure, as in `9,9e`.
  ///
  /// Other letters there are those of codes, of versions and of units, too.
  private static func flagLength(_ cell: ArraySlice<UInt8>) -> Int? {
    guard let flag = cell.last, flag | 0x20 == UInt8(ascii: "e"),
      let number = ScannedNumber(cell.dropLast()), number.shape != .exponent
    else { return nil }
    return 1
  }

  /// The length of the mark at the end of a cell: an asterisk, a raised digit, or the number of a note.
  private static func markLength(_ cell: ArraySlice<UInt8>) -> Int? {
    guard let last = cell.last else { return nil }
    if last == UInt8(ascii: "*") { return 1 }
    if last == UInt8(ascii: ")") { return noteLength(cell) }
    let raised: [[UInt8]] = [[0xC2, 0xB9], [0xC2, 0xB2], [0xC2, 0xB3]]
    if raised.contains(where: { cell.suffix(2).elementsEqual($0) }) { return 2 }
    let ending = Array(cell.suffix(3))
    let isRaised = ending.count == 3 && ending[0] == 0xE2 && ending[1] == 0x81
    return isRaised && (ending[2] == 0xB0 || (0xB4...0xB9).contains(ending[2])) ? 3 : nil
  }

  /// The length of `1)` at the end of a cell, where a blank or another mark parts it from the figure.
  private static func noteLength(_ cell: ArraySlice<UInt8>) -> Int? {
    let digits = cell.dropLast().reversed().prefix { (0x30...0x39).contains($0) }.count
    guard (1...2).contains(digits) else { return nil }
    let before = cell.dropLast(digits + 1)
    let isParted = before.last == UInt8(ascii: "*") || Blanks.trimmed(before).count < before.count
    return isParted ? digits + 1 : nil
  }
}
