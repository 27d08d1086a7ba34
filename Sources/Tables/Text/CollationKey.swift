/// What the order of a text depends on, worked out once so that many comparisons are cheap.
///
/// Weights compare one after another; a text that ends first comes first. Differences in accents and
/// leading zeros decide only between texts whose letters are all alike, then those in case, then bytes.
struct CollationKey {
  private var letters: [UInt32] = []
  private var accents: [UInt32] = []
  private var cases: [UInt32] = []
  private let text: String

  /// Weights by class, in the order in which the classes sort.
  private enum Weight {
    static let space: UInt32 = 1
    static let dash: UInt32 = 2
    static let punctuation: UInt32 = 0x10
    static let digits: UInt32 = 0x30_0000
    static let letter: UInt32 = 0x60_0000
    static let other: UInt32 = 0x60_1000
  }

  init(_ text: String) {
    self.text = text
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      if characters[index].asDigit == nil {
        append(characters[index])
        index += 1
      } else {
        let digits = characters[index...].prefix { $0.asDigit != nil }
        append(number: digits.compactMap(\.asDigit))
        index += digits.count
      }
    }
  }

  /// A run of digits sorts by its value: first by length, then digit by digit.
  private mutating func append(number digits: [UInt32]) {
    let significant = digits.drop { $0 == 0 }
    letters.append(Weight.digits + UInt32(min(significant.count, 0x2F_FFFF)))
    letters.append(contentsOf: significant.lazy.map { $0 + 1 })
    accents.append(UInt32(min(digits.count - significant.count, 0x7FFF_FFFF)))
    cases.append(0)
  }

  private mutating func append(_ character: Character) {
    guard let scalar = character.unicodeScalars.first else { return }
    if TextFolding.isSpace(scalar) {
      append(Weight.space)
    } else if TextFolding.isDash(scalar) {
      append(Weight.dash)
    } else if let ascii = character.asciiValue, !character.isLetter {
      append(Weight.punctuation + UInt32(ascii))
    } else {
      append(letter: character)
    }
  }

  private mutating func append(letter character: Character) {
    let lowercase = character.lowercased()
    let isCapital: UInt32 = lowercase == String(character) ? 0 : 1
    if let spelling = FinnishAlphabet.spelling(of: lowercase) {
      for place in spelling.places {
        append(Weight.letter + place, accent: spelling.accent, isCapital: isCapital)
      }
    } else if character.isLetter {
      for scalar in lowercase.unicodeScalars {
        append(Weight.other + scalar.value, isCapital: isCapital)
      }
    } else {
      for scalar in character.unicodeScalars { append(Weight.punctuation + scalar.value) }
    }
  }

  private mutating func append(_ weight: UInt32, accent: UInt32 = 0, isCapital: UInt32 = 0) {
    letters.append(weight)
    accents.append(accent)
    cases.append(isCapital)
  }

  /// Tells whether this text comes before another.
  func precedes(_ other: CollationKey) -> Bool {
    if letters != other.letters { return letters.lexicographicallyPrecedes(other.letters) }
    if accents != other.accents { return accents.lexicographicallyPrecedes(other.accents) }
    if cases != other.cases { return cases.lexicographicallyPrecedes(other.cases) }
    return text.utf8.lexicographicallyPrecedes(other.text.utf8)
  }
}

extension Character {
  /// The value of an ASCII digit; nil for any other character.
  fileprivate var asDigit: UInt32? {
    guard let ascii = asciiValue, (0x30...0x39).contains(ascii) else { return nil }
    return UInt32(ascii - 0x30)
  }
}
