import Diagnostics
import Indicators
import Tables
import TestSupport
import Testing

@testable import Rendering

@Suite struct WordingTests {
  static let remarks: [Remark] = [
    .resolved(word: "last", column: "year", member: "2023"), .withinRounding(1),
    .withinRounding(3), .differentUnits(rows: 1), .differentUnits(rows: 2), .noData(rows: 1),
    .noData(rows: 2), .keptApart(by: ["n"], kept: ["area", "year", "value"]),
    .keptApart(by: ["m", "n"], kept: ["area", "`osuus %`"]), .ruleDropped(by: "select"),
    .scoredWithout(columns: ["start", "kind"], by: "select"), .approximateNotJudged,
    .computedNotJudged, .pooledNotTested, .notJudged(rows: 1),
    .notJudged(rows: 4), .unweightedMean(column: "value", figures: 1...1),
    .unweightedMean(column: "value", figures: 12...12),
    .mixed(column: "value", over: "unit", members: 2),
    .totalsMixed(column: "area", total: "Koko maa"),
    .unmatched(left: 3, right: 1, source: "population"),
    .unmatched(left: 1, right: 3, source: "population"),
    .nearMatches(["8.–9. lk", "8.-9. lk"], column: "group"),
    .alike((1...9).map { "Kotka" + String(repeating: " ", count: $0) }, column: "area"),
    .approximate(column: "value"), .figuresOf(column: "year", member: "2023"),
    .figuresOf(column: "area", member: "Koko maa"),
    .missingLeftOut(figures: 1, column: "value"), .missingLeftOut(figures: 12_345, column: "n"),
    .notes(["ten months, January to October"], column: "note", others: 0),
    .notes(["a", "b", "c"], column: "note", others: 2),
    .pointsSkipped(188_255), .unmatched(left: 12_345, right: 9_999, source: "population"),
    .takenFor(word: "Esbo", member: "Espoo"),
    .emptyResult(stage: "where year = 2018"), .suppressed(groups: 0, least: 5),
    .suppressed(groups: 2, least: 5), .itemsInOrder(columns: ["a", "j"], items: ["1", "10"]),
    .overallMean(items: 10, without: []), .overallMean(items: 10, without: ["11"]),
    .note(Message(verbatim: "3 lines were left out {0}")),
  ]

  @Test(arguments: DisplayLanguage.allCases) func wordsEveryRemark(_ language: DisplayLanguage) {
    let lines = Self.remarks.map { Wording.remark($0, language).plain + "\n" }
    Golden.expect(lines.joined(), "remarks-\(language.rawValue).txt")
  }

  @Test("A remark calls a column what its header calls it")
  func namesColumnsAsHeadersDo() {
    var field = Field("difference", role: .difference)
    field.titles = ResultColumn.difference.titles
    let table = Table([(field, .decimals([ExactDecimal(1)]))])
    let remark = Remark.approximate(column: "difference")
    #expect(Wording.remark(remark, .fi, of: table).plain == "ero on likiarvo")
    #expect(Wording.remark(remark, .en, of: table).plain == "difference is approximate")
  }

  @Test(arguments: DisplayLanguage.allCases) func fillsInOnce(_ language: DisplayLanguage) {
    let phrase = Phrase("{1} of {0}", fi: "{0}: {1}", sv: "{1} {0} {7}")
    let expected: [DisplayLanguage: String] = [.en: "b of {1}", .fi: "{1}: b", .sv: "b {1} "]
    #expect(phrase.filled(language, "{1}", "b") == expected[language])
  }

  @Test(
    "Differences that are not exact have signs and arrows as exact ones",
    arguments: [
      (-1.0, "▼ -1"), (3.0, "▲ +3"), (0.25, "▲ +0.25"), (0.0, "0"), (1e-9, "▲ +1e-09"), (-0.0, "0"),
      (Double.nan, "nan"), (-1e30, "▼ -1e+30"),
    ])
  func approximateDifferences(_ value: Double, _ expected: String) {
    let table = Table([
      (
        Field("difference", role: .difference),
        Column(values: .approximate([value]), missing: MissingRows(allValid: 1))
      )
    ])
    let style = TerminalStyle()
    let headers = Headers(table, shown: [0], language: .en)
    let cell = CellWriter(table, headers: headers, style: style).cells(0, rows: 0..<1)[0]
    #expect(cell.joined == expected)
  }

  struct NumberCase: Sendable {
    let digits: String
    let en: String
    let fi: String
    var grouped = false
    var signed = false
  }

  static let numbers: [NumberCase] = [
    NumberCase(digits: "41", en: "41", fi: "41"),
    NumberCase(digits: "4.0", en: "4.0", fi: "4,0"),
    NumberCase(digits: "-0.5", en: "-0.5", fi: "\u{2212}0,5"),
    NumberCase(digits: "4", en: "+4", fi: "+4", signed: true),
    NumberCase(digits: "0.0", en: "0.0", fi: "0,0", signed: true),
    NumberCase(digits: "-3", en: "-3", fi: "\u{2212}3", signed: true),
    NumberCase(digits: "9999", en: "9999", fi: "9999", grouped: true),
    NumberCase(digits: "10000", en: "10\u{A0}000", fi: "10\u{A0}000", grouped: true),
    NumberCase(
      digits: "-1234567.5", en: "-1\u{A0}234\u{A0}567.5",
      fi: "\u{2212}1\u{A0}234\u{A0}567,5", grouped: true),
    NumberCase(digits: "2023", en: "2023", fi: "2023"),
    NumberCase(
      digits: "-9223372036854775808", en: "-9223372036854775808", fi: "\u{2212}9223372036854775808"),
    NumberCase(
      digits: "0.000000000000000001", en: "0.000000000000000001", fi: "0,000000000000000001"),
  ]

  @Test(arguments: numbers) func writesNumbers(_ example: NumberCase) throws {
    let value = try #require(ExactDecimal(example.digits))
    let text = { (language: DisplayLanguage) in
      NumberFormat(language: language, unicode: true)
        .text(value, grouped: example.grouped, signed: example.signed)
    }
    #expect(text(.en) == example.en)
    #expect(text(.fi) == example.fi)
    #expect(text(.sv) == example.fi)
  }

  static let doubles: [(Double, String)] = [
    (0.1, "0.1"), (2.0 / 3, "0.6667"), (1e20, "1e+20"), (-12.5, "-12.5"), (.nan, "nan"),
    (-.infinity, "-inf"), (1e-9, "1e-09"), (0, "0"),
  ]

  @Test(arguments: doubles) func writesApproximateNumbers(_ example: (Double, String)) {
    let format = NumberFormat(language: .en, unicode: true)
    #expect(format.parts(approximate: example.0).joined == example.1)
  }

  static let times: [(Duration, String)] = [
    (.zero, "0.00 ms"), (.microseconds(42), "0.04 ms"), (.microseconds(340), "0.3 ms"),
    (.microseconds(4449), "4.4 ms"), (.milliseconds(12), "12 ms"), (.milliseconds(1250), "1.3 s"),
    (.seconds(75), "75.0 s"), (.seconds(-3), "0.00 ms"), (.seconds(Int64.max), "1000000.0 s"),
  ]

  @Test(arguments: times) func wordsTimes(_ example: (Duration, String)) {
    #expect(
      ElapsedTime.text(example.0, NumberFormat(language: .en, unicode: true)) == example.1)
  }
}
