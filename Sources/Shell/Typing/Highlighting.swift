import Language
import Rendering

/// The colours of a statement that is being typed.
struct Highlighting {
  /// Which inks have which colour.
  let theme: Theme

  /// The colours of a text; faults go over them.
  ///
  /// - Parameters:
  ///   - cursor: a UTF-8 offset; what is being typed there is not called wrong.
  ///   - faults: the ranges of names that do not exist.
  func highlights(of text: String, cursor: Int, faults: [Range<Int>]) -> [Highlight] {
    let bytes = Array(text.utf8)
    var inked: [(range: Range<Int>, ink: Ink)] = Language.tokens(text).compactMap { token in
      ink(of: token, first: bytes[token.range.lowerBound], cursor: cursor).map {
        (token.range, $0)
      }
    }
    inked += faults.map { ($0, .unknown) }
    return inked.map { Highlight($0.range, style: theme.code($0.ink)) }
  }

  private func ink(of token: Language.Token, first: UInt8, cursor: Int) -> Ink? {
    guard token.kind == .invalid else { return Self.inks[token.kind] }
    let isOpen = token.range.lowerBound < cursor && cursor <= token.range.upperBound
    if first == UInt8(ascii: "\""), isOpen { return .value }
    return isOpen ? nil : .unknown
  }

  /// Names, operators and punctuation stay plain: colour that is everywhere tells nothing.
  private static let inks: [Language.Token.Kind: Ink] = [
    .command: .verb, .stage: .verb, .keyword: .keyword, .function: .keyword, .number: .value,
    .text: .value, .parameter: .parameter, .comment: .quiet,
  ]
}
