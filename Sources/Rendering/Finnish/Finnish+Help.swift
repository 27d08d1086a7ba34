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

  /// The words that screens show and that are no words of the language.
  static let terms: KeyValuePairs<String, String> = [
    "They stand for members of a column whose members have an order, such as years.":
      "Ne ovat sellaisen sarakkeen jäseniä, jonka jäsenillä on järjestys, kuten vuosien.",
    "They mean those of the whole table that reaches the stage, not of each group; the footer says which.":
      "Ne katsotaan koko vaiheeseen tulevasta taulukosta, ei ryhmittäin; alarivi kertoo, mitkä ne ovat.",
    "What a difference means: better or worse where it is over the indicator's threshold in its good or its bad direction, level up to the threshold.":
      "Mitä ero merkitsee: parempi tai huonompi, jos se ylittää indikaattorin kynnyksen hyvään tai huonoon suuntaan, ennallaan kynnykseen asti.",
    "Without a direction or a threshold it is not judged, without one of the figures there is no data.":
      "Ilman suuntaa tai kynnystä sitä ei arvioida, ja ilman kumpaakin lukua ei ole tietoa.",
    "Queries name these words in English: verdict = \"worse\".":
      "Kyselyissä sanat ovat englanniksi: verdict = \"worse\".",
    "The rounding of the printed figures could flip the verdict: the difference is nearer to the threshold than the figures are exact.":
      "Painettujen lukujen pyöristys voisi kääntää arvion: ero on lähempänä kynnystä kuin luvut ovat tarkkoja.",
    "In data it is the column within_rounding, true or false.":
      "Tiedoissa se on sarake within_rounding, tosi tai epätosi.",
    "A figure is missing because it is absent, suppressed, not asked, not applicable or not available; the footer counts each kind by its sign.":
      "Luku puuttuu, koska sitä ei ole, se on salattu, sitä ei ole kysytty, se ei sovellu tai sitä ei ole saatavilla; alarivi laskee kunkin lajin merkkeineen.",
    "A missing figure is never zero, never judged, and fulfils no comparison: ask by is missing, is suppressed or is not missing.":
      "Puuttuva luku ei ole nolla, sitä ei arvioida, eikä se täytä mitään vertailua: kysy is missing, is suppressed tai is not missing.",
    "A sum or mean is refused where a member that is the whole of the others would be counted among them.":
      "Summaa tai keskiarvoa ei lasketa, jos jäsen, joka on muiden kokonaisuus, laskettaisiin niiden joukkoon.",
    "Name the column after by, leave that member out, or write with totals to count it all the same.":
      "Nimeä sarake sanan by jälkeen, jätä tuo jäsen pois tai kirjoita with totals, niin se lasketaan silti.",
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
