import Diagnostics

/// A word of prose that says in which direction figures went.
struct DirectionWord: Hashable {
  /// The word as written.
  let text: String
  let direction: Direction
  /// The line of the file, from 1.
  let line: Int

  enum Direction: Hashable {
    case up, down
  }

  /// The direction words of a sentence, in any of the languages; those that are denied are left out.
  static func find(in sentence: Source) -> [DirectionWord] {
    var found: [DirectionWord] = []
    var recent: [String] = []
    let lines = sentence.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      var rest = line[...]
      while let start = rest.firstIndex(where: isPart) {
        // What is denied before a comma is denied there only.
        if rest[..<start].contains(where: clauseEnds.contains) { recent = [] }
        let word = rest[start...].prefix(while: isPart)
        let isCompound = isJoined(word, in: line)
        rest = rest[word.endIndex...]
        let plain = word.lowercased()
        let isDenied = recent.contains(where: negations.contains)
        if !isCompound, !isDenied, let direction = directions[plain] {
          found.append(
            DirectionWord(
              text: String(word), direction: direction, line: sentence.firstLine + index))
        }
        recent = recent.suffix(reachOfNegation - 1) + [plain]
      }
      if rest.contains(where: clauseEnds.contains) { recent = [] }
    }
    return found
  }

  private static let clauseEnds: Set<Character> = [",", ";", ":", "(", ")", "–", "—"]

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character == "'" || character == "’"
  }

  /// True for a part of a word with a hyphen, which is another word: `grown-up`.
  private static func isJoined(_ word: Substring, in line: Substring) -> Bool {
    let before = line[..<word.startIndex].suffix(2)
    let after = line[word.endIndex...].prefix(2)
    let isAfter = before.count == 2 && before.last.map(hyphens.contains) ?? false
    let isBefore = after.count == 2 && after.first.map(hyphens.contains) ?? false
    return isAfter && before.first.map(isPart) ?? false
      || isBefore && after.last.map(isPart) ?? false
  }

  private static let hyphens: Set<Character> = ["-", "\u{2010}", "\u{2011}"]

  /// `ei ole juuri noussut` denies over two words.
  private static let reachOfNegation = 3

  private static let negations: Set<String> = [
    "ei", "eivät", "eikä", "eivätkä", "not", "no", "never", "didn't", "didn’t", "hasn't", "hasn’t",
    "haven't", "haven’t", "isn't", "isn’t", "wasn't", "wasn’t", "doesn't", "doesn’t", "don't",
    "don’t", "hardly", "neither", "nor", "tuskin", "inte", "ej", "aldrig", "knappast", "varken",
  ]

  private static let directions: [String: Direction] = Dictionary(
    (rising.map { ($0, .up) } + falling.map { ($0, .down) }) as [(String, Direction)],
    uniquingKeysWith: { first, _ in first })

  private static let rising = [
    "nousi", "nousivat", "noussut", "nousseet", "nousee", "nousevat", "kohosi", "kohosivat",
    "kasvoi", "kasvoivat", "kasvanut", "kasvaneet", "kasvaa", "kasvavat",
    "lisääntyi", "lisääntyivät", "lisääntynyt", "lisääntyneet", "lisääntyy", "lisääntyvät",
    "kohonnut", "kohonneet", "kohoaa", "kohoavat", "nousussa", "kasvussa",
    "suureni", "suurenivat", "suurentui", "suurentunut", "suurentuneet", "yleistyi", "yleistyivät",
    "yleistynyt", "yleistyneet",
    "rose", "risen", "rises", "rising", "increased", "increases", "increasing", "grew", "grown",
    "grows", "growing", "climbed",
    "steg", "stigit", "stiger", "ökade", "ökat", "ökar", "växte", "vuxit", "växer",
  ]

  private static let falling = [
    "laski", "laskivat", "laskenut", "laskeneet", "laskee", "laskevat",
    "väheni", "vähenivät", "vähentynyt", "vähentyneet", "vähentyi", "vähentyivät", "vähenee",
    "vähenevät", "pieneni", "pienenivät", "pienentynyt", "pienentyneet", "pienenee",
    "vähentyneet", "pienentyi", "pienentyivät", "pienenevät", "laskussa",
    "aleni", "alenivat", "alentui", "alentunut", "alentuneet", "putosi", "putosivat", "pudonnut",
    "pudonneet", "supistui", "supistuivat", "supistunut", "harvinaistui", "harvinaistunut",
    "fell", "fallen", "falls", "falling", "declined", "declines", "declining", "decreased",
    "decreases", "decreasing", "dropped", "shrank", "shrunk", "sank", "lessened",
    "sjönk", "sjunkit", "sjunker", "minskade", "minskat", "minskar", "föll", "fallit", "faller",
    "avtog", "avtagit",
  ]
}
