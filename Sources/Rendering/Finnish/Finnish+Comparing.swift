extension FinnishWording {
  /// Comparisons and charts.
  static let comparing: KeyValuePairs<String, String> = [
    "there are no figures to draw here": "tässä ei ole piirrettäviä lukuja",
    "a chart needs a column of numbers": "kaavio tarvitsee lukusarakkeen",
    "there is no chart `{0}`": "tuntematon kaavio `{0}`",
    "one of {0}": "jokin näistä: {0}",
    "no row that reaches this stage has {0} {1}":
      "millään tähän vaiheeseen pääsevällä rivillä {0} ei ole {1}",
    "an earlier stage left it out": "aiempi vaihe jätti sen pois",
    "an earlier stage left the others out": "aiempi vaihe jätti muut pois",
    "{0} is the only member here": "{0} on tässä ainoa jäsen",
    "there is only one member to compare": "verrattavia jäseniä on vain yksi",
    "name two, as in compare year 2019 to 2023":
      "nimeä kaksi, esimerkiksi compare year 2019 to 2023",
    "{0} would be compared with itself": "{0} verrattaisiin itseensä",
    "name two different members": "nimeä kaksi eri jäsentä",
    "rows {0} and {1} of this stage: {2}": "tämän vaiheen rivit {0} ja {1}: {2}",
    "their figures: {0} and {1}": "niiden luvut: {0} ja {1}",
    "`{0}` tells them apart: {1}, {2}": "ne erottaa `{0}`: {1}, {2}",
    "keep one with `where {0} = …`": "säilytä niistä yksi: `where {0} = …`",
    "no other column tells them apart": "mikään muu sarake ei erota niitä",
    "two rows have the same keys, and nothing is averaged unasked":
      "kahdella rivillä on samat avaimet, eikä keskiarvoja lasketa pyytämättä",
    "`{0}` has another part in this stage": "sarakkeella `{0}` on tässä vaiheessa toinen tehtävä",
    "name another column of numbers after `of`": "nimeä toinen lukusarake sanan `of` jälkeen",
    "`{0}` holds no figures": "sarakkeessa `{0}` ei ole lukuja",
    "name a column of numbers after `of`": "nimeä lukusarake sanan `of` jälkeen",
    "there are no figures here": "tässä ei ole lukuja",
    "there are several columns of figures here": "tässä on useita lukusarakkeita",
    "say which: compare {0} … of {1}": "kerro mikä: compare {0} … of {1}",
    "figures: {0}": "lukusarakkeet: {0}",
    "`{0}` cannot be compared over itself": "saraketta `{0}` ei voi verrata itsensä yli",
    "name another column after `over`": "nimeä toinen sarake sanan `over` jälkeen",
    "`over` compares two members": "`over` vertaa kahta jäsentä",
    "as in `over year previous to last`": "esimerkiksi `over year previous to last`",
    "there is no SQL of `{0}`": "tuntematon SQL-murre `{0}`",
    "`sql` ends a query": "`sql` päättää kyselyn",
    "put it last": "pane se viimeiseksi",
    "{0} has no words in SQL": "SQL ei osaa ilmaista tätä: {0}",
    "leave it out, or take the result itself: export \"result.csv\"":
      "jätä se pois tai vie itse tulos: export \"result.csv\"",
    "`text` of figures with decimals": "`text` desimaaliluvuista",
    "a comparison of figures in different units": "eri yksiköiden lukujen vertailu",
    "a table with `{0}` and `{1}`, which are one name to {2},":
      "taulukko, jonka sarakkeet `{0}` ja `{1}` ovat yksi nimi ({2})",
    "a table called `{0}`, as the steps of the SQL are,":
      "taulukko nimeltä `{0}`, joka on SQL:n vaiheen nimi",
    "say which: score of {0}": "kerro mikä: score of {0}",
    "there are no targets here that a figure can reach":
      "tässä ei ole tavoitteita, joita luku voi saavuttaa",
    "`{0}` holds texts": "sarakkeessa `{0}` on tekstejä",
    "a target is a column of numbers with the role `target`: see help role":
      "tavoite on lukusarake, jonka rooli on `target`: katso help role",
    "say which: trend of {0}": "kerro mikä: trend of {0}",
    "there is no column of time here": "tässä ei ole aikasaraketta",
    "there are several columns of time here": "tässä on useita aikasarakkeita",
    "say which: trend over {0}": "kerro mikä: trend over {0}",
    "a series needs an order: trend over COLUMN":
      "sarja tarvitsee järjestyksen: trend over SARAKE",
    "columns of time: {0}": "aikasarakkeet: {0}",
    "`{0}` is no member: a text stands in quotes":
      "`{0}` ei ole jäsen: teksti kirjoitetaan lainausmerkkeihin",
    "`{0}` is no member of `{1}`": "`{0}` ei ole sarakkeen `{1}` jäsen",
    "the members of `{0}` are {1}": "sarakkeen `{0}` jäsenet ovat {1}",
    "numbers": "lukuja", "texts": "tekstejä", "true and false": "tosi ja epätosi",
    "several members of `{0}` read like \"{1}\"":
      "sarakkeessa `{0}` on useita jäseniä, jotka luetaan \"{1}\"",
    "write one to the letter: {0}": "kirjoita yksi kirjaimelleen: {0}",
  ]
}
