import Diagnostics
import Engine
import Language

/// The text of `help`, made from the one list of words, the verbs' own rules and examples, and the common questions.
enum Help {
  /// The help for a topic: a word of the language, or a question in anybody's words; without one, an overview.
  static func text(for topic: Syntax.Text?) throws(DiagnosticList) -> String {
    guard let topic else { return overview() }
    let word = topic.value.lowercased()
    if HelpWords.questionTopics.contains(word) { return allQuestions() }
    let entries = entries(for: word)
    if !entries.isEmpty {
      let questions = HelpSearch.questions(using: entries[0].word)
      return (entries.map(page) + questions.map(answer)).joined(separator: "\n\n")
    }
    let questions = HelpSearch.questions(for: word)
    if questions.isEmpty {
      let words = HelpSearch.words(of: word)
      let entries = words.count > 1 ? words.flatMap { Self.entries(for: $0) } : []
      guard !entries.isEmpty else { throw DiagnosticList(unknown(topic)) }
      return entries.prefix(3).map(page).joined(separator: "\n\n")
    }
    return questions.map { question in
      answer(question) + "\n    " + HelpWords.more(question.verbs)
    }.joined(separator: "\n\n")
  }

  /// The entries of a word of the language, or of what it is called in other tools.
  private static func entries(for word: String) -> [Vocabulary.Entry] {
    let own = Vocabulary.entries(for: word)
    return own.isEmpty
      ? Vocabulary.counterpart(of: word).map { Vocabulary.entries(for: $0) } ?? [] : own
  }

  private static func unknown(_ topic: Syntax.Text) -> Diagnostic {
    let words =
      (Vocabulary.stages + Vocabulary.commands + Vocabulary.functions
      + Vocabulary.aggregates).map(\.word)
    let near = NearestName.match(for: topic.value, among: words)
    return Diagnostic(
      "unknown-topic", "there is no help on \(topic.value)", range: topic.range,
      hint: near.map { "did you mean `\($0)`?" }
        ?? "`help` alone lists every word, `help questions` common tasks",
      replacement: near)
  }

  /// The page of one word: how it is written, what it does, its rule, examples that run as they stand.
  private static func page(_ entry: Vocabulary.Entry) -> String {
    var lines = ["  \(entry.signature)", "  \(entry.summary)"]
    let verb = Verbs.all.first {
      $0.word == entry.word && Vocabulary.stages.contains(entry)
    }
    if let verb {
      lines += [""] + wrapped(verb.rule, width: 76).map { "  \($0)" }
      lines += [""] + verb.examples.map { "  > \($0)" }
    } else {
      lines += ["", "  > \(entry.example)"]
    }
    return lines.joined(separator: "\n")
  }

  /// A question with the statements that answer it.
  private static func answer(_ question: HelpQuestion) -> String {
    (["  \(question.title)"] + question.statements.map { "    > \($0)" })
      .joined(separator: "\n")
  }

  private static func allQuestions() -> String {
    "  \(HelpWords.questions)\n\n" + HelpQuestions.all.map(answer).joined(separator: "\n")
  }

  private static func overview() -> String {
    let parts: [(title: String, entries: [Vocabulary.Entry])] = [
      (HelpWords.beginning, []),
      (HelpWords.stages, Vocabulary.stages), (HelpWords.commands, Vocabulary.commands),
      (HelpWords.functions, Vocabulary.functions), (HelpWords.aggregates, Vocabulary.aggregates),
      (HelpWords.operators, Vocabulary.operators),
    ]
    let widest = parts.flatMap { $0.entries.map(\.word.count) }.max() ?? 0
    let sections = parts.map { part in
      let rows = part.entries.map { entry in
        let gap = String(repeating: " ", count: widest - entry.word.count)
        return "    \(entry.word)\(gap)  \(entry.summary)"
      }
      return (["  \(part.title)"] + rows).joined(separator: "\n")
    }
    return sections.joined(separator: "\n\n") + "\n\n  \(HelpWords.ending)"
  }

  /// Splits a paragraph into lines of at most this many characters.
  private static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
