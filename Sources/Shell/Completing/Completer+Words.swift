import Diagnostics
import Engine
import Formats
import Language
import Sessions

/// The words of the language, the same that `help` explains.
extension Completer {
  /// The stages that this version runs.
  private static let stages = Vocabulary.stages.filter { entry in
    Verbs.all.contains { $0.word == entry.word }
  }

  /// The commands.
  private static let commands = CommandVerb.allCases.map(\.entry)

  /// What an offer holds, given how the word at the cursor began.
  func proposals(_ offer: Offer) -> [Proposal] {
    switch site.opening {
    case .none: bareProposals(offer)
    case .text: textProposals(offer)
    case .name: nameProposals(offer)
    case .parameter: offer == .parameters ? parameterProposals : []
    }
  }

  private func bareProposals(_ offer: Offer) -> [Proposal] {
    switch offer {
    case .tables: tableProposals
    case .commands: entries(Self.commands, continued: true)
    case .bar: [Proposal("|", text: "| ", detail: "a further stage")]
    case .stages: entries(Self.stages, continued: true)
    case .columns: columnProposals
    case .members(let name): valueProposals(of: name)
    case .measures: measureProposals
    case .years: yearProposals
    case .functions: Vocabulary.functions.map(function)
    case .aggregates: Vocabulary.aggregates.map(function)
    case .operators: Vocabulary.operators.map(operation)
    case .parameters: parameterProposals
    case .files: fileProposals
    case .topics: topics
    case .settings:
      Settings.all.map { entry in
        Proposal(
          entry.name, text: entry.name + " ",
          detail: "\(Message(wording: entry.summary)); now \(settings[entry])")
      }
    case .values(let name): values(of: name)
    case .loadOptions:
      LoadOption.all.map {
        Proposal($0.name, text: $0.name + " ", detail: Message(wording: $0.summary))
      }
    case .words(let words): words.map { Proposal($0, text: $0 + " ") }
    }
  }

  /// Within quotes only texts can stand.
  private func textProposals(_ offer: Offer) -> [Proposal] {
    switch offer {
    case .measures: measureProposals
    // A pipeline may begin with a file.
    case .files, .tables: fileProposals
    case .commands, .bar, .stages, .columns, .members, .years, .functions, .aggregates,
      .operators, .parameters, .topics, .settings, .values, .loadOptions, .words:
      []
    }
  }

  /// Within backticks only names can stand.
  private func nameProposals(_ offer: Offer) -> [Proposal] {
    switch offer {
    case .tables: tableProposals
    case .columns: columnProposals
    case .commands, .bar, .stages, .members, .measures, .years, .functions, .aggregates,
      .operators, .parameters, .files, .topics, .settings, .values, .loadOptions, .words:
      []
    }
  }

  private func entries(_ entries: [Vocabulary.Entry], continued: Bool) -> [Proposal] {
    entries.map { entry in
      // A signature of one word has nothing to go on with.
      let space = continued && entry.signature != entry.word ? " " : ""
      return Proposal(entry.word, text: entry.word + space, detail: Message(wording: entry.summary))
    }
  }

  private func function(_ entry: Vocabulary.Entry) -> Proposal {
    Proposal(
      entry.word, text: entry.word + "(", shown: entry.signature,
      detail: Message(wording: entry.summary))
  }

  private func operation(_ entry: Vocabulary.Entry) -> Proposal {
    let word = entry.word == "starts" ? "starts with" : entry.word
    return Proposal(word, text: word + " ", detail: Message(wording: entry.summary))
  }

  private var topics: [Proposal] {
    let all = Self.stages + Self.commands + Vocabulary.aggregates + Vocabulary.functions
    return entries(all, continued: false)
  }

  private func values(of name: String) -> [Proposal] {
    guard let entry = Settings.all.first(where: { $0.name == name }) else { return [] }
    return entry.values.map { value in
      Proposal(value, text: value, detail: value == settings[entry] ? "as it is now" : "")
    }
  }
}
