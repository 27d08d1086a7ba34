extension FinnishWording {
  /// Reports: what they are written as, what they refer to, and what they must not leave any reader without.
  static let reports: KeyValuePairs<String, String> = [
    "a report cannot be written with the ending .{0}":
      "raporttia ei voi kirjoittaa päätteellä .{0}",
    "a report's name ends with: {0}": "raportin nimen loppu on jokin näistä: {0}",
    "a report needs a file to be written to": "raportti tarvitsee tiedoston, johon se kirjoitetaan",
    "add -o report.html": "lisää -o raportti.html",
    "report written: {0}": "raportti kirjoitettu: {0}",
    "reports written: {0}": "raportit kirjoitettu: {0}",
    "the report would replace the notebook {0}": "raportti korvaisi muistion {0}",
    "write it to another file": "kirjoita se toiseen tiedostoon",
    "{0} has a file {1} that no report wrote":
      "kansiossa {0} on tiedosto {1}, joka ei ole raportti",
    "name another folder, or put the file elsewhere":
      "nimeä toinen kansio tai siirrä tiedosto muualle",
    "reports for each member need a folder": "raportit jokaisesta arvosta tarvitsevat kansion",
    "add -o folder/": "lisää -o kansio/",
    // References to figures.
    "this reference names no figure: {0}": "tämä viittaus ei nimeä lukua: {0}",
    "write {{cell.row.column}}, and \\{{ for the braces themselves":
      "kirjoita {{solu.rivi.sarake}}, ja itse aaltosulkeet \\{{",
    "this reference to a figure is not closed": "tämä viittaus lukuun ei pääty",
    "close it with }}, or write \\{{ for the braces themselves":
      "päätä se merkkeihin }}, tai kirjoita itse aaltosulkeet \\{{",
    "the result of `{0}` has no column `{1}`": "solun `{0}` tuloksessa ei ole saraketta `{1}`",
    "a name with a point stands in quotes: \"{0}\"":
      "nimi, jossa on piste, kirjoitetaan lainausmerkkeihin: \"{0}\"",
    "the result of `{0}` has no row `{1}`": "solun `{0}` tuloksessa ei ole riviä `{1}`",
    "the result of `{0}` has {1} rows, and none is named":
      "solun `{0}` tuloksessa on {1} riviä, eikä mitään ole nimetty",
    "name the row between the cell and the column": "nimeä rivi solun ja sarakkeen välissä",
    "`{0}` names {1} rows of `{2}`": "`{0}` tarkoittaa {1} riviä solussa `{2}`",
    "name the row by all its keys: {0}": "nimeä rivi kaikilla avaimillaan: {0}",
    "there is no cell `{0}`": "solua `{0}` ei ole",
    "the cell `{0}` has no result": "solulla `{0}` ei ole tulosta",
    "name a cell with a query": "nimeä solu, jossa on kysely",
    // What no reader must be left without.
    "this heading has no text": "tässä otsikossa ei ole tekstiä",
    "write one, or remove the heading": "kirjoita teksti tai poista otsikko",
    "this heading skips a level below the one before it":
      "tämä otsikko hyppää tason yli edellisestä otsikosta",
    "begin it with {0}": "aloita se merkeillä {0}",
    "a column of this table has no header": "tämän taulukon sarakkeelta puuttuu otsikko",
    "write what the column holds": "kirjoita, mitä sarakkeessa on",
    "this picture says nothing to those who do not see it":
      "tämä kuva ei kerro mitään niille, jotka eivät näe sitä",
    "write what it shows: ![what it shows](…)": "kirjoita, mitä siinä on: ![mitä siinä on](…)",
    "this link has no text": "tässä linkissä ei ole tekstiä",
    "write where it leads": "kirjoita, minne se johtaa",
    "the table of `{0}` has no caption": "solun `{0}` taulukolla ei ole otsikkoa",
    "name the cell, or write a heading above it": "nimeä solu tai kirjoita sen yläpuolelle otsikko",
    "the chart of `{0}` has no description in words":
      "solun `{0}` kuviolla ei ole sanallista kuvausta",
    "draw figures that can be told": "piirrä lukuja, jotka voi kertoa",
  ]
}
