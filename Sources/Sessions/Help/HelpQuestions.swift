/// Common questions and their answers, the commonest first.
enum HelpQuestions {
  /// The questions in the order in which `help questions` lists them.
  static let all: [HelpQuestion] = [
    HelpQuestion(
      "Compare two years",
      "compare comparing comparison year change differ vertaa vertai vuosi vuot vuod muutos muuttu",
      #"school | where group = "lukio" | compare year 2019 to 2023"#),
    HelpQuestion(
      "Compare the region with the whole country",
      "compare comparing comparison region area countr nation whole vertaa vertai alue maakun maahan maa",
      #"school | where year = last | compare area "Koko maa" to "Kymenlaakso""#),
    HelpQuestion(
      "See what has become worse, the greatest change first",
      "worse worst declin deteriorat bad huono heike paheni",
      #"school | compare year first to last | where verdict = "worse" | sort abs(difference) desc"#),
    HelpQuestion(
      "See what is worse than in the country and worsening",
      "worse worsening red country nation huonom huonone paheneva punai maa",
      #"school | compare area "Koko maa" to "Kymenlaakso" over year previous to last | where verdict = "worse" and verdict_over_time = "worse""#
    ),
    HelpQuestion(
      "See what has become better",
      "better improv good parempi parane parant",
      #"school | compare year first to last | where verdict = "better" | sort abs(difference) desc"#
    ),
    HelpQuestion(
      "Find the highest and the lowest figures",
      "highest lowest top most least greatest smallest best worst maximum minimum suuri pien korke matal",
      #"school | where year = last and area = "Kymenlaakso" | sort value desc | take 5"#,
      #"school | where year = last and area = "Kymenlaakso" | sort value desc | take last 5"#),
    HelpQuestion(
      "Find an indicator, an area or a column by a part of its name",
      "find search look indicator etsi hae haku loyd loyt missa indikaattori",
      "find yksin"),
    HelpQuestion(
      "See what data there is",
      "data dataset column list what contain overview aineisto sarak mita luettelo",
      "datasets", "columns school", "school | describe"),
    HelpQuestion(
      "Keep only some rows",
      "only row filter limit condition subset vain rivi rajaa suodat ehto",
      #"school | where year >= 2021 and group in ("lukio", "ammattikoulu")"#),
    HelpQuestion(
      "Take the latest year, whichever it is",
      "latest newest last recent current year uusin viimei tuorein vuosi vuod",
      "school | where year = last | take 5"),
    HelpQuestion(
      "Follow an indicator over the years",
      "follow trend time series course develop history year kehity aikasarj seura trendi vuosi vuot",
      #"school | where no = "11" | trend over year"#,
      #"school | where no = "11" | pivot year of value"#),
    HelpQuestion(
      "Count rows",
      "count many number montako lukum kuinka laske",
      "school | count by group"),
    HelpQuestion(
      "Take an average",
      "average mean median summar aggregat group keskia mediaani yhteenve ryhmi",
      #"school | where no = "11" and year = last | summarize mean(value), n = count() by area"#),
    HelpQuestion(
      "Compute a new column",
      "compute calculat formula new column add percent ratio laske kaava uusi sarak prosent osuu",
      #"school | where no = "11" and year = last | add others = 100 - value"#),
    HelpQuestion(
      "Choose and rename columns",
      "choose rename select column pick drop valits nimea sarak",
      "school | select indicator, group, area, year, value as share | take 5"),
    HelpQuestion(
      "Put rows in order",
      "sort order rank arrang jarjest lajit",
      "school | where year = last | sort value desc, area | take 10"),
    HelpQuestion(
      "Spread years or areas into columns",
      "pivot wide spread crosstab cross table ristiin taulukoi leve",
      #"school | where no = "11" | pivot year of value"#,
      "school | where year = last | pivot area of value | take 5"),
    HelpQuestion(
      "Draw a chart",
      "chart graph plot draw line bar picture figure kuva kuvaa kaavio piirra piirt kayra",
      #"school | where no = "11" and area = "Kymenlaakso" | chart line by group"#),
    HelpQuestion(
      "Load a CSV file of your own",
      "load open import read csv file own lataa avaa tuo lue tiedosto oma",
      #"load "Datasets/school/school.csv" as mine"#, "mine | describe"),
    HelpQuestion(
      "Load a file that was read wrongly",
      "wrong delimiter separator semicolon comma decimal encoding letters erotin puolipiste pilkku desimaali merkist vaarin",
      #"load "Datasets/school/school.csv" as mine with delimiter ",", decimal ".", encoding "utf-8""#
    ),
    HelpQuestion(
      "Join two tables",
      "join merge combine lookup match table yhdist liita",
      "goals | join indicators on no | select goal, subgoal, no, indicator | take 5"),
    HelpQuestion(
      "Export to Excel or to a CSV file",
      "export excel xlsx spreadsheet csv write file vie vienti taulukko kirjoita tiedosto",
      #"school | where year = last | export "figures.csv" with excel fi"#),
    HelpQuestion(
      "Save the session as a notebook",
      "save keep store notebook report tallen muistio talte raport",
      #"school | where no = "11" | compare year previous to last"#, #"save "loneliness.md""#),
    HelpQuestion(
      "Let a report's text take its figures from a result",
      "report raport prose text figure quote reference cell braces luku lukuj teksti viittau solu",
      #"school | where no = "11" and area = "Kymenlaakso" | compare year first to last | as lonely"#,
      #"note "Lukiossa {{lonely.lukio.last}} %, ero {{lonely.lukio.difference}}.""#,
      #"save "lonely.md""#,
      rule: "`{{cell.row.column}}` in prose is the figure; `mittari report FILE -o OUT` fills it in"
    ),
    HelpQuestion(
      "Run a notebook again, for instance on next year's figures",
      "replay rerun run again notebook next update refresh uudel uudest aja paivit muistio",
      #"replay "Notebooks/loneliness.md""#),
    HelpQuestion(
      "Take back a mistake",
      "undo back mistake revert cancel kumoa peru virhe takaisin",
      #"school | where no = "11""#, "undo"),
    HelpQuestion(
      "Go on from the last result",
      "last result continue further again previous tulos jatka edelli",
      #"school | where no = "11""#, #"_ | where area = "Kymenlaakso""#),
    HelpQuestion(
      "Name a query and use it again",
      "name definition define let reuse view nimea maarit nimi",
      #"let lonely = school | where no = "11""#, "lonely | count by year"),
    HelpQuestion(
      "Use a parameter, so that one change changes everything",
      "parameter param variable placeholder parametri muuttuj",
      #"param area = "Kymenlaakso""#,
      "school | where area = $area and year = last | take 5"),
    HelpQuestion(
      "See what is missing",
      "missing empty absent null suppress gap puuttu tyhja salat",
      "indicators | where threshold is missing | select no, indicator, polarity",
      "indicators | describe"),
    HelpQuestion(
      "See which way is better and when a change counts",
      "verdict threshold polarity direction judge rule level arvio kynny suunta saanto",
      "indicators | select no, indicator, polarity, threshold, unit"),
    HelpQuestion(
      "See which targets are reached",
      "target goal reach score scorecard result baseline tavoit saavut tuloskort tulos lahtotaso",
      "scorecard | score", "scorecard | score by focus"),
    HelpQuestion(
      "Say what the columns of a file of your own are",
      "role part descriptor datapackage unit target baseline polarity column own rooli osa kuvaus yksik sarak oma",
      #"load "Datasets/scorecard/scorecard.csv" as mine"#,
      #"mine | export "datapackage.json""#,
      rule: "give a column its part in datapackage.json, beside the file, and load that: "
        + "\"mittari\": {\"role\": \"target\", \"unit\": \"%\"}; roles are "
        + "dimension, time, measure, attribute, count, lower, upper, baseline, target, polarity, "
        + "threshold, kind"),
    HelpQuestion(
      "Take a query to a database, in SQL",
      "sql database duckdb postgres query select tietokan kysely",
      #"school | where year = last | compare area "Koko maa" to "Kymenlaakso" | sql postgres"#),
    HelpQuestion(
      "Tell a difference from chance",
      "significan test chance confidence interval random merkitsev sattuma luottamus testi",
      #"school | compare year previous to last with test"#),
    HelpQuestion(
      "Show titles and numbers in Finnish or Swedish",
      "language finnish swedish english translat kieli suome ruotsi englan",
      "set language fi"),
    HelpQuestion(
      "See all rows of a long result",
      "all rows more long screen cut whole kaikki rivi lisaa",
      "set rows 0"),
    HelpQuestion(
      "Write a remark into the notebook",
      "remark note comment text write muistiinpan huomaut kommen kirjoita",
      #"note "Both have risen.""#),
    HelpQuestion(
      "Bring back a session that was cut off",
      "recover restore crash lost power cut died kill palauta kaatui katkes havis sahko",
      "recover"),
    HelpQuestion(
      "Leave",
      "leave quit exit stop end bye lopet poistu",
      "quit"),
  ]
}
