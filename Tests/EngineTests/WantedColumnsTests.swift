import Diagnostics
import Engine
import Language
import Tables
import Testing

@Suite("Which columns of its source a pipeline can touch is told by its words")
struct WantedColumnsTests {
  private func wanted(_ stages: String) throws -> WantedColumns? {
    let parsed = Language.parse(Source("\"file.csv\" | \(stages)"))
    guard case .query(let pipeline)? = parsed.statements.first?.kind else { return nil }
    try #require(parsed.diagnostics.isEmpty)
    return Engine.wantedColumns(of: pipeline)
  }

  @Test(
    arguments: [
      ("summarize mean(value) by group", ["mean(value)", "value", "group"], false),
      ("summarize s = Sum(n) by area | sort s", ["s", "n", "area"], true),
      (
        "where year >= 2020 and (group in (\"a\", lukio) or not area is missing) | count by gender",
        ["year", "group", "lukio", "area", "gender"], false
      ),
      ("select area, gap = value - 50", ["area", "gap", "value"], false),
      ("add gap = value - 50 | sort -n | take 3 | distinct gap", ["gap", "value", "n"], false),
      ("count", [], false),
      (
        "where value between low and high | where name starts with other | select a | sort b",
        ["value", "low", "high", "name", "other", "a"], false
      ),
      ("summarize round(sum(n) / count(), 1)", ["n", "round(sum(n) / count(), 1)"], true),
    ] as [(String, [String], Bool)])
  func named(_ stages: String, _ names: [String], _ hasTime: Bool) throws {
    let wanted = try #require(try wanted(stages))
    for name in names { #expect(wanted.include(name), "\(name)") }
    #expect(wanted.includeTime == hasTime)
    for other in ["b", "other_area", "valu"] { #expect(!wanted.include(other)) }
  }

  @Test(
    "Any column may be touched where no stage names all that it gives",
    arguments: [
      "take 5", "where value > 3", "sort value", "distinct", "compare year", "trend", "describe",
      "pivot year of value", "unpivot", "chart line by group", "export \"x.csv\"", "as x",
      "join other on area | summarize mean(value) by area", "append other | count by area",
      "where value > 3 | as x | count by area", "summarize mean(value) by area | sql",
      "score by focus", "meter by group",
    ])
  func all(_ stages: String) throws {
    #expect(try wanted(stages) == nil)
  }
}
