public import Diagnostics

extension Message {
  /// The sentence in a display language; one that has no wording there stays English, with its parts translated.
  ///
  /// Swedish has words for results, replays and reports, so all other messages stay English there.
  public func text(in language: DisplayLanguage) -> String {
    guard language != .en else { return text }
    let values = arguments.map { argument in
      switch argument {
      case .text(let text): text
      case .message(let message): message.text(in: language)
      }
    }
    return Self.filling(language.sentences[wording] ?? wording, with: values)
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
