import Tables
import Testing

@Suite("Comparison and search")
struct ComparisonTests {
  @Test("Numbers compare by value over scales, with columns and literals")
  func numbersByValue() {
    let a = numbers("1", "2.50", "3", "[absent]")
    let b = numbers("1.0", "2.5", "2.9", "1")
    func marks(_ operation: Comparison) -> String {
      Column.comparison(operation, .column(a), .column(b), count: 4).marks
    }
    #expect(marks(.equal) == "ttf?")
    #expect(marks(.exactlyEqual) == "ttf?")
    #expect(marks(.notEqual) == "fft?")
    #expect(marks(.less) == "fff?")
    #expect(marks(.lessOrEqual) == "ttf?")
    #expect(marks(.greater) == "fft?")
    #expect(marks(.greaterOrEqual) == "ttt?")
    #expect(Column.comparison(.less, .column(a), value("2.501"), count: 4).marks == "ttf?")
    #expect(Column.comparison(.greater, value("2.500"), .column(a), count: 4).marks == "tff?")
  }

  @Test("Values without room for one scale still compare exactly")
  func widened() {
    let large = numbers("9223372036854775807")
    let fine = numbers("0.000000000000000001")
    #expect(Column.comparison(.greater, .column(large), .column(fine), count: 1).marks == "t")
  }

  @Test(
    "Texts are equal as people read them",
    arguments: [
      ("8.-9. LK", "8.–9. lk", true), ("Häme", "Ha\u{308}me", true), ("a\u{A0}b", "A b", true),
      ("x\u{2212}1", "x-1", true), ("Å", "a\u{30A}", true), ("a b", "ab", false),
      ("a", "ä", false), ("Straße", "Strasse", false), ("a\tb", "a b", true),
    ])
  func folded(a: String, b: String, isEqual: Bool) {
    #expect(TextFolding.equal(a, b) == isEqual)
    let mark = isEqual ? "t" : "f"
    #expect(Column.comparison(.equal, .column(texts(a)), value(b), count: 1).marks == mark)
    #expect(
      Column.comparison(.equal, .column(texts(a)), .column(texts(b)), count: 1).marks == mark)
    #expect(Column.comparison(.exactlyEqual, .column(texts(a)), value(b), count: 1).marks == "f")
    // Of less, equal and greater exactly one holds.
    let less = Column.comparison(.less, .column(texts(a)), value(b), count: 1).marks
    let greater = Column.comparison(.greater, .column(texts(a)), value(b), count: 1).marks
    #expect([mark, less, greater].filter { $0 == "t" }.count == 1)
  }

  @Test("Texts order in Finnish, in columns and against literals")
  func textOrder() {
    let groups = texts("9", "11", "16b", "ä", "z", "[absent]")
    let eleven = Operand.value(.text("11"))
    #expect(Column.comparison(.less, .column(groups), eleven, count: 6).marks == "tffff?")
    #expect(
      Column.comparison(.lessOrEqual, .column(groups), eleven, count: 6).marks == "ttfff?")
    #expect(Column.comparison(.greater, .column(groups), value("Z"), count: 6).marks == "ffftf?")
  }

  @Test("Types that can't be compared give no answer")
  func mixedTypes() {
    #expect(Column.comparison(.equal, .column(texts("1")), value("1"), count: 1).marks == "?")
  }

  @Test("Search reads as people do")
  func search() {
    let names = texts("Koko maa", "KYMENLAAKSO", "Hämeen–liitto", "[suppressed]")
    #expect(Column.contains(.column(names), value("laakso"), count: 4).marks == "ftf?")
    #expect(Column.contains(.column(names), value("n-L"), count: 4).marks == "fft?")
    #expect(Column.contains(.column(names), value("ha"), count: 4).marks == "fff?")
    #expect(Column.startsWith(.column(names), value("ha\u{308}m"), count: 4).marks == "fft?")
    let parts = texts("MAA", "x", "[absent]", "y")
    #expect(Column.contains(.column(names), .column(parts), count: 4).marks == "tf??")
  }
}

@Suite("Three-valued logic")
struct LogicTests {
  @Test("Kleene's tables")
  func kleene() {
    let a = truths("tttfff???")
    let b = truths("tf?tf?tf?")
    #expect(Column.and(a, b).marks == "tf?fff?f?")
    #expect(Column.or(a, b).marks == "ttttf?t??")
    #expect(a.not().marks == "fffttt???")
  }

  @Test("True rows leave out false and missing ones")
  func trueRows() {
    #expect(truths("tf?tt").trueRows() == [0, 3, 4])
  }

  @Test("Being missing is known of every row")
  func isMissing() {
    let column = numbers("1", "[suppressed]", "[absent]")
    #expect(column.isMissingColumn(only: nil).marks == "ftt")
    #expect(column.isMissingColumn(only: .suppressed).marks == "ftf")
  }
}
