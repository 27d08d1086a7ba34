import Diagnostics
import Rendering

/// Something that may stand at the cursor, before it is known whether it fits what was typed.
struct Proposal {
  /// What a person begins to type to get it.
  let names: [String]
  /// What it is called besides, by which it is found where nothing has a name that fits.
  let titles: [String]
  /// What is put in.
  let text: String
  /// What the list shows.
  let shown: String
  /// A few words that explain it.
  let detail: Message

  init(
    _ name: String, text: String, shown: String? = nil, detail: Message = "",
    alsoNamed others: [String] = [], titled titles: [String] = []
  ) {
    names = [name] + others
    self.titles = titles
    self.text = text
    self.shown = shown ?? name
    self.detail = detail
  }

  /// Tells whether one of its names begins with what was typed.
  func begins(with typed: String) -> Bool {
    names.contains { LooseMatch.begins($0, with: typed) }
  }

  /// Tells whether one of its titles begins with what was typed.
  func isTitled(_ typed: String) -> Bool {
    titles.contains { LooseMatch.begins($0, with: typed) }
  }

  /// What the editor shows of it.
  func candidate(in language: DisplayLanguage) -> Completion.Candidate {
    Completion.Candidate(text: text, shown: shown, detail: detail.text(in: language))
  }
}
