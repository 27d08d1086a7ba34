/// Tells a column of text that is meant to be figures: half of its first cells are figures, or begin with one.
///
/// It looks at the first rows alone, so that every reader tells the same of a text whatever its length.
struct MeantFigures {
  private static let sampleRows = 100
  private static let mostQuoted = 3
  private static let quotedLetters = 24

  /// How many filled cells are no marks for missing values.
  private var cells = 0
  /// How many are nothing but a figure, marked or not, and how they are written.
  private var figures = 0
  private var written: Set<ArraySlice<UInt8>> = []
  private var hasDecimals = false
  /// How many begin with a figure or are a bound.
  private var begun = 0
  private var bounds = 0
  /// Whether all the other cells look like codes: `16b`.
  private var areCodes = true
  /// The first cells that are no figures.
  private var others: [ArraySlice<UInt8>] = []

  /// The first texts among the figures, in quotes; nil where the column is meant to be text.
  static func others(
    in column: Int, _ layout: Layout, of text: DelimitedText, besides marks: MarkTable
  ) -> [String]? {
    var seen = MeantFigures()
    // What has no digit is no figure, and is looked at where there are any: words are slow to compare with those that
    // say why a figure is missing.
    var words: [ArraySlice<UInt8>] = []
    for row in layout.dataRows.prefix(sampleRows) {
      let cell = text.trimmed(row, column)
      if cell.isEmpty || marks.mark(cell) != nil { continue }
      if cell.contains(where: { (0x30...0x39).contains($0) }) {
        if FigureBound(cell)?.hidesFewer != true { seen.look(at: cell) }
      } else {
        words.append(cell)
      }
    }
    guard seen.figures + seen.begun > 0 else { return nil }
    for cell in words where marks.stray(cell) == nil { seen.look(at: cell) }
    return seen.areMeant ? seen.quoted : nil
  }

  private mutating func look(at cell: ArraySlice<UInt8>) {
    cells += 1
    let marked = ScannedNumber(cell) == nil ? MarkedFigure(cell) : nil
    if let number = ScannedNumber(cell) ?? marked?.number {
      let isCode = marked?.hasLetter == true && number.shape == .whole
      if !isCode {
        figures += 1
        written.insert(cell)
        if number.shape != .whole { hasDecimals = true }
        return
      }
    } else if let number = Self.figure(beginning: cell) {
      begun += 1
      if number.shape != .whole { hasDecimals = true }
    } else if FigureBound(cell) != nil {
      bounds += 1
    } else if !Self.isCode(cell) {
      areCodes = false
    }
    if others.count <= Self.mostQuoted, !others.contains(cell) { others.append(cell) }
  }

  /// Classes are whole numbers that come again and again; figures differ, or have decimals.
  private var areMeant: Bool {
    let meant = figures + begun
    guard cells > 1, meant > 0, (meant + bounds) * 2 >= cells, meant * 3 >= cells else {
      return false
    }
    if hasDecimals || begun * 2 >= cells { return true }
    let isOfCodes = areCodes && begun + bounds == 0
    return written.count * 2 > figures && (!isOfCodes || others.isEmpty)
  }

  private var quoted: [String] {
    let texts = others.prefix(Self.mostQuoted).map { cell in
      let text = String(decoding: cell, as: UTF8.self)
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let start = words.prefix(Self.quotedLetters)
      return "\"\(start)\(start.count < words.count ? "…" : "")\""
    }
    return others.count > Self.mostQuoted ? texts + ["…"] : texts
  }

  /// Letters and digits without a blank between them, few enough for a code.
  private static func isCode(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.count <= 8 && cell.contains { (0x30...0x39).contains($0) }
      && cell.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
  }

  // MARK: What stands behind a figure

  /// Words that stand behind figures and are no part of a name.
  private static let units: Set<String> = [
    "eur", "euro", "euroa", "pros", "prosenttia", "prosenttiyksikköä", "kpl", "hlö", "henkilöä",
    "procent", "kr", "st", "percent", "persons", "pcs",
  ]

  /// The figure that a cell begins with, where what stands behind it is a unit or a note and no part of a name or a date.
  private static func figure(beginning cell: ArraySlice<UInt8>) -> ScannedNumber? {
    var end = cell.startIndex
    while end < cell.endIndex {
      let byte = cell[end]
      let blank = Blanks.length(cell, at: end)
      let isMark = byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
      let isSign = end == cell.startIndex && byte == UInt8(ascii: "-")
      guard isMark || isSign || blank > 0 || (0x30...0x39).contains(byte) else { break }
      end += max(1, blank)
    }
    guard end > cell.startIndex, end < cell.endIndex,
      let number = ScannedNumber(cell[cell.startIndex..<end])
    else { return nil }
    let tail = String(decoding: cell[end...], as: UTF8.self).drop(while: \.isWhitespace)
    return isUnit(tail, behindDecimals: number.shape != .whole) ? number : nil
  }

  private static func isUnit(_ tail: Substring, behindDecimals: Bool) -> Bool {
    guard let first = tail.first else { return false }
    if "€$£‰%".contains(first) { return true }
    if "'’".contains(first) { return tail.dropFirst().prefix(3).count(where: \.isNumber) == 3 }
    if first == "(" { return tail.contains(where: \.isNumber) }
    if tail.hasPrefix("E+") || tail.hasPrefix("E-") { return true }
    let word = tail.prefix(while: \.isLetter)
    if units.contains(word.lowercased()) { return true }
    // `1.1 Lapset` is a heading.
    return behindDecimals && first.isLowercase && word.count <= 5
  }
}
