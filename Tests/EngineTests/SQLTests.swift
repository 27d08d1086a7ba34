import Diagnostics
import Engine
import Tables
import TestSupport
import Testing

/// `sql`: what a query becomes in SQL.
///
/// The goldens were run in DuckDB 2.0 and PostgreSQL 15 on the shipped data; both gave the rows of the query itself.
struct SQLTests {
  @Test(arguments: [
    (
      "where",
      #"school | where group = "8.-9. LK" and indicator ~ "YKSINÄI" and year = previous | take last 3"#
    ),
    (
      "computed",
      "school | select no, half = value / 3, t = text(year) | add big = if(half > 10, 1, 0)"
    ),
    ("sorted", "school | sort indicator, area desc, year | distinct group, area"),
    ("sorted-with-digits", "school | select group, year | sort group desc, year | take 3"),
    (
      "summarized",
      "school | summarize mean(value), range = max(value) - min(value), f = first(value) by group, area, year"
    ),
    ("compared", #"school | compare year 2019 to last relative | where verdict = "worse""#),
    (
      "compared-over-time",
      #"school | compare area "Koko maa" to "Kymenlaakso" over year previous to last"#
    ),
    ("compared-with-one", #"school | where year = last | compare area "Koko maa""#),
    ("trend", "registers | trend over year"),
    ("score", "scorecard | score by focus"),
    (
      "pivoted",
      #"school | where no = "11" | pivot year of value | unpivot 2019, 2023 as year of value"#
    ),
    ("joined", "goals | join indicators on no keep matched | append school | count by goal"),
  ])
  func isWhatTheQueryDoes(_ name: String, _ query: String) throws {
    for dialect in ["duckdb", "postgres"] {
      let lines = try Query.lines(query + " | sql " + dialect).dropFirst()
      Golden.expect(
        "-- \(query)\n" + lines.map { $0 + "\n" }.joined(), "\(name).\(dialect).sql")
    }
  }

  @Test(arguments: [
    ("school | describe | sql", "no-sql «sql» –"),
    ("school | where value is suppressed | sql", "no-sql «sql» –"),
    ("school | compare year 2019 to 2023 with test | sql", "no-sql «sql» –"),
    ("school | compare year 2019 to 2023 | where within_rounding | sql", "no-sql «sql» –"),
    ("school | add t = text(value) | sql", "no-sql «sql» –"),
    ("school | sql | take 3", "sql-last «take 3» put it last"),
    ("school | sql postgress", "unknown-dialect «postgress» did you mean `postgres`?"),
    ("school | sql oracle", "unknown-dialect «oracle» one of duckdb, postgres"),
  ])
  func whatSQLCannotSayIsAnError(_ query: String, _ told: String) {
    let fault = Query.fault(query)
    if told.hasPrefix("no-sql") {
      #expect(fault.hasPrefix("no-sql «sql» leave it out"))
    } else {
      #expect(fault == told)
    }
  }

  /// Of 1.1 and 1.2 as decimals DuckDB makes 1.1, which is no median.
  @Test func quantilesAreNotRoundedToTheDigitsOfTheFigures() throws {
    let lines = try Query.lines(
      "school | summarize median(value), quantile(value, 0.25) by area | sql")
    let text = lines.joined(separator: "\n")
    #expect(text.contains(#"percentile_cont(0.5) WITHIN GROUP (ORDER BY CAST("value" AS DOUBLE"#))
    #expect(text.contains(#"percentile_cont(0.25) WITHIN GROUP (ORDER BY CAST("value" AS DOUBLE"#))
  }

  @Test func chartsAndExportsAreLeftOutAndThatIsSaid() throws {
    let lines = try Query.lines(#"school | chart | export "x.csv" | as x | sql"#)
    #expect(
      ["chart", "export", "as"].allSatisfy { lines.contains("-- \($0) is left out") })
  }

  /// Names and texts of the data cannot break out of their quotes.
  @Test func namesAndTextsStayInTheirQuotes() throws {
    let table = Table("t", "a\"b: dimension, text | v: measure\nit's\u{301} | 1\nx | 2")
    let lines = try Query.lines(
      "t | where `a\"b` = \"it's\u{301}\" | sql", tables: ["t": table])
    let text = lines.joined(separator: "\n")
    #expect(text.contains(#""a""b""#))
    // An accent of its own stands behind the letter here and within it in the data, or the other way round.
    #expect(text.contains("nfc_normalize('it''s\u{301}')"))
  }

  /// What a clause of the SQL must be, for tables on which databases answered otherwise than the query.
  @Test(arguments: [
    // DuckDB takes both areas for one column, and PostgreSQL both indicators.
    (
      "duckdb", #"cities | compare area "Kotka" to "kotka""#,
      #"SELECT *, "kotka_2" - "Kotka" AS "difference""#
    ),
    (
      "duckdb", #"cities | compare area "Kotka" to "kotka""#,
      #"-- "kotka" is called "kotka_2", as DuckDB would take it for another column"#
    ),
    ("postgres", #"cities | compare area "Kotka" to "kotka""#, #""kotka" - "Kotka" AS "diff"#),
    ("duckdb", "cities | pivot area of value", #"THEN "value" END) AS "kotka_2""#),
    ("duckdb", "cities | summarize s = sum(value), S = max(value)", #""max(value)" AS "S_2""#),
    ("duckdb", "cities | add a = 1, A = 2 | where A > 1", #"WHERE ("A_2" > 1)"#),
    (
      "postgres", "long | pivot name of value",
      #"END) AS "Kouluterveyskyselyn osoitin, jonka nimi on pitempi kuin Postg_2""#
    ),
    // No rule of order of a database has 9 before 10.
    (
      "duckdb", "groups | summarize min(name) by kind",
      #"(array_agg("name" ORDER BY CASE "name" WHEN '9. lk' THEN 0 WHEN '10. lk' THEN 1 "#
    ),
    (
      "postgres", #"groups | where name < "9. LK""#,
      #"WHERE (CASE "name" WHEN '9. lk' THEN 0 WHEN '10. lk' THEN 2 WHEN 'Über' THEN 3 "#
    ),
    (
      "duckdb", #"groups | where kind = "b" | where name < "Z""#,
      #"WHERE (lower("name") COLLATE fi < 'z' COLLATE fi)"#
    ),
    (
      "duckdb", "groups | sort lower(name)",
      #"ORDER BY CASE lower("name") WHEN '9. lk' THEN 0 WHEN '10. lk' THEN 1 "#
    ),
    (
      "postgres", #"groups | summarize x = if(max(name) > "9.", 1, 0) by kind"#,
      #"CASE WHEN (CASE "max(name)" WHEN '10. lk' THEN 1 "#
    ),
    // 7 of 100 is more than 7 % in binary.
    (
      "duckdb", "shares | add p = n / total * 100 | where p > 7",
      #"WHERE ("p" - 7 > 5e-15 * 7)"#
    ),
    (
      "postgres", "shares | summarize x = if(mean(n / total) = 0.07, 1, 0)",
      #"(abs("mean(n / total)" - 0.07) <= 5e-15 * 0.07)"#
    ),
    (
      "duckdb", "shares | where n / total <= year",
      #"<= 5e-15 * greatest(abs((CAST("n" AS DOUBLE PRECISION) / NULLIF("total", 0))), abs("year")))"#
    ),
    ("duckdb", "shares | where n > 7", #"WHERE ("n" > 7)"#),
    // Nothing is left of what is equal, and not the noise of binary.
    (
      "duckdb", "shares | add x = n / total - 0.07 | where x > 0",
      #"round(((CAST("n" AS DOUBLE PRECISION) / NULLIF("total", 0)) - 0.07), 14) AS "x""#
    ),
    (
      "duckdb", "shares | add x = n / total - 0.3 | summarize s = sum(x) by area",
      #"round(sum("x"), 14) AS "sum(x)""#
    ),
    // PostgreSQL has remainders of exact numbers alone, and DuckDB leaves nearly 0.01 of 0.29 by 0.01.
    (
      "duckdb", "shares | add p = n / total | add x = p % 0.01",
      #"(CAST("p" AS DECIMAL(38, 14)) % NULLIF(0.01, 0)) AS "x""#
    ),
    (
      "postgres", "shares | add p = n / total | add x = p % 0.01",
      #"(CAST("p" AS NUMERIC) % NULLIF(0.01, 0)) AS "x""#
    ),
    ("postgres", "shares | add x = n % 2", #"("n" % NULLIF(2, 0)) AS "x""#),
    // However small a share is, it is more than none.
    (
      "duckdb", "shares | add z = n / total / 1000000000000 | where z > 0", #"WHERE ("z" > 0)"#
    ),
    (
      "postgres", "shares | select area, year, z = n / total / 1000 | compare year 2019 to 2021",
      #"trim_scale(round(CAST("2021" - "2019" AS NUMERIC), 17)) AS "difference""#
    ),
    (
      "duckdb", "shares | add p = n / total | select area, year, p | trend over year",
      #"round("p" - lag("p") OVER (PARTITION BY "area" ORDER BY "year"), 14) AS "#
    ),
  ])
  func answersAsTheQueryDoes(_ dialect: String, _ query: String, _ clause: String) throws {
    let lines = try Query.lines(query + " | sql " + dialect, tables: Self.tables)
    let text = lines.joined(separator: "\n")
    #expect(text.contains(clause), "\(text)")
  }

  @Test(
    arguments: [
      ("twice | take 1 | sql", "a table with `a` and `A`, which are one name to DuckDB,"),
      ("cities | append twice | sql", "a table with `a` and `A`, which are one name to DuckDB,"),
      ("s1 | take 1 | sql", "a table called `s1`, as the steps of the SQL are,"),
      ("twice | take 1 | sql postgres", nil),
    ] as [(String, String?)])
  func tablesThatCannotBeReadAreAnError(_ query: String, _ gap: String?) throws {
    guard let gap else {
      _ = try Query.lines(query, tables: Self.tables)
      return
    }
    let list = try #require(throws: DiagnosticList.self) {
      try Query.lines(query, tables: Self.tables)
    }
    #expect(list.diagnostics.map { "\($0.message)" } == [gap + " has no words in SQL"])
  }

  private static let tables: [String: Table] = {
    let long = "Kouluterveyskyselyn osoitin, jonka nimi on pitempi kuin PostgreSQL ottaa, "
    return [
      "cities": Table(
        "cities",
        "area: dimension | year: time | value: measure\nKotka | 2019 | 1\nkotka | 2019 | 2"),
      "twice": Table("twice", "a: dimension | A: measure\nx | 1"),
      "s1": Table("s1", "a: dimension | b: measure\nx | 1"),
      "long": Table(
        "long", "name: dimension | value: measure\n\(long)tytöt | 1\n\(long)pojat | 2"),
      "groups": Table(
        "groups",
        "name: dimension | kind: dimension\n9. lk | a\n10. lk | a\nÜber | b\nÅland | b"),
      "shares": Table(
        "shares",
        "area: dimension | year: time | n: measure | total: measure\nA | 2019 | 7 | 100\nA | 2021 | 57 | 100"
      ),
    ]
  }()
}
