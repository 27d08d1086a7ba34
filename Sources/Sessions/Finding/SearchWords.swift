import Tables

/// What is looked for: words that must all occur in a text, each in one of its spellings.
///
/// A word typed without dots finds letters with and without them; one typed with dots finds these only.
struct SearchWords {
  /// How well a text fits, best first.
  enum Fit: Int, Comparable {
    /// The text is what was typed.
    case whole
    /// It begins with what was typed.
    case beginning
    /// A word in it begins with what was typed.
    case word
    /// It has what was typed anywhere.
    case inside
    /// It has every word, but not one after the other.
    case scattered

    static func < (a: Fit, b: Fit) -> Bool { a.rawValue < b.rawValue }
  }

  /// For every typed word the spellings that stand for it; one each unless they were corrected.
  let words: [[Spelling]]
  /// The words as one, where none has several spellings.
  private let phrase: Spelling?

  /// Takes what was typed; nil where there is nothing but blanks.
  init?(_ typed: String) {
    let parts = TextFolding.fold(typed).split(separator: " ").map(String.init)
    self.init(parts.map { [$0] })
  }

  /// Takes the spellings of every word; nil where there is none.
  init?(_ spellings: [[String]]) {
    guard !spellings.isEmpty, spellings.allSatisfy({ !$0.isEmpty }) else { return nil }
    words = spellings.map { $0.map(Spelling.init) }
    let isPlain = spellings.allSatisfy { $0.count == 1 }
    phrase = isPlain ? Spelling(spellings.map { $0[0] }.joined(separator: " ")) : nil
  }

  /// How well a text fits; nil where a word does not occur in it.
  func fit(_ text: SearchedText) -> Fit? {
    if let phrase {
      if let fit = phrase.fit(text) { return fit }
      guard words.count > 1 else { return nil }
    }
    let fits = words.compactMap { $0.compactMap { $0.fit(text) }.min() }
    guard fits.count == words.count, let worst = fits.max() else { return nil }
    return words.count > 1 ? .scattered : max(worst, .word)
  }

  /// How many of the words occur in a text.
  func countOccurring(in text: SearchedText) -> Int {
    words.count { $0.contains { $0.fit(text) != nil } }
  }
}

/// A text in the forms that are searched.
struct SearchedText {
  /// The text as people read it, with its letters.
  let folded: String
  /// Its letters without accents, as bytes.
  let plain: [UInt8]

  init(_ text: String) {
    folded = TextFolding.fold(text)
    plain = Array(TextFolding.withoutAccents(text).utf8)
  }
}

extension SearchWords {
  /// One spelling of a word, or of several with single spaces between.
  struct Spelling {
    /// The spelling as people read it.
    let text: String
    private let plain: [UInt8]
    /// True where letters with accents were typed, which then must be there.
    private let isExact: Bool
    /// True for so few letters that they would be found in the middle of everything.
    private let isShort: Bool

    init(_ text: String) {
      self.text = text
      plain = Array(TextFolding.withoutAccents(text).utf8)
      isExact = !plain.elementsEqual(text.utf8)
      isShort = text.count < 3 && plain.first.map(Self.isPartOfWord) ?? true
    }

    /// How well a text fits; nil where this does not occur in it.
    func fit(_ text: SearchedText) -> Fit? {
      guard let fit = plainFit(text.plain) else { return nil }
      return isExact && !text.folded.contains(self.text) ? nil : fit
    }

    private func plainFit(_ text: [UInt8]) -> Fit? {
      guard let first = plain.first, text.count >= plain.count else { return nil }
      var found: Fit?
      for start in 0...(text.count - plain.count)
      where text[start] == first && text[start...].starts(with: plain) {
        if start == 0 { return text.count == plain.count ? .whole : .beginning }
        if !Self.isPartOfWord(text[start - 1]) { return .word }
        if !isShort { found = .inside }
      }
      return found
    }

    /// True for letters and digits, and for every byte of a letter outside ASCII.
    private static func isPartOfWord(_ byte: UInt8) -> Bool {
      byte >= 0x80 || Unicode.Scalar(byte).properties.isAlphabetic
        || (0x30...0x39).contains(byte)
    }
  }
}
