import Engine
import Indicators
import Tables
import Testing

/// `score`: row by row and counted by group.
struct ScoreVerbTests {
  private static let card = Table(
    "card",
    """
    id: dimension, text | focus: attribute of id | kind: kind of id | good: polarity of id | start: baseline | goal: target | year: time | actual: measure
    1                   | A                      | on/off           | higher               |                 |              | 2026       | 1
    2                   | A                      | percent          | higher               | 40              | 60           | 2026       | 55
    3                   | A                      | count            | lower                |                 | 5            | 2026       | 8
    4                   | B                      | scale 1–4        | higher               |                 | 3            | 2026       | ?
    5                   | B                      | count            | higher               |                 |              | 2026       | 12
    6                   | B                      | percent          | none                 |                 | 50           | 2026       | 60
    7                   |                        | percent          | higher               |                 | 50           | 2026       | 160
    8                   |                        | percent          | higher               |                 | 50           | 2026       | ..
    9                   |                        | count            | higher               |                 | 0            | 2026       | 0
    """)

  private func run(_ stages: String) throws -> Outcome {
    try Query.run("card | \(stages)", tables: ["card": Self.card])
  }

  @Test func everyRowKeepsItsColumnsAndGetsItsScore() throws {
    let outcome = try run("score")
    #expect(
      outcome.table.lines(["id", "goal", "actual", "gap", "score"]).dropFirst() == [
        "1||1||reached", "2|60|55|-5|on the way", "3|5|8|3|not reached",
        "4|3|‹not asked›|‹not asked›|no result yet", "5||12||not judged", "6|50|60|10|not judged",
        "7|50|160|110|not judged", "8|50|‹suppressed›|‹suppressed›|not judged", "9|0|0|0|reached",
      ])
    #expect(
      Set(outcome.remarks) == [
        .withoutTarget(rows: 1), .withoutDirection(rows: 1), .impossibleResults(rows: 1),
        .scores([.reached: 2, .onTheWay: 1, .notReached: 1, .noResult: 1, .notJudged: 4]),
      ])
  }

  /// Without its baseline a result is not on the way, and without its kind no result is impossible.
  @Test(arguments: [
    ("select id, actual, goal, good | score", ["kind", "start"]),
    ("select id, actual, goal, good, kind, focus | score by focus", ["start"]),
    ("distinct id, actual, goal, good, start | score", ["kind"]),
    (
      "select id, actual, goal, good, kind, base = start + 1 | select id, actual, goal | score",
      ["start", "kind"]
    ),
    ("select id, actual, goal, good, kind, start | score", []),
    ("where id = \"1\" | score", []),
  ])
  func whatScoresAreToldWithoutIsSaid(_ stages: String, _ columns: [String]) throws {
    let told = try run(stages).remarks.compactMap { remark in
      if case .scoredWithout(let columns, _) = remark { columns } else { nil }
    }
    #expect(told == (columns.isEmpty ? [] : [columns]))
  }

  @Test(arguments: [
    ("score of goal", "same-column «goal» name another column of numbers after `of`"),
    ("score of focus", "not-numeric «focus» name a column of numbers after `of`"),
  ])
  func theFiguresAreNotTheirTargets(_ stage: String, _ told: String) {
    #expect(Query.fault("card | \(stage)", tables: ["card": Self.card]) == told)
  }

  @Test func groupsAreCountedWithTheirTotals() throws {
    #expect(
      try run("score by focus").table.lines() == [
        "focus|reached|on_the_way|not_reached|no_result_yet|not_judged|total", "A|1|1|1|0|0|3",
        "B|0|0|0|1|2|3", "|1|0|0|0|2|3",
      ])
    #expect(
      try run("score of actual by focus, kind | where total > 1 | count").table.lines() == [
        "count", "1",
      ])
  }

  @Test func theRowsThatStayAreCounted() throws {
    #expect(
      try run(#"score | where score = "reached""#).remarks.contains(.scores([.reached: 2])))
    // Every score can be asked for though no row has it.
    #expect(try run(#"where id = "1" | score | where score = "on the way""#).table.rowCount == 0)
  }

  /// The shipped draft has no result yet: all 30 rows wait, and none is zero.
  @Test func theShippedScorecardWaits() throws {
    #expect(
      try Query.remarks("scorecard | score").contains(.scores([.noResult: 30])))
    let lines = try Query.lines("scorecard | score by focus", columns: ["no_result_yet", "total"])
    #expect(lines.dropFirst() == ["9|9", "17|17", "4|4"])
  }
}
