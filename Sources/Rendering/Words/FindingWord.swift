import Indicators
import Tables

/// A word in which a verb tells what it found, as people see it: sign, word in their language, colour.
struct FindingWord {
  /// The sign before the word.
  let sign: String
  /// The word in every language.
  let phrase: Phrase
  /// The colour; nil where the word is neither good nor bad.
  let ink: Ink?

  /// Reads a cell of a column of such words; nil for any other word or column.
  init?(_ word: String, role: Role, _ signs: Signs) {
    switch role {
    case .verdict:
      guard let verdict = Verdict(rawValue: word) else { return nil }
      self.init(signs.verdict(verdict), Wording.verdict(verdict), verdict.ink)
    case .direction:
      guard let direction = Direction(rawValue: word) else { return nil }
      self.init(signs.direction(direction), Wording.direction(direction), nil)
    case .score:
      guard let score = Score(rawValue: word) else { return nil }
      self.init(signs.score(score), Phrase(score.column), score.ink)
    case .significance:
      guard let significance = Significance(rawValue: word) else { return nil }
      self.init(
        signs.significance(significance), Wording.significance(significance),
        significance == .cannotBeTested ? .quiet : nil)
    default: return nil
    }
  }

  private init(_ sign: String, _ phrase: Phrase, _ ink: Ink?) {
    self.sign = sign
    self.phrase = phrase
    self.ink = ink
  }
}
