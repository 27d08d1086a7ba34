extension FinnishWording {
  /// What statements did, and why a session could not do them.
  static let sessions: KeyValuePairs<String, String> = [
    "nothing has \"{0}\", and nothing is near it":
      "mistään ei löydy \"{0}\" eikä mitään sen tapaista",
    "try a part of the word; `datasets` lists what there is":
      "kokeile sanan osaa; `datasets` luettelee aineistot",
    "nothing has \"{0}\"; nearest: {1}": "mistään ei löydy \"{0}\"; lähimmät: {1}",
    "nothing has all of \"{0}\"; these have some of it":
      "mistään ei löydy kaikkea tekstistä \"{0}\"; näistä löytyy osa",
    "{0} more; a longer text finds fewer": "{0} muuta; pidempi teksti löytää vähemmän",
    "{0} was not searched: {1}": "lähdettä {0} ei voitu tutkia: {1}",
    "there is nothing to look for here": "tässä ei ole mitään etsittävää",
    "as in `find yksin`": "esimerkiksi `find yksin`",
    "there is no help on {0}": "aiheesta {0} ei ole ohjetta",
    "a session of {0} was cut off: `recover` it, or `recover nothing`":
      "istunto jäi kesken ({0}): palauta se komennolla `recover` tai unohda: `recover nothing`",
    "a session of {0} was cut off in {1}: `recover` it, or `recover nothing`":
      "istunto jäi kesken ({0}) kansiossa {1}: "
      + "palauta se komennolla `recover` tai unohda: `recover nothing`",
    "{0} brought back": "palautettu: {0}",
    "{0}, {1} no longer possible": "{0}, ei enää mahdollisia: {1}",
    "{0}, exports not written again": "{0}, vientitiedostoja ei kirjoitettu uudelleen",
    "no session was cut off": "mikään istunto ei ole jäänyt kesken",
    "forgotten": "unohdettu",
    "1 statement": "1 lause", "{0} statements": "{0} lausetta",
    "there is no result yet": "tulosta ei vielä ole",
    "name a dataset: columns {0}": "nimeä aineisto: columns {0}",
    "1 row": "1 rivi", "{0} rows": "{0} riviä", "1 column": "1 sarake",
    "{0} columns": "{0} saraketta",
    "a notebook reads only files in its own folder and below":
      "muistio lukee tiedostoja vain omasta kansiostaan ja sen alta",
    "give the file from outside: --data NAME=PATH": "anna tiedosto ulkoa: --data NIMI=POLKU",
    "${0} is {1}": "${0} on {1}",
    "${0} was given as \"{1}\", which is no number":
      "${0} annettiin arvona \"{1}\", joka ei ole luku",
    "give a number, as in --set {0}={1}": "anna luku, esimerkiksi --set {0}={1}",
    "there is no result yet that `_` could stand for":
      "vielä ei ole tulosta, jota `_` voisi tarkoittaa",
    "run a query first": "aja ensin kysely",
    "`{0}` would be defined by itself": "`{0}` määriteltäisiin itsensä avulla",
    "give the new definition another name": "anna uudelle määritelmälle toinen nimi",
    "{0} is defined": "{0} on määritelty",
    "{0} is named, in place of the dataset of that name":
      "{0} on nimetty samannimisen aineiston tilalle",
    "{0} is defined, in place of the dataset of that name":
      "{0} on määritelty, samannimisen aineiston tilalle",
    "it takes the place of the dataset of that name": "se tulee samannimisen aineiston tilalle",
    "no statement uses ${0}": "mikään lause ei käytä parametria ${0}",
    "write ${0} where its value is to stand": "kirjoita ${0} siihen, mihin arvo kuuluu",
    "noted": "kirjattu",
    "{0} is set": "asetettu: {0}",
    "`edit` opens an editor only for a person at the shell's prompt":
      "`edit` avaa muokkaimen vain komentokehotteessa kirjoittavalle",
    "type it alone, in the shell": "kirjoita se yksinään komentotulkissa",
    "there is nothing to undo": "peruttavaa ei ole",
    "undone: {0}": "peruttu: {0}", "undone: {0}\n{1}": "peruttu: {0}\n{1}",
    "what was written stays: {0}": "kirjoitettu tiedosto jää: {0}",
    "`set {0}` needs a value": "`set {0}` tarvitsee arvon",
    "`{0}` cannot be {1}": "`{0}` ei voi olla {1}",
    "there is no setting `{0}`": "asetusta `{0}` ei ole",
    "settings: {0}": "asetukset: {0}",
    "{0} or a whole number": "{0} tai kokonaisluku",
  ]
}
