import TestSupport
import Testing

@testable import Shell

@Suite("Colours are drawn over a text in its place")
struct TextPainterTests {
  /// The screen after a text stands on it and is painted: `u` letters underlined, the rest plain.
  private func painted(
    _ text: String, cursor: Int? = nil, rows: Int = 5, columns: Int = 10, suggestion: String = ""
  ) -> VirtualScreen {
    #expect(TerminalLocale.useUTF8())
    let scalars = Array(text.unicodeScalars)
    let painter = TextPainter(
      size: .init(rows: rows, columns: columns), prompt: Array("> ".unicodeScalars),
      text: scalars, styles: scalars.map { $0 == "u" ? "4" : "" },
      cursor: cursor ?? scalars.count, suggestion: suggestion, suggestionStyle: "90")
    var screen = VirtualScreen(rows: rows, columns: columns)
    screen.feed(Array("\r\n> ".utf8))
    // As libedit leaves it: the text drawn, the cursor in its place.
    var layout = ScreenLayout(columns: columns)
    layout.advance(over: "> ".unicodeScalars)
    layout.advance(over: scalars)
    let end = layout.position
    screen.feed(Array(text.replacing("\n", with: "\r\n").utf8))
    var place = ScreenLayout(columns: columns)
    place.advance(over: "> ".unicodeScalars)
    place.advance(over: scalars[..<(cursor ?? scalars.count)])
    screen.feed(Array("\u{1B}[\(2 + place.position.row);\(place.position.column + 1)H".utf8))
    _ = end
    if painter.fits { screen.feed(Array(painter.sequence.utf8)) }
    return screen
  }

  @Test(
    "The letters and the cursor stay where they are",
    arguments: [
      ("abu", 3, ["", "> abu"], 1, 5), ("abucdefgh", 9, ["", "> abucdefg", "h"], 2, 1),
      ("abucdefg", 8, ["", "> abucdefg"], 2, 0), ("aub\ncud", 1, ["", "> aub", "cud"], 1, 3),
      ("日u日日日x", 2, ["", "> 日u日日", "日x"], 1, 5), ("", 0, ["", ">"], 1, 2),
    ])
  func keepsPlaces(text: String, cursor: Int, lines: [String], row: Int, column: Int) {
    let screen = painted(text, cursor: cursor)
    #expect(screen.lines == lines)
    #expect([screen.row, screen.column] == [row, column])
    #expect(screen.text(styled: "4") == (text.contains("u") ? "u" : nil))
  }

  @Test("A suggestion stays in its row, clipped, with the cursor before it")
  func suggests() {
    let screen = painted("abc", suggestion: "defghij")
    #expect(screen.lines == ["", "> abcdef…"])
    #expect(screen.text(styled: "90") == "def…")
    #expect([screen.row, screen.column] == [1, 5])
    #expect(painted("abc", cursor: 1, suggestion: "def").lines == ["", "> abc"])
    // Where the text fills its row, the suggestion begins the next.
    #expect(painted("abcdefgh", suggestion: "ij").lines == ["", "> abcdefgh", "ij"])
  }

  @Test("What has scrolled away, or shows as other signs, is not painted")
  func leavesAlone() {
    #expect(painted("u\u{1}").text(styled: "4") == nil)
    #expect(painted("u" + String(repeating: "\n", count: 5)).text(styled: "4") == nil)
  }

  @Test("The next word of a suggestion has the blanks before it")
  func words() {
    #expect(Suggestion("ool | count", behind: "sch").word == "ool")
    #expect(Suggestion(" | count", behind: "school").word == " |")
    #expect(Suggestion("ool |\ncount", behind: "sch").shown == "ool | …")
  }
}
