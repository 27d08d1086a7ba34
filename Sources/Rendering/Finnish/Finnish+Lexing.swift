extension FinnishWording {
  /// Signs, quotes and numbers.
  static let lexing: KeyValuePairs<String, String> = [
    "the text that begins here is never closed": "tästä alkava teksti ei pääty mihinkään",
    "close it with \"": "päätä se merkkiin \"",
    "the name that begins here is never closed": "tästä alkava nimi ei pääty mihinkään",
    "close it with ` on the same line": "päätä se samalla rivillä merkkiin `",
    "there is no name between these backticks": "näiden kenohipsujen välissä ei ole nimeä",
    "write a name, as in `8.–9. lk`": "kirjoita nimi, esimerkiksi `8.–9. lk`",
    "`\\{0}` has no meaning in quotes": "merkinnällä `\\{0}` ei ole merkitystä lainausmerkeissä",
    "a backslash itself is written \\\\; there are \\{0} \\n \\t \\u{…} besides":
      "kenoviiva itse kirjoitetaan \\\\; lisäksi on \\{0} \\n \\t \\u{…}",
    "this is not the code of a character": "tämä ei ole minkään merkin koodi",
    "write it as in \\u{E4}": "kirjoita se näin: \\u{E4}",
    "text is written in straight double quotes": "teksti kirjoitetaan suoriin lainausmerkkeihin",
    "write \"…\"": "kirjoita \"…\"",
    "`{0}` has no meaning here": "merkillä `{0}` ei ole tässä merkitystä",
    "texts are written in \"…\" and names that are not plain words in `…`":
      "tekstit kirjoitetaan merkkeihin \"…\" ja muut kuin yksinkertaiset nimet merkkeihin `…`",
    "write `or` between conditions and `|` between stages":
      "kirjoita ehtojen väliin `or` ja vaiheiden väliin `|`",
    "multiply instead, as in `value * value`": "kerro sen sijaan, esimerkiksi `value * value`",
    "a comment begins with `#`": "kommentti alkaa merkillä `#`",
    "a statement ends where its line ends; leave the `;` out":
      "lause päättyy rivin loppuun; jätä `;` pois",
    "write `=` to compare or to name": "vertaa ja nimeä merkillä `=`",
    "write `if(condition, a, b)` to choose, `help` to ask":
      "valitse kirjoittamalla `if(condition, a, b)`, kysy kirjoittamalla `help`",
    "write a list in parentheses, a name in backticks":
      "kirjoita luettelo sulkeisiin, nimi kenohipsuihin",
    "write a list in parentheses": "kirjoita luettelo sulkeisiin",
    "a parameter is written `$area`": "parametri kirjoitetaan `$area`",
    "names with dots are written in backticks, decimals with a digit first":
      "pisteellinen nimi kirjoitetaan kenohipsuihin, desimaaliluku alkaa numerolla",
    "write `{0}`": "kirjoita `{0}`",
    "`{0}` is not a sign of this language": "`{0}` ei ole tämän kielen merkki",
    "a number begins with a digit": "luku alkaa numerolla",
    "write 0.{0}": "kirjoita 0.{0}",
    "decimals are written with a point": "desimaalit erotetaan pisteellä",
    "write {0}.{1}": "kirjoita {0}.{1}",
    "`{0}` is neither a number nor a plain name": "`{0}` ei ole luku eikä yksinkertainen nimi",
    "write a number in digits alone, a name as {0}":
      "kirjoita luku pelkin numeroin, nimi muodossa {0}",
    "a number is written without blanks": "luku kirjoitetaan ilman välejä",
    "write {0}{1}": "kirjoita {0}{1}",
    "write {0}": "kirjoita {0}",
    "a number is written without a percent sign": "luku kirjoitetaan ilman prosenttimerkkiä",
    "this number has more digits than can be kept exactly":
      "tässä luvussa on enemmän numeroita kuin tarkasti voidaan säilyttää",
    "up to 18 digits can be kept": "enintään 18 numeroa säilyy",
  ]
}
