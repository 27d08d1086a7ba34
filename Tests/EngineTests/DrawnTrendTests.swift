import Engine
import Indicators
import Tables
import TestSupport
import Testing

/// `trend` of drawn tables against a series at a time, worked out cell by cell.
struct DrawnTrendTests {
  /// A figure of a series; nil where it is missing.
  private struct Point {
    let area: String
    let year: Int
    let tenths: Int?
  }

  /// Every series in the order of its first row, each with figures in some years, shuffled.
  private func points(_ dice: inout SeededNumbers) -> [Point] {
    let areas = Int.random(in: 1...40, using: &dice)
    var points: [Point] = []
    for area in 0..<areas {
      let share = Int.random(in: 1...9, using: &dice)
      for year in 2000...2012 where Int.random(in: 0..<10, using: &dice) < share {
        let tenths = Int.random(in: -3...3, using: &dice)
        points.append(
          Point(
            area: "a\(area)", year: year,
            tenths: Int.random(in: 0..<8, using: &dice) == 0 ? nil : tenths))
      }
    }
    return points.shuffled(using: &dice)
  }

  private func text(_ tenths: Int) -> String {
    ExactDecimal(mantissa: Int64(tenths), scale: 1).description
  }

  private func line(_ series: [Point]) -> String {
    let series = series.sorted { $0.year < $1.year }
    let known = series.filter { $0.tenths != nil }
    let figures = known.compactMap(\.tenths)
    let steps = Set(zip(figures, figures.dropFirst()).map { ($1 - $0).signum() })
    let direction =
      figures.count < 3
      ? "‹not applicable›"
      : steps == [1] ? "rising" : steps == [-1] ? "falling" : steps == [0] ? "level" : "mixed"
    let span = series.filter {
      $0.year >= known.first?.year ?? .max && $0.year <= known.last?.year ?? .min
    }
    return [
      series[0].area, known.first.map { "\($0.year)" } ?? "", known.last.map { "\($0.year)" } ?? "",
      "\(figures.count)", figures.first.map(text) ?? "",
      figures.count > 1 ? figures.last.map(text) ?? "" : "", direction,
      span.map { $0.tenths.map(text) ?? "–" }.joined(separator: ", "),
    ].joined(separator: "|")
  }

  @Test(arguments: 0..<30)
  func everySeriesIsFollowed(_ seed: UInt64) throws {
    var dice = SeededNumbers(state: seed &+ 4000)
    let points = points(&dice)
    let table = Table(
      name: "t",
      [
        (Field("area", role: .dimension), .texts(points.map(\.area))),
        (Field("year", role: .time), .decimals(points.map { ExactDecimal($0.year) })),
        (
          Field("value", role: .measure),
          .decimals(points.map { $0.tenths.map { ExactDecimal(mantissa: Int64($0), scale: 1) } })
        ),
      ])
    var order: [String] = []
    for point in points where !order.contains(point.area) { order.append(point.area) }
    let expected = order.map { area in line(points.filter { $0.area == area }) }
    let columns = ["area", "from", "to", "points", "first", "last", "direction", "course"]
    for workers in [Workers.one, Workers(count: 3, leastRows: 7)] {
      let outcome = try Query.run("t | trend", tables: ["t": table], workers: workers)
      #expect(Array(outcome.table.lines(columns).dropFirst()) == expected)
      // What nobody looked at before only some series were left.
      let some = try Query.run(
        "t | trend | where points > 3", tables: ["t": table], workers: workers)
      let left = expected.filter {
        (Int($0.split(separator: "|", omittingEmptySubsequences: false)[3]) ?? 0) > 3
      }
      #expect(Array(some.table.lines(columns).dropFirst()) == left)
    }
  }
}
