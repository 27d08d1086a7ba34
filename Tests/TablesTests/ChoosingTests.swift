import Tables
import Testing

@Suite("Choosing, joining ends, and changing type")
struct ChoosingTests {
  @Test("A choice keeps printed decimals; a missing condition gives none")
  func choice() {
    let column = Column.choice(
      truths("tf?"), then: .column(numbers("1.50", "2.50", "3.50")), else: value("0"), count: 3)
    #expect(column.cells == ["1.50", "0", "[absent]"])
    let text = Column.choice(truths("tf"), then: value("yes"), else: value("no"), count: 2)
    #expect(text.cells == ["yes", "no"])
    let partly = Column.choice(
      truths("tf"), then: value("yes"), else: .value(.missing(.notAsked)), count: 2)
    #expect(partly.cells == ["yes", "[not asked]"])
  }

  @Test("Coalesce takes the first value, else the first reason")
  func coalesce() {
    let a = numbers("1", "[suppressed]", "[not asked]")
    let b = numbers("9", "2.0", "[absent]")
    #expect(
      Column.coalesce([.column(a), .column(b)], count: 3).cells == ["1", "2.0", "[not asked]"])
    #expect(Column.coalesce([.column(a), value("0")], count: 3).cells == ["1", "0", "0"])
  }

  @Test("Columns append when their types go together")
  func appending() {
    #expect(numbers("1", "[absent]").appending(numbers("2.5"))?.cells == ["1", "[absent]", "2.5"])
    let texts = texts("b", "a").appending(texts("a", "c", "[suppressed]"))
    #expect(texts?.cells == ["b", "a", "a", "c", "[suppressed]"])
    #expect(texts?.usedMembers() == ["b", "a", "c"])
    #expect(truths("t").appending(truths("?f"))?.marks == "t?f")
    #expect(numbers("1").appending(truths("t")) == nil)
    #expect(numbers().appending(numbers("1"))?.cells == ["1"])
    let far = numbers("9223372036854775807").appending(numbers("0.1"))
    #expect(far?.cells == ["9.223372036854776e+18", "0.1"])
  }

  @Test("Constants of every type")
  func constants() {
    #expect(Column.constant(.text("x"), type: .text, count: 2).cells == ["x", "x"])
    #expect(Column.constant(.boolean(true), type: .boolean, count: 1).cells == ["true"])
    #expect(Column.constant(.missing(.notAsked), type: .text, count: 1).cells == ["[not asked]"])
    #expect(Column.constant(.missing(.absent), type: .decimal, count: 0).cells.isEmpty)
  }

  @Test("Texts in other cases, and their lengths in characters")
  func textFunctions() {
    let column = texts("Åbo", "ÅBO", "[absent]", "a\u{308}ä")
    #expect(column.lowercased().cells == ["åbo", "åbo", "[absent]", "a\u{308}ä"])
    #expect(column.lowercased().usedMembers().count == 2)
    #expect(column.uppercased().cells[0] == "ÅBO")
    #expect(column.length().cells == ["3", "3", "[absent]", "2"])
  }

  @Test("Numbers as text are as shown; text as numbers is as printed or not available")
  func conversions() {
    #expect(numbers("4.0", "[suppressed]").asText().cells == ["4.0", "[suppressed]"])
    #expect(truths("t").asText().cells == ["true"])
    let read = texts("4.0", " \u{2212}12 ", "1,5", "x", "", "[absent]").asNumber()
    #expect(
      read.cells == [
        "4.0", "-12", "[not available]", "[not available]", "[not available]", "[absent]",
      ])
    #expect(truths("tf?").asNumber().cells == ["1", "0", "[absent]"])
  }

  @Test("Distinct numbers ascend, members keep the order of their first rows")
  func domains() {
    let years = numbers("2021", "2019.0", "[absent]", "2019", "-3")
    #expect(years.distinctDecimals().map(\.description) == ["-3", "2019.0", "2021"])
    #expect(texts("b").distinctDecimals().isEmpty)
    #expect(texts("b", "[absent]", "a", "b").taking([2, 0]).usedMembers() == ["a", "b"])
  }

  @Test("Rows that are not there are missing")
  func takingOptional() {
    let column = numbers("1", "[suppressed]", "2.5")
    #expect(
      column.taking(orMissing: [2, Column.noRow, 1]).cells == ["2.5", "[absent]", "[suppressed]"])
    #expect(numbers().taking(orMissing: [Column.noRow]).cells == ["[absent]"])
    #expect(Column.allMissing(like: texts("a"), count: 2).cells == ["[absent]", "[absent]"])
  }
}
