import Diagnostics
import Engine
import Formats
import Language

/// The text of `help`, made from the one list of words, the verbs' own rules and examples, and the common questions.
enum Help {
  /// The help for a topic, line by line: a word of the language, or a question in anybody's words; without one, an
  /// overview.
  static func text(for topic: Syntax.Text?) throws(DiagnosticList) -> [Message] {
    guard let topic else { return overview() }
    let word = topic.value.lowercased()
    if HelpWords.questionTopics.contains(word) { return allQuestions() }
    let entries = entries(for: word)
    let terms = HelpTerm.terms(for: word)
    let reference = referencePages(for: word)
    if !entries.isEmpty || !terms.isEmpty || !reference.isEmpty {
      // Words are asked for by themselves; a question that only shares letters with one answers nothing.
      let questions = entries.first.map { HelpSearch.questions(using: $0.word) } ?? []
      return parted(
        entries.map(page) + terms.map(\.page) + reference + questions.map(answer))
    }
    let questions = HelpSearch.questions(for: word)
    if questions.isEmpty {
      let words = HelpSearch.words(of: word)
      let entries =
        words.count > 1 ? words.flatMap { Self.entries(for: $0) } : stages(withClause: word)
      guard !entries.isEmpty else { throw DiagnosticList(unknown(topic)) }
      return parted(entries.prefix(3).map(page))
    }
    return parted(questions.map { answer($0) + ["    \(HelpWords.more($0.verbs))"] })
  }

  /// Paragraphs with a blank line between them.
  private static func parted(_ paragraphs: [[Message]]) -> [Message] {
    Array(paragraphs.joined(separator: [""]))
  }

  /// The entries of a word of the language, or of what it is called in other tools.
  private static func entries(for word: String) -> [Vocabulary.Entry] {
    let own = Vocabulary.entries(for: word)
    return own.isEmpty
      ? Vocabulary.counterpart(of: word).map { Vocabulary.entries(for: $0) } ?? [] : own
  }

  /// The stages inside which a word may stand: `compare` for `relative`.
  private static func stages(withClause word: String) -> [Vocabulary.Entry] {
    StageVerb.allCases.filter { $0.clauses.contains(word) }.map(\.entry)
  }

  private static func unknown(_ topic: Syntax.Text) -> Diagnostic {
    let words =
      (Vocabulary.stages + Vocabulary.commands + Vocabulary.functions
      + Vocabulary.aggregates).map(\.word) + referenceNames
    let near = NearestName.match(for: topic.value, among: words)
    return Diagnostic(
      "unknown-topic", "there is no help on \(topic.value)", range: topic.range,
      hint: near.map { "did you mean `\($0)`?" }
        ?? "`help` alone lists every word, `help questions` common tasks",
      replacement: near)
  }

  /// The page of one word: how it is written, what it does, its rule, examples that run as they stand.
  private static func page(_ entry: Vocabulary.Entry) -> [Message] {
    let verb = Verbs.all.first {
      $0.word == entry.word && Vocabulary.stages.contains(entry)
    }
    let rule: [Message] = verb.map { ["", "  \(Message(wording: $0.rule))"] } ?? []
    let examples = verb?.examples ?? [entry.example]
    return ["  \(entry.signature)", "  \(Message(wording: entry.summary))"] + rule
      + [""] + examples.map { "  > \($0)" } + files(of: entry)
  }

  /// Below the page of a word that reads or writes files: the formats, and what can be told of a file.
  private static func files(of entry: Vocabulary.Entry) -> [Message] {
    switch entry.word {
    case "load":
      let formats = FileFormat.allCases.map {
        ($0.usualExtensions.map { ".\($0)" }.joined(separator: " "), $0.summary)
      }
      let options = LoadOption.all.map { ($0.name, $0.summary) }
      return ["", "  \(HelpWords.formatsRead)"] + listed(formats)
        + ["", "  \(HelpWords.loadOptions)"] + listed(options)
        + ["", "  \(HelpWords.databases)"] + listed(DatabaseForm.all.map { ($0.form, $0.summary) })
    case "export":
      let formats = Writers.all.map { ($0.nameEndings.joined(separator: " "), $0.summary) }
      return ["", "  \(HelpWords.formatsWritten)"] + listed(formats)
    default: return []
    }
  }

  /// Words with what they are, in two columns.
  private static func listed(
    _ entries: [(word: String, summary: String)], widest: Int? = nil
  ) -> [Message] {
    let widest = widest ?? entries.map(\.word.count).max() ?? 0
    return entries.map { word, summary in
      let gap = String(repeating: " ", count: widest - word.count)
      return "    \(word)\(gap)  \(Message(wording: summary))"
    }
  }

  /// A question with the statements that answer it.
  private static func answer(_ question: HelpQuestion) -> [Message] {
    let rule = question.rule.map { ["    \(Message(wording: $0))"] as [Message] } ?? []
    return ["  \(Message(wording: question.title))"] + rule
      + question.statements.map { "    > \($0)" }
  }

  private static func allQuestions() -> [Message] {
    ["  \(HelpWords.questions)", ""] + HelpQuestions.all.flatMap(answer)
  }

  private static func overview() -> [Message] {
    let parts: [(title: Message, entries: [Vocabulary.Entry])] = [
      (HelpWords.stages, Vocabulary.stages), (HelpWords.commands, Vocabulary.commands),
      (HelpWords.functions, Vocabulary.functions), (HelpWords.aggregates, Vocabulary.aggregates),
      (HelpWords.operators, Vocabulary.operators),
    ]
    let widest = parts.flatMap { $0.entries.map(\.word.count) }.max() ?? 0
    let sections = parts.map { part in
      ["  \(part.title)"] + listed(part.entries.map { ($0.word, $0.summary) }, widest: widest)
    }
    return parted([["  \(HelpWords.beginning)"]] + sections + [HelpWords.ending.map { "  \($0)" }])
  }
}
