import Tables
import TestSupport
import Testing

@testable import Rendering

@Suite struct MarkdownTableTests {
  @Test func looksAsRecorded() {
    Golden.expect(MarkdownTable.render(Fixtures.everyVerdict), "markdown-every-verdict.md")
  }

  /// Texts that could break a cell, a row, a table or the notebook around it.
  static let texts: [String] = [
    "", " ", "  ", " a", "a ", "|", "\\", "\\|", "|\\", "\\\\|", "`", "``", "-->",
    "<!-- /result -->", "---",
    ":--", "--:", "\n", "a\nb", "\r\n", "\r", "\t", "\\n", "\\u{1B}", "\u{1B}", "\u{0}", "\u{85}",
    "\u{2028}", "\u{202E}abc", "\u{200B}", "\u{FEFF}", "(suppressed)", "\\(suppressed)",
    "(not asked)", "(absent)", "()", "≈", "level ≈", "*a* _b_ [c](d) <e> &amp; ~~f~~", "e\u{301}",
    "\u{301}", "\u{301}|", "|\u{301}", "👩‍👩‍👧", "a\u{200D}b", "\u{A0}", "\u{2003}x\u{2003}", "{",
    "\\u{}",
    "\\u{110000}", "\\", "n", "u{41}", "```mittari\nx\n```", "|||", "| --- |",
  ]

  @Test(arguments: texts) func readsBackEveryText(_ text: String) throws {
    let table = Table([
      (Field("key \(text)"), .texts([text, nil, text + text])),
      (Field("second"), .texts(["x", text, ""])),
    ])
    let parsed = try #require(MarkdownTable.parse(MarkdownTable.render(table)))
    #expect(spelled(parsed) == spelled(MarkdownTable.content(table)))
    let lines = MarkdownTable.render(table).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(!MarkdownTable.render(table).contains("-->"))
  }

  @Test func readsBackTheTableOfContents() throws {
    for table in [Fixtures.everyVerdict, Fixtures.school, Fixtures.school.taking([])] {
      let text = MarkdownTable.render(table)
      #expect(MarkdownTable.parse(text) == MarkdownTable.content(table))
      #expect(
        MarkdownTable.parse("\n" + text + "\n<!-- /result -->\n") == MarkdownTable.content(table))
    }
  }

  @Test func tellsKindsOfMissingApart() {
    let kinds = MissingKind.allCases
    let table = Table([(Field("value", role: .measure), Fixtures.figures(kinds.map(\.label)))])
    #expect(MarkdownTable.content(table).rows == kinds.map { [.missing($0)] })
    #expect(MarkdownTable.parse(MarkdownTable.render(table)) == MarkdownTable.content(table))
  }

  @Test(arguments: ["", "text", "| a |", "| a |\n| b |\n", "|", "\n\n", "| a |\n"])
  func refusesWhatIsNoTable(_ text: String) {
    #expect(MarkdownTable.parse(text) == nil)
  }

  /// A table that a person aligned by hand reads the same.
  @Test func readsPaddedTables() {
    let text = "  | a    | b   |\r\n|:-----|----:|\r\n| x\\|y |  4  |\r\n"
    #expect(
      MarkdownTable.parse(text)
        == MarkdownTable.Content(header: ["a", "b"], rows: [[.text("x|y"), .text("4")]]))
  }

  /// The content with every text as its scalars, as `String` takes Unicode forms for equal.
  private func spelled(_ content: MarkdownTable.Content) -> [[[UInt32]?]] {
    let header = content.header.map { Optional($0.unicodeScalars.map(\.value)) }
    let rows = content.rows.map { row in row.map { $0.dataText?.unicodeScalars.map(\.value) } }
    return [header] + rows
  }
}
