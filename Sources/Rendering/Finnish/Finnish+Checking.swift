extension FinnishWording {
  /// Names, members and types.
  static let checking: KeyValuePairs<String, String> = [
    "{0} is not yet available in this version": "{0} ei ole vielä käytössä tässä versiossa",
    "there is no column `{0}` {1}": "{1} ei ole saraketta `{0}`",
    "here": "tässä", "in `{0}`": "taulukossa `{0}`",
    "columns: {0}": "sarakkeet: {0}",
    "with test": "with test",
    "`{0}` is there after `{1}`": "`{0}` syntyy vasta vaiheessa `{1}`",
    "the years are in `{0}`": "vuodet ovat sarakkeessa `{0}`",
    "a text stands in quotes: \"{0}\"": "teksti on lainausmerkeissä: \"{0}\"",
    "both have: {0}": "molemmissa on: {0}",
    "they share no column: rename one first, with `select … as …`":
      "yhteistä saraketta ei ole: nimeä toinen ensin uudelleen, `select … as …`",
    "a number stands without quotes: {0}": "luku on ilman lainausmerkkejä: {0}",
    "the name of a column holds others: load the file with delimiter {0}":
      "sarakkeen nimessä on muitakin sarakkeita: lataa tiedosto erottimella: delimiter {0}",
    "a parameter is written ${0}": "parametri kirjoitetaan ${0}",
    "`{0}` is in no aggregate and not in `by`":
      "`{0}` ei ole minkään koosteen sisällä eikä sanan `by` jäljessä",
    "for example mean({0})": "esimerkiksi mean({0})",
    "add it to `by`": "lisää se sanan `by` jälkeen",
    "`{0}` stands for a member of a column, and this is computed":
      "`{0}` tarkoittaa sarakkeen jäsentä, ja tämä on laskettu",
    "{0} is ordered": "järjestys on sarakkeella {0}",
    "name the value": "nimeä arvo",
    "the members of `{0}` have no order": "sarakkeen `{0}` jäsenillä ei ole järjestystä",
    "name the member; {0} is ordered": "nimeä jäsen; järjestys on sarakkeella {0}",
    "name the member": "nimeä jäsen",
    "{0} is compared with {1}": "{0} ja {1} eivät ole verrattavissa",
    "`{0}`, {1},": "`{0}` ({1})",
    "compare it with a number": "vertaa sitä lukuun",
    "figures that are hidden: {0} is suppressed": "salatut luvut: {0} is suppressed",
    "figures that are not there: {0} is missing": "puuttuvat luvut: {0} is missing",
    "{0} is \"{1}\"": "{0} on \"{1}\"",
    "{0} is needed here, and this is {1}": "tässä tarvitaan {0}, ja tämä on {1}",
    "a number": "luku", "text": "teksti", "true or false": "tosi tai epätosi",
    "compare it with something, as in `year >= 2021`":
      "vertaa sitä johonkin, esimerkiksi `year >= 2021`",
    "`{0}` is a column here as well as a number": "`{0}` on tässä sekä sarake että luku",
    "for the column write `{0}` in backticks": "sarakkeen saat kenohipsuilla: `{0}`",
    "for the number write {0}.0": "luvun saat kirjoittamalla {0}.0",
    "there is no parameter ${0}": "parametria ${0} ei ole",
    "did you mean ${0}?": "tarkoititko ${0}?",
    "declare it: param {0} = …": "esittele se: param {0} = …",
    "parameters: {0}": "parametrit: {0}",
    "`{0}` runs over many rows and belongs in `summarize`":
      "`{0}` lasketaan monesta rivistä ja kuuluu vaiheeseen `summarize`",
    "there is no function `{0}`": "tuntematon funktio `{0}`",
    "functions: {0}": "funktiot: {0}",
    "no `{0}` begins with \"{1}\"": "mikään kohdan `{0}` arvo ei ala tekstillä \"{1}\"",
    "the dates in `{0}` are texts, ordered as texts and not in time: write them in the file as {1}":
      "sarakkeen `{0}` päivät ovat tekstiä, jonka järjestys ei ole ajan järjestys: kirjoita ne tiedostoon muodossa {1}",
    "the dates in `{0}` are written with the year first":
      "sarakkeen `{0}` päivissä vuosi on ensin",
    "`{0}` is text, as \"{1}\" is, and is compared as text and not by size":
      "`{0}` on tekstiä, kuten \"{1}\", ja vertailu tehdään tekstinä eikä suuruuden mukaan",
    "texts have no size: compare with = or ~":
      "teksteillä ei ole suuruutta: vertaa merkillä = tai ~",
    "`{0}` is text as it has cells such as \"{1}\"":
      "`{0}` on tekstiä, koska siinä on esimerkiksi \"{1}\"",
    "write number({0})": "kirjoita number({0})",
    "leave nothing but digits in these cells of the file":
      "jätä näihin tiedoston soluihin pelkät numerot",
    "`{0}` stands only for a member that is compared":
      "`{0}` tarkoittaa vain verrattavaa jäsentä",
    "as in `{0} = {1}`; to calculate, write the number itself":
      "esimerkiksi `{0} = {1}`; laskemiseen kirjoita itse luku",
    "the years are columns: write | {0} before this stage":
      "vuodet ovat sarakkeina: kirjoita | {0} ennen tätä vaihetta",
    "no `{0}` contains \"{1}\"": "missään kohdassa `{0}` ei ole tekstiä \"{1}\"",
    "nearest: \"{0}\"": "lähin: \"{0}\"", "nearest: {0}": "lähimmät: {0}",
    "no row of {0} has {1} \"{2}\"": "{0}: millään rivillä {1} ei ole \"{2}\"",
    "no row of {0} has {1} {2}": "{0}: millään rivillä {1} ei ole {2}",
    "this table": "tämä taulukko",
    "{0}: {1}, … ({2} in all)": "{0}: {1}, … (yhteensä {2})",
    "there is a column `{0}` already": "sarake `{0}` on jo olemassa",
    "the table keeps a column `{0}` that it does not show":
      "taulukossa on jo sarake `{0}`, jota ei näytetä",
    "give it another name": "anna sille toinen nimi",
    "there is no such table": "tällaista taulukkoa ei ole",
    "only `{0}` {1} reaches this stage: let the stages before it keep more":
      "tähän vaiheeseen pääsee vain `{0}` {1}: rajaa vähemmän pois aiemmissa vaiheissa",
    "there is no {0} `{1}` here": "sarakkeessa `{1}` ei ole tässä jäsentä {0}",
    "no row reaches this stage": "tähän vaiheeseen ei pääse yhtään riviä",
    "cancelled": "keskeytetty",
  ]
}
