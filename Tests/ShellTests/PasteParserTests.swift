import Testing

@testable import Shell

@Suite("Pasted text is text and never keys")
struct PasteParserTests {
  @Test(
    "Text before the end mark",
    arguments: [
      ("where x\u{1B}[201~", "where x"),
      ("a\rb\u{1B}[201~", "a\nb"),
      ("a\nb\u{1B}[201~", "a\nb"),
      ("a\r\nb\r\n\r\nc\u{1B}[201~", "a\nb\n\nc"),
      // While editing the terminal swaps the two characters of a line end.
      ("a\n\rb\u{1B}[201~", "a\nb"),
      ("a\n\nb\u{1B}[201~", "a\n\nb"),
      ("a\tb\u{1B}[201~", "a    b"),
      ("a\u{3}\u{4}\u{7F}\u{9B}b\u{1B}[201~", "ab"),
      ("\u{1B}[31mred\u{1B}[201~", "[31mred"),
      ("\u{1B}\u{1B}[201\u{1B}[201~", "[201"),
      ("\u{1B}[201~", ""),
    ])
  func keeps(typed: String, text: String) {
    var parser = PasteParser()
    let ends = typed.unicodeScalars.map { parser.feed($0) }
    #expect(ends.last == true)
    #expect(ends.dropLast().allSatisfy { !$0 })
    #expect(String(parser.text) == text)
  }

  @Test("A paste beyond the limit is given up whole")
  func givesUp() {
    var parser = PasteParser(limit: 3)
    for scalar in "abc".unicodeScalars { _ = parser.feed(scalar) }
    #expect(!parser.isTooLong)
    _ = parser.feed("d")
    #expect(parser.isTooLong)
    #expect(parser.text.isEmpty)
  }
}
