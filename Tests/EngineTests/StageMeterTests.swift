import Diagnostics
import Language
import Tables
import Testing

@testable import Engine

struct StageMeterTests {
  /// As many rows as are dealt and sorted in parts.
  private static let survey: Table = {
    let rows = 200_000
    func numbers(_ value: (Int) -> Int) -> Column {
      .decimals((0..<rows).map { ExactDecimal(value($0)) })
    }
    return Table([
      (Field("area", role: .dimension), numbers { $0 / 7 }),
      (Field("year", role: .time), numbers { $0 % 7 + 2010 }),
      (Field("value", role: .measure), numbers { $0 * 7919 % 100_000 }),
    ])
  }()

  @Test(
    "A stage that takes long has told of nearly all of its parts when it is done",
    arguments: [
      ("trend over year of value", "trend"), ("sort value, area desc", "sort"),
      ("summarize median(value), mean(value) by area", "summarize"),
      ("distinct area, value", "distinct"), ("count by area, value", "count"),
      ("describe", "describe"), ("pivot year of value", "pivot"),
      ("add a = value * 3, b = value / 7", "add"), ("join t on area, year", "join"),
      ("add a = round(value * 3 / 7, 1)", "add"),
      ("select area, a = abs(value / 7 - area * 2)", "select"),
      ("where round(value / 3, 1) > 7 or area * 2 < year", "where"), ("append t", "append"),
      ("compare year 2010 to 2016 of value", "compare"),
      ("compare year 2010 of value", "compare"),
      ("compare year 2010 to 2016 of value over area first to previous", "compare"),
      ("unpivot area, value as kind of figure", "unpivot"),
    ])
  func tellsHowFarItIs(stage: String, word: String) throws {
    let parsed = Language.parse(Source("t | " + stage))
    guard case .query(let pipeline)? = parsed.statements.first?.kind else {
      Issue.record("\(stage): no query")
      return
    }
    let meter = WorkMeter()
    var inputs = Inputs(
      tables: Dictionary(
        Engine.sources(of: pipeline).map { ($0, Self.survey) },
        uniquingKeysWith: { first, _ in first }
      ))
    inputs.workers.meter = meter
    let plan = try Engine.check(pipeline, inputs: inputs)
    var run = Run(inputs: inputs, table: Self.survey, isCancelled: { false })
    for step in plan.steps { try run.perform(step) }
    // Asked for a moment long ago, when all was still to be done.
    let reading = try #require(meter.reading(at: .now + .seconds(-3600)))
    #expect(reading.stage == word && reading.share >= 0.5)
    _ = try Engine.run(pipeline, inputs: inputs)
    #expect(meter.reading(at: .now + .seconds(-3600)) == nil)
  }
}
