extension FinnishWording {
  /// What was found out about a file, and doubts about its data.
  static let detection: KeyValuePairs<String, String> = [
    "delimited text": "eroteltu teksti", "JSON rows": "JSON-rivit",
    "tab": "sarkain", "semicolon": "puolipiste", "comma": "pilkku", "pipe": "pystyviiva",
    "one column": "yksi sarake",
    "decimal point": "desimaalipiste", "decimal comma": "desimaalipilkku",
    "decimal comma and point": "desimaalipilkku ja -piste",
    "groups by comma": "tuhannet pilkuin", "groups by point": "tuhannet pistein",
    "groups by space": "tuhannet välein", "backslash escapes": "kenoviivamerkintöjä",
    "1 title line": "1 otsakerivi", "{0} title lines": "{0} otsakeriviä",
    "figures may be cut at their decimal commas from line {0} on":
      "lukuja on ehkä katkennut desimaalipilkun kohdalta riviltä {0} alkaen",
    "as its notes say: {0}": "huomautusten mukaan: {0}",
    "\"{0}\" is missing, though a note says \"{1}\"":
      "\"{0}\" on puuttuva, vaikka huomautus sanoo \"{1}\"",
    "no header": "ei otsikkoriviä",
    "no header (with header true the years of the first row name columns)":
      "ei otsikkoriviä (with header true: ensimmäisen rivin vuodet nimeävät sarakkeet)",
    "1 footer line": "1 loppurivi", "{0} footer lines": "{0} loppuriviä",
    "1 row of figures left out above the table": "1 rivi lukuja jätetty pois taulukon yläpuolelta",
    "{0} rows of figures left out above the table":
      "{0} riviä lukuja jätetty pois taulukon yläpuolelta",
    "1 row of figures left out below the table": "1 rivi lukuja jätetty pois taulukon alapuolelta",
    "{0} rows of figures left out below the table":
      "{0} riviä lukuja jätetty pois taulukon alapuolelta",
    "{0} {1} ({2})": "{1}: {0} ({2})",
    "absent": "puuttuu", "suppressed": "salattu", "not asked": "ei kysytty",
    "not applicable": "ei sovellu", "not available": "ei saatavilla",
    "1 title row": "1 otsakerivi", "{0} title rows": "{0} otsakeriviä",
    "1 footer row": "1 loppurivi", "{0} footer rows": "{0} loppuriviä",
    "{0} ({1})": "{0} ({1})",
    "without figures at the end, read as data: {0} (left out with footer {1})":
      "lopussa ilman lukuja, luettu dataksi: {0} (pois: footer {1})",
    "header of {0} lines": "otsikko {0} rivillä", "header of {0} rows": "otsikko {0} rivillä",
    "{0} marked {1}": "merkki {1}: {0}", "per cent: {0}": "prosentteja: {0}",
    "1 empty row": "1 tyhjä rivi", "{0} empty rows": "{0} tyhjää riviä",
    "1 empty line": "1 tyhjä rivi", "{0} empty lines": "{0} tyhjää riviä",
    "1 short row (filled with missing values)": "1 vajaa rivi (täydennetty puuttuvilla arvoilla)",
    "{0} short rows (filled with missing values)":
      "{0} vajaata riviä (täydennetty puuttuvilla arvoilla)",
    "1 longer row (its further cells in columns of their own)":
      "1 ylipitkä rivi (ylimääräiset solut omissa sarakkeissaan)",
    "{0} longer rows (their further cells in columns of their own)":
      "{0} ylipitkää riviä (ylimääräiset solut omissa sarakkeissaan)",
    "named: {0}": "nimetty: {0}",
    "named without the mark: {0}": "nimetty ilman merkkiä: {0}",
    "1 quote (neither doubled nor closed)": "1 lainausmerkki (ei kahdennettu eikä suljettu)",
    "{0} quotes (neither doubled nor closed)":
      "{0} lainausmerkkiä (ei kahdennettu eikä suljettu)",
    "1 quoted cell with blanks behind it (left out)":
      "1 lainausmerkeissä oleva solu, jonka perässä on tyhjää (jätetty pois)",
    "{0} quoted cells with blanks behind them (left out)":
      "{0} lainausmerkeissä olevaa solua, joiden perässä on tyhjää (jätetty pois)",
    "{0} lines like rows in one quoted cell from line {1} on":
      "{0} rivien näköistä riviä yhdessä lainausmerkeissä olevassa solussa riviltä {1} alkaen",
    "1 more such cell": "1 muu tällainen solu",
    "{0} more such cells": "{0} muuta tällaista solua",
    "text as quoted: {0}": "tekstinä lainausmerkkien takia: {0}",
    "text as in the sheet: {0}": "tekstinä kuten taulukossa: {0}",
    "text as only some figures have %: {0}":
      "tekstinä, koska vain osassa luvuista on %: {0}",
    "text as some cells are no numbers: {0}":
      "tekstinä, koska osa soluista ei ole lukuja: {0}",
    "{0} tells of another file, so it is not used":
      "{0} kertoo toisesta tiedostosta, joten sitä ei käytetä",
    "text as asked: {0}": "tekstinä pyynnöstä: {0}",
    "text as some cells have too many digits for a number: {0}":
      "tekstinä, koska osassa soluista on liikaa numeroita luvuksi: {0}",
    "text as the comma or point is unclear: {0}":
      "tekstinä, koska pilkun tai pisteen merkitys on epäselvä: {0}",
    "text as the comma or point is unclear: {0} (numbers with {1})":
      "tekstinä, koska pilkun tai pisteen merkitys on epäselvä: {0} (lukuina: {1})",
    "text as the comma or point is unclear: {0} (numbers with {1} or {2})":
      "tekstinä, koska pilkun tai pisteen merkitys on epäselvä: {0} (lukuina: {1} tai {2})",
    "approximate: {0}": "likiarvoja: {0}", "approximate": "likiarvoja",
    "mixed, so text: {0}": "sekalaista, siksi tekstinä: {0}",
    "sheet {0}": "taulukko {0}", "sheet {0}, beside it {1}": "taulukko {0}, sen lisäksi {1}",
    "1 figure typed as text with a comma, point or spaces":
      "1 luku kirjoitettu tekstinä pilkulla, pisteellä tai välilyönnein",
    "{0} figures typed as text with a comma, point or spaces":
      "{0} lukua kirjoitettu tekstinä pilkulla, pisteellä tai välilyönnein",
    "1 merged cell filled": "1 yhdistetty solu täytetty",
    "{0} merged cells filled": "{0} yhdistettyä solua täytetty",
    "1 hidden row read too": "1 piilotettu rivi luettu mukaan",
    "{0} hidden rows read too": "{0} piilotettua riviä luettu mukaan",
    "1 hidden column read too": "1 piilotettu sarake luettu mukaan",
    "{0} hidden columns read too": "{0} piilotettua saraketta luettu mukaan",
    "1 formula (as last calculated)": "1 kaava (viimeksi laskettu arvo)",
    "{0} formulas (as last calculated)": "{0} kaavaa (viimeksi lasketut arvot)",
    "1 formula never calculated, so missing": "1 kaava laskematta, siksi puuttuva",
    "{0} formulas never calculated, so missing": "{0} kaavaa laskematta, siksi puuttuvia",
    "1 dimension": "1 ulottuvuus", "{0} dimensions": "{0} ulottuvuutta",
    "1 cell": "1 solu", "{0} cells": "{0} solua",
    "total: {0}": "summajäsen: {0}", "totals: {0}": "summajäsenet: {0}",
    "{0} left out as zeros": "nollina pois jätettyjä: {0}",
    "1 letter lost before (U+FFFD)": "1 kirjain menetetty aiemmin (U+FFFD)",
    "{0} letters lost before (U+FFFD)": "{0} kirjainta menetetty aiemmin (U+FFFD)",
    "1 zero ({0})": "1 nolla ({0})", "{0} zeros ({1})": "{0} nollaa ({1})",
    "same names told apart by code: {0}": "samat nimet erotettu koodilla: {0}",
    "codes of {0} left out: {1} for {2} members":
      "ulottuvuuden {0} koodit jätetty pois: koodeja {1}, jäseniä {2}",
    "1 size for {0} dimensions, so taken from the members":
      "1 koko, ulottuvuuksia {0}: koot otettu jäsenistä",
    "{0} sizes for {1} dimensions, so taken from the members":
      "{0} kokoa, ulottuvuuksia {1}: koot otettu jäsenistä",
    "members of {0} in the order of their labels":
      "ulottuvuuden {0} jäsenet nimiensä järjestyksessä",
    "columns named as those of Sotkanet's web table":
      "sarakkeet nimetty Sotkanetin verkkotaulukon mukaan",
    "{0} (declared {1})": "{0} (ilmoitettu {1})", "utf-8 (declared)": "utf-8 (ilmoitettu)",
    "windows-1252 (nothing declared)": "windows-1252 (ei ilmoitettu)",
    "{0} (declared; text is not UTF-8)": "{0} (ilmoitettu; teksti ei ole UTF-8:aa)",
    "windows-1252 (declared {0}, which lacks some of its letters)":
      "windows-1252 (ilmoitettu {0}, josta osa kirjaimista puuttuu)",
    "windows-1252 (declared {0}, but the text is not UTF-8)":
      "windows-1252 (ilmoitettu {0}, mutta teksti ei ole UTF-8:aa)",
    "windows-1252 (declared {0}, which cannot be read)":
      "windows-1252 (ilmoitettu {0}, jota ei osata lukea)",
    "id, the list of its dimensions": "id, ulottuvuuksien luettelo",
    "size, the list of its dimensions' sizes": "size, ulottuvuuksien kokojen luettelo",
    "dimension {0}": "ulottuvuus {0}", "value with figures": "value lukuineen",
    "no options": "ei valintoja",
    "{0} has no column {1}, so nothing is judged":
      "taulukossa {0} ei ole saraketta {1}, joten mitään ei arvioida",
    "a missing {0}": "puuttuva {0}",
    "{0} in {1} is higher, lower or none; what says otherwise is not judged: {2}":
      "{0} ({1}) on higher, lower tai none; muuta sanovaa ei arvioida: {2}",
    "{0} in {1} is below zero, so what it goes with is not judged: {2}":
      "{0} ({1}) on alle nollan, joten sen rivejä ei arvioida: {2}",
    "{0} does not know these of {1}, so they are not judged: {2}":
      "{0} ei tunne näitä sarakkeen {1} arvoja, joten niitä ei arvioida: {2}",
  ]

  /// What stands in listings and beside what Tab offers.
  static let listings: KeyValuePairs<String, String> = [
    "dataset": "aineisto", "loaded file": "ladattu tiedosto", "definition": "määritelmä",
    "column": "sarake", "number": "luku",
    "dimension": "ulottuvuus", "time": "aika", "measure": "tunnusluku", "attribute": "määrite",
    "attribute of {0}": "määrite: {0}", "count": "lukumäärä",
    "lower confidence limit": "luottamusvälin alaraja",
    "upper confidence limit": "luottamusvälin yläraja", "baseline": "lähtötaso",
    "target": "tavoite", "polarity": "suunta", "threshold": "kynnys",
    "compared figures": "verratut luvut", "relative change": "suhteellinen muutos",
    "verdict": "arvio", "rounding mark": "pyöristysmerkki",
    "direction": "suunta", "score": "toteuma", "significance": "merkitsevyys",
    "kind of measure": "mittarin laji", "earlier figures": "aiemmat luvut",
    "extent of a series": "sarjan laajuus", "course of a series": "sarjan kulku",
    "approximate numbers": "likiarvoja",
    "1 member": "1 jäsen", "{0} members": "{0} jäsentä", "a further stage": "seuraava vaihe",
    "{0}; now {1}": "{0}; nyt {1}", "as it is now": "nykyinen", "… and {0} more": "… ja {0} muuta",
    "Files, told apart by what is in them": "Tiedostot, sisällöstä tunnistettuina",
    "After with, where a file leaves open how to read it":
      "Sanan with jälkeen, kun tiedosto ei kerro, miten se luetaan",
    "Files, told apart by their names": "Tiedostot, nimestä tunnistettuina",
    "CSV, TSV and the like, whatever the delimiter, encoding and decimal mark":
      "CSV, TSV ja muut, olipa erotin, merkistö tai desimaalimerkki mikä tahansa",
    "a JSON array with an object a row, Sotkanet's answers among them":
      "JSON-luettelo, jossa on olio riviä kohti, myös Sotkanetin vastaukset",
    "a JSON object a line": "JSON-olio riviä kohti",
    "a cube of PxWeb and PC-Axis, with its dots, codes, totals and notes":
      "PxWebin ja PC-Axisin kuutio pisteineen, koodeineen, summineen ja huomautuksineen",
    "a cube in JSON-stat 2 or 1, full or sparse, with statuses, from PxWeb and THL too":
      "JSON-stat 2:n tai 1:n kuutio, täysi tai harva, tiloineen, myös PxWebistä ja THL:ltä",
    "a sheet of an Excel workbook": "Excel-työkirjan taulukko",
    "comma-separated, RFC 4180, UTF-8": "pilkuin erotettu, RFC 4180, UTF-8",
    "tab-separated, tabs and line breaks as \\t and \\n":
      "sarkaimin erotettu, sarkaimet ja rivinvaihdot merkintöinä \\t ja \\n",
    "a JSON array with an object a row": "JSON-luettelo, jossa on olio riviä kohti",
    "a Markdown table": "Markdown-taulukko", "a web page": "verkkosivu", "a chart": "kaavio",
    "an Excel workbook with typed cells": "Excel-työkirja, jonka soluilla on tyypit",
    "a cube in JSON-stat 2.0": "JSON-stat 2.0 -kuutio",
    "a folder of CSV with its descriptor": "kansio, jossa on CSV ja sen kuvaustiedosto",
    "what stands between cells": "mitä solujen välissä on",
    "what stands before decimals": "mitä desimaalien edessä on",
    "what stands between groups of three digits; spaces always may":
      "mitä kolmen numeron ryhmien välissä on; väli käy aina",
    "how the bytes stand for letters": "mitä kirjaimia tavut tarkoittavat",
    "what stands around cells that hold a delimiter":
      "mitä on erottimen sisältävien solujen ympärillä",
    "whether \\t and \\n stand for a tab and a line break":
      "tarkoittavatko \\t ja \\n sarkainta ja rivinvaihtoa",
    "whether a line names the columns": "nimeääkö jokin rivi sarakkeet",
    "how many lines stand before the header": "montako riviä otsikkorivin edellä on",
    "how many lines stand after the data": "montako riviä lukujen jälkeen on",
    "a cell that stands for no value, beside the usual ones; may be given several times":
      "solu, joka tavallisten lisäksi tarkoittaa puuttuvaa; voi antaa monta kertaa",
    "a column that stays text; may be given several times":
      "sarake, joka pysyy tekstinä; voi antaa monta kertaa",
    "a column of numbers even if it stands in quotes; may be given several times":
      "lukusarake, vaikka luvut ovat lainausmerkeissä; voi antaa monta kertaa",
    "in which of its languages a PX file is read": "millä kielistään PX-tiedosto luetaan",
    "which sheet of a workbook is read": "mikä työkirjan taulukko luetaan",
    "which dataset of a JSON-stat file is read": "mikä JSON-stat-tiedoston aineisto luetaan",
    "titles, verdicts and numbers; in Finnish messages and help too":
      "otsikot, arviot ja luvut; suomeksi myös viestit ja ohje",
    "colour in the terminal": "värit päätteessä", "which colours": "mitkä värit",
    "the most memory that reading a file may take, in MiB; auto is most of what is free, 0 no limit":
      "enintään näin paljon muistia tiedoston lukeminen saa viedä, MiB; auto on suurin osa vapaasta, 0 ei rajaa",
    "whether the columns of big files are kept, so that opening one again needs no reading":
      "säilytetäänkö isojen tiedostojen sarakkeet, jolloin tiedoston avaaminen uudelleen ei vaadi lukemista",
    "the most rows that a table shows at once; auto fits the screen, 0 is all":
      "montako riviä taulukko näyttää kerralla; auto sovittaa näytölle, 0 on kaikki",
    "what a comparison found, in a line above it": "vertailun tulos rivillä sen yläpuolella",
    "how long a query took, in the footer": "alariville se, kauanko kysely kesti",
  ]
}
