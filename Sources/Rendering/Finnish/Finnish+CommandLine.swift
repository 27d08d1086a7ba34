extension FinnishWording {
  /// The command line: its help, and what is wrong with its arguments.
  static let commandLine: KeyValuePairs<String, String> = [
    "error": "virhe",
    "mittari: a query shell and replayable notebook for wellbeing indicators":
      "mittari: kyselytulkki ja toistettava muistio hyvinvoinnin indikaattoreille",
    "Datasets are looked for in --datasets, $MITTARI_DATASETS, ./Datasets and the user's data folder.":
      "Aineistoja haetaan: --datasets, $MITTARI_DATASETS, ./Datasets ja käyttäjän tietokansio.",
    "Exit: 0 done, 1 a replay differs, 2 an error, 130 interrupted. In the shell: help.":
      "Paluuarvo: 0 valmis, 1 toisto poikkeaa, 2 virhe, 130 keskeytetty. Tulkissa: help.",
    "the shell in a terminal; statements from standard input otherwise":
      "tulkki päätteessä; muuten lauseet vakiosyötteestä",
    "run the statements of a file": "ajaa tiedoston lauseet",
    "run notebooks again and tell what changed": "ajaa muistiot uudelleen ja kertoo muutokset",
    "write a notebook as a report": "kirjoittaa muistion raportiksi",
    "tell what a file holds and how it is read": "kertoo, mitä tiedostossa on ja miten se luetaan",
    "read a file and write it in another format": "lukee tiedoston ja kirjoittaa toiseen muotoon",
    "run a statement; may be given several times": "ajaa lauseen; voi antaa monta kertaa",
    "where named datasets live": "missä nimetyt aineistot ovat",
    "load a file under a name first": "lataa ensin tiedoston nimellä",
    "give a parameter a value": "antaa parametrille arvon",
    "take another file for a dataset's rows": "ottaa aineiston rivit toisesta tiedostosta",
    "how results are written: {0}": "miten tulokset kirjoitetaan: {0}",
    "language of results; in Finnish messages and help too":
      "tulosten kieli; suomeksi myös viestit ja ohje",
    "run: go on after an error": "run: jatkaa virheen jälkeen",
    "replay: write nothing, tell by the exit code": "replay: ei kirjoita, kertoo paluuarvolla",
    "replay: write the new results of all or the named cells":
      "replay: kirjoittaa kaikkien tai nimettyjen solujen uudet tulokset",
    "replay: who accepts, for the notebook's log": "replay: hyväksyjän nimi muistion lokiin",
    "replay: why it is accepted, for the notebook's log": "replay: hyväksynnän syy muistion lokiin",
    "{0} says something of what is accepted, and nothing is":
      "{0} kertoo hyväksytystä, eikä mitään hyväksytä",
    "give --accept with it": "anna sen kanssa --accept",
    "replay, report: list everything, however long":
      "replay, report: luettelee kaiken, olipa se miten pitkä",
    "replay, report: write exported files below this folder":
      "replay, report: kirjoittaa vientitiedostot tämän kansion alle",
    "{0} does not take {1}": "{0} ei ota valintaa {1}", "it goes with: {0}": "sen ottaa: {0}",
    "replay, report: once for every member of a parameter":
      "replay, report: kerran parametrin kullekin jäsenelle",
    "report: the file to write": "report: kirjoitettava tiedosto",
    "how many processors to use at most": "montako suoritinta enintään käytetään",
    "no colour, as with NO_COLOR": "ei värejä, kuten NO_COLOR",
    "print the version": "tulostaa version", "print this help": "tulostaa tämän ohjeen",
    "--threads takes a whole number": "--threads ottaa kokonaisluvun",
    "for example --threads 2": "esimerkiksi --threads 2",
    "{0} takes {1}, not \"{2}\"": "{0} ottaa muodon {1}, ei \"{2}\"",
    "for example {0} {1}": "esimerkiksi {0} {1}",
    "--check writes nothing and --accept writes: they do not go together":
      "--check ei kirjoita ja --accept kirjoittaa: ne eivät sovi yhteen",
    "give one of them": "anna niistä toinen",
    "-c and {0} do not go together": "-c ja {0} eivät sovi yhteen",
    "{0} takes {1}": "{0} ottaa: {1}",
    "mittari --help lists them": "mittari --help luettelee ne",
    "{0} takes no value": "{0} ei ota arvoa", "write {0} alone": "kirjoita {0} yksinään",
    "{0} needs {1}": "{0} tarvitsee: {1}", "write {0} {1}": "kirjoita {0} {1}",
    "there is no command {0}": "komentoa {0} ei ole",
    "a statement stands after -c; mittari --help":
      "lause kirjoitetaan valinnan -c jälkeen; mittari --help",
    "lines cannot be edited here and are read as they come":
      "rivejä ei voi muokata tässä, joten ne luetaan sellaisinaan",
    "the output cannot be written: {0}": "tulosta ei voi kirjoittaa: {0}",
  ]
}
