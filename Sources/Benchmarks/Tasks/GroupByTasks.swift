extension BenchmarkTask {
  /// The group-by questions of the h2oai benchmark that our language can ask.
  static let groupByTasks: [BenchmarkTask] = [
    groupBy(
      "q1", "sum v1 by id1", by: ["id1"], ["sum(v1)"], sql: ["sum(v1)"],
      polars: ["pl.col('v1').sum()"]),
    groupBy(
      "q2", "sum v1 by id1, id2", by: ["id1", "id2"], ["sum(v1)"], sql: ["sum(v1)"],
      polars: ["pl.col('v1').sum()"]),
    groupBy(
      "q3", "sum v1, mean v3 by id3", by: ["id3"], ["sum(v1)", "mean(v3)"],
      sql: ["sum(v1)", "avg(v3)"], polars: ["pl.col('v1').sum()", "pl.col('v3').mean()"]),
    groupBy(
      "q4", "mean v1, v2, v3 by id4", by: ["id4"], ["mean(v1)", "mean(v2)", "mean(v3)"],
      sql: ["avg(v1)", "avg(v2)", "avg(v3)"], polars: ["pl.col('v1', 'v2', 'v3').mean()"]),
    groupBy(
      "q5", "sum v1, v2, v3 by id6", by: ["id6"], ["sum(v1)", "sum(v2)", "sum(v3)"],
      sql: ["sum(v1)", "sum(v2)", "sum(v3)"], polars: ["pl.col('v1', 'v2', 'v3').sum()"]),
    groupBy(
      "q7", "max v1 − min v2 by id3", by: ["id3"], ["range = max(v1) - min(v2)"],
      sql: ["max(v1) - min(v2)"], polars: ["(pl.col('v1').max() - pl.col('v2').min())"]),
    groupBy(
      "q10", "sum v3, count by id1…id6", by: ["id1", "id2", "id3", "id4", "id5", "id6"],
      ["sum(v3)", "n = count()"], sql: ["sum(v3)", "count(*)"],
      polars: ["pl.col('v3').sum()", "pl.len()"]),
  ]

  private static func groupBy(
    _ name: String, _ title: String, by keys: [String], _ items: [String], sql: [String],
    polars: [String]
  ) -> BenchmarkTask {
    let keyList = keys.joined(separator: ", ")
    let columns = sql.enumerated().map { "\($1) AS a\($0)" }.joined(separator: ", ")
    let names = keys.map { "'\($0)'" }.joined(separator: ", ")
    return BenchmarkTask(
      name, "h2oai \(name): \(title)", data: .groups,
      statement: "t | summarize \(items.joined(separator: ", ")) by \(keyList)",
      sql: "SELECT \(keyList), \(columns) FROM t GROUP BY \(keyList)",
      polars: "t.lazy().group_by(\(names)).agg(\(polars.joined(separator: ", "))).collect()")
  }
}
