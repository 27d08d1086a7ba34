import Testing

@testable import Shell

@Suite("Search in earlier statements")
struct HistorySearchTests {
  private static let entries = [
    "school | where group = \"8.–9. lk\"", "note \"Yksinäisyys\"", "school |\n  count", "datasets",
  ]

  /// The text in sight after each key: `<` is Ctrl-R, `>` Ctrl-S, `-` backspace, `!` forgets.
  private func story(_ keys: String) -> HistorySearch {
    var search = HistorySearch(Self.entries, text: "typed", cursor: 2)
    for key in keys {
      switch key {
      case "<": search.older()
      case ">": search.newer()
      case "_": search.removeLast()
      case "!": search.clear()
      default: search.append(String(key))
      }
    }
    return search
  }

  @Test(
    "What is found",
    arguments: [
      ("", "typed", nil, false), ("yksinai", "note \"Yksinäisyys\"", 6..<13, false),
      ("ÄISYYS", "note \"Yksinäisyys\"", 11..<17, false),
      ("8.-9", "school | where group = \"8.–9. lk\"", 24..<28, false),
      ("s", "datasets", 4..<5, false), ("s<", "school |\n  count", 0..<1, false),
      ("s<<", "note \"Yksinäisyys\"", 8..<9, false),
      ("s<<<<", "school | where group = \"8.–9. lk\"", 0..<1, true),
      ("s<>", "datasets", 4..<5, false), ("s>", "datasets", 4..<5, true),
      ("sc", "school |\n  count", 0..<2, false), ("scx", "school |\n  count", nil, true),
      ("scx_", "school |\n  count", 0..<2, false), ("sc__", "typed", nil, false),
      ("sc!", "typed", nil, false), ("zzz", "typed", nil, true), ("<<", "typed", nil, false),
    ] as [(String, String, Range<Int>?, Bool)])
  func finds(keys: String, text: String, match: Range<Int>?, isFailing: Bool) {
    let search = story(keys)
    #expect(search.text == text)
    #expect(search.match == match)
    #expect(search.isFailing == isFailing)
  }
}
