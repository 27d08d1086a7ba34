import Diagnostics
import Engine
import Language

/// The text of `help`, made from the one list of words and the verbs' own rules and examples.
enum Help {
  /// The help for a topic; without one, an overview.
  static func text(for topic: Syntax.Text?) throws(DiagnosticList) -> String {
    guard let topic else { return overview() }
    let entries = topics(in: topic.value)
    guard !entries.isEmpty else { throw DiagnosticList(unknown(topic)) }
    return entries.map(page).joined(separator: "\n\n")
  }

  /// The entries that a topic names: a word of the language, or the words in a question.
  private static func topics(in text: String) -> [Vocabulary.Entry] {
    let exact = Vocabulary.entries(for: text)
    if !exact.isEmpty { return exact }
    let words = text.split { !$0.isLetter }.map { $0.lowercased() }
    guard words.count > 1 else { return [] }
    var found: [Vocabulary.Entry] = []
    for word in words {
      for entry in Vocabulary.entries(for: word) where !found.contains(entry) {
        if entry.word.count > 2 { found.append(entry) }
      }
    }
    return Array(found.prefix(4))
  }

  private static func unknown(_ topic: Syntax.Text) -> Diagnostic {
    let words =
      (Vocabulary.stages + Vocabulary.commands + Vocabulary.functions
      + Vocabulary.aggregates).map(\.word)
    let near = NearestName.match(for: topic.value, among: words)
    return Diagnostic(
      "unknown-topic", "there is no help on \(topic.value)", range: topic.range,
      hint: near.map { "did you mean `\($0)`?" } ?? "`help` alone lists everything",
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

  private static func overview() -> String {
    let parts: [(title: String, entries: [Vocabulary.Entry])] = [
      ("A query is a source and stages: school | where year = last | take 5", []),
      ("Stages", Vocabulary.stages), ("Commands", Vocabulary.commands),
      ("Functions", Vocabulary.functions), ("In summarize", Vocabulary.aggregates),
      ("Operators", Vocabulary.operators),
    ]
    let widest = parts.flatMap { $0.entries.map(\.word.count) }.max() ?? 0
    let sections = parts.map { part in
      let rows = part.entries.map { entry in
        let gap = String(repeating: " ", count: widest - entry.word.count)
        return "    \(entry.word)\(gap)  \(entry.summary)"
      }
      return (["  \(part.title)"] + rows).joined(separator: "\n")
    }
    return sections.joined(separator: "\n\n")
      + "\n\n  help WORD tells more; Tab completes; Ctrl-D leaves."
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
