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
}
