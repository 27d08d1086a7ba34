public import Diagnostics

extension Message {
  /// The sentence in a display language; one that has no wording there stays English, with its parts translated.
  ///
  /// Swedish has words for results only, so messages stay English there.
  public func text(in language: DisplayLanguage) -> String {
    guard language == .fi else { return text }
    let values = arguments.map { argument in
      switch argument {
      case .text(let text): text
      case .message(let message): message.text(in: language)
      }
    }
    return Self.filling(FinnishWording.sentences[wording] ?? wording, with: values)
  }
}
