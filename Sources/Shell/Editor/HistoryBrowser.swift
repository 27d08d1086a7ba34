/// Going back and forth through earlier statements while one is edited.
///
/// What was typed or changed at each place is kept until the statement is entered.
struct HistoryBrowser {
  /// Earlier statements, oldest first.
  let entries: [String]
  /// The place in `entries`; their count stands for the new statement.
  private var position: Int
  private var changed: [Int: String] = [:]

  /// Stands at a new statement after these, oldest first.
  init(_ entries: [String] = []) {
    self.entries = entries
    position = entries.count
  }

  /// The statement before this one; nil at the oldest.
  mutating func older(leaving text: String) -> String? {
    move(to: position - 1, leaving: text)
  }

  /// The statement after this one, at last the new one; nil there.
  mutating func newer(leaving text: String) -> String? {
    move(to: position + 1, leaving: text)
  }

  /// What the newest statement that begins with a text has behind it; empty where none has.
  func rest(of text: String) -> String {
    let typed = text.utf8
    guard !typed.isEmpty,
      let entry = entries.last(where: {
        $0.utf8.count > typed.count && $0.utf8.starts(with: typed)
      })
    else { return "" }
    return String(decoding: entry.utf8.dropFirst(typed.count), as: UTF8.self)
  }

  private mutating func move(to place: Int, leaving text: String) -> String? {
    guard (0...entries.count).contains(place) else { return nil }
    changed[position] = text
    position = place
    return changed[place] ?? (place < entries.count ? entries[place] : "")
  }
}
