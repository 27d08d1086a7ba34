import Tables
import Testing

@testable import Rendering

@Suite struct SparklineTests {
  struct Case: Sendable {
    let figures: [String?]
    let unicode: String
    let ascii: String
  }

  static let cases: [Case] = [
    Case(figures: ["10", "14", "15"], unicode: "▁▇█", ascii: "_-^"),
    Case(figures: ["-0.5", "-0.25", "0"], unicode: "▁▅█", ascii: "_-^"),
    Case(
      figures: ["1", "2", "3", "4", "5", "6", "7", "8"], unicode: "▁▂▃▄▅▆▇█", ascii: "__..--^^"),
    Case(figures: ["12", "12.0", "12"], unicode: "▄▄▄", ascii: "---"),
    Case(figures: ["3", nil, "1"], unicode: "█·▁", ascii: "^?_"),
    Case(figures: [nil, "3", nil], unicode: "·▄·", ascii: "?-?"),
    Case(figures: [nil, nil, nil], unicode: "···", ascii: "???"),
    Case(
      figures: ["-9223372036854775808", "0", "9223372036854775807"], unicode: "▁▅█", ascii: "_-^"),
  ]

  @Test(arguments: cases) func drawsTheCourse(_ example: Case) throws {
    let cells = try example.figures.map { text -> Cell in
      guard let text else { return .missing(.absent) }
      return .decimal(try #require(ExactDecimal(text)))
    }
    #expect(Sparkline(signs: Signs(unicode: true)).text(cells) == example.unicode)
    #expect(Sparkline(signs: Signs(unicode: false)).text(cells) == example.ascii)
  }

  @Test func survivesNumbersWithoutAPlace() {
    let cells: [Cell] = [
      .approximate(.nan), .approximate(-1e308), .approximate(1e308), .approximate(.infinity),
    ]
    #expect(Sparkline(signs: Signs(unicode: true)).text(cells) == "·▁█·")
  }

  /// It is drawn and nothing else: neither data nor Markdown know of it.
  @Test func isNoDataOfTheTable() {
    let drawn = TerminalTable.render(Fixtures.threeYears, style: TerminalStyle(width: 100))
    #expect(drawn.contains("trend"))
    #expect(!MarkdownTable.render(Fixtures.threeYears).contains("trend"))
    #expect(!TerminalTable.render(Fixtures.everyVerdict, style: TerminalStyle()).contains("trend"))
  }
}
