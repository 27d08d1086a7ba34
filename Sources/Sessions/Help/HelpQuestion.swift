import Language
import Tables

/// A question that people ask, with statements on the shipped datasets that answer it.
struct HelpQuestion {
  /// What is to be done, in a few words.
  let title: String
  /// Beginnings of the words by which it is asked for, English and Finnish, in small letters without accents.
  let words: [Substring]
  /// Statements that run as they stand, in order.
  let statements: [String]
  /// The rule by which they are written; nil where they say enough.
  let rule: String?

  /// Takes the words as one text.
  init(_ title: String, _ words: String, _ statements: String..., rule: String? = nil) {
    self.title = title
    self.words = words.split(separator: " ")
    self.statements = statements
    self.rule = rule
  }

  /// Stages that stand in most answers without being what is asked for.
  private static let companions: Set<String> = ["where", "take"]

  /// The stages, commands and functions that the question is about, in order of first use.
  var verbs: [String] {
    var verbs: [String] = []
    for statement in statements {
      let bytes = Array(statement.utf8)
      for token in Language.tokens(statement)
      where [.stage, .command, .function].contains(token.kind) {
        let word = String(decoding: bytes[token.range], as: UTF8.self)
        if !verbs.contains(word) { verbs.append(word) }
      }
    }
    let chief = verbs.filter { !Self.companions.contains($0) }
    return chief.isEmpty ? verbs : chief
  }
}

/// The search for the questions that a person's words ask.
enum HelpSearch {
  /// The most questions that one topic brings.
  private static let most = 3

  /// The questions nearest to a text, best first; empty where none of its words is known.
  static func questions(for text: String) -> [HelpQuestion] {
    let asked = words(of: text)
    let scored = HelpQuestions.all.map { (question: $0, score: score($0, asked)) }
    let best = scored.map(\.score).max() ?? 0
    guard best > 0 else { return [] }
    // Sorted by place too, so that equals stay in the order of the table.
    let near = scored.enumerated().filter { $0.element.score * 2 > best }
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
    return near.prefix(most).map(\.element.question)
  }

  /// The words of a text that say something: those of three letters and more.
  static func words(of text: String) -> [String] {
    TextFolding.withoutAccents(text).split { !$0.isLetter && !$0.isNumber }
      .filter { $0.count > 2 }.map { String($0) }
  }

  /// The questions whose answers use a word of the language.
  static func questions(using word: String) -> [HelpQuestion] {
    Array(HelpQuestions.all.filter { $0.verbs.contains(word) }.prefix(most))
  }

  /// A word counts the more the fewer questions it belongs to; among equals the one that says more of it goes first.
  private static func score(_ question: HelpQuestion, _ asked: [String]) -> Int {
    asked.reduce(0) { score, word in
      let known = question.words.filter { word.hasPrefix($0) }.map(\.count).max()
      guard let known else { return score }
      let sharers = HelpQuestions.all.count { $0.words.contains { word.hasPrefix($0) } }
      return score + 1_000 / max(sharers, 1) + known
    }
  }
}
