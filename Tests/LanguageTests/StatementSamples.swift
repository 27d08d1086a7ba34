import Testing

/// Statements that are right, with their canonical form where it differs.
enum StatementSamples {
  /// A statement as typed and as formatted.
  struct Sample: Sendable, CustomTestStringConvertible {
    let typed: String
    let formatted: String
    var testDescription: String { typed }

    init(_ typed: String, _ formatted: String? = nil) {
      self.typed = typed
      self.formatted = formatted ?? typed
    }
  }

  static let commands: [Sample] = [
    Sample("school"),
    Sample("_"),
    Sample("`find`"),
    Sample("`8.–9. lk`"),
    Sample("participation-meter"),
    Sample("kymenlaakso-2023"),
    Sample("set-2 | take 1"),
    Sample("\"file.csv\""),
    Sample("note | take 3"),
    Sample("help | take 3"),
    Sample("datasets"),
    Sample("columns"), Sample("columns _", "columns"), Sample("columns school"),
    Sample("columns participation-meter"),
    Sample("find yksin"), Sample("find yksin äi", "find \"yksin äi\""),
    Sample("find don't", "find \"don't\""),
    Sample("more"), Sample("next"), Sample("next | take 3"), Sample("more | take 3"),
    Sample("help"), Sample("help compare"), Sample("help \"how do I\""),
    Sample("help how do I", "help \"how do I\""), Sample("help ~", "help \"~\""),
    Sample("note \"Yksinäisyys on kasvanut molemmissa.\""),
    Sample(
      "note \"a \\\"quote\\\", a \\\\, a\\ttab, \\u{E4} and\\u{202E}\"",
      "note \"a \\\"quote\\\", a \\\\, a\\ttab, ä and\\u{202E}\""),
    Sample("note \"two\nlines\"", "note \"two\\nlines\""),
    Sample("undo"), Sample("recover"), Sample("RECOVER Nothing", "recover nothing"),
    Sample("save \"Notebooks/loneliness.md\""),
    Sample("SAVE \"x.md\" Over", "save \"x.md\" over"),
    Sample("replay \"f.md\""),
    Sample("set language fi"), Sample("set color off"), Sample("set threads 4"),
    Sample("set language"), Sample("set header-style bold"),
    Sample("quit"), Sample("exit", "quit"), Sample("QUIT", "quit"),
    Sample("param area = \"Kymenlaakso\""), Sample("param x = -1.5"), Sample("param on = true"),
    Sample("param `my area` = 3"),
    Sample("let worst = school | where value > 20"),
    Sample("let a-b = school", "let a-b = school"),
    Sample("load \"areas.csv\""),
    Sample("load \"areas.csv\" as areas with delimiter \";\", decimal \",\""),
    Sample("load \"x.xlsx\" as x with sheet 2, missing \"..\", bare"),
    Sample(#"record scorecard "1.3" 2026 = 3.4"#),
    Sample(#"RECORD scorecard 2.10 2026 = YES"#, "record scorecard 2.10 2026 = yes"),
    Sample(
      #"record card "a" , 7 2027 = 45 % instead target 50 note "87 \"answers\"""#,
      #"record card "a", 7 2027 = 45 note "87 \"answers\"" target 50 instead"#),
    Sample("answers | meter"), Sample("answers | meter by group, year"),
    Sample("answers | meter participation-meter by group", "answers | meter by group"),
    Sample("answers | meter own by group"),
    Sample("edit"), Sample("present \"screen.html\""), Sample("PRESENT OFF", "present off"),
    Sample("present \"off\""),
  ]

  static let stages: [Sample] = [
    Sample("school|where year=last|take 5", "school | where year = last | take 5"),
    Sample("SCHOOL | WHERE year = LAST", "SCHOOL | where year = LAST"),
    Sample("school | select indicator, value as share, pct = n / total * 100"),
    Sample("school | select share = value", "school | select value as share"),
    Sample("school | select (a = b), (c = d) and e", "school | select (a = b), (c = d and e)"),
    Sample("school | select count, group, no, first, `2019`, `not`"),
    Sample("school | select not, and, `or`", "school | select `not`, `and`, `or`"),
    Sample("school | add gap = value - 50"),
    Sample(
      "school | sort difference desc, indicator asc",
      "school | sort difference desc, indicator"),
    Sample("school | sort desc desc, -value"),
    Sample("school | take 5"), Sample("school | take last 5"),
    Sample("school | take first 5", "school | take 5"),
    Sample("school | distinct"), Sample("school | distinct group, area"),
    Sample("school | count"), Sample("school | count by area"),
    Sample("school | summarize mean(value), n = count() by group, year"),
    Sample(
      "school | summarize MEAN(value) by group with totals",
      "school | summarize mean(value) by group with totals"),
    Sample(
      "school | summarize quantile(value, 0.9) as p90",
      "school | summarize p90 = quantile(value, 0.9)"),
    Sample("school | compare year"),
    Sample("school | compare year 2019 to 2023"),
    Sample("school | compare year 2019,2021", "school | compare year 2019, 2021"),
    Sample("school | compare year 2019, 2021, 2023 of value relative with test"),
    Sample("school | compare year relative of value", "school | compare year of value relative"),
    Sample("school | compare year previous to last"),
    Sample("school | compare area \"Koko maa\" over year"),
    Sample(
      "school | compare area \"Koko maa\" to $area relative OVER year previous to last of value",
      "school | compare area \"Koko maa\" to $area over year previous to last of value relative"),
    Sample("school | compare area \"Koko maa\""),
    Sample("school | compare area \"Koko maa\" to $area"),
    Sample("school | compare area Kymenlaakso to Kotka"),
    Sample("school | compare score -1 to 1"),
    Sample("school | trend"), Sample("school | trend over year"),
    Sample("school | trend of value"),
    Sample("school | TREND Over year Of value", "school | trend over year of value"),
    Sample("scorecard | score"), Sample("scorecard | score by focus, objective"),
    Sample("scorecard | score of actual by focus"),
    Sample("school | pivot year"), Sample("school | pivot year of value"),
    Sample("wide | unpivot"), Sample("wide | unpivot as year of value"),
    Sample("wide | unpivot 2019, 2021 as year of value"),
    Sample("wide | unpivot `a b`, c of value"),
    Sample("school | join population on municipality, year"),
    Sample(
      "school | join pop-2023 on `year` many keep matched",
      "school | join pop-2023 on `year` keep matched many"),
    Sample("school | join \"pop.csv\" on year"),
    Sample("school | append other"), Sample("school | append _"),
    Sample("school | describe"),
    Sample("school | chart"), Sample("school | chart line by group"),
    Sample("school | chart by group"),
    Sample("school | export \"worst.csv\""),
    Sample("school | export \"x.csv\" with excel fi, bare"),
    Sample("school | as worst | take 1"), Sample("school | sql"),
    Sample(
      "school # the survey\n  # a comment\n| where a = 1 # and more",
      "school | where a = 1"),
    Sample("school |\n\ttake\u{A0}5", "school | take 5"),
    Sample(
      "school | where group in (\n  \"a\",\n  \"b\"\n)", "school | where group in (\"a\", \"b\")"),
    Sample("school | where a = 1 and\n b = 2", "school | where a = 1 and b = 2"),
  ]

  static let expressions: [Sample] = [
    "year >= 2021 and group in (\"lukio\", \"ammattikoulu\")",
    "year in (2019, 2021)", "a not in (1, -2)",
    "a ~ \"yksinäi\" or b !~ \"x\"", "a == \"B\"", "a != 1",
    "value between 10 and 20 and not n between 1 and 2", "value not between -1 and 1 + 1",
    "value is missing", "value is not suppressed", "indicator starts with \"Kokee\"",
    "not a starts with \"x\"", "not (a or b) and not c", "(a = b) = true",
    "a or b and c", "(a or b) and c", "a - b - c", "a - (b - c)", "a / (b * c)", "a * b % c",
    "-a + -1", "-(-a)", "a - -1", "-(a + b) * 2",
    "if(value > 50, \"most\", \"few\") = \"most\"", "coalesce(a, 0) > round(b, 1)",
    "count > 3 and first = last", "$area = area", "$`my area` = `8.–9. lk`",
    "text(year) ~ lower(\"A\")", "(a is missing) = (b is missing)", "true and not false",
    "(not a) = b", "åäö_1 > 0",
  ].map { Sample("t | where " + $0) }

  static let respelled: [Sample] = [
    Sample("t | where ((a))", "t | where a"),
    Sample("t | where (a and b) and c", "t | where a and b and c"),
    Sample("t | where a and (b and c)"),
    Sample("t | where x not starts with \"a\"", "t | where not x starts with \"a\""),
    Sample("t | where (a*b)+c>1", "t | where a * b + c > 1"),
    Sample("t | where is = 1 AND Not NOT a", "t | where `is` = 1 and not not a"),
  ]

  static let all = commands + stages + expressions + respelled
}
