import Language

/// The place of the cursor: what was typed of a word there, and what may stand there.
struct CompletionSite {
  /// How the word at the cursor began.
  enum Opening: Equatable {
    /// Bare
    case none
    /// With `"`
    case text
    /// With a backtick
    case name
    /// With `$`
    case parameter
  }

  /// What may stand here, best first.
  let offers: [Offer]
  /// What was typed of the word, without its opening.
  let typed: String
  /// How the word began.
  let opening: Opening
  /// What a candidate replaces.
  let replaceRange: Range<Int>
  /// The pipeline before the stage at hand; empty where there is none.
  let pipeline: Range<Int>

  /// Finds out what may stand at a UTF-8 offset of a text; nil inside a comment or right behind a value.
  init?(_ text: String, at cursor: Int) {
    let utf8 = text.utf8
    guard let end = utf8.index(utf8.startIndex, offsetBy: cursor, limitedBy: utf8.endIndex),
      end.samePosition(in: text.unicodeScalars) != nil
    else { return nil }
    let before = String(text[..<end])
    let rest = text[end...]
    if Language.tokens(before).contains(where: {
      $0.kind == .comment && $0.range.contains(cursor - 1)
    }) {
      return nil
    }
    var pieces = Piece.pieces(of: before, from: Language.lastStatementStart(before))
    let word = pieces.last.flatMap { Self.openWord($0, cursor: cursor) }
    if let word {
      pieces.removeLast()
      opening = word.opening
      typed = word.typed
    } else {
      if let last = pieces.last, last.isValue, last.range.upperBound == cursor, last.text != ")" {
        return nil
      }
      opening = .none
      typed = ""
    }
    let closes = opening == .text && rest.first == "\"" || opening == .name && rest.first == "`"
    replaceRange = (word?.start ?? cursor)..<(closes ? cursor + 1 : cursor)
    let finder = SiteFinder(pieces)
    offers = opening == .parameter ? [.parameters] : finder.offers
    pipeline = finder.pipeline
  }

  /// The word that the cursor ends, if it can be gone on with.
  private static func openWord(
    _ piece: Piece, cursor: Int
  ) -> (opening: Opening, typed: String, start: Int)? {
    guard piece.range.upperBound == cursor else { return nil }
    let start = piece.range.lowerBound
    let rest = String(piece.text.dropFirst())
    switch piece.text.first {
    // A closed text or name is no word that can be gone on with.
    case "\"": return piece.kind == .invalid ? (.text, rest, start) : nil
    case "`": return piece.kind == .invalid ? (.name, rest, start) : nil
    case "$": return (.parameter, rest, start)
    case let first?
    where first.isLetter || first.isNumber || first == "_":
      return (.none, piece.text, start)
    default: return nil
    }
  }
}
