extension FinnishWording {
  /// The headings of help.
  static let help: KeyValuePairs<String, String> = [
    "A query is a source and stages: school | where year = last | take 5":
      "Kysely on lähde ja vaiheita: school | where year = last | take 5",
    "Stages": "Vaiheet", "Commands": "Komennot", "Functions": "Funktiot",
    "In summarize": "Vaiheessa summarize", "Operators": "Operaattorit", "Questions": "Kysymyksiä",
    "help WORD tells more, help questions lists tasks.":
      "help SANA kertoo lisää, help kysymykset luettelee tehtäviä.",
    "Tab completes, Right takes grey text, Ctrl-R searches, Ctrl-D leaves.":
      "Tab täydentää, nuoli ottaa harmaan tekstin, Ctrl-R etsii, Ctrl-D poistuu.",
    "more: {0}": "lisää: {0}",
    "`help` alone lists every word, `help questions` common tasks":
      "pelkkä `help` luettelee kaikki sanat, `help kysymykset` yleisiä tehtäviä",
  ]

  /// The tasks that help answers.
  static let questions: KeyValuePairs<String, String> = [
    "Compare two years": "Vertaa kahta vuotta",
    "Compare the region with the whole country": "Vertaa aluetta koko maahan",
    "See what has become worse, the greatest change first":
      "Katso, mikä on huonontunut, suurin muutos ensin",
    "See what has become better": "Katso, mikä on parantunut",
    "Find the highest and the lowest figures": "Etsi suurimmat ja pienimmät luvut",
    "Find an indicator, an area or a column by a part of its name":
      "Etsi indikaattori, alue tai sarake nimen osalla",
    "See what data there is": "Katso, mitä aineistoja on",
    "Keep only some rows": "Säilytä vain osa riveistä",
    "Take the latest year, whichever it is": "Ota uusin vuosi, mikä se sitten onkin",
    "Follow an indicator over the years": "Seuraa indikaattoria vuodesta toiseen",
    "Count rows": "Laske rivejä",
    "Take an average": "Laske keskiarvo",
    "Compute a new column": "Laske uusi sarake",
    "Choose and rename columns": "Valitse ja nimeä sarakkeita",
    "Put rows in order": "Järjestä rivit",
    "Spread years or areas into columns": "Levitä vuodet tai alueet sarakkeiksi",
    "Draw a chart": "Piirrä kaavio",
    "Load a CSV file of your own": "Lataa oma CSV-tiedosto",
    "Load a file that was read wrongly": "Lataa tiedosto, joka luettiin väärin",
    "Say what the columns of a file of your own are": "Kerro, mitä oman tiedoston sarakkeet ovat",
    "give a column its part in datapackage.json, beside the file, and load that: "
      + "\"mittari\": {\"role\": \"target\", \"unit\": \"%\"}; roles are "
      + "dimension, time, measure, attribute, count, lower, upper, baseline, target, polarity, "
      + "threshold, kind":
      "anna sarakkeelle rooli tiedostossa datapackage.json, joka on sen vieressä, ja lataa se: "
      + "\"mittari\": {\"role\": \"target\", \"unit\": \"%\"}; rooleja ovat "
      + "dimension, time, measure, attribute, count, lower, upper, baseline, target, polarity, "
      + "threshold, kind",
    "Join two tables": "Yhdistä kaksi taulukkoa",
    "Export to Excel or to a CSV file": "Vie Exceliin tai CSV-tiedostoon",
    "Save the session as a notebook": "Tallenna istunto muistioksi",
    "Let a report's text take its figures from a result":
      "Anna raportin tekstin ottaa lukunsa tuloksesta",
    "`{{cell.row.column}}` in prose is the figure; `mittari report FILE -o OUT` fills it in":
      "tekstissä `{{solu.rivi.sarake}}` on luku; `mittari report MUISTIO -o RAPORTTI` täyttää sen",
    "Run a notebook again, for instance on next year's figures":
      "Aja muistio uudelleen, esimerkiksi ensi vuoden luvuilla",
    "Take back a mistake": "Peru virhe",
    "Go on from the last result": "Jatka edellisestä tuloksesta",
    "Name a query and use it again": "Nimeä kysely ja käytä sitä uudelleen",
    "Use a parameter, so that one change changes everything":
      "Käytä parametria, niin yksi muutos muuttaa kaiken",
    "See what is missing": "Katso, mitä puuttuu",
    "See which way is better and when a change counts":
      "Katso, kumpi suunta on parempi ja milloin muutos merkitsee",
    "takes: {0}": "arvo: {0}",
    "See what is worse than in the country and worsening":
      "Katso, mikä on huonommin kuin koko maassa ja huononemassa",
    "See which targets are reached": "Katso, mitkä tavoitteet on saavutettu",
    "Take a query to a database, in SQL": "Vie kysely tietokantaan SQL-kielellä",
    "Tell a difference from chance": "Erota ero sattumasta",
    "Show titles and numbers in Finnish or Swedish":
      "Näytä otsikot ja luvut suomeksi tai ruotsiksi",
    "See all rows of a long result": "Katso pitkän tuloksen kaikki rivit",
    "Write a remark into the notebook": "Kirjoita huomautus muistioon",
    "Bring back a session that was cut off": "Palauta kesken jäänyt istunto",
    "Leave": "Poistu",
  ]
}
