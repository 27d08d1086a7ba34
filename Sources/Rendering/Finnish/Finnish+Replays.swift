extension FinnishWording {
  /// What a replay of a notebook tells.
  static let replays: KeyValuePairs<String, String> = [
    // Layout
    "and {0} more": "ja {0} muuta",
    "not shown: {0}": "näyttämättä: {0}",
    "to see everything": "kaiken saa näkyviin",
    "to accept": "hyväksy näin", "to accept the rest": "hyväksy loput näin",
    "{0}, first change {1} to {2} in {3}, then":
      "{0}: muuta ensin {1} arvoksi {2} ({3}), sitten",
    "{0} failed": "{0} epäonnistui", "none": "ei mitään",

    // Data and parameters
    "data: as recorded": "tiedot: kuten tallennettu",
    "data: nothing is recorded yet": "tiedot: mitään ei ole vielä tallennettu",
    "data: {0} could not be read": "tiedot: {0} ei ole luettavissa",
    "data: {0} could not be read: {1}": "tiedot: {0} ei ole luettavissa: {1}",
    "data: {0} is recorded, but no cell that ran used it":
      "tiedot: {0} on tallennettu, mutta mikään ajettu solu ei käyttänyt sitä",
    "data: {0} is recorded, but the cell that names it failed":
      "tiedot: {0} on tallennettu, mutta solu, joka nimeää sen, epäonnistui",
    "data: {0} is new: {1}": "tiedot: {0} on uusi: {1}",
    "data: {0} is new: {1}, was {2}": "tiedot: {0} on uusi: {1}, oli {2}",
    "data: another {0} (sha256 {1})": "tiedot: toinen {0} (sha256 {1})",
    "{0} is what the result of {1} stands on": "{0} – siihen nojaa tulos {1}",
    "1 row{0}": "1 rivi{0}", "{0} rows{1}": "{0} riviä{1}",
    "parameter: {0} is {1}, recorded with {2}={3}":
      "parametri: {0} on {1}, tallennettu arvolla {2}={3}",
    "parameter: {0} is not given, recorded with {1}={2}":
      "parametri: {0} puuttuu, tallennettu arvolla {1}={2}",
    "parameter: {0} is {1}, recorded without it":
      "parametri: {0} on {1}, tallennettu ilman sitä",
    "parameter: {0}={1}": "parametri: {0}={1}",
    "{0} taken for {1} ({2})": "{0} tulkittu: {1} ({2})",

    // Counts
    "no cells": "ei soluja", "1 cell: {0}": "1 solu: {0}", "{0} cells: {1}": "{0} solua: {1}",
    "{0} reproduced": "{0} toistui", "{0} confirmed {1}": "{0} vahvistui {1}",
    "{0} changed {1}": "{0} muuttui {1}",
    "{0} changed on the same data": "{0} muuttui samoilla tiedoilla",
    "{0} not recorded yet": "{0} vielä tallentamatta", "{0} without a result": "{0} ilman tulosta",
    "on new data": "uusilla tiedoilla", "on other data": "toisilla tiedoilla",
    "with other parameters": "toisilla parametreilla",

    // Headings
    "Alarm: the data are the same, the results are not":
      "Hälytys: tiedot ovat samat, tulokset eivät",
    "Verdicts that flipped": "Kääntyneet arviot",
    "Rows and figures that vanished or came back": "Kadonneet ja palanneet rivit ja luvut",
    "Cells that fail, their results not updated":
      "Epäonnistuneet solut, joiden tulosta ei päivitetty",
    "Prose that quotes a number which changed, or a direction":
      "Teksti, jonka luku tai suunta ei enää pidä paikkaansa",
    "Largest movements": "Suurimmat muutokset", "Also": "Lisäksi", "New rows": "Uudet rivit",
    "Other cells that changed": "Muut muuttuneet kohdat",

    "Revised history: recorded figures that the new data give otherwise":
      "Muuttunut historia: tallennetut luvut, jotka uudet tiedot antavat toisin",

    "Alarm: files look otherwise than the notebook reads them":
      "Hälytys: tiedostot näyttävät toisilta kuin muistikirja ne lukee",
    "{0} is read with {1}, but the file looks like {2}":
      "{0} luetaan näin: {1}, mutta tiedosto näyttää tältä: {2}",
    "{0} is read with {1}, but the file looks like {2}: 1 row, not {3}":
      "{0} luetaan näin: {1}, mutta tiedosto näyttää tältä: {2} (1 rivi eikä {3})",
    "{0} is read with {1}, but the file looks like {2}: {3} rows, not {4}":
      "{0} luetaan näin: {1}, mutta tiedosto näyttää tältä: {2} ({3} riviä eikä {4})",
    "to read {0} as it looks, write in line {1}":
      "{0} luetaan niin kuin se näyttää, kun rivillä {1} on",

    "Alarm: figures are in another unit than those recorded":
      "Hälytys: luvut ovat eri yksikössä kuin tallennetut",
    "{0} of {1} was in {2} and is in {3}": "{0} ({1}): yksikkö oli {2} ja on {3}",
    "{0} of {1} was in {2} and has no unit now": "{0} ({1}): yksikkö oli {2}, nyt sitä ei ole",

    // Causes
    "cause: {0} of {1} was numbers and is text now":
      "syy: {0} ({1}) oli lukuja ja on nyt tekstiä",
    "cause: {0} of {1} was numbers and is text now, as cells say {2}":
      "syy: {0} ({1}) oli lukuja ja on nyt tekstiä, koska soluissa on {2}",
    "cause: {0} of {1} is text, as cells say {2}":
      "syy: {0} ({1}) on tekstiä, koska soluissa on {2}",
    "cause: {0} ({1})": "syy: {0} ({1})",
    "one of these, which cannot be told apart: {0}": "jokin näistä, joita ei voi erottaa: {0}",
    "the data of {0} are new": "aineiston {0} tiedot ovat uudet",
    "the parameter {0} has another value": "parametrilla {0} on toinen arvo",
    "the parameters {0} have other values": "parametreilla {0} on toiset arvot",
    "the description of {0} changed": "aineiston {0} kuvaus muuttui",
    "the rule of {0} changed ({1})": "indikaattorin {0} sääntö muuttui ({1})",
    "{0} and {1} more": "{0} ja {1} muuta",
    "threshold {0}, was {1}": "kynnys {0}, oli {1}", "{0}, was {1}": "{0}, oli {1}",
    "higher is better": "suurempi on parempi", "lower is better": "pienempi on parempi",
    "not judged": "ei arvioida",
    "the data": "tiedot", "the parameters": "parametrit", "the rule": "sääntö",
    "the description": "kuvaus", "the query": "kysely", "the version": "versio",
    "the hand edit": "käsin muokkaus",

    // Lines
    "the cause is not known": "syytä ei tiedetä",
    "the recorded table was edited by hand": "tallennettua taulukkoa on muokattu käsin",
    "the query was changed after its result was recorded":
      "kyselyä on muutettu tuloksen tallentamisen jälkeen",
    "it was recorded by mittari {0}": "sen tallensi mittarin versio {0}",
    "the cell has no query any more": "solussa ei ole enää kyselyä",
    "{0} (line {1}): {2}": "{0} (rivi {1}): {2}",
    "row {0}": "rivi {0}",
    "{0} cells: {1} ({2})": "{0} solua: {1} ({2})", "the same in {0}": "samoin: {0}",
    "{0} · {1}: {2} (now listed)": "{0} · {1}: {2} (nyt luettelossa)",
    "line {0} quotes {1}, which is gone ({2})": "rivi {0}: luku {1} on poissa ({2})",
    "line {0} quotes {1}, which was {2} and is now {3} ({4})":
      "rivi {0}: luku {1} oli {2} ja on nyt {3} ({4})",
    "line {0} quotes {1}, which is now {2} ({3})": "rivi {0}: luku {1} on nyt {2} ({3})",
    "line {0} says {1}: {2} → {3} ({4})": "rivi {0}: sana {1}: {2} → {3} ({4})",
    "{0} is now {1}": "{0} on nyt {1}", "{0} is now {1}, was {2}": "{0} on nyt {1}, oli {2}",
    "{0} is now \"{1}\", was \"{2}\"": "{0} on nyt ”{1}”, oli ”{2}”",
    "{0} · {1} rows: {2}": "{0} · {1} riviä: {2}",
    "{0}, as there is no figure of {1} any more": "{0}, koska ajan {1} lukua ei enää ole",
    "new columns: {0}": "uudet sarakkeet: {0}",
    "columns no longer there: {0}": "poistuneet sarakkeet: {0}",
    "the order changed": "järjestys muuttui",
    "the recorded table has rows of unequal length":
      "tallennetussa taulukossa on eripituisia rivejä",
    "{0} is now {1}, left out by `{2}`": "{0}: nyt {1}, rivin jätti pois `{2}`",
    "left out by `{0}`": "pois jätti `{0}`", "left out by `{0}` ({1})": "pois jätti `{0}` ({1})",
    "{0} · {1} {2}, {3} rows: probably renamed to {4}":
      "{0} · {1} {2}, {3} riviä: luultavasti uusi nimi on {4}",
    "probably renamed to {0}": "luultavasti uusi nimi on {0}",
    "no longer in the data": "ei enää tiedoissa",
    "not in the data of {0}": "ei tiedoissa: {0}",
    "the data have no {0} {1} any more": "tiedoissa ei ole enää: {0} {1}",
    "the data have no {0} {1} any more; the nearest name there is {2}":
      "tiedoissa ei ole enää: {0} {1}; lähin nimi siellä on {2}",
    "no longer there": "ei enää siellä", "no longer listed": "ei enää luettelossa",
    "no longer listed: `{0}`": "ei enää luettelossa: `{0}`",
    "{0} is now {1}; no longer listed: `{2}`": "{0}: nyt {1}; ei enää luettelossa: `{2}`",

    // What was done
    "exported: {0}": "viety: {0}",
    "exports that failed: {0}": "vienti epäonnistui: {0}",
    "exports left out: {0} (--exports DIR writes them)":
      "viemättä: {0} (--exports KANSIO kirjoittaa ne)",
    "brought up to date: comments and provenance": "ajan tasalle: kommentit ja alkuperä",
    "accepted: {0}": "hyväksytty: {0}",

    // For each member
    "`{0}` is given as {1} and asked for each of its members":
      "`{0}` on annettu arvona {1} ja pyydetty jokaiselle jäsenelle",
    "leave out --set {0}=… or --each {1}": "jätä pois --set {0}=… tai --each {1}",
    "the data that the notebook reads have no column":
      "muistion lukemissa tiedoissa ei ole saraketta",
    "`{0}` has {1} members, and a notebook is run for at most {2}":
      "sarakkeessa `{0}` on {1} jäsentä, ja muistio ajetaan enintään {2} jäsenelle",
    "results for each of many members are not accepted":
      "monen jäsenen tuloksia ei voi hyväksyä yhdellä kertaa",
    "leave out --accept, or give one member with --set":
      "jätä pois --accept tai anna yksi jäsen valinnalla --set",
    "{0}, {1} members: {2}": "{0}, {1} jäsentä: {2}",
    "{0} flipped": "{0} kääntyi", "{0} missing data": "{0} vailla tietoja",
    "{0} without exceptions": "{0} ilman poikkeuksia",
    "beside what the datasets' own rows give for the same member":
      "verrattuna siihen, mitä aineistojen omat rivit antavat samalle jäsenelle",
    "nothing is recorded, so no verdict is compared":
      "mitään ei ole tallennettu, joten arvioita ei verrata",
    "beside what is recorded": "verrattuna tallennettuun",
    "beside what is recorded for {0}": "verrattuna tallennettuun: {0}",
    "Failed": "Epäonnistuneet", "Missing data": "Puuttuvat tiedot",
    "Nothing out of the ordinary": "Ei poikkeuksia",
    "no rows": "ei rivejä",
    "1 figure missing": "1 luku puuttuu", "{0} figures missing": "{0} lukua puuttuu",
    "not there: {0}": "poissa: {0}", "not there: {0} and {1} more": "poissa: {0} ja {1} muuta",
    "{0} · {1}: {2} and {3} more": "{0} · {1}: {2} ja {3} muuta",
  ]
}
