import Diagnostics
import Engine
import Indicators
import Language
import Tables
import Testing

/// Which leading stages a database carries out, and as what; all that it might answer otherwise stays here.
struct HandoverTests {
  private static let table = "SELECT \"area\", \"year\", \"value\", \"x\", \"d\" FROM \"t\""

  private static func handover(_ stages: String, knowsTexts: Bool = true) throws -> Handover {
    var shape = Table([
      (Field("area", role: .dimension), .texts([])), (Field("year", role: .time), .decimals([])),
      (Field("value", role: .measure), .decimals([])),
      (
        Field("x", role: .measure),
        Column(values: .approximate([]), missing: MissingRows(allValid: 0))
      ), (Field("d", role: .measure), .decimals([])),
    ])
    shape.updateField(1) { $0.domain = [2019, 2021, 2023].map { ExactDecimal($0) } }
    var database = try #require(
      DatabaseTable(
        shape, relation: "\"t\"", values: shape.fields.map { "\"\($0.name)\"" },
        exact: ["area", "year", "value"], dialect: "duckdb"))
    if knowsTexts { database.know([0: ["Hamina", "Kotka", "KOTKA", "O'Hara – länsi", "Åbo"]]) }
    let source = Source("t | " + stages)
    guard case .query(let pipeline)? = Language.parse(source).statements.first?.kind else {
      throw DiagnosticList(Language.parse(source).diagnostics)
    }
    return Engine.handover(
      pipeline, of: database, inputs: Inputs(tables: [pipeline.source: database.table]),
      atMost: pipeline.stages.count)
  }

  @Test(arguments: [
    ("where year >= 2021", 1, "SELECT * FROM s0 WHERE (\"year\" >= 2021)"),
    (
      "where year in (2019, 2023) and not value between 1.5 and 2", 1,
      "SELECT * FROM s0 WHERE (((\"year\" = 2019) OR (\"year\" = 2023)) "
        + "AND (NOT ((\"value\" >= 1.5) AND (\"value\" <= 2))))"
    ),
    ("where year = last", 1, "SELECT * FROM s0 WHERE (\"year\" = 2023)"),
    (
      "where area = \"kotka\" or area is missing", 1,
      "SELECT * FROM s0 WHERE ((\"area\" IN ('Kotka', 'KOTKA')) OR (\"area\" IS NULL))"
    ),
    (
      "where area != \"Hamina\"", 1, "SELECT * FROM s0 WHERE (\"area\" NOT IN ('Hamina'))"
    ),
    (
      "where area ~ \"o'hara - LÄN\"", 1,
      "SELECT * FROM s0 WHERE (\"area\" IN ('O''Hara – länsi'))"
    ),
    ("where area == \"Kotka\"", 1, "SELECT * FROM s0 WHERE (\"area\" IN ('Kotka'))"),
    (
      "select where_is = area, value | take 5", 2,
      "SELECT * FROM s1 LIMIT 5"
    ),
    (
      "count by area, year", 1,
      "SELECT \"area\" AS \"area\", \"year\" AS \"year\", count(*) AS \"count\" FROM s1 "
        + "GROUP BY \"area\", \"year\" ORDER BY min(\"#row\")"
    ),
    (
      "distinct area", 1,
      "SELECT \"area\" AS \"area\" FROM s1 GROUP BY \"area\" ORDER BY min(\"#row\")"
    ),
    ("count", 1, "SELECT count(*) AS \"count\" FROM s0"),
    (
      "where value > 1 | count", 2,
      "SELECT count(*) AS \"count\", count(*) AS \"#rows\" FROM s1"
    ),
    (
      "summarize s = sum(value), n = count(), least = min(value) by year | sort s", 1,
      "SELECT \"year\" AS \"year\", sum(\"value\") AS \"s\", count(*) AS \"n\", "
        + "min(\"value\") AS \"least\", CASE WHEN count(\"value\") > 0 THEN count(*) - count(\"value\") "
        + "ELSE 0 END AS \"#missing value\" FROM s1 GROUP BY \"year\" ORDER BY min(\"#row\")"
    ),
  ])
  func goesOver(_ stages: String, _ count: Int, _ wanted: String) throws {
    let handover = try Self.handover(stages)
    #expect(handover.stageCount == count)
    #expect(handover.sql.hasSuffix(wanted), "\(handover.sql)")
    #expect(handover.sql.hasPrefix("WITH s0 AS (\(Self.table))"))
  }

  /// Floating-point numbers, numbers of any length, division, order of texts, last rows, sums over years, computed
  /// columns, groups by what is not exact.
  @Test(arguments: [
    "where x > 1", "where d > 1", "where x is missing", "where value / 2 > 1", "where value > year",
    "where value = 0.12345678901", "sort area", "take last 3", "add y = value + 1",
    "select y = value + 1", "distinct", "distinct x", "count by d", "summarize mean(value) by year",
    "summarize sum(value) by area", "summarize sum(x) by year", "summarize max(d) by year",
    "summarize min(area) by year", "summarize r = max(value) - min(value) by year",
    "summarize distinct(area)", "compare year 2019 to 2023 of value", "describe",
    "pivot year of value",
    "where area = \"Kokta\"", "where nothing = 1", "where lower(area) = \"kotka\"",
    "where value = last",
  ])
  func stays(_ stages: String) throws {
    let handover = try Self.handover(stages)
    #expect(handover.stageCount == 0)
    #expect(handover.sql == Self.table)
  }

  @Test func textsThatAreNotKnownStay() throws {
    #expect(try Self.handover("where area = \"Kotka\"", knowsTexts: false).stageCount == 0)
  }

  @Test(arguments: [
    ("where year = 2021 | where year = last", 1), ("take 3 | where year = 2021", 1),
    ("where year = 2021 | compare area \"Kotka\" of value | take 2", 1),
    ("count by area | where count > 2", 1), ("select area | distinct area | take 2", 2),
  ])
  func goesAsFarAsItCan(_ stages: String, _ count: Int) throws {
    #expect(try Self.handover(stages).stageCount == count)
  }

  @Test func whatWordsOfOrderStandForIsTold() throws {
    let handover = try Self.handover("where year = previous")
    #expect(handover.sql.hasSuffix("(\"year\" = 2021)"))
    #expect(handover.remarks == [.resolved(word: "previous", column: "year", member: "2021")])
  }
}
