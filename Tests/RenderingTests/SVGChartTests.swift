import Foundation
import Indicators
import Tables
import TestSupport
import Testing

@testable import Rendering

@Suite struct SVGChartTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let table: Table
    var kind: ChartRequest.Kind?
    var series: [String] = []
    var language = DisplayLanguage.en
    var testDescription: String { name }

    var text: String {
      SVGChart.render(ChartRequest(kind: kind, series: series), table, language: language)
    }
  }

  static let cases = [
    Case(name: "line", table: Fixtures.groups),
    Case(name: "line-gaps-fi", table: Fixtures.gaps, language: .fi),
    Case(name: "line-one-sv", table: Fixtures.oneSeries, language: .sv),
    Case(name: "slope", table: Fixtures.loneliness),
    Case(name: "slope-three", table: Fixtures.threeYears, kind: .slope),
    Case(name: "bar", table: Fixtures.changes),
    Case(name: "bar-by-group", table: Fixtures.groups, kind: .bar, series: ["group"]),
    Case(name: "dots", table: Fixtures.everyVerdict, kind: .dots),
    Case(name: "dots-many", table: Fixtures.areas(43)),
    Case(name: "hostile", table: Fixtures.hostile, kind: .bar),
    Case(name: "refused", table: Fixtures.groups, kind: .line, series: ["year"]),
  ]

  @Test(arguments: cases)
  func draws(_ example: Case) {
    Golden.expect(example.text, "chart-\(example.name).svg")
  }

  @Test(arguments: cases)
  func isWellFormedAndNamed(_ example: Case) {
    let text = example.text
    #expect(
      text.contains(#" role="img""#) && text.contains(#"aria-labelledby="chart-title chart-desc""#))
    #expect(!text.contains("<script") && !text.contains("NaN") && !text.contains("inf"))
    #expect(Markup.isBalanced(text))
  }

  @Test func describesFiguresInWords() {
    let text = Self.cases[0].text
    #expect(
      text.contains(
        "lukio: first 12 % (2019), last 15 % (2023), highest 17 % (2021), lowest 12 % (2019)."))
  }

  @Test func keepsIdsPlain() {
    let request = ChartRequest(kind: nil, series: [])
    let text = SVGChart.render(request, Fixtures.groups, language: .en, id: "1 \"><b>x")
    #expect(text.contains(#"id="chart-1bx""#))
  }

  /// The contrast of https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio holds in both choices of colours.
  @Test func reachesContrast() {
    for (name, colour) in SVGPalette.classes where name != "page" && name != "grid" {
      #expect(contrast(colour.light, SVGPalette.page.light) >= 4.5, "\(name)")
      #expect(contrast(colour.dark, SVGPalette.page.dark) >= 4.5, "\(name)")
    }
  }

  private func contrast(_ a: String, _ b: String) -> Double {
    let lights = [luminance(a), luminance(b)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private func luminance(_ colour: String) -> Double {
    let digits = Array(colour.dropFirst())
    let parts = stride(from: 0, to: 6, by: 2).map { start -> Double in
      let share = Double(UInt8(String(digits[start...start + 1]), radix: 16) ?? 0) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}

/// Looks at the elements of a document without a parser of XML.
private enum Markup {
  /// Whether every element that opens also closes, in the right order.
  static func isBalanced(_ text: String) -> Bool {
    var open: [Substring] = []
    for part in text.split(separator: "<") {
      guard let end = part.firstIndex(of: ">") else { return false }
      let tag = part[..<end]
      if tag.last == "/" { continue }
      if tag.first == "/" {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else {
        open.append(tag.prefix { $0 != " " })
      }
    }
    return open.isEmpty
  }
}
