/// A search in earlier statements that goes on with every letter: the newest that has what was typed.
///
/// Case, accents, kinds of dash and kinds of space make no difference: `yksinainen` finds `Yksinäinen`.
struct HistorySearch {
  /// What is looked for.
  private(set) var query = ""
  /// Whether nothing has all that was typed; what was found before stays in sight.
  private(set) var isFailing = false
  /// The text that was edited when the search began.
  let original: String
  /// The place of the cursor in it, in scalars.
  let originalCursor: Int

  private let entries: [String]
  private let folded: [FoldedText]
  private var found: Int?

  /// Begins above a text that is edited; the entries are given oldest first.
  init(_ entries: [String], text: String, cursor: Int) {
    self.entries = entries
    folded = entries.map(FoldedText.init)
    original = text
    originalCursor = cursor
  }

  /// The statement that was found, or the text that was edited.
  var text: String { found.map { entries[$0] } ?? original }

  /// The scalars of `text` that were looked for; nil where nothing was found.
  var match: Range<Int>? {
    guard let found, !query.isEmpty else { return nil }
    return folded[found].range(of: FoldedText(query))
  }

  /// Looks for one letter more, from what was found on.
  mutating func append(_ letters: String) {
    query += letters
    find(from: found ?? entries.count - 1)
  }

  /// Looks for one letter less, from the newest statement on.
  mutating func removeLast() {
    guard !query.isEmpty else { return }
    query.removeLast()
    found = nil
    find(from: entries.count - 1)
  }

  /// Forgets what was typed and found.
  mutating func clear() {
    query = ""
    found = nil
    isFailing = false
  }

  /// Goes on to an older statement; stays where there is none.
  mutating func older() {
    find(from: (found ?? entries.count) - 1)
  }

  /// Goes back to a newer statement; stays where there is none.
  mutating func newer() {
    guard let found else { return }
    let wanted = FoldedText(query)
    let newer = entries.indices.dropFirst(found + 1).first { folded[$0].range(of: wanted) != nil }
    isFailing = newer == nil
    self.found = newer ?? found
  }

  private mutating func find(from newest: Int) {
    guard !query.isEmpty else {
      isFailing = false
      return
    }
    let wanted = FoldedText(query)
    let place = entries.indices.prefix(max(newest + 1, 0)).last {
      folded[$0].range(of: wanted) != nil
    }
    isFailing = place == nil
    found = place ?? found
  }
}
