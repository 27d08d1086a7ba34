/// Going back and forth through earlier statements while one is edited.
///
/// What was typed or changed at each place is kept until the statement is entered.
struct HistoryBrowser {
  /// Earlier statements, oldest first.
  private var entries: [String] = []
  /// The place in `entries`; their count stands for the new statement.
  private var position = 0
  private var changed: [Int: String] = [:]

  /// Adds the latest statement and goes back to a new one.
  mutating func add(_ entry: String) {
    entries.append(entry)
    restart()
  }

  /// Forgets changes and stands at a new statement.
  mutating func restart() {
    position = entries.count
    changed = [:]
  }

  /// The statement before this one; nil at the oldest.
  mutating func older(leaving text: String) -> String? {
    move(to: position - 1, leaving: text)
  }

  /// The statement after this one, at last the new one; nil there.
  mutating func newer(leaving text: String) -> String? {
    move(to: position + 1, leaving: text)
  }

  private mutating func move(to place: Int, leaving text: String) -> String? {
    guard (0...entries.count).contains(place) else { return nil }
    changed[position] = text
    position = place
    return changed[place] ?? (place < entries.count ? entries[place] : "")
  }
}
