import TestSupport
import Testing

@Suite("Letters two cells wide and combining marks stand where they were typed", .serialized)
struct WideLetterTests {
  private static let columns = 24

  /// What a line holds and where its cursor is: worked out here, apart from the editor.
  private struct Line {
    var letters: [Character] = []
    var cursor = 0

    /// Does what a key does; true where the key is one of `keys`.
    mutating func press(_ key: String) {
      switch key {
      case "\u{8}":
        if cursor > 0 {
          letters.remove(at: cursor - 1)
          cursor -= 1
        }
      case "\u{1B}[3~": if cursor < letters.count { letters.remove(at: cursor) }
      case "\u{1B}[D": cursor = max(cursor - 1, 0)
      case "\u{1B}[C": cursor = min(cursor + 1, letters.count)
      case "\u{1}": cursor = 0
      case "\u{5}": cursor = letters.count
      default:
        letters.insert(contentsOf: key, at: cursor)
        cursor += key.count
      }
    }

    /// Row and column of the cursor behind a prompt of two cells; a wide letter never hangs over the edge.
    var place: (row: Int, column: Int) {
      var (row, column) = (0, 2)
      for (index, letter) in letters.enumerated() {
        let width = letter == "字" || letter == "👍" || letter == "🙂" ? 2 : 1
        if column + width > columns { (row, column) = (row + 1, 0) }
        if index == cursor { break }
        column += width
      }
      return column == columns ? (row + 1, 0) : (row, column)
    }
  }

  private static let keys = [
    "字", "👍", "字字字", "ö", "xy", "e\u{301}", "\u{8}", "\u{1B}[3~", "\u{1B}[D", "\u{1B}[D",
    "\u{1B}[C", "\u{1}", "\u{5}", "🙂ö字",
  ]

  @Test("Keys drawn by seed leave the letters and the cursor where they belong", arguments: 1...12)
  func stands(seed: UInt64) throws {
    var random = SeededNumbers(state: seed)
    let terminal = try Program.shell(rows: 40, columns: Self.columns)
    let top = terminal.screen.row
    var line = Line()
    var story: [String] = []
    for _ in 1...40 {
      let key = Self.keys.randomElement(using: &random) ?? ""
      story.append(key)
      line.press(key)
      terminal.send(key)
      let expected = ">" + String(line.letters)
      let place = line.place
      try terminal.waitFor(
        "\(expected) and the cursor at \(place) after \(story)"
      ) { screen in
        screen.lines(without: PseudoTerminal.suggestion).dropFirst(top).joined()
          .filter { $0 != " " } == expected && screen.row == top + place.row
          && screen.column == place.column
      }
    }
  }
}
