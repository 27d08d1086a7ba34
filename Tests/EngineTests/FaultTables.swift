/// Slips on the shipped datasets.
enum FaultTables {
  static let all =
    names + members + types + functions + shapes + comparisons + trends + rows + unfinished
    + several

  static let names: [Fault] = [
    Fault(#"school | where grup = "lukio""#, "unknown-column «grup» did you mean `group`?"),
    Fault("school | sort valeu desc", "unknown-column «valeu» did you mean `value`?"),
    Fault("school | distinct zzz", "unknown-column «zzz» –"),
    Fault(
      "school | where year = last - 2",
      "no-member «last» as in `year = last`; to calculate, write the number itself"),
    Fault(
      "school | add age = last - year",
      "no-member «last» as in `year = last`; to calculate, write the number itself"),
    Fault(
      "school | pivot year of value | compare year 2019 to 2023",
      "unknown-column «year» the years are columns: "
        + "write | unpivot 2019, 2021, 2023 as year of value before this stage"),
    Fault(
      "answers | meter | where item = yks",
      "unknown-column «yks» a text stands in quotes: \"yks\""),
    Fault("school | where vuosii = 2019", "unknown-column «vuosii» did you mean `vuosi`?"),
    Fault(
      "school | where group = lukio", #"unknown-column «lukio» a text stands in quotes: "lukio""#),
    Fault(
      "school | where group = luki", #"unknown-column «luki» a text stands in quotes: "lukio""#),
    Fault(
      "school | where Kymenlaakso = area",
      #"unknown-column «Kymenlaakso» a text stands in quotes: "Kymenlaakso""#),
    Fault("school | compare aera 2019 to 2023", "unknown-column «aera» did you mean `area`?"),
    Fault("school | wher year = 2019", "unknown-stage «wher» did you mean `where`?"),
    Fault("school | add x = b, y = x", "unknown-column «b» –", "unknown-column «x» –"),
    Fault(
      #"school | where arvio = "huonompi""#,
      "unknown-column «arvio» `arvio` is there after `compare`"),
    Fault(
      #"school | where verdict = "worse""#,
      "unknown-column «verdict» `verdict` is there after `compare`"),
    Fault(
      "school | sort muutos",
      "unknown-column «muutos» `muutos` is there after `compare … over`"),
    Fault(
      "school | compare year 2019 to 2023 | sort relative",
      "unknown-column «relative» `relative` is there after `compare … relative`"),
    Fault(
      "school | where direction = \"rising\"",
      "unknown-column «direction» `direction` is there after `trend`"),
    Fault("school | where area = area2", "unknown-column «area2» did you mean `area`?"),
    Fault("goals | join school on year many", "unknown-column «year» both have: no"),
    Fault("school | join goals on year", "unknown-column «year» both have: no"),
    Fault(
      "population | join regions on municipality",
      "unknown-column «municipality» they share no column: rename one first, with `select … as …`"),
    Fault("population | distinct Hamina", "unknown-column «Hamina» –"),
    Fault("school | where area = $aera", "unknown-parameter «$aera» did you mean $area?"),
    Fault("school | where area = $x", "unknown-parameter «$x» declare it: param x = …"),
    Fault(
      "school | compare year first to last | where verdit = \"worse\"",
      "unknown-column «verdit» did you mean `verdict`?"),
    Fault(
      "school | pivot year of value | select `2019`, `2022`",
      "unknown-column «`2022`» did you mean `2021`?"),
    Fault("school | summarize n = count() by group | sort m", "unknown-column «m» –"),
    Fault("school | select no, 2019", "missing-name «2019» as in `name = 2019`"),
    Fault("school | add 2.50", "missing-name «2.50» as in `name = 2.50`"),
    Fault(
      "school | compare year 2019 to 2023 | select no, 2019, verdict",
      "number-or-column «2019» for the column write `2019` in backticks"),
    Fault(
      "school | compare year first to last | select no, 2019, verdict",
      "number-or-column «2019» for the column write `2019` in backticks"),
  ]

  static let members: [Fault] = [
    Fault(
      #"school | where indicator = "yksinäi""#,
      #"unknown-member «"yksinäi"» to ask for a part, write `~`"#),
    Fault(
      #"school | where indicator != "yksinäi""#,
      #"unknown-member «"yksinäi"» to ask for a part, write `!~`"#),
    Fault(
      #"school | where area = "Kymenlakso""#,
      #"unknown-member «"Kymenlakso"» nearest: "Kymenlaakso""#),
    Fault(
      #"school | where "Kymenlakso" = area"#,
      #"unknown-member «"Kymenlakso"» nearest: "Kymenlaakso""#),
    Fault(
      #"school | where area != "Kymenlakso""#,
      #"unknown-member «"Kymenlakso"» nearest: "Kymenlaakso""#),
    Fault(#"school | where area in ("Koko maa", "Kymi")"#, #"unknown-member «"Kymi"» –"#),
    Fault(
      #"school | where area == "kymenlaakso""#,
      #"unknown-member «"kymenlaakso"» nearest: "Kymenlaakso""#),
    Fault("school | where year = 2020", "unknown-member «2020» year: 2019, 2021, 2023"),
    Fault(
      "school | where year not in (2019, 2020)", "unknown-member «2020» year: 2019, 2021, 2023"),
    Fault(
      #"school | where indicator ~ "yksinäsi""#,
      #"unknown-member «"yksinäsi"» nearest: "yksinäiseksi""#),
    Fault(
      #"school | where group starts with "lukko""#,
      #"unknown-member «"lukko"» nearest: "lukio""#),
    Fault(
      #"school | where indicator starts with "kokea""#,
      #"unknown-member «"kokea"» nearest: "Kokee""#),
    Fault(#"school | where area starts with "maa""#, #"unknown-member «"maa"» –"#),
    Fault(
      #"school | where lower(group) = "lukko""#, #"unknown-member «"lukko"» nearest: "lukio""#),
    Fault(#"school | where theme ~ "zzz""#, #"unknown-member «"zzz"» –"#),
    Fault("school | compare year 2019 to 2022", "unknown-member «2022» year: 2019, 2021, 2023"),
    Fault(
      #"school | compare area "Koko ma" to "Kymenlaakso""#,
      #"unknown-member «"Koko ma"» nearest: "Koko maa""#),
    Fault(
      "school | compare area Kymenlaakso to \"Koko maa\"",
      #"unquoted-member «Kymenlaakso» "Kymenlaakso""#),
    Fault("school | compare year first to lst", "unquoted-member «lst» did you mean `last`?"),
    Fault("school | compare year now to last", "unquoted-member «now» year: 2019, 2021, 2023"),
    Fault(
      #"school | compare year first to "lst""#, #"type-mismatch «"lst"» year: 2019, 2021, 2023"#),
    Fault(#"school | compare year "2019" to 2023"#, #"type-mismatch «"2019"» write 2019"#),
    Fault("school | where year = lst", "unknown-column «lst» did you mean `last`?"),
    Fault(
      "school | where year = 2023 | compare year 2019 to 2023",
      "no-member «2019» an earlier stage left it out"),
    Fault(
      "school | where value > 100 | compare year 2019 to 2023",
      "no-member «2019» no row reaches this stage"),
    Fault(
      "school | where year = 2023 | compare year previous to last",
      "no-member «previous» only `year` 2023 reaches this stage: "
        + "let the stages before it keep more"),
    Fault(
      "school | where value > 100 | where year = last", "no-member «last» no row reaches this stage"
    ),
    Fault("school | where area = last", "no-order «last» name the member; `year` is ordered"),
    Fault("school | where value = last", "no-order «last» name the member; `year` is ordered"),
    Fault("school | where text(year) = last", "no-order «text(year)» `year` is ordered"),
    Fault(
      "goals | compare goal", "which-measure «goal» –", "no-order «goal» name the member"),
    Fault(
      #"school | compare year first to last | where verdict = "wors""#,
      #"unknown-member «"wors"» nearest: "worse""#),
    Fault(
      #"school | summarize n = count() by group | where group = "luki""#,
      #"unknown-member «"luki"» nearest: "lukio""#),
  ]

  static let types: [Fault] = [
    Fault(
      #"school | where year = "2019""#,
      "type-mismatch «\"2019\"» a number stands without quotes: 2019"),
    Fault(
      #"school | where value > "paljon""#, "type-mismatch «\"paljon\"» compare it with a number"),
    Fault(
      #"school | where value = "..""#,
      "type-mismatch «\"..\"» figures that are hidden: value is suppressed"),
    Fault(
      #"school | where value != "-""#,
      "type-mismatch «\"-\"» figures that are not there: value is missing"),
    Fault("school | where no = 11", #"type-mismatch «11» a text stands in quotes: "11""#),
    Fault("school | where area = year", "type-mismatch «area» –"),
    Fault(
      #"school | where value between "a" and 3"#, "type-mismatch «\"a\"» compare it with a number"),
    Fault(
      "school | where value",
      "type-mismatch «value» compare it with something, as in `year >= 2021`"),
    Fault(
      "school | where not value",
      "type-mismatch «value» compare it with something, as in `year >= 2021`"),
    Fault(
      "school | where year = 2019 and value",
      "type-mismatch «value» compare it with something, as in `year >= 2021`"),
    Fault(#"school | where year ~ "20""#, "type-mismatch «year» –"),
    Fault("school | where area starts with 2", "type-mismatch «2» –"),
    Fault(#"school | add x = value + "a""#, "type-mismatch «\"a\"» –"),
    Fault("school | add x = -area", "type-mismatch «area» –"),
    Fault(#"school | compare year "2019" to 2023"#, "type-mismatch «\"2019\"» write 2019"),
    Fault(
      "school | compare no 11 to 31", "type-mismatch «11» write \"11\"",
      "type-mismatch «31» write \"31\""),
    Fault(
      "school | compare year 2019 to 2023 of area",
      "not-numeric «area» name a column of numbers after `of`"),
    Fault(
      "school | add x = 9223372036854775808",
      "number-too-long «9223372036854775808» up to 18 digits can be kept"),
    Fault(
      "goals | select no = length(no) | append school",
      "type-mismatch «school» make them alike first, with text(…) or number(…)"),
    Fault(
      "goals | select no = length(no) | join school on no many",
      "type-mismatch «no» make them alike first, with text(…) or number(…)"),
    Fault(
      "school | unpivot area, value as a of b",
      "type-mismatch «unpivot area, value as a of b» name columns of one type"),
  ]

  static let functions: [Fault] = [
    Fault("school | add x = rond(value, 1)", "unknown-function «rond» did you mean `round`?"),
    Fault("school | add x = sqrt(value)", "unknown-function «sqrt» –"),
    Fault("school | add x = round()", "argument-count «round()» see: help round"),
    Fault("school | add x = abs(value, 1)", "argument-count «abs(value, 1)» see: help abs"),
    Fault("school | add x = if(value > 1, 1)", "argument-count «if(value > 1, 1)» see: help if"),
    Fault(
      "school | add x = if(value, 1, 2)",
      "type-mismatch «value» compare it with something, as in `year >= 2021`"),
    Fault(#"school | add x = if(value > 1, 1, "a")"#, "type-mismatch «\"a\"» –"),
    Fault(#"school | add x = coalesce(value, "a")"#, "type-mismatch «\"a\"» –"),
    Fault("school | add x = round(value, 99)", "round-decimals «99» for example round(value, 1)"),
    Fault("school | add x = round(value, 0.5)", "round-decimals «0.5» for example round(value, 1)"),
    Fault(
      "school | add x = round(value, year)", "round-decimals «year» for example round(value, 1)"),
    Fault("school | where mean(value) > 3", "aggregate-here «mean(value)» | summarize mean(value)"),
    Fault(
      "school | summarize sum(mean(value)) by area",
      "aggregate-here «mean(value)» | summarize mean(value)"),
    Fault(
      "school | summarize quantile(value, 2) by area",
      "quantile-share «2» for example quantile(value, 0.9)"),
    Fault(
      "school | summarize quantile(value, year) by area",
      "quantile-share «year» for example quantile(value, 0.9)"),
    Fault("school | summarize mean(area) by year", "type-mismatch «area» –"),
  ]

  static let shapes: [Fault] = [
    Fault("school | add value = 1", "duplicate-column «value» give it another name"),
    Fault("school | select value, value", "duplicate-column «value» give it another name"),
    Fault(
      "school | summarize m = min(value), m = max(value) by area",
      "duplicate-column «m» give it another name"),
    Fault(
      "school | summarize area = min(value) by area", "duplicate-column «area» give it another name"
    ),
    Fault(
      "school | count by year | count by count",
      "duplicate-column «count» summarize rows = count() by count"),
    Fault(
      "school | unpivot value as area of v",
      "duplicate-column «unpivot value as area of v» give other names: unpivot … as NAME of VALUE"),
    Fault(
      "school | unpivot value as x of x",
      "duplicate-column «unpivot value as x of x» give other names: unpivot … as NAME of VALUE"),
    Fault(
      "school | select no | unpivot",
      "which-measure «unpivot» name them: unpivot `2019`, `2021` as year of value"),
    Fault("school | summarize value by area", "not-aggregated «value» for example mean(value)"),
    Fault("school | summarize mean(value), group by area", "not-aggregated «group» add it to `by`"),
    Fault(
      "school | summarize mean(value) by area with total",
      "unknown-option «total» did you mean `totals`?"),
    Fault("school | pivot value", "which-measure «value» there are no other figures here"),
    Fault("school | pivot year of year", "same-column «year» say: pivot COLUMN of FIGURES"),
    Fault(
      "school | add v = value | pivot area", "which-measure «area» say which: pivot area of value"),
    Fault("school | chart lin", "unknown-chart «lin» did you mean `line`?"),
    Fault("school | chart pie", "unknown-chart «pie» there are: line, bar, slope, dots"),
    Fault("school | chart by grup", "unknown-column «grup» did you mean `group`?"),
    Fault(
      "school | distinct area | chart", "which-measure «chart» a chart needs a column of numbers"),
  ]

  static let comparisons: [Fault] = [
    Fault(
      "school | compare group first to last",
      "no-order «first» name the member; `year` is ordered"),
    Fault("school | compare area", "no-order «area» name the member; `year` is ordered"),
    Fault(
      "school | compare year 2019 to 2019",
      "same-member «compare year 2019 to 2019» name two different members"),
    Fault(
      "school | where year = 2023 | compare year",
      "same-member «compare year» name two different members"),
    Fault(
      "school | where area = \"Koko maa\" | compare area \"Koko maa\"",
      "one-member «\"Koko maa\"» an earlier stage left the others out"),
    Fault(
      "school | select no, area | compare area \"Koko maa\" to \"Kymenlaakso\"",
      "which-measure «area» –"),
    Fault(
      "school | add v = value | compare year 2019 to 2023",
      "which-measure «year» say which: compare year … of value"),
    Fault(
      #"school | compare area "Koko maa" over area"#,
      "same-column «area» name another column after `over`"),
    Fault(
      #"school | compare area "Koko maa" over group"#, "no-order «group» `year` is ordered"),
    Fault(
      #"school | compare area "Koko maa" over year 2019"#,
      "unexpected «2019» as in `over year previous to last`"),
    Fault(
      #"school | compare area "Koko maa" over year 2019 to 2022"#,
      "unknown-member «2022» year: 2019, 2021, 2023"),
    Fault(
      #"school | compare area "Koko maa" over year 2021 to last | where verdict_over_tim = "worse""#,
      "unknown-column «verdict_over_tim» did you mean `verdict_over_time`?"),
    Fault(
      #"school | compare area "Koko maa" over year last to 2023"#,
      "same-member «compare area \"Koko maa\" over year last to 2023» name two different members"),
    Fault(
      #"school | where year = last | compare area "Koko maa" over year previous to last"#,
      "no-member «previous» only `year` 2023 reaches this stage: "
        + "let the stages before it keep more"),
    Fault("roadmap | score", "no-target «score» `targets` holds texts"),
    Fault(
      "school | score",
      "no-target «score» a target is a column of numbers with the role `target`: see help role"),
    Fault("scorecard | score by focuss", "unknown-column «focuss» did you mean `focus`?"),
    Fault("scorecard | score focus", "missing-word «focus» write `by focus`"),
    Fault(
      "scorecard | score of measure", "not-numeric «measure» name a column of numbers after `of`"),
    Fault(
      #"scorecard | score | where score = "reachd""#,
      #"unknown-member «"reachd"» nearest: "reached""#),
  ]

  static let trends: [Fault] = [
    Fault("goals | trend", "which-time «trend» a series needs an order: trend over COLUMN"),
    Fault(
      "school | trend over yaer", "unknown-column «yaer» did you mean `year`?"),
    Fault("school | trend over no", "no-order «no» `year` is ordered"),
    Fault("school | trend year", "missing-word «year» write `over year`"),
    Fault(
      "school | add v = value | trend of area",
      "not-numeric «area» name a column of numbers after `of`"),
    Fault(
      "school | select no, area, group, year | trend over year", "which-measure «trend» –"),
    Fault("school | trend of year", "same-column «year» name another column of numbers after `of`"),
    Fault(
      "school | select year, v = value, w = value, area | trend",
      "which-measure «trend» say which: trend of v"),
    Fault(
      "school | select no, year, area, value | trend",
      "repeated-rows «trend» no other column tells them apart"),
    Fault(
      #"school | trend | where direction = "risin""#,
      #"unknown-member «"risin"» nearest: "rising""#),
  ]

  static let rows: [Fault] = [
    Fault(
      "school | pivot year of value | compare area \"Koko maa\" to \"Kymenlaakso\"",
      "which-measure «area» say which: compare area … of `2019`"),
    Fault(
      "school | select no, group, value | summarize mean(value) by group",
      #"total-mixed «mean(value)» add `by area`, or `where area != "Koko maa"`"#),
    Fault(
      "school | select no, year, area, value | compare year 2019 to 2023",
      "repeated-rows «compare year 2019 to 2023» no other column tells them apart"),
    Fault(
      #"school | add first = lower(group) | select no, first, year, area, value | compare year 2019 to 2023"#,
      "repeated-rows «compare year 2019 to 2023» `first` tells them apart: 4.–5. lk, 8.–9. lk"),
    Fault(
      "school | select no, year, area, value | compare area \"Koko maa\"",
      "repeated-rows «compare area \"Koko maa\"» no other column tells them apart"),
    Fault(
      "school | select no, year, area, value | pivot year of value",
      "repeated-rows «pivot year of value» no other column tells them apart"),
    Fault(
      "school | summarize mean(value) by year",
      #"total-mixed «mean(value)» add `by area`, or `where area != "Koko maa"`"#),
    Fault(
      "school | summarize n = count(), sum(value) by group",
      #"total-mixed «sum(value)» add `by area`, or `where area != "Koko maa"`"#),
    Fault(
      "school | join goals on no",
      "many-partners «goals» add a key that tells them apart, or `many` to repeat the row"),
    Fault(
      #"school | where no = "31" | pivot year of value | add d = 2023 - 2019"#,
      "number-or-column «2023» for the column write `2023` in backticks",
      "number-or-column «2019» for the column write `2019` in backticks"),
    Fault(
      "school | compare year 2019 to 2023 | where 2023 > 5",
      "number-or-column «2023» for the column write `2023` in backticks"),
  ]

  static let unfinished: [Fault] = [
    Fault("school | where", "unfinished «where» as in `where year >= 2021`"),
    Fault("school | where value >", "unfinished «>» as in `value > 10`"),
    Fault("school | where (value > 3", "unclosed-parenthesis «(» close it with `)`"),
    Fault("school |", "unfinished «|» as in `| where year = last`; `help` lists the stages"),
  ]

  static let several: [Fault] = [
    Fault(
      #"school | where grup = "lukio" and area = "Kymenlakso" | sort valu | compare yaer 2019 to 2023"#,
      "unknown-column «grup» did you mean `group`?",
      #"unknown-member «"Kymenlakso"» nearest: "Kymenlaakso""#,
      "unknown-column «valu» did you mean `value`?", "unknown-column «yaer» did you mean `year`?"),
    Fault(
      "school | summarize mean(valu) by aera", "unknown-column «aera» did you mean `area`?",
      "unknown-column «valu» did you mean `value`?"),
    Fault("school | where yeer = last", "unknown-column «yeer» did you mean `year`?"),
    Fault("school | where valu between 1 and 3", "unknown-column «valu» did you mean `value`?"),
    Fault(#"school | where grup in ("lukio", "x")"#, "unknown-column «grup» did you mean `group`?"),
    // What a faulty stage would have made is unknown, so that names after it are left alone.
    Fault("school | select valu | where gap > 3", "unknown-column «valu» did you mean `value`?"),
  ]
}
