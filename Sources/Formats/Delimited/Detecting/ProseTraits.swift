/// What tells a source or a note from a name.
struct ProseTraits: OptionSet {
  let rawValue: UInt8

  /// A colon, as in `Pojat: 8. luokka`.
  static let colon = ProseTraits(rawValue: 1)
  /// A word that sources begin with, as in `Päivitetty 1.1.2024`.
  static let opening = ProseTraits(rawValue: 2)
  /// Such a word and its colon or the point that cuts it short, as in `Lähde: THL` and `Huom. ennakkotieto`.
  static let label = ProseTraits(rawValue: 4)
  /// A long sentence with its full stop.
  static let sentence = ProseTraits(rawValue: 8)
  /// A mark that the text explains, as in `1) Luvut ovat ennakkotietoja.` or `.. hidden`.
  static let note = ProseTraits(rawValue: 16)
  /// An address or a sign of copyright, as in `www.example.org`.
  static let address = ProseTraits(rawValue: 32)

  /// What no name has: names may have colons, and places and things are called as sources are.
  private static let sure: ProseTraits = [.label, .sentence, .note, .address]

  /// With these words sources and notes begin, in Finnish, Swedish and English.
  private static let openings: Set<String> = [
    "lähde", "lähteet", "huom", "huomautus", "huomautuksia", "huomio", "päivitetty", "tiedot",
    "källa", "källor", "anm", "anmärkning", "uppdaterad", "uppdaterat", "source", "sources", "note",
    "notes", "updated", "copyright",
  ]
  private static let fewestWords = 6
  private static let fewestWordsOfNote = 5
  private static let fewestWordsOfStoppedNote = 3
  /// No name begins with these.
  private static let marksOfFigures: Set<Substring> = ["..", "...", "\u{2026}"]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The traits of a text.
  init(_ text: String) {
    self = []
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, let last = words.last else { return }
    if text.contains(":") { insert(.colon) }
    if Self.openings.contains(first.lowercased().filter(\.isLetter)) {
      insert(.opening)
      if first.last == ":" || first.last == "." || words[at: 1]?.first == ":" { insert(.label) }
    }
    if words.count >= Self.fewestWords, last.last == "." { insert(.sentence) }
    if Self.isNote(words) { insert(.note) }
    if text.contains("://") || text.contains("www.") || text.contains("©") { insert(.address) }
  }

  /// Tells whether a mark that stands with figures begins a text, and an explanation is behind it.
  ///
  /// A name may have such a mark too: `* Pyhtää`.
  private static func isNote(_ words: [Substring]) -> Bool {
    guard let first = words.first, let count = wordsOfNote(words) else { return false }
    if Self.marksOfFigures.contains(first) || words[at: 1] == "=" { return words.count > 1 }
    let isStopped = words.last?.last == "."
    return count >= (isStopped ? fewestWordsOfStoppedNote : fewestWordsOfNote)
  }

  /// How many words stand behind a text's mark, which may touch the first of them; nil without a mark.
  private static func wordsOfNote(_ words: [Substring]) -> Int? {
    guard let first = words.first, let sign = first.first else { return nil }
    if "*†¹²³".contains(sign) {
      return words.count - (first.contains(where: \.isLetter) ? 0 : 1)
    }
    let digits = first.drop { $0 == "(" }.prefix(while: \.isWholeNumber)
    if !digits.isEmpty, digits.count <= 2, first.dropFirst(digits.count).contains(")") {
      return words.count - (first.last == ")" ? 1 : 0)
    }
    return first.contains { $0.isLetter || $0.isNumber } ? nil : words.count - 1
  }

  /// What the names that the rows of data have are like prose themselves.
  struct Names {
    private var traits: ProseTraits = []

    /// Takes in a further name.
    mutating func add(_ name: String) { traits.formUnion(ProseTraits(name)) }

    /// Tells whether a text begins with a word for sources and notes, as no name does.
    func lackOpening(_ text: String) -> Bool {
      ProseTraits(text).contains(.opening) && !traits.contains(.opening)
    }

    /// Tells whether a text is surely prose, and in a way that no name is.
    ///
    /// A source that is kept is told; a member that is cut is missed by nobody.
    func areUnlike(_ text: String) -> Bool {
      !ProseTraits(text).intersection(ProseTraits.sure).isSubset(of: traits)
    }
  }
}
