public import Diagnostics

extension Message {
  /// The sentence in a display language; one that has no wording there stays English, with its parts translated.
  ///
  /// Swedish has words for results, replays and reports, so all other messages stay English there.
  public func text(in language: DisplayLanguage) -> String {
    language == .en ? text : marked(in: language).plain
  }

  /// The same with those parts marked that are in another language: data, and a wording that stays English.
  public func marked(in language: DisplayLanguage) -> MarkedText {
    let values = arguments.map { argument in
      switch argument {
      case .text(let text): MarkedText(text)
      case .message(let message): message.marked(in: language)
      case .data(let text, let own): MarkedText(text, language: own)
      case .titled(let name, let titles):
        // In English columns go by the names that queries use.
        MarkedText(language == .en ? name : titles[language.rawValue] ?? name)
      }
    }
    if let own = language.sentences[wording] { return .filling(own, with: values) }
    return .filling(wording, with: values, language: language == .en ? nil : "en")
  }
}

extension DisplayLanguage {
  /// What messages are in the language, by their English wording; empty for English itself.
  fileprivate var sentences: [String: String] {
    switch self {
    case .en: [:]
    case .fi: FinnishWording.sentences
    case .sv: SwedishWording.sentences
    }
  }
}
