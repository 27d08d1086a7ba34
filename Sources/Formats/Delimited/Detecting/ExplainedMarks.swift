import Tables

/// What the notes below a table say of the marks in it.
struct ExplainedMarks {
  /// A mark that a note says to stand for nothing to count, with the note's words.
  struct Zero {
    let mark: String
    let words: String
  }

  /// The marks that mean something else than they usually do.
  private(set) var marks: [MissingMark] = []
  /// The marks that stand for zero.
  private(set) var zeros: [Zero] = []

  /// The marks whose meaning is looked for: signs, as a word at the beginning of a note is one of its words.
  private static let signs = [
    ".", "..", "...", "\u{2026}", "-", "\u{2013}", "\u{2014}", ":", "*", "**", "/", "#",
  ]
  /// A longer note behind a sign is a point of a list.
  private static let mostLetters = 40

  /// Nothing is explained.
  init() {}

  /// Looks in notes for the marks that nobody said the meaning of.
  init(_ notes: [String], besides given: [MissingMark]?) {
    guard !notes.isEmpty else { return }
    let lines = MarkNotes(notes)
    for sign in Self.signs where !(given ?? []).contains(where: { $0.text == sign }) {
      guard let words = lines.explanation(of: sign) ?? Self.explanation(of: sign, in: notes) else {
        continue
      }
      let usual = MissingMark.known.first { $0.text == sign }?.kind
      if let kind = MarkMeaning.kindOrBound(words) {
        if kind != usual { marks.append(MissingMark(sign, kind)) }
      } else if usual != nil, MarkMeaning.isZero(words) {
        zeros.append(Zero(mark: sign, words: Self.plain(words)))
      }
    }
  }

  /// What stands in a note behind a mark and a blank.
  private static func explanation(of sign: String, in notes: [String]) -> String? {
    notes.lazy.compactMap { note -> String? in
      guard note.hasPrefix(sign + " "), note.count <= mostLetters else { return nil }
      return String(note.dropFirst(sign.count))
    }.first
  }

  private static func plain(_ words: String) -> String {
    let parts = words.split(whereSeparator: \.isWhitespace).filter { $0 != "=" && $0 != ":" }
    return String(parts.joined(separator: " ").drop { "=:(".contains($0) }.prefix(mostLetters))
  }
}

extension MarkMeaning {
  /// The kind that a note tells, a bound below which figures are hidden included: `alle 5 vastaajaa`.
  static func kindOrBound(_ words: String) -> MissingKind? {
    kind(of: words) ?? (FigureBound.isUpper(in: words) ? .suppressed : nil)
  }
}
