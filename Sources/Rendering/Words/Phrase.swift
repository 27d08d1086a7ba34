import Diagnostics
import Indicators
import Tables

/// A word or a sentence in every display language; `{0}`, `{1}` … stand for what is filled in.
struct Phrase: Sendable {
  let en: String
  let fi: String
  let sv: String

  init(_ en: String, fi: String, sv: String) {
    self.en = en
    self.fi = fi
    self.sv = sv
  }

  /// The titles of a column that a verb makes.
  init(_ column: ResultColumn) {
    let titles = column.titles
    self.init(
      titles["en"] ?? column.rawValue, fi: titles["fi"] ?? column.rawValue,
      sv: titles["sv"] ?? column.rawValue)
  }

  /// The wording in one language.
  subscript(language: DisplayLanguage) -> String {
    switch language {
    case .en: en
    case .fi: fi
    case .sv: sv
    }
  }

  /// The same with texts that may be in languages of their own.
  func marked(_ language: DisplayLanguage, _ values: MarkedText...) -> MarkedText {
    MarkedText.filling(self[language], with: values)
  }

  /// The wording with `values` in place of `{0}`, `{1}` ….
  func filled(_ language: DisplayLanguage, _ values: String...) -> String {
    Message.filling(self[language], with: values)
  }
}

/// A phrase for one and a phrase for several; `{0}` is the count.
struct CountedPhrase: Sendable {
  let one: Phrase
  let several: Phrase

  /// The wording for a count, and for a name or a list that stands with it.
  func filled(_ language: DisplayLanguage, _ count: Int, _ more: String = "") -> String {
    (count == 1 ? one : several).filled(language, count.inSentence, more)
  }

  /// The wording for a count, and for a name or a list that may be in a language of its own.
  func marked(_ language: DisplayLanguage, _ count: Int, _ more: MarkedText) -> MarkedText {
    (count == 1 ? one : several).marked(language, MarkedText(count.inSentence), more)
  }

  /// The wording for a count that may be in the millions.
  func filled(_ numbers: NumberFormat, _ count: Int) -> String {
    let digits = numbers.text(ExactDecimal(count), grouped: true)
    return (count == 1 ? one : several).filled(numbers.language, digits)
  }
}

extension Int {
  /// A count as it stands in a sentence: a no-break space parts the thousands from 10 000 up.
  var inSentence: String { DigitGroups.grouped(String(self), by: "\u{A0}") }
}
