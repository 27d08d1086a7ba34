extension FinnishWording {
  /// Counting, summarizing, joining, pivoting.
  static let shaping: KeyValuePairs<String, String> = [
    "the rows are counted into a column `count`, and this one is called so":
      "rivit lasketaan sarakkeeseen `count`, ja tällä on sama nimi",
    "`{0}` is {1} here and {2} there": "`{0}` on täällä {1} ja tuolla {2}",
    "make them alike first, with text(…) or number(…)":
      "tee ne ensin samanlaisiksi: text(…) tai number(…)",
    "`{0}` has another type in the other table": "`{0}` on toisessa taulukossa eri tyyppiä",
    "this would make {0} rows, and {1} is the most":
      "tästä tulisi {0} riviä, ja enintään voi olla {1}",
    "filter first, or name fewer columns": "suodata ensin tai nimeä harvempia sarakkeita",
    "add a key that tells the partners apart, or filter first":
      "lisää avain, joka erottaa parit, tai suodata ensin",
    "a row has {0} partners in `{1}`": "rivillä on {0} paria taulukossa `{1}`",
    "add a key that tells them apart, or `many` to repeat the row":
      "lisää avain, joka erottaa ne, tai toista rivi sanalla `many`",
    "for example: {0}": "esimerkiksi: {0}",
    "`{0}` cannot be both the columns and their figures":
      "`{0}` ei voi olla sekä sarakkeina että niiden lukuina",
    "say: pivot COLUMN of FIGURES": "kirjoita: pivot SARAKE of LUVUT",
    "`pivot` needs to know which figures to spread": "`pivot` ei tiedä, mitkä luvut levitetään",
    "say which: pivot {0} of {1}": "kerro mitkä: pivot {0} of {1}",
    "there are no other figures here": "tässä ei ole muita lukuja",
    "this would make {0} columns": "tästä tulisi {0} saraketta",
    "{0} is the most; filter first": "enintään voi olla {0}; suodata ensin",
    "`summarize` has no option `{0}`": "vaiheella `summarize` ei ole valintaa `{0}`",
    "the only one is `with totals`": "ainoa on `with totals`",
    "{0} would take \"{1}\" together with its parts": "{0} laskisi yhteen osiensa kanssa: \"{1}\"",
    "add `by {0}`, or `where {1} != \"{2}\"`": "lisää `by {0}` tai `where {1} != \"{2}\"`",
    "to take them together all the same: … with totals":
      "jos ne silti lasketaan yhdessä: … with totals",
    "there are no columns of figures to unpivot": "riveiksi purettavia lukusarakkeita ei ole",
    "name them: unpivot `2019`, `2021` as year of value":
      "nimeä ne: unpivot `2019`, `2021` as year of value",
    "`{0}` is {1}, unlike the others": "`{0}` on {1}, toisin kuin muut",
    "name columns of one type": "nimeä samantyyppisiä sarakkeita",
    "there would be two columns `{0}`": "sarakkeita `{0}` tulisi kaksi",
    "give other names: unpivot … as NAME of VALUE": "anna muut nimet: unpivot … as NIMI of ARVO",
  ]
}
