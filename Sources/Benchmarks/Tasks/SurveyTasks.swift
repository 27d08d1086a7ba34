extension BenchmarkTask {
  /// The questions that people ask of wellbeing indicators.
  static let surveyTasks: [BenchmarkTask] = [
    BenchmarkTask(
      "load", "load", scope: .reading,
      statement: "load FILE as loaded",
      sql: "FROM read_csv(FILE)",
      polars: "pl.read_csv(FILE)"),
    topMeans("one-shot", "one shot: file → mean by group → top 10", scope: .reading),
    BenchmarkTask(
      "filter", "filter on two text columns and a year, all columns out",
      statement: #"t | where indicator = "ind0082" and group = "lukio" and year = 2015"#,
      sql: "FROM t WHERE indicator = 'ind0082' AND \"group\" = 'lukio' AND year = 2015",
      polars: """
        t.lazy().filter((pl.col('indicator') == 'ind0082') & (pl.col('group') == 'lukio') \
        & (pl.col('year') == 2015)).collect()
        """),
    BenchmarkTask(
      "filter-mean", "filter to a count and a mean",
      statement: """
        t | where gender = "tytöt" and group = "lukio" and year = 2015 \
        | summarize n = count(), mean(value)
        """,
      sql: """
        SELECT count(*) AS n, avg(value) AS mean FROM t \
        WHERE gender = 'tytöt' AND "group" = 'lukio' AND year = 2015
        """,
      polars: """
        t.lazy().filter((pl.col('gender') == 'tytöt') & (pl.col('group') == 'lukio') \
        & (pl.col('year') == 2015)).select(pl.len().alias('n'), pl.col('value').mean()).collect()
        """),
    BenchmarkTask(
      "mean-count", "mean and count by indicator, year",
      statement: "t | summarize mean(value), count(value) by indicator, year",
      sql: """
        SELECT indicator, year, avg(value) AS mean, count(value) AS n FROM t \
        GROUP BY indicator, year
        """,
      polars: """
        t.lazy().group_by('indicator', 'year').agg(pl.col('value').mean().alias('mean'), \
        pl.col('value').count().alias('n')).collect()
        """),
    BenchmarkTask(
      "compare", "compare two years per area, indicator, group and gender, top 20",
      statement: "t | compare year 2015 to 2023 of value | sort difference desc | take 20",
      sql: """
        SELECT *, after - before AS difference FROM (SELECT area, indicator, "group", gender, \
        max(value) FILTER (year = 2015) AS before, max(value) FILTER (year = 2023) AS after \
        FROM t WHERE year IN (2015, 2023) GROUP BY area, indicator, "group", gender) \
        ORDER BY difference DESC NULLS LAST LIMIT 20
        """,
      polars: """
        t.lazy().filter(pl.col('year').is_in([2015, 2023])) \
        .group_by('area', 'indicator', 'group', 'gender') \
        .agg(pl.col('value').filter(pl.col('year') == 2015).max().alias('before'), \
        pl.col('value').filter(pl.col('year') == 2023).max().alias('after')) \
        .with_columns((pl.col('after') - pl.col('before')).alias('difference')) \
        .sort('difference', descending=True, nulls_last=True).head(20).collect()
        """),
    BenchmarkTask(
      "top", "top 20 by value and n in one year",
      statement: "t | where year = 2020 | sort value desc, n desc | take 20",
      sql: """
        FROM t WHERE year = 2020 ORDER BY value DESC NULLS LAST, n DESC NULLS LAST LIMIT 20
        """,
      polars: """
        t.lazy().filter(pl.col('year') == 2020) \
        .sort('value', 'n', descending=True, nulls_last=True).head(20).collect()
        """),
    BenchmarkTask(
      "distinct", "distinct areas by indicator",
      statement: "t | summarize distinct(area) by indicator",
      sql: "SELECT indicator, count(DISTINCT area) AS areas FROM t GROUP BY indicator",
      polars: "t.lazy().group_by('indicator').agg(pl.col('area').n_unique()).collect()"),
    topMeans(
      "again", "process start → file opened again → mean by group → top 10, printed",
      scope: .process),
    BenchmarkTask(
      "small", "500 rows: process start → load, filter, compare two years, print",
      data: .small, scope: .process,
      statement: #"FILE | where group = "huoltajat" | compare year 2015 to 2023 of value"#,
      sql: """
        SELECT *, after - before AS difference FROM (SELECT area, indicator, "group", gender, \
        max(value) FILTER (year = 2015) AS before, max(value) FILTER (year = 2023) AS after \
        FROM read_csv(FILE) WHERE "group" = 'huoltajat' AND year IN (2015, 2023) \
        GROUP BY area, indicator, "group", gender)
        """,
      polars: """
        pl.scan_csv(FILE).filter((pl.col('group') == 'huoltajat') \
        & pl.col('year').is_in([2015, 2023])).group_by('area', 'indicator', 'group', 'gender') \
        .agg(pl.col('value').filter(pl.col('year') == 2015).max().alias('before'), \
        pl.col('value').filter(pl.col('year') == 2023).max().alias('after')) \
        .with_columns((pl.col('after') - pl.col('before')).alias('difference')).collect()
        """),
  ]

  /// The question from the file to its answer, for whatever of it is timed.
  private static func topMeans(
    _ name: String, _ title: String, scope: BenchmarkTask.Scope
  ) -> BenchmarkTask {
    BenchmarkTask(
      name, title, scope: scope,
      statement: "FILE | summarize mean(value) by group | sort `mean(value)` desc | take 10",
      sql: """
        SELECT "group", avg(value) AS mean FROM read_csv(FILE) \
        GROUP BY "group" ORDER BY mean DESC NULLS LAST LIMIT 10
        """,
      polars: """
        pl.scan_csv(FILE).group_by('group').agg(pl.col('value').mean()) \
        .sort('value', descending=True, nulls_last=True).head(10).collect()
        """)
  }
}
