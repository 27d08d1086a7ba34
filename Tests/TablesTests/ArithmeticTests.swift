import Tables
import Testing

@Suite("Arithmetic on columns")
struct ArithmeticTests {
  @Test(
    "Sums, differences and products are exact and keep printed decimals",
    arguments: [
      (Arithmetic.subtract, "0.6", "1.1", "-0.5"),
      (.add, "41", "9.7", "50.7"),
      (.add, "4.0", "1", "5.0"),
      (.add, "0.1", "0.2", "0.3"),
      (.subtract, "50.0", "50.0", "0.0"),
      (.subtract, "3", "5", "-2"),
      (.multiply, "0.1", "0.2", "0.02"),
      (.multiply, "-1.5", "4", "-6.0"),
      (.remainder, "7", "3", "1"),
      (.remainder, "-7", "3", "-1"),
      (.remainder, "5.5", "2", "1.5"),
      (.remainder, "1", "0.3", "0.1"),
    ])
  func exact(operation: Arithmetic, a: String, b: String, expected: String) {
    let column = Column.arithmetic(operation, .column(numbers(a)), .column(numbers(b)), count: 1)
    #expect(column.cells == [expected])
    let literal = Column.arithmetic(operation, .column(numbers(a)), value(b), count: 1)
    #expect(literal.cells == [expected])
  }

  @Test("Every row keeps its own printed decimals")
  func printedPerRow() {
    let a = numbers("41", "9.7", "4.0")
    #expect(
      Column.arithmetic(.add, .column(a), value("1"), count: 3).cells == ["42", "10.7", "5.0"])
    let halves = numbers("1", "1.25", "0")
    #expect(
      Column.arithmetic(.add, .column(a), .column(halves), count: 3).cells
        == ["42", "10.95", "4.0"])
    #expect(
      Column.arithmetic(.multiply, .column(a), .column(halves), count: 3).cells
        == ["41", "12.125", "0.0"])
  }

  @Test("A missing side makes the row missing for its reason, the left one's first")
  func missingSides() {
    let a = numbers("1", "[suppressed]", "[not asked]", "4")
    let b = numbers("1", "2", "[absent]", "[not available]")
    let sum = Column.arithmetic(.add, .column(a), .column(b), count: 4)
    #expect(sum.cells == ["2", "[suppressed]", "[not asked]", "[not available]"])
    let none = Column.arithmetic(.add, .column(a), .value(.missing(.notAsked)), count: 4)
    #expect(none.cells == ["[not asked]", "[suppressed]", "[not asked]", "[not asked]"])
  }

  @Test("Division is computed: every digit is kept, few are shown")
  func division() {
    let quotients = Column.arithmetic(
      .divide, .column(numbers("1", "2", "41", "-1", "7.5", "3")),
      .column(numbers("3", "3", "2", "8", "2.5", "0")), count: 6)
    #expect(
      quotients.cells == [
        "0.333333333333333", "0.666666666666667", "20.5", "-0.125", "3", "[not applicable]",
      ])
    #expect(
      quotients.shownCells == [
        "0.333", "0.667", "20.500", "-0.125", "3.000", "[not applicable]",
      ])
    let percent = Column.arithmetic(.multiply, .column(quotients), value("100"), count: 6)
    #expect(percent.shownCells[0] == "33.333")
    #expect(percent.cells[3] == "-12.5")
  }

  @Test("Remainder by zero is missing as not applicable")
  func remainderByZero() {
    let column = Column.arithmetic(.remainder, .column(numbers("1", "2")), value("0"), count: 2)
    #expect(column.cells == ["[not applicable]", "[not applicable]"])
  }

  @Test("A result without room for its digits makes the whole column approximate")
  func overflow() {
    let large = numbers("9223372036854775807", "1")
    let sum = Column.arithmetic(.add, .column(large), value("1"), count: 2)
    #expect(sum.type == .approximate)
    #expect(sum.cells == ["9.223372036854776e+18", "2.0"])
    let product = Column.arithmetic(.multiply, .column(large), .column(large), count: 2)
    #expect(product.cells == ["8.507059173023462e+37", "1.0"])
    let least = numbers("-9223372036854775808")
    #expect(least.negated().cells == ["9.223372036854776e+18"])
    #expect(least.magnitude().type == .approximate)
    #expect(
      Column.arithmetic(.remainder, .column(least), value("-1"), count: 1).cells == ["0"])
  }

  @Test("Computed figures give up decimals that have no room, not their exactness in show")
  func computedMakesRoom() {
    let third = Column.arithmetic(.divide, .column(numbers("1")), value("3"), count: 1)
    let sum = Column.arithmetic(.add, .column(third), value("1000000"), count: 1)
    #expect(sum.cells == ["1000000.333333333333"])
    #expect(sum.shownCells == ["1000000.33"])
  }

  @Test("Approximate results that are not finite are missing")
  func notFinite() {
    let huge = Column.constant(.approximate(1e308), type: .approximate, count: 1)
    let product = Column.arithmetic(.multiply, .column(huge), value("10"), count: 1)
    #expect(product.cells == ["[not applicable]"])
    let quotient = Column.arithmetic(.divide, .column(huge), value("0"), count: 1)
    #expect(quotient.cells == ["[not applicable]"])
  }

  @Test(
    "Rounding is half away from zero",
    arguments: [
      ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("1.15", 1, "1.2"), ("-1.15", 1, "-1.2"),
      ("1.14", 1, "1.1"), ("41", 1, "41"), ("0.5", 0, "1"), ("0.49", 0, "0"),
      ("1250", -2, "1300"), ("-1249.99", -2, "-1200"), ("5.0", -1, "10"), ("4", -30, "0"),
      ("9.999", 2, "10.00"),
    ])
  func rounding(number: String, decimals: Int, expected: String) {
    #expect(numbers(number).rounded(to: decimals).cells == [expected])
  }

  @Test("Rounding to tens that don't fit is approximate")
  func roundingOverflow() {
    #expect(numbers("9223372036854775807").rounded(to: -1).cells == ["9.223372036854776e+18"])
  }

  @Test("Rounding keeps rows with fewer decimals, and makes computed figures exact")
  func roundingColumns() {
    #expect(numbers("41", "9.75", "[absent]").rounded(to: 1).cells == ["41", "9.8", "[absent]"])
    let thirds = Column.arithmetic(.divide, .column(numbers("1", "2")), value("3"), count: 2)
    #expect(thirds.rounded(to: 2).cells == ["0.33", "0.67"])
  }

  @Test("Sign and magnitude")
  func signs() {
    let column = numbers("1.50", "-2", "[suppressed]")
    #expect(column.negated().cells == ["-1.50", "2", "[suppressed]"])
    #expect(column.magnitude().cells == ["1.50", "2", "[suppressed]"])
  }
}
