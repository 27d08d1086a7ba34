import Foundation
import Tables
import TestSupport
import Testing

/// The document's rule, written again in whole tenths over the transcribed figures: nothing of the program in it.
private struct Printed {
  let no: String
  let group: String
  let area: String
  /// Tenths, and tenths of half a unit of the last printed decimal times ten: 41 → (410, 50), 9,7 → (97, 5).
  let figures: [String: (tenths: Int, half: Int)]

  init?(_ line: Substring) {
    let parts = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    guard parts.count == 6, !line.hasPrefix("#") else { return nil }
    (no, group, area) = (parts[0], parts[1], parts[2])
    var figures: [String: (tenths: Int, half: Int)] = [:]
    for (year, text) in zip(["2019", "2021", "2023"], parts[3...]) where text != "-" {
      let digits = text.split(separator: ",")
      guard let whole = Int(digits[0]) else { return nil }
      let tenth = digits.count > 1 ? Int(digits[1]) ?? 0 : 0
      figures[year] = (whole * 10 + tenth, digits.count > 1 ? 5 : 50)
    }
    self.figures = figures
  }

  static func all() throws -> [Printed] {
    let path = Repository.path("Tests/CatalogTests/Transcriptions/school.txt")
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .compactMap(Printed.init)
  }
}

/// Indicators of which the document's wording says that more is better; all others of the school are the less the better.
private let higherIsBetter: Set<String> = ["7", "9", "12", "17", "18b", "24"]

private func verdict(
  _ no: String, _ first: (tenths: Int, half: Int)?, _ last: (tenths: Int, half: Int)?
) -> String {
  guard let first, let last else { return "||no data|false" }
  let difference = last.tenths - first.tenths
  let size = abs(difference)
  let threshold = no == "31" ? 5 : 15
  let rises = difference > 0
  let word =
    size <= threshold ? "level" : rises == higherIsBetter.contains(no) ? "better" : "worse"
  // In hundredths, since half a unit of a tenth is five of them.
  let isMarked = abs(size - threshold) * 10 < first.half + last.half
  let sign = difference < 0 ? "-" : ""
  let isWhole = first.half == 50 && last.half == 50
  let text = isWhole ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
  return "|\(text)|\(word)|\(isMarked)"
}

struct VerdictRuleTests {
  @Test(arguments: [
    ("2019", "2021"), ("2019", "2023"), ("2021", "2023"), ("2021", "2019"), ("2023", "2019"),
    ("2023", "2021"),
  ])
  func everyVerdictBetweenTwoYearsFollowsTheRule(_ first: String, _ last: String) throws {
    let expected = try Printed.all().filter { $0.figures[first] != nil || $0.figures[last] != nil }
      .map { row in
        "\(row.no)|\(row.group)|\(row.area)"
          + verdict(row.no, row.figures[first], row.figures[last])
      }
    try expectSame("school | compare year \(first) to \(last)", "area", expected, least: 112)
  }

  @Test(arguments: [("Koko maa", "Kymenlaakso"), ("Kymenlaakso", "Koko maa")])
  func everyVerdictBetweenTheAreasFollowsTheRule(_ first: String, _ last: String) throws {
    let printed = try Printed.all()
    var expected: [String] = []
    for row in printed where row.area == first {
      let other = printed.first { $0.no == row.no && $0.group == row.group && $0.area == last }
      for (year, figure) in row.figures {
        expected.append(
          "\(row.no)|\(row.group)|\(year)" + verdict(row.no, figure, other?.figures[year]))
      }
    }
    try expectSame(
      "school | compare area \"\(first)\" to \"\(last)\"", "year", expected, least: 177)
  }

  /// A mean may be off by as much as the figures that it is made of, which are printed with different decimals.
  @Test(arguments: [("2019", "2021"), ("2021", "2023"), ("2023", "2019")])
  func everyVerdictBetweenMeansFollowsTheRule(_ first: String, _ last: String) throws {
    let areas = Dictionary(grouping: try Printed.all()) { "\($0.no)|\($0.area)" }
    let expected = areas.compactMap { place, rows -> String? in
      let sides = [first, last].map { year in rows.compactMap { $0.figures[year] } }
      guard sides.allSatisfy({ !$0.isEmpty }) else { return nil }
      let (sums, counts) = (sides.map { $0.reduce(0) { $0 + $1.tenths } }, sides.map(\.count))
      // All by the product of both counts, in which everything is whole.
      let all = counts[0] * counts[1]
      let difference = sums[1] * counts[0] - sums[0] * counts[1]
      let no = rows[0].no
      let threshold = (no == "31" ? 5 : 15) * all
      let rises = difference > 0
      let word =
        abs(difference) <= threshold
        ? "level" : rises == higherIsBetter.contains(no) ? "better" : "worse"
      let halves = sides.reduce(0) { $0 + ($1.map(\.half).max() ?? 0) }
      return "\(place)|\(word)|\(abs(abs(difference) - threshold) * 10 < halves * all)"
    }
    let found = try Query.lines(
      "school | summarize mean(value) by no, area, year | compare year \(first) to \(last)",
      columns: ["no", "area", "verdict", "within_rounding"]
    ).dropFirst().filter { !$0.contains("no data") }
    #expect(expected.count >= 36)
    #expect(expected.contains { $0.hasSuffix("true") })
    #expect(found.sorted() == expected.sorted())
  }

  @Test func differencesComparedOnceMoreAreTwiceAsDoubtful() throws {
    let table = """
      area: dimension | no: dimension | polarity: polarity of no | threshold: threshold of no \
      | year: time | value: measure
      A | 1 | higher | 1.5 | 2019 | 10
      A | 1 | higher | 1.5 | 2023 | 14
      B | 1 | higher | 1.5 | 2019 | 10
      B | 1 | higher | 1.5 | 2023 | 11
      """
    let lines = try Query.lines(
      "t | compare year 2019 to 2023 | compare area \"A\" to \"B\" of difference",
      columns: ["no", "difference", "verdict", "within_rounding"],
      tables: ["t": Table("t", table)])
    #expect(lines.last == "1|-3|worse|true")
  }

  private func expectSame(
    _ question: String, _ key: String, _ expected: [String], least: Int
  ) throws {
    let found = try Query.lines(
      question, columns: ["no", "group", key, "difference", "verdict", "within_rounding"])
    let right = Set(expected)
    #expect(expected.count >= least)
    #expect(found.count - 1 == expected.count)
    #expect(found.dropFirst().filter { !right.contains($0) } == [], "found and not by the rule")
    #expect(right.subtracting(found) == [], "by the rule and not found")
  }
}
