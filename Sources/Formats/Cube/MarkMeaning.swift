import Tables

/// What a file says that a mark in place of a figure means.
enum MarkMeaning {
  /// The words by which statistical offices explain why a figure is missing, in Finnish, Swedish and English.
  private static let words: [(kind: MissingKind, stems: [String])] = [
    (
      .suppressed,
      [
        "salattu", "salassa", "salataan", "suojattu", "suojaam", "tietosuoja", "peitetty",
        "luottamuksell", "liian vähän", "sekretess", "skyddad", "hemlig", "för få",
        "confidential", "secre", "suppress", "protect", "disclos", "withheld", "hidden", "too few",
      ]
    ),
    (
      .notAsked,
      ["ei kysyt", "ei ole kysyt", "inte frågat", "ej frågat", "frågades inte", "not asked"]
    ),
    (
      .notApplicable,
      [
        "mahdoton", "ei sovelleta", "ei sovellettavissa", "ei voi esiintyä", "omöjlig",
        "tillämplig", "kan inte förekomma", "kan ej förekomma", "impossible", "not applicable",
        "cannot occur", "does not apply", "not possible", "category not",
      ]
    ),
    (
      .notAvailable,
      [
        "ei ole saatu", "ei saatu", "puuttu", "ei saatavi", "ei saatavana", "ei käytettävissä",
        "ei tietoa", "epävarma", "epäluotettava", "saknas", "tillgänglig", "osäker",
        "not available", "unavailable", "missing", "uncertain", "unreliable", "no data",
        "no information",
      ]
    ),
  ]

  private static let zeroWords = [
    "nolla", "ei yhtään", "ei mitään", "ei ole yhtään", "noll", "inget", "ingen ", "zero", "nil",
    "nothing", "none",
  ]

  /// The kind that an explanation tells; not available where it tells several, nil where it tells none.
  static func kind(of explanation: String) -> MissingKind? {
    let text = Explanation(explanation)
    let kinds = words.filter { entry in entry.stems.contains(where: text.contains) }.map(\.kind)
    return kinds.count > 1 ? .notAvailable : kinds.first
  }

  /// Tells whether an explanation says that there is nothing to count.
  static func isZero(_ explanation: String) -> Bool {
    zeroWords.contains(where: Explanation(explanation).contains)
  }
}

/// An explanation that stems of words are looked for in.
private struct Explanation {
  private let text: String
  /// The text's bytes, where letters that read alike have the same ones; nil where accents may stand by themselves.
  private let bytes: [UInt8]?

  init(_ text: String) {
    self.text = text.lowercased()
    // The letters below U+0300 are whole ones. Nearly all cells have no others, and bytes are quick to compare.
    let bytes = Array(self.text.utf8)
    self.bytes = bytes.contains { $0 >= 0xCC || $0 == 0x0D } ? nil : bytes
  }

  func contains(_ stem: String) -> Bool {
    guard let bytes else { return text.contains(stem) }
    let stem = stem.utf8
    guard let first = stem.first, stem.count <= bytes.count else { return stem.isEmpty }
    return (0...bytes.count - stem.count).contains { start in
      bytes[start] == first && bytes[start...].starts(with: stem)
    }
  }
}

/// The explanations of marks in a file's notes.
struct MarkNotes {
  /// The lines of the notes.
  private let lines: [[Character]]

  /// Takes notes; `#` and line breaks begin new lines, as PX has it, and so do semicolons and `<br>`.
  init(_ notes: [String]) {
    lines = notes.flatMap { note in
      note.split(whereSeparator: { "#;<>".contains($0) || $0.isNewline }).map(Array.init)
    }
  }

  /// What the notes say after a mark, up to the line's end or the next mark of dots; nil where they don't.
  ///
  /// Dots are found anywhere in a line, other marks only at its beginning and before a sign that explains.
  func explanation(of mark: String) -> String? {
    let mark = Array(mark)
    guard !mark.isEmpty else { return nil }
    for line in lines {
      let dots = Self.dots(in: line)
      let found =
        Self.isDots(mark)
        ? dots.first { $0.count == mark.count } : Self.leading(mark, in: line)
      guard let start = found?.upperBound else { continue }
      let end = dots.first { $0.lowerBound >= start }?.lowerBound ?? line.count
      return String(line[start..<end])
    }
    return nil
  }

  private static func isDots(_ text: [Character]) -> Bool { text.allSatisfy { $0 == "." } }

  /// The runs of dots that stand by themselves.
  private static func dots(in line: [Character]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var place = 0
    while place < line.count {
      let start = place
      while place < line.count, line[place] == "." { place += 1 }
      guard place > start else {
        place += 1
        continue
      }
      let isOpen = start == 0 || !(line[start - 1].isLetter || line[start - 1].isNumber)
      let isClosed = place == line.count || !(line[place].isLetter || line[place].isNumber)
      // A single dot after a bracket or a quote ends a sentence.
      let isSentenceEnd = start > 0 && place - start == 1 && !line[start - 1].isWhitespace
      let isQuoted =
        start > 0 && place < line.count && isQuote(line[start - 1])
        && isQuote(line[place])
      if isOpen, isClosed, !isSentenceEnd || isQuoted { runs.append(start..<place) }
    }
    return runs
  }

  private static func isQuote(_ character: Character) -> Bool { "\"'”’“‘«»".contains(character) }

  /// The place of a mark at a line's beginning, quoted or not, where `=`, `:` or a bracket follows.
  private static func leading(_ mark: [Character], in line: [Character]) -> Range<Int>? {
    var place = 0
    while place < line.count, line[place].isWhitespace || isQuote(line[place]) { place += 1 }
    guard line[place...].starts(with: mark) else { return nil }
    let start = place
    place += mark.count
    let end = place
    while place < line.count, line[place].isWhitespace || isQuote(line[place]) { place += 1 }
    guard place < line.count, "=:(".contains(line[place]) else { return nil }
    return start..<end
  }
}
