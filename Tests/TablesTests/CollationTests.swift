import Tables
import TestSupport
import Testing

@Suite("Finnish order of texts")
struct CollationTests {
  private static let inOrder = [
    "", " ", " a", "-", "–", "-a", "(x)", "4–5", "4.–5. lk", "4a", "8.–9. lk", "9", "09", "10",
    "11",
    "16a", "16b", "16b10", "a", "A", "á", "ab",
    "cafe", "café", "cafes", "d", "ð", "e", "Espoo", "s", "š", "sa", "Straße", "y", "Y", "ü", "ya",
    "z",
    "å", "Å", "åa", "ä", "Ä", "æ", "ä1", "ö", "ø", "Ω", "я",
  ]

  @Test("A list in its order, from every starting order")
  func list() {
    let expected = Self.inOrder
    var generator = SeededNumbers(state: 1)
    for _ in 0..<5 {
      let sorted = expected.shuffled(using: &generator)
        .sorted(by: FinnishCollation.precedes)
      #expect(sorted == expected)
    }
  }

  @Test("Ranks agree with the order, and equal letters in another form sort by bytes")
  func ranks() {
    #expect(FinnishCollation.ranks(of: ["ö", "a", "9", "11"]) == [3, 2, 0, 1])
    let (composed, decomposed) = ("\u{E4}", "a\u{308}")
    #expect(
      FinnishCollation.precedes(composed, decomposed)
        != FinnishCollation.precedes(decomposed, composed))
    #expect(!FinnishCollation.precedes("a", "a"))
  }

  @Test("Decomposed letters sort where composed ones do")
  func decomposed() {
    #expect(FinnishCollation.precedes("z", "a\u{30A}"))
    #expect(FinnishCollation.precedes("a\u{30A}", "\u{E4}"))
  }
}

@Suite("Sorting rows")
struct SortingTests {
  private func sorted(_ keys: [(column: Column, descending: Bool)]) -> [UInt32] {
    Table(keys.enumerated().map { (Field("c\($0.offset)"), $0.element.column) })
      .sortedRows(by: keys)
  }

  @Test("Missing goes last in both directions, ties keep their order")
  func numbersAndMissing() {
    let column = numbers("2", "[absent]", "-1", "2.0", "[suppressed]", "1000000")
    #expect(sorted([(column, false)]) == [2, 0, 3, 5, 1, 4])
    #expect(sorted([(column, true)]) == [5, 0, 3, 2, 1, 4])
  }

  @Test("The extreme mantissas sort before missing ones")
  func extremes() {
    let column = numbers("[absent]", "9223372036854775807", "-9223372036854775808")
    #expect(sorted([(column, false)]) == [2, 1, 0])
    #expect(sorted([(column, true)]) == [1, 2, 0])
  }

  @Test("Later keys decide between equal earlier ones")
  func twoKeys() {
    let groups = texts("lukio", "8.–9. lk", "lukio", "Äänekoski", "[absent]")
    let figures = numbers("1", "5", "3", "0", "9")
    #expect(sorted([(groups, false), (figures, true)]) == [1, 2, 0, 3, 4])
    #expect(sorted([(groups, true), (figures, false)]) == [3, 0, 2, 1, 4])
  }

  @Test("Approximate numbers and truth values")
  func otherTypes() {
    let doubles = numbers("9223372036854775807", "-0.5", "0", "-7")
    #expect(doubles.type == .approximate)
    #expect(sorted([(doubles, false)]) == [3, 1, 2, 0])
    #expect(sorted([(truths("tf?f"), false)]) == [1, 3, 0, 2])
  }

  @Test("No key leaves the rows as they are")
  func noKeys() {
    let table = Table([(Field("a"), numbers("2", "1"))])
    #expect(table.sortedRows(by: []) == [0, 1])
  }
}
