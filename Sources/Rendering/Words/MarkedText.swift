import Diagnostics

/// A text in the language of its page or message, with those parts marked that are in another.
///
/// WCAG 2.2: https://www.w3.org/TR/WCAG22/#language-of-parts
public struct MarkedText: Sendable, Hashable {
  /// A part of one language.
  public struct Run: Sendable, Hashable {
    /// What it says.
    public var text: String
    /// Its language, as `fi`; nil for that of the page.
    public var language: String?
  }

  /// The parts in order; no two neighbours have the same language.
  public private(set) var runs: [Run] = []

  /// Takes a text in a language; nil is that of the page, of which signs and digits are too.
  public init(_ text: String, language: String? = nil) {
    if !text.isEmpty { runs = [Run(text: text, language: text.hasWords ? language : nil)] }
  }

  /// The text without marks.
  public var plain: String { runs.map(\.text).joined() }

  /// Whether there is nothing to read.
  public var isEmpty: Bool { runs.isEmpty }

  /// The one language of all parts that have words; nil where that is the page's, or there are several.
  var language: String? {
    let languages = Set(runs.filter(\.text.hasWords).map(\.language))
    return languages.count == 1 ? languages.first ?? nil : nil
  }

  /// One text after another.
  public static func + (first: MarkedText, second: MarkedText) -> MarkedText {
    var result = first
    result += second
    return result
  }

  /// Adds a text; signs between parts of one language belong to it.
  public static func += (text: inout MarkedText, more: MarkedText) {
    for run in more.runs { text.append(run) }
  }

  private mutating func append(_ run: Run) {
    if let last = runs.last, last.language == run.language {
      runs[runs.count - 1].text += run.text
    } else {
      runs.append(run)
    }
  }

  /// The same text with every part changed; its languages stay.
  public func map(_ change: (String) -> String) -> MarkedText {
    runs.reduce(into: MarkedText("")) {
      $0.append(Run(text: change($1.text), language: $1.language))
    }
  }

  /// The same text as it stands among text of another language than the page's: what is the page's is marked there.
  public func standing(in language: String, of page: DisplayLanguage) -> MarkedText {
    runs.reduce(into: MarkedText("")) { result, run in
      let own = run.language ?? page.rawValue
      result += MarkedText(run.text, language: own == language ? nil : own)
    }
  }

  /// The same text on lines into which it was broken at its blanks; signs of a line that it does not have are the page's.
  func broken(into lines: [String]) -> [MarkedText] {
    var rest = runs.flatMap { run in run.text.map { (character: $0, language: run.language) } }[...]
    return lines.map { line in
      rest = rest.drop { $0.character == " " }
      return line.reduce(into: MarkedText("")) { result, character in
        if character != " " { rest = rest.drop { $0.character == " " } }
        let known = rest.first?.character == character ? rest.removeFirst() : nil
        result.append(Run(text: String(character), language: known?.language))
      }
    }
  }

  /// A wording with values in place of `{0}`, `{1}` …; `language` is the wording's own, nil where it is the page's.
  static func filling(
    _ wording: String, with values: [MarkedText], language: String? = nil
  ) -> MarkedText {
    Message.pieces(of: wording).reduce(into: MarkedText("")) { result, piece in
      switch piece {
      case .words(let words): result += MarkedText(String(words), language: language)
      case .place(let number): if values.indices.contains(number) { result += values[number] }
      }
    }
  }
}

extension MarkedText: ExpressibleByStringLiteral {
  /// Takes words in the language of the page.
  public init(stringLiteral text: String) { self.init(text) }
}

extension Sequence<MarkedText> {
  /// The texts one after another.
  public func joined(separator: MarkedText = "") -> MarkedText {
    var result = MarkedText("")
    for (index, text) in enumerated() { result += index == 0 ? text : separator + text }
    return result
  }
}

extension String {
  /// Whether anything in it is read out as a word: codes such as `18b` and signs are of no language.
  fileprivate var hasWords: Bool {
    let letters = unicodeScalars.map(\.properties.isAlphabetic)
    return zip(letters, letters.dropFirst()).contains { $0 && $1 }
  }
}
