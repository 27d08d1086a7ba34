extension FinnishWording {
  /// The shell, its editor, its files and its second screen.
  static let shell: KeyValuePairs<String, String> = [
    "1 statement not run": "1 lause jäi ajamatta",
    "{0} statements not run": "{0} lausetta jäi ajamatta",
    "earlier statements are not kept: {0}": "aiemmat lauseet eivät tallennu: {0}",
    "name another file in {0}, or none":
      "nimeä toinen tiedosto muuttujassa {0}, tai jätä se tyhjäksi",
    "this session would be lost with the machine: {0}":
      "tämä istunto katoaisi, jos kone sammuu: {0}",
    "save it in time, or name another folder in {0}":
      "tallenna se ajoissa tai nimeä toinen kansio muuttujassa {0}",
    "a page for the second screen ends with .html": "toisen näytön sivun nimi päättyy .html",
    "as in `present \"screen.html\"`": "esimerkiksi `present \"screen.html\"`",
    "{0} cannot be started: {1}": "{0} ei käynnisty: {1}",
    "it is not known how the editor ended": "ei tiedetä, miten muokkain päättyi",
    "the editor did not end well, so nothing was taken":
      "muokkain ei päättynyt hyvin, joten mitään ei otettu",
    "the text cannot be kept for the editor: {0}":
      "tekstiä ei voi tallentaa muokkainta varten: {0}",
    "the text has more than {0} bytes": "tekstissä on yli {0} tavua",
    "save it and use: mittari run FILE": "tallenna se ja käytä: mittari run TIEDOSTO",
    "the text is not UTF-8": "teksti ei ole UTF-8:aa",
    "save it in the encoding UTF-8": "tallenna se merkistöllä UTF-8",
    "name an editor in the environment: EDITOR=nano": "nimeä muokkain ympäristössä: EDITOR=nano",
    "no folder can be made for the text: {0}": "tekstille ei voi tehdä kansiota: {0}",
    "name another place in TMPDIR": "nimeä toinen paikka muuttujassa TMPDIR",
    "{0} is a notebook, not a table": "{0} on muistio eikä taulukko",
    "write it as a report: mittari report {0} -o {1}":
      "kirjoita se raportiksi: mittari report {0} -o {1}",
    "{0} is not UTF-8 text": "{0} ei ole UTF-8-tekstiä",
    "line {0} of the input has more than {1} bytes": "syötteen rivillä {0} on yli {1} tavua",
    "split the statement over several lines": "jaa lause usealle riville",
    "line {0} of the input is not UTF-8 text": "syötteen rivi {0} ei ole UTF-8-tekstiä",
    "convert it first: iconv -f latin1 -t utf8": "muunna se ensin: iconv -f latin1 -t utf8",
    "the input cannot be read: {0}": "syötettä ei voi lukea: {0}",
    "no table has been shown yet": "mitään taulukkoa ei ole vielä näytetty",
    "{0} shows the latest answer: open it in a browser; `present off` ends it":
      "{0} näyttää uusimman vastauksen: avaa se selaimessa; `present off` lopettaa",
    "nothing is presented": "mitään ei esitetä",
    "{0} stays as it is": "{0} jää sellaisekseen",
    "the last row has been shown": "viimeinen rivi on jo näytetty",
    "every column has been shown": "kaikki sarakkeet on jo näytetty",
    "the paste has more than {0} characters and was left out; "
      + "save it to a file and use: mittari run FILE":
      "liitetyssä tekstissä on yli {0} merkkiä, ja se jäi pois; "
      + "tallenna se tiedostoon ja käytä: mittari run TIEDOSTO",
    "… until {0}": "… kunnes {0}", "search": "haku", "not found": "ei löydy",
    "help, or Tab": "help tai Tab",
    "report": "report",
    "replay tells what changed; the notebook itself is Markdown":
      "replay kertoo, mikä muuttui; muistio itse on Markdownia",
  ]
}
