extension FinnishWording {
  /// Files, datasets and their descriptors.
  static let files: KeyValuePairs<String, String> = [
    "there is no file {0}": "tiedostoa {0} ei ole",
    "there is no folder {0}": "kansiota {0} ei ole",
    "no file can be made in the folder {0}": "kansioon {0} ei voi tehdä tiedostoa",
    "name another folder": "nimeä toinen kansio",
    "{0} is a folder, not a file": "{0} on kansio, ei tiedosto",
    "the system does not permit access to {0}": "käyttöjärjestelmä estää pääsyn: {0}",
    "{0} is larger than {1}, the most that is read": "{0} on suurempi kuin {1}, enempää ei lueta",
    "the disk is full: {0} was not written": "levy on täynnä: {0} jäi kirjoittamatta",
    "{0} is on a file system that takes no changes": "{0} on levyllä, jolle ei voi kirjoittaa",
    "{0} is no regular file of yours": "{0} ei ole sinun tavallinen tiedostosi",
    "{0} became shorter while it was read": "{0} lyheni, kun sitä luettiin",
    "{0} bytes": "{0} tavua",
    "did you mean \"{0}\"?": "tarkoititko \"{0}\"?",
    "did you mean {0}?": "tarkoititko {0}?",
    "name it from the folder that you are in": "anna polku siitä kansiosta, jossa olet",
    "make the folder first, or name another": "tee kansio ensin tai nimeä toinen",
    "name a file in it": "nimeä tiedosto sen sisältä",
    "choose a place that you may use, or have its rights changed":
      "valitse paikka, johon sinulla on oikeus, tai pyydä oikeudet",
    "make room, then try again": "tee tilaa ja yritä uudelleen",
    "try again, or choose another place": "yritä uudelleen tai valitse toinen paikka",
    "split it, or keep only the rows that you need": "jaa se, tai jätä vain tarvitsemasi rivit",
    "reading it takes more than {0} MiB of memory, the most that it may take":
      "sen lukeminen vie muistia yli {0} MiB, enempää se ei saa viedä",
    "let it take more: set memory MEBIBYTES, or keep only the rows that you need":
      "salli enemmän: set memory MEGATAVUT, tai jätä vain tarvitsemasi rivit",
    "reading: {0} %, {1} s left · Ctrl-C calls it off":
      "luetaan: {0} %, {1} s jäljellä · Ctrl-C keskeyttää",
    "reading: {0} %, {1} min left · Ctrl-C calls it off":
      "luetaan: {0} %, {1} min jäljellä · Ctrl-C keskeyttää",
    "writing: {0} %, {1} s left · Ctrl-C calls it off":
      "kirjoitetaan: {0} %, {1} s jäljellä · Ctrl-C keskeyttää",
    "writing: {0} %, {1} min left · Ctrl-C calls it off":
      "kirjoitetaan: {0} %, {1} min jäljellä · Ctrl-C keskeyttää",
    "{0}: {1} %, {2} s left · Ctrl-C calls it off":
      "{0}: {1} %, {2} s jäljellä · Ctrl-C keskeyttää",
    "{0}: {1} %, {2} min left · Ctrl-C calls it off":
      "{0}: {1} %, {2} min jäljellä · Ctrl-C keskeyttää",
    "working": "työn alla",
    "working: {0} s · Ctrl-C calls it off": "työn alla: {0} s · Ctrl-C keskeyttää",
    "the descriptor in {0} names {1}, which is not read":
      "kuvaustiedosto kansiossa {0} nimeää kohteen {1}, jota ei lueta",
    "a table stands in its dataset's folder, other packages in the folders beside it":
      "taulukko on aineistonsa kansiossa, muut aineistot sen viereisissä kansioissa",
    "{0}: rows {1} and {2} have the same {3}": "{0}: riveillä {1} ja {2} on sama {3}",
    "the descriptor says that these columns tell every row from every other":
      "kuvaustiedoston mukaan nämä sarakkeet erottavat kaikki rivit toisistaan",
    "{0}: a data package takes no option {1}": "{0}: datapaketilla ei ole valintaa {1}",
    "its descriptor says how its table is read":
      "sen kuvaustiedosto kertoo, miten taulukko luetaan",
    "datasets: {0}": "aineistot: {0}",
    "there is no dataset {0}": "aineistoa {0} ei ole",
    "a stage needs a table before it: school | {0}":
      "vaihe tarvitsee taulukon eteensä: school | {0}",
    "there is no dataset `{0}`": "aineistoa `{0}` ei ole",
    "it lacks {0}": "siitä puuttuu {0}",
    "{0} must be {1}": "{0}: tähän kuuluu {1}",
    "a list of one table": "luettelo, jossa on yksi taulukko",
    "a list of at least one column": "luettelo, jossa on ainakin yksi sarake",
    "an encoding that is known: utf-8, utf-16le, windows-1252, latin1":
      "tunnettu merkistö: utf-8, utf-16le, windows-1252, latin1",
    "the name of a column": "sarakkeen nimi",
    "the names of columns in schema.fields": "sarakkeiden nimet kohdasta schema.fields",
    "one of string, integer, number, boolean, year, date, any":
      "jokin näistä: string, integer, number, boolean, year, date, any",
    "a comma, a point or (between groups) a space":
      "pilkku, piste tai (ryhmien välissä) väli",
    "the file": "tiedosto", "an object": "objekti",
    "the code of a language, such as fi": "kielen koodi, esimerkiksi fi",
    "an object with name, title or path": "objekti, jossa on name, title tai path",
    "one ASCII character": "yksi ASCII-merkki",
    "one of the declared {0}": "jokin ilmoitetuista: {0}",
    "a whole number": "kokonaisluku",
    "name their folder: --datasets DIR": "nimeä niiden kansio: --datasets DIR",
    "load a file: load \"FILE\" as NAME": "lataa tiedosto: load \"TIEDOSTO\" as NIMI",
    "no datasets were found in: {0}": "aineistoja ei löytynyt kansioista: {0}",
  ]
}
