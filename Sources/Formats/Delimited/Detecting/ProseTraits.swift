/// What tells a source or a note from a name.
struct ProseTraits: OptionSet {
  let rawValue: UInt8

  /// A colon, as in `Lähde: THL`.
  static let colon = ProseTraits(rawValue: 1)
  /// A word that sources begin with, as in `Päivitetty 1.1.2024`.
  static let opening = ProseTraits(rawValue: 2)
  /// A sentence with its full stop.
  static let sentence = ProseTraits(rawValue: 4)
  /// A mark that the text explains, as in `.. hidden`.
  static let note = ProseTraits(rawValue: 8)
  /// An address, as in `www.example.org`.
  static let address = ProseTraits(rawValue: 16)

  /// With these words sources and notes begin, in Finnish, Swedish and English.
  private static let openings: Set<String> = [
    "lähde", "lähteet", "huom", "huomautus", "huomautuksia", "huomio", "päivitetty", "tiedot",
    "källa", "källor", "anm", "anmärkning", "uppdaterad", "uppdaterat", "source", "sources", "note",
    "notes", "updated", "copyright",
  ]
  private static let fewestWords = 4

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The traits of a text.
  init(_ text: String) {
    self = []
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { return }
    if text.contains(":") { insert(.colon) }
    if Self.openings.contains(first.lowercased().filter(\.isLetter)) { insert(.opening) }
    if words.count >= Self.fewestWords, let end = text.last(where: { !$0.isWhitespace }),
      ".!?".contains(end)
    {
      insert(.sentence)
    }
    if Self.beginsNote(words) { insert(.note) }
    if text.contains("://") || text.contains("www.") { insert(.address) }
  }

  /// Tells whether a mark that stands with figures begins a text, with an explanation behind it.
  private static func beginsNote(_ words: [Substring]) -> Bool {
    guard let first = words.first, let sign = first.first else { return false }
    if "*†¹²³©".contains(sign) { return true }
    let digits = first.drop { $0 == "(" }.prefix(while: \.isWholeNumber)
    if !digits.isEmpty, digits.count <= 2, first.dropFirst(digits.count).contains(")") {
      return true
    }
    return words.count > 1 && !first.contains { $0.isLetter || $0.isNumber }
  }

  /// The names that the rows of data have, as far as they are like prose themselves.
  struct Names {
    private var traits: ProseTraits = []
    private var longest = 0
    private var count = 0

    private static let fewestLetters = 25

    /// Takes in a further name.
    mutating func add(_ name: String) {
      traits.formUnion(ProseTraits(name))
      longest = max(longest, name.count)
      count += 1
    }

    /// Tells whether a text begins with a word for sources and notes, as no name does.
    func lackOpening(_ text: String) -> Bool {
      ProseTraits(text).contains(.opening) && !traits.contains(.opening)
    }

    /// Tells whether a text is prose in a way that no name is.
    func areUnlike(_ text: String) -> Bool {
      if !ProseTraits(text).isSubset(of: traits) { return true }
      return count > 0 && text.count > 2 * longest && text.count >= Self.fewestLetters
    }
  }
}
