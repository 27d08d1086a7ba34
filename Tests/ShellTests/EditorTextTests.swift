import Testing

@testable import Shell

@Suite("Where the text stands and how one moves in it")
struct EditorTextTests {
  @Test(
    "The cell after a text on a screen of ten columns",
    arguments: [
      ("", 0, 0), ("> ", 0, 2), ("0123456789", 1, 0), ("0123456789\n", 2, 0), ("a\nbc", 1, 2),
      ("日日日日x日", 1, 2), ("ä", 0, 1), ("a\u{301}", 0, 1), ("\u{1}", 0, 2), ("a\tb", 0, 9),
    ])
  func layout(text: String, row: Int, column: Int) {
    #expect(TerminalLocale.useUTF8())
    var layout = ScreenLayout(columns: 10)
    layout.advance(over: text.unicodeScalars)
    #expect(layout.position == ScreenLayout.Position(row: row, column: column))
  }

  @Test(
    "Up and down keep the column where the line is long enough",
    arguments: [
      ("abc\nde\nfghi", 0, nil, 4), ("abc\nde\nfghi", 3, nil, 6), ("abc\nde\nfghi", 5, 1, 8),
      ("abc\nde\nfghi", 11, 6, nil), ("", 0, nil, nil), ("\n", 1, 0, nil),
    ] as [(String, Int, Int?, Int?)])
  func motion(text: String, cursor: Int, up: Int?, down: Int?) {
    let scalars = Array(text.unicodeScalars)
    #expect(LineMotion.up(from: cursor, in: scalars) == up)
    #expect(LineMotion.down(from: cursor, in: scalars) == down)
  }

  @Test("Each visible letter of a prompt carries its style, and the space resets it")
  func prompt() {
    #expect(TerminalLocale.useUTF8())
    let prompt = Prompt("m>\u{1B}\u{301}", style: "1;36")
    #expect(prompt.visible == "m> ")
    #expect(
      prompt.encoded.split(separator: "\u{1}", omittingEmptySubsequences: false)
        == ["", "\u{1B}[1;36m", "m", "\u{1B}[1;36m", ">", "\u{1B}[0m", " "])
    #expect(Prompt("m>").encoded == "m> ")
  }

  @Test("Back and forth through earlier statements keeps what was typed")
  func browser() {
    var browser = HistoryBrowser(["one", "two"])
    #expect(browser.newer(leaving: "typed") == nil)
    #expect(browser.older(leaving: "typed") == "two")
    #expect(browser.older(leaving: "two, changed") == "one")
    #expect(browser.older(leaving: "one") == nil)
    #expect(browser.newer(leaving: "one") == "two, changed")
    #expect(browser.newer(leaving: "two, changed") == "typed")
  }
}
