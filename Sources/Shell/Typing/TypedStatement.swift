import Language

/// A statement that is being typed, taken apart to see which beginnings of it can be read.
struct TypedStatement {
  /// The text without the word at its end that is still being typed.
  let text: String
  private let cursor: Int
  /// All pieces, that word included.
  private let pieces: [Piece]
  /// How many of them are in `text`.
  private let count: Int

  /// Takes a text and the cursor's UTF-8 offset in it; several statements at once are left alone.
  init(_ text: String, cursor: Int) {
    let all = Piece.pieces(of: text, from: 0)
    let isAlone = Language.lastStatementStart(text) == all.first?.range.lowerBound
    pieces = isAlone ? all : []
    self.cursor = cursor
    guard let last = pieces.last else {
      self.text = ""
      count = 0
      return
    }
    let isOpen = Self.isOpen(last, cursor: cursor) && cursor == last.range.upperBound
    count = isOpen ? pieces.count - 1 : pieces.count
    self.text =
      isOpen ? String(decoding: text.utf8.prefix(last.range.lowerBound), as: UTF8.self) : text
  }

  /// The beginning without some pieces at the end, open parentheses closed; nil where nothing is left.
  func beginning(without cut: Int) -> String? {
    guard cut < count else { return nil }
    let kept = pieces[..<(count - cut)]
    let end = cut == 0 ? text.utf8.count : kept.last?.range.upperBound ?? 0
    let depth = kept.reduce(0) { depth, piece in
      piece.text == "(" ? depth + 1 : piece.text == ")" ? max(depth - 1, 0) : depth
    }
    return String(decoding: text.utf8.prefix(end), as: UTF8.self)
      + String(repeating: ")", count: depth)
  }

  /// True for a part that the person may still be typing.
  func isOpen(_ range: Range<Int>) -> Bool {
    pieces.contains { $0.range.overlaps(range) && Self.isOpen($0, cursor: cursor) }
  }

  /// True for a name before `=` that a stage gives to a new column: it need not exist.
  func isBeingNamed(_ range: Range<Int>) -> Bool {
    guard let place = pieces.firstIndex(where: { $0.range.lowerBound == range.lowerBound }),
      place + 1 < pieces.count, pieces[place + 1].text == "=",
      let bar = pieces[..<place].lastIndex(where: { $0.text == "|" })
    else { return false }
    return [.add, .select, .summarize].contains(StageVerb(rawValue: pieces[bar + 1].word))
  }

  /// True where the cursor is in a piece or at its end; a closing quote ends a piece for good.
  private static func isOpen(_ piece: Piece, cursor: Int) -> Bool {
    guard piece.range.lowerBound <= cursor, cursor <= piece.range.upperBound else { return false }
    guard cursor == piece.range.upperBound else { return true }
    let isClosed = piece.kind == .text || piece.kind == .name && piece.text.hasPrefix("`")
    return !isClosed && piece.kind != .punctuation && piece.kind != .operation
  }
}
