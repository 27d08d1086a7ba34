extension FinnishWording {
  /// What is wrong inside files, and with the options of `load`.
  static let formats: KeyValuePairs<String, String> = [
    "save the table as CSV first": "tallenna taulukko ensin CSV-muotoon",
    "check that it was saved": "tarkista, että se on tallennettu",
    "name the encoding: with encoding \"latin1\"": "nimeä merkistö: with encoding \"latin1\"",
    "name the one to read: with dataset \"{0}\"": "nimeä luettava: with dataset \"{0}\"",
    "fetch the file anew, or correct it": "nouda tiedosto uudelleen tai korjaa se",
    "correct the file, or save it anew": "korjaa tiedosto tai tallenna se uudelleen",
    "a list of objects is read, as in [{\"area\": \"Kotka\", \"value\": 9.7}]":
      "luetaan luettelo objekteja, esimerkiksi [{\"area\": \"Kotka\", \"value\": 9.7}]",
    "see what delimits its cells: mittari inspect":
      "katso, mikä erottaa sen solut: mittari inspect",
    "make the header and the descriptor agree": "sovita otsikkorivi ja kuvaustiedosto yhteen",
    "correct the cell, or say what it means among the missing values":
      "korjaa solu tai kerro puuttuvien arvojen joukossa, mitä se tarkoittaa",
    "options: {0}": "valinnat: {0}",
    "it takes {0}": "mahdollinen arvo: {0}",
    "the file is neither a text table nor JSON nor a workbook":
      "tiedosto ei ole tekstitaulukko, JSON eikä työkirja",
    "the file is a web page and no table": "tiedosto on verkkosivu eikä taulukko",
    "open it in a spreadsheet program and save it as XLSX or CSV":
      "avaa se taulukkolaskennassa ja tallenna XLSX- tai CSV-muotoon",
    "the file is a notebook and no table": "tiedosto on muistikirja eikä taulukko",
    "run it anew: mittari replay {0}": "aja se uudelleen: mittari replay {0}",
    "the file is empty": "tiedosto on tyhjä",
    "the bytes are not valid {0}": "tavut eivät ole kelvollista merkistöä {0}",
    "expected a list of rows, but {0} is {1}": "odotettiin luetteloa riveistä, mutta {0} on {1}",
    "element {0}": "alkio {0}", "line {0}": "rivi {0}", "null": "null",
    "an array": "taulukkotyyppi",
    "line {0} has more than {1} cells, the most that a row can have":
      "rivillä {0} on yli {1} solua, enempää rivillä ei voi olla",
    "the file has more than {0} rows, the most that a table can have":
      "tiedostossa on yli {0} riviä, enempää taulukossa ei voi olla",
    "a cell on line {0} is longer than {1}, the most that a cell can have":
      "rivin {0} solu on pidempi kuin {1}, pidempi ei voi olla",
    "there is no column {0}": "saraketta {0} ei ole",
    "the column {0} is not described": "saraketta {0} ei ole kuvattu",
    "line {0} has {1} cells where there are {2} columns":
      "rivillä {0} on soluja {1}, vaikka sarakkeita on {2}",
    "the header has {0} names and line {1} {2} cells, so commas within figures look like those between cells":
      "otsikkorivillä on {0} nimeä ja rivillä {1} soluja {2}, joten desimaalipilkut näyttävät solujen välisiltä",
    "save it with semicolons between the cells; with delimiter \",\" reads it as it stands":
      "tallenna se puolipistein eroteltuna; with delimiter \",\" lukee sen sellaisenaan",
    "row {0} (line {1}), column {2}: \"{3}\" is not {4}":
      "{0}. rivi (tiedoston rivi {1}), sarake {2}: \"{3}\" ei ole {4}",
    "the data have {0} cells where the dimensions make {1} ({2})":
      "tiedoissa on {0} solua, vaikka ulottuvuuksista tulee {1} ({2})",
    "cell {0} has two values": "solulla {0} on kaksi arvoa",
    "there are more than {0} different statuses, the most that are told apart":
      "erilaisia tiloja on yli {0}, enempää ei eroteta toisistaan",
    "the rows and columns make {0} cells, most of which the file leaves out; {1} is the most that is filled up":
      "riveistä ja sarakkeista tulee {0} solua, joista useimmat puuttuvat tiedostosta; enintään täydennetään {1}",
    "the dimensions make {0} cells, most of which the file leaves out; {1} is the most that is filled up":
      "ulottuvuuksista tulee {0} solua, joista tiedosto jättää useimmat pois; enintään täydennetään {1}",
    "line {0}: {1}": "rivi {0}: {1}",
    "the text ends in the middle of a value": "teksti päättyy kesken arvon",
    "expected {0}": "odotettiin: {0}",
    "something follows after the end of the value": "arvon jälkeen on vielä jotain",
    "a number is not written as JSON writes numbers": "lukua ei ole kirjoitettu JSONin tapaan",
    "an escape in a text is none of JSON's": "tekstin koodimerkintä ei ole JSONin mukainen",
    "a text holds a control character that is not escaped":
      "tekstissä on ohjausmerkki ilman koodimerkintää",
    "a text is not valid UTF-8": "teksti ei ole kelvollista UTF-8:aa",
    "a key is there twice: \"{0}\"": "avain on kahdesti: \"{0}\"",
    "more than {0} arrays and objects inside each other":
      "sisäkkäisiä taulukoita ja objekteja on yli {0}",
    "a key in quotes": "avain lainausmerkeissä", ": after a key": ": avaimen jälkeen",
    ", or }": ", tai }", ", or ]": ", tai ]",
    "the JSON has no dataset of JSON-stat in it": "tiedostossa ei ole JSON-stat-aineistoa",
    "there are {0} datasets: {1}": "aineistoja on {0}: {1}",
    "the dataset has no {0}": "aineistosta puuttuu {0}",
    "the dataset has {0} sizes for {1} dimensions":
      "aineistossa on {0} kokoa, vaikka ulottuvuuksia on {1}",
    "the dimension {0} has {1} members where its size is {2}":
      "ulottuvuudella {0} on {1} jäsentä, vaikka sen koko on {2}",
    "the members of {0} do not stand in the places from 0 up, each in its own":
      "ulottuvuuden {0} jäsenet eivät ole kukin omalla paikallaan nollasta alkaen",
    "the value of cell {0} is \"{1}\", neither a number nor a mark for a missing one":
      "solun {0} arvo on \"{1}\", joka ei ole luku eikä puuttuvan arvon merkki",
    "there is a value or status for cell {0}, but the dimensions make {1}":
      "solulle {0} on arvo tai tila, mutta ulottuvuuksista tulee soluja {1}",
    "there are {0} statuses for {1} cells": "tiloja on {0}, soluja {1}",
    "\";\", \",\", \"|\", tab, another ASCII character, or none":
      "\";\", \",\", \"|\", tab, muu ASCII-merkki tai none",
    "\",\", \".\" or both": "\",\", \".\" tai both",
    "\" \", \".\" or \",\"": "\" \", \".\" tai \",\"",
    "'\"', \"'\" or none": "'\"', \"'\" tai none",
    "backslash or none": "backslash tai none", "a count of lines": "rivien määrä",
    "a column of the file: {0}": "tiedoston sarake: {0}",
    "fewer lines than the file has": "vähemmän rivejä kuin tiedostossa on",
    "a mark such as \"..\", or with its meaning \"..=suppressed\" ({0})":
      "merkki kuten \"..\", tai merkityksen kanssa \"..=suppressed\" ({0})",
    "one of the file's languages, such as en": "jokin tiedoston kielistä, esimerkiksi en",
    "the name or label of a dataset": "aineiston nimi tai otsikko",
    "there is no option {0}": "valintaa {0} ei ole",
    "{0} takes no option {1}": "muodolla {0} ei ole valintaa {1}",
    "{0} cannot be \"{1}\"": "{0} ei voi olla \"{1}\"",
    "{0} lacks its value": "{0}: arvo puuttuu",
    "line {0}: a text in quotes does not end": "rivi {0}: lainausmerkeissä oleva teksti ei pääty",
    "line {0}: expected a keyword, such as VALUES":
      "rivi {0}: odotettiin avainsanaa, esimerkiksi VALUES",
    "line {0}: no semicolon ends {1}": "rivi {0}: puolipiste puuttuu, {1} ei pääty",
    "the file ends before its data": "tiedosto päättyy ennen lukuja",
    "neither STUB nor HEADING names a dimension": "STUB ja HEADING eivät nimeä yhtään ulottuvuutta",
    "no VALUES name the members of {0}": "VALUES ei nimeä jäseniä ulottuvuudelle {0}",
    "line {0}: \"{1}\" is neither a number nor a mark for a missing one":
      "rivi {0}: \"{1}\" ei ole luku eikä puuttuvan arvon merkki",
    "line {0}: \"{1}\" is no member of {2}": "rivi {0}: \"{1}\" ei ole ulottuvuuden {2} jäsen",
    "KEYS are given for {0}, but not for those before it":
      "KEYS on annettu ulottuvuudelle {0} mutta ei sitä edeltäville",
    "line {0}: a row with the same keys stands above": "rivi {0}: samat avaimet ovat jo ylempänä",
    "nothing, as the file names no language": "ei mitään, sillä tiedosto ei nimeä kieltä",
  ]
}
