extension FinnishWording {
  /// Results that are entered into a scorecard.
  static let recording: KeyValuePairs<String, String> = [
    "somebody else is changing files in {0}": "joku muu muuttaa parhaillaan tiedostoja: {0}",
    "no results can be entered into `{0}`: it has {1}": "aineistoon `{0}` ei voi kirjata: {1}",
    "results go into a dataset with a target, such as `scorecard`":
      "tulokset kirjataan aineistoon, jossa on tavoite, kuten `scorecard`",
    "nothing in its file": "sen tiedosto on tyhjä",
    "no target and no baseline": "siinä ei ole tavoitetta eikä lähtötasoa",
    "no year in its primary key": "sen avaimessa ei ole vuotta",
    "no single column of results": "siinä ei ole yhtä tulosten saraketta",
    "which {0} the result is of is not said": "tulokselta puuttuu {0}",
    "a row is told by {0} and the year": "rivin erottavat {0} ja vuosi",
    "as in `record scorecard \"1.3\" 2026 = 3.4`":
      "esimerkiksi `record scorecard \"1.3\" 2026 = 3.4`",
    "{0} is far from the years of the dataset, {1}":
      "{0} on kaukana aineiston vuosista ({1})",
    "write the year of the result": "kirjoita tuloksen vuosi",
    "{0} is no result of {1}": "{0} ei käy tulokseksi: {1}",
    "{0} is no target of {1}": "{0} ei käy tavoitteeksi: {1}",
    "the result of {0} is a number": "tulos on luku: {0}",
    "write the number": "kirjoita luku",
    "{0} has the result {1} in {2} already": "tulos on jo kirjattu: {0}, {2}: {1}",
    "{0} has the target {1} in {2} already": "tavoite on jo kirjattu: {0}, {2}: {1}",
    "to replace it, write `instead` at the end":
      "korvaa se kirjoittamalla loppuun `instead`",
    "{0} has no result in {1} that could be taken away":
      "poistettavaa tulosta ei ole: {0}, {1}",
    "`{0}` has no column for notes": "aineistossa `{0}` ei ole saraketta lisätiedoille",
    "name one in its descriptor: \"record\": {\"note\": \"COLUMN\"}":
      "nimeä sellainen kuvaustiedostossa: \"record\": {\"note\": \"SARAKE\"}",
    "a spreadsheet would run this note as a formula: {0}":
      "taulukkolaskenta suorittaisi lisätiedon kaavana: {0}",
    "begin it with a word": "aloita se sanalla",
    "{0}, {1}, was changed since, so the file stays as it is":
      "riviä on muutettu sen jälkeen, joten tiedosto jää ennalleen: {0}, {1}",
    "look at it, and record what it should be": "katso riviä ja kirjaa oikea tulos",
    "there is no {0} \"{1}\"": "arvoa \"{1}\" ei ole sarakkeessa {0}",
    "it is yes or no": "se on yes tai no",
    "it is a share from 0 to 100": "se on osuus väliltä 0–100",
    "it is a mean from {0} to {1}": "se on keskiarvo väliltä {0}–{1}",
    "it is a whole number, 0 or more": "se on kokonaisluku, vähintään 0",
    "a notebook records no results": "muistio ei kirjaa tuloksia",
    "type it in the shell, or give it with -c":
      "kirjoita se komentotulkissa tai anna se valitsimella -c",
    "`{0}` stands for a query or another file here":
      "`{0}` tarkoittaa tässä kyselyä tai toista tiedostoa",
    "results go into a dataset's own file": "tulokset kirjataan aineiston omaan tiedostoon",
    "nothing was recorded": "mitään ei kirjattu",
    "a result is a number, yes or no": "tulos on luku, yes tai no",
    "words go into its note: note \"{0}\"": "sanat kuuluvat lisätietoon: note \"{0}\"",
    "{0}: {1} is recorded already": "{0}: {1} on jo kirjattu",
    "{0}: {1}, as before": "{0}: {1}, kuten ennen",
    "{0}: {1} instead of {2}": "{0}: {1}, ennen {2}",
    "{0}: no result instead of {1}": "{0}: ei tulosta, ennen {1}",
    "{0} · target {1}": "{0} · tavoite {1}",
    "{0} · target {1} as in {2}": "{0} · tavoite {1} kuten vuonna {2}",
    "{0} · without the note \"{1}\"": "{0} · ilman huomautusta \"{1}\"",
    "{0} · the note stays: \"{1}\"": "{0} · huomautus jää: \"{1}\"",
    "{0} · recorded in {1}": "{0} · kirjattu tiedostoon {1}",
    "the scorecard": "tuloskortti",
    "the measure's id": "mittarin tunnus",
    "the year is missing before `=`": "vuosi puuttuu ennen merkkiä `=`",
    "the note": "lisätieto", "the target": "tavoite", "the result": "tulos", "result": "tulos",
    "`=` is missing before the result": "`=` puuttuu ennen tulosta",
  ]
}

extension FinnishWording {
  /// What areas are called.
  static let areas: KeyValuePairs<String, String> = [
    "{0} is {1}": "{0} on {1}",
    "country": "maa", "region": "maakunta", "wellbeing services county": "hyvinvointialue",
    "municipality": "kunta",
    "\"{0}\" can be more than one {1} here": "\"{0}\" voi tarkoittaa useampaa: {1}",
    "name the one that you mean: {0}": "nimeä se, jota tarkoitat: {0}",
    "{0} has been part of {1} since {2}": "{0} on osa kuntaa {1} vuodesta {2}",
    "{0} is a {1} that has no rows here": "{0} on {1}, josta tässä ei ole rivejä",
    "{0} is {1}, a {2} that has no rows here": "{0} on {1} ({2}), josta tässä ei ole rivejä",
    "nearest: \"{0}\" ({1})": "lähin: \"{0}\" ({1})",
  ]
}

extension FinnishWording {
  /// Answers to the participation meter.
  static let meter: KeyValuePairs<String, String> = [
    "the items of the meter are not known here": "mittarin väittämiä ei tunneta tässä",
    "name a dataset of items with their scale: meter participation-meter":
      "nimeä aineisto, jossa on väittämät ja niiden asteikko: meter participation-meter",
    "groups are made of at most {0} columns": "ryhmät muodostetaan enintään {0} sarakkeesta",
    "finer groups would be suppressed anyway": "pienemmät ryhmät salattaisiin joka tapauksessa",
    "{0} and {1} both stand for item {2}": "{0} ja {1} tarkoittavat molemmat väittämää {2}",
    "leave one out with `select`, or rename it":
      "jätä toinen pois tai anna sille toinen nimi",
    "leave one out of the file, or rename it":
      "jätä toinen pois tiedostosta tai anna sille toinen nimi",
    "`{0}` holds answers, which make no groups":
      "`{0}` sisältää vastauksia, joista ei tehdä ryhmiä",
    "most groups by `{0}` would be a single person":
      "useimmat ryhmät sarakkeen `{0}` mukaan olisivat yksi ihminen",
    "group by a column with fewer members, such as an area or a class of age":
      "ryhmittele sarakkeella, jossa on vähemmän arvoja, kuten alue tai ikäluokka",
    "read so, the file would show single people's answers":
      "näin luettuna tiedosto näyttäisi yksittäisten ihmisten vastauksia",
    "leave out what follows `with`": "jätä pois se, mikä seuraa sanaa `with`",
    "these answers can be asked only with the items of {0}":
      "näitä vastauksia voi kysyä vain aineiston {0} väittämillä",
    "leave the table out: meter": "jätä taulukko pois: meter",
    "this file cannot be read": "tätä tiedostoa ei voi lukea",
    "groups are made by what is known of people besides, such as their area":
      "ryhmät tehdään taustatiedosta, kuten alueesta",
    "no column stands for an item of {0}": "mikään sarake ei vastaa väittämää: {0}",
    "name the columns by item: 1, 2 … or q1, q2 …":
      "nimeä sarakkeet väittämien mukaan: 1, 2 … tai q1, q2 …",
    "row {0}, column `{1}`: {2} is no answer": "rivi {0}, sarake `{1}`: {2} ei ole vastaus",
    "answers are {0} to {1}, or blank": "vastaus on {0}–{1} tai tyhjä",
    "`{0}` holds single people's answers, which are not shown":
      "`{0}` sisältää yksittäisten ihmisten vastauksia, joita ei näytetä",
    "ask for means: {0} | meter": "kysy keskiarvoja: {0} | meter",
    "to show them all the same: set answers shown":
      "näytä ne silti: set answers shown",
    "single people's answers: ask with `meter`":
      "yksittäisten ihmisten vastauksia: kysy komennolla `meter`",
    "makes means of single people's answers, small groups hidden":
      "laskee yksittäisten vastausten keskiarvot ja salaa pienet ryhmät",
    "how many people must stand behind a figure of meter; smaller groups are suppressed":
      "montako vastaajaa vähintään näytettävällä meter-luvulla on; pienemmät ryhmät salataan",
    "whether single people's answers are shown":
      "näytetäänkö yksittäisten ihmisten vastaukset",
  ]
}
