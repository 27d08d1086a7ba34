extension SwedishWording {
  /// What a replay of a notebook tells.
  static let replays: KeyValuePairs<String, String> = [
    // Layout
    "and {0} more": "och {0} till",
    "not shown: {0}": "visas inte: {0}",
    "to see everything": "visa allt så här",
    "to accept": "godkänn så här", "to accept the rest": "godkänn resten så här",
    "{0}, first change {1} to {2} in {3}, then":
      "{0}: ändra först {1} till {2} i {3}, sedan",
    "the front matter": "inledningen", "the cell `{0}`": "cellen `{0}`",
    "{0} failed": "{0} misslyckades", "none": "inget",

    // Data and parameters
    "data: as recorded": "data: som vid godkännandet",
    "data: nothing is recorded yet": "data: inget är godkänt ännu",
    "data: {0} could not be read": "data: {0} kunde inte läsas",
    "data: {0} could not be read: {1}": "data: {0} kunde inte läsas: {1}",
    "data: {0} is recorded, but no cell that ran used it":
      "data: {0} är antecknat, men ingen cell som kördes använde det",
    "data: {0} is recorded, but the cell that names it failed":
      "data: {0} är antecknat, men cellen som nämner det misslyckades",
    "data: {0} is new: {1}": "data: {0} är nytt: {1}",
    "data: {0} is new: {1}, was {2}": "data: {0} är nytt: {1}, var {2}",
    "data: another {0} (sha256 {1})": "data: ett annat {0} (sha256 {1})",
    "{0} is what the result of {1} stands on": "{0} – på det bygger resultatet {1}",
    "1 row{0}": "1 rad{0}", "{0} rows{1}": "{0} rader{1}",
    "parameter: {0} is {1}, recorded with {2}={3}":
      "parameter: {0} är {1}, antecknad som {2}={3}",
    "parameter: {0} is not given, recorded with {1}={2}":
      "parameter: {0} saknas, antecknad som {1}={2}",
    "parameter: {0} is {1}, recorded without it":
      "parameter: {0} är {1}, antecknad utan den",
    "parameter: {0}={1}": "parameter: {0}={1}",
    "{0} taken for {1} ({2})": "{0} tolkat som {1} ({2})",

    // Counts
    "no cells": "inga celler", "1 cell: {0}": "1 cell: {0}", "{0} cells: {1}": "{0} celler: {1}",
    "{0} reproduced": "{0} upprepade", "{0} confirmed {1}": "{0} bekräftade {1}",
    "{0} changed {1}": "{0} ändrade {1}",
    "{0} changed on the same data": "{0} ändrade med samma data",
    "{0} not recorded yet": "{0} ännu inte antecknade", "{0} without a result": "{0} utan resultat",
    "on new data": "med nya data", "on other data": "med andra data",
    "with other parameters": "med andra parametrar",

    // Headings
    "Alarm: the data are the same, the results are not":
      "Larm: data är desamma, resultaten är det inte",
    "Verdicts that flipped": "Bedömningar som har vänt",
    "Rows and figures that vanished or came back":
      "Rader och tal som har försvunnit eller kommit tillbaka",
    "Cells that fail, their results not updated":
      "Celler som misslyckas, deras resultat är inte uppdaterade",
    "Revised history: recorded figures that the new data give otherwise":
      "Reviderad historia: tal som nya data anger annorlunda",
    "Prose that quotes a number which changed, or a direction":
      "Text vars tal eller riktning inte längre stämmer",
    "Largest movements": "Största förändringar", "Also": "Dessutom", "New rows": "Nya rader",
    "Other cells that changed": "Andra ändrade ställen",

    "Alarm: files look otherwise than the notebook reads them":
      "Larm: filer ser annorlunda ut än anteckningsboken läser dem",
    "line {0}: {1}": "rad {0}: {1}",
    "{0} is read with {1}, but the file looks like {2}":
      "{0} läses med {1}, men filen ser ut som {2}",
    "{0} is read with {1}, but the file looks like {2}: 1 row, not {3}":
      "{0} läses med {1}, men filen ser ut som {2}: 1 rad, inte {3}",
    "{0} is read with {1}, but the file looks like {2}: {3} rows, not {4}":
      "{0} läses med {1}, men filen ser ut som {2}: {3} rader, inte {4}",
    "to read {0} as it looks, write in line {1}":
      "{0} läses som filen ser ut när det på rad {1} står",

    // Causes
    "cause: {0} of {1} was numbers and is text now":
      "orsak: {0} ({1}) var tal och är nu text",
    "cause: {0} of {1} was numbers and is text now, as cells say {2}":
      "orsak: {0} ({1}) var tal och är nu text, eftersom celler är {2}",
    "cause: {0} of {1} is text, as cells say {2}":
      "orsak: {0} ({1}) är text, eftersom celler är {2}",
    "cause: {0} ({1})": "orsak: {0} ({1})",
    "one of these, which cannot be told apart: {0}": "någon av dessa, som inte kan skiljas åt: {0}",
    "the data of {0} are new": "data i {0} är nya",
    "the parameter {0} has another value": "parametern {0} har ett annat värde",
    "the parameters {0} have other values": "parametrarna {0} har andra värden",
    "the description of {0} changed": "beskrivningen av {0} har ändrats",
    "the rule of {0} changed ({1})": "regeln för {0} har ändrats ({1})",
    "{0} and {1} more": "{0} och {1} till",
    "threshold {0}, was {1}": "tröskel {0}, var {1}", "{0}, was {1}": "{0}, var {1}",
    "higher is better": "högre är bättre", "lower is better": "lägre är bättre",
    "not judged": "bedöms inte",
    "the data": "data", "the parameters": "parametrarna", "the rule": "regeln",
    "the description": "beskrivningen", "the query": "frågan", "the version": "versionen",
    "the hand edit": "ändringen för hand",

    // Lines
    "the cause is not known": "orsaken är inte känd",
    "the recorded table was edited by hand": "den antecknade tabellen har ändrats för hand",
    "the query was changed after its result was recorded":
      "frågan har ändrats efter att resultatet antecknades",
    "it was recorded by mittari {0}": "det antecknades av mittari {0}",
    "the cell has no query any more": "cellen har inte längre någon fråga",
    "{0} (line {1}): {2}": "{0} (rad {1}): {2}",
    "row {0}": "rad {0}",
    "Alarm: figures are in another unit than those recorded":
      "Larm: siffrorna har en annan enhet än de antecknade",
    "{0} of {1} was in {2} and is in {3}": "{0} ({1}): enheten var {2} och är {3}",
    "{0} of {1} was in {2} and has no unit now": "{0} ({1}): enheten var {2}, nu finns ingen",
    "{0} cells: {1} ({2})": "{0} celler: {1} ({2})", "the same in {0}": "likaså: {0}",
    "{0} · {1}: {2} (now listed)": "{0} · {1}: {2} (nu i listan)",
    "line {0} quotes {1}, which is gone ({2})": "rad {0}: talet {1} är borta ({2})",
    "line {0} quotes {1}, which was {2} and is now {3} ({4})":
      "rad {0}: talet {1} var {2} och är nu {3} ({4})",
    "line {0} quotes {1}, which is now {2} ({3})": "rad {0}: talet {1} är nu {2} ({3})",
    "line {0} says {1}: {2} → {3} ({4})": "rad {0}: ordet {1}: {2} → {3} ({4})",
    "{0} is now {1}": "{0} är nu {1}", "{0} is now {1}, was {2}": "{0} är nu {1}, var {2}",
    "{0} is now \"{1}\", was \"{2}\"": "{0} är nu ”{1}”, var ”{2}”",
    "{0} · {1} rows: {2}": "{0} · {1} rader: {2}",
    "{0}, as there is no figure of {1} any more": "{0}, eftersom talet för {1} inte finns längre",
    "new columns: {0}": "nya kolumner: {0}",
    "columns no longer there: {0}": "kolumner som inte finns längre: {0}",
    "the order changed": "ordningen har ändrats",
    "the recorded table has rows of unequal length":
      "den antecknade tabellen har rader av olika längd",
    "{0} is now {1}, left out by `{2}`": "{0}: nu {1}, raden utelämnades av `{2}`",
    "left out by `{0}`": "utelämnad av `{0}`",
    "left out by `{0}` ({1})": "utelämnad av `{0}` ({1})",
    "{0} · {1} {2}, {3} rows: probably renamed to {4}":
      "{0} · {1} {2}, {3} rader: heter troligen nu {4}",
    "probably renamed to {0}": "heter troligen nu {0}",
    "no longer in the data": "finns inte längre i data",
    "not in the data of {0}": "finns inte i data för {0}",
    "the data have no {0} {1} any more": "data har inte längre {0} {1}",
    "the data have no {0} {1} any more; the nearest name there is {2}":
      "data har inte längre {0} {1}; det närmaste namnet där är {2}",
    "no longer there": "finns inte längre", "no longer listed": "inte längre med i listan",
    "no longer listed: `{0}`": "inte längre med i listan: `{0}`",
    "{0} is now {1}; no longer listed: `{2}`": "{0}: nu {1}; inte längre med i listan: `{2}`",

    // What was done
    "exported: {0}": "exporterat: {0}",
    "exports that failed: {0}": "exporten misslyckades: {0}",
    "exports left out: {0} (--exports DIR writes them)":
      "inte exporterat: {0} (--exports MAPP skriver dem)",
    "brought up to date: comments and provenance": "uppdaterat: kommentarer och ursprung",
    "accepted: {0}": "godkänt: {0}",
    "report written: {0}": "rapport skriven: {0}",
    "reports written: {0}": "rapporter skrivna: {0}",

    // For each member
    "{0}, {1} members: {2}": "{0}, {1} värden: {2}",
    "{0} flipped": "{0} har vänt", "{0} missing data": "{0} utan uppgifter",
    "{0} without exceptions": "{0} utan avvikelser",
    "beside what the datasets' own rows give for the same member":
      "jämfört med vad datamängdernas egna rader ger för samma värde",
    "nothing is recorded, so no verdict is compared":
      "inget är antecknat, så inga bedömningar jämförs",
    "beside what is recorded": "jämfört med det antecknade",
    "beside what is recorded for {0}": "jämfört med det antecknade för {0}",
    "Failed": "Misslyckade", "Missing data": "Uppgifter som saknas",
    "Nothing out of the ordinary": "Inga avvikelser",
    "no rows": "inga rader",
    "1 figure missing": "1 tal saknas", "{0} figures missing": "{0} tal saknas",
    "not there: {0}": "saknas: {0}", "not there: {0} and {1} more": "saknas: {0} och {1} till",
    "{0} · {1}: {2} and {3} more": "{0} · {1}: {2} och {3} till",
  ]
}
