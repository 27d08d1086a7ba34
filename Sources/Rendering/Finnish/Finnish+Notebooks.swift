extension FinnishWording {
  /// Notebooks: reading, replaying, saving and exporting.
  static let notebooks: KeyValuePairs<String, String> = [
    "{0} holds what this session did not write, and it would be lost":
      "{0} sisältää muuta kuin mitä tämä istunto kirjoitti, ja se häviäisi",
    "save under another name, or replace it: save {0} over":
      "tallenna toisella nimellä, tai korvaa se: save {0} over",
    "{0} is read here, and would be overwritten": "{0} luetaan täällä, ja se korvautuisi",
    "export under another name": "vie toisella nimellä",
    "the comment `{0}` looks like a recorded block, but is none":
      "kommentti `{0}` näyttää tallennetulta lohkolta, mutta ei ole",
    "writing {0}": "kohteen {0} kirjoittaminen",
    "{0}: 1 row written": "{0}: 1 rivi kirjoitettu",
    "{0}: {1} rows written": "{0}: {1} riviä kirjoitettu",
    "the file's name has no ending, so its format is not known":
      "tiedoston nimessä ei ole päätettä, joten muotoa ei tiedetä",
    "there is no format with the ending .{0}": "päätettä .{0} vastaavaa muotoa ei ole",
    "did you mean .{0}?": "tarkoititko .{0}?",
    "endings: {0}": "päätteet: {0}",
    "a notebook exports only below {0}": "muistio kirjoittaa vain kansion {0} alle",
    "a notebook exports only below {0}, and a symbolic link leads out of it":
      "muistio kirjoittaa vain kansion {0} alle, ja symbolinen linkki johtaa sieltä pois",
    "name a file that no link leads to": "anna tiedosto, johon ei mennä linkin kautta",
    "name the file without / at its beginning and without ..":
      "nimeä tiedosto ilman alkua / ja ilman merkintää ..",
    "make it first": "tee se ensin",
    "`excel` is known for `fi` only": "`excel` tuntee vain arvon `fi`",
    "write `with excel fi`": "kirjoita `with excel fi`",
    "`export` has no option `{0}`": "vaiheella `export` ei ole valintaa `{0}`",
    "known: {0}": "tunnetut: {0}",
    "the file is not UTF-8 text": "tiedosto ei ole UTF-8-tekstiä",
    "save it as UTF-8": "tallenna se UTF-8-muodossa",
    "a notebook can have at most {0} cells": "muistiossa voi olla enintään {0} solua",
    "divide it into several notebooks": "jaa se useaksi muistioksi",
    "this comment is never closed, so it would hide all that follows":
      "tämä kommentti ei pääty ja peittäisi kaiken jäljessä tulevan",
    "close it with -->": "päätä se merkkeihin -->",
    "this is no line of a provenance block": "tämä ei ole alkuperälohkon rivi",
    "remove the whole block; accepting a replay writes it anew":
      "poista koko lohko; hyväksytty toisto kirjoittaa sen uudelleen",
    "this is no line of the acceptance log": "tämä ei ole hyväksymislokin rivi",
    "a line is a date, the names of cells, and by=\"…\" and reason=\"…\" if they are given":
      "rivillä on päivä, solujen nimet sekä by=\"…\" ja reason=\"…\", jos ne on annettu",
    "a merge is not resolved here": "tässä on ratkaisematon yhdistäminen",
    "keep one side and remove the lines <<<<<<<, ======= and >>>>>>>":
      "säilytä toinen puoli ja poista rivit <<<<<<<, ======= ja >>>>>>>",
    "a merge is not resolved in the results of {0}":
      "solujen {0} tuloksissa on ratkaisematon yhdistäminen",
    "accept these too": "hyväksy nekin",
    "a merge is not resolved in the results of {0}, which fail":
      "ratkaisematon yhdistäminen on tuloksissa, joiden solut epäonnistuvat: {0}",
    "mend these first; nothing was written": "korjaa ne ensin; mitään ei kirjoitettu",
    "the provenance": "alkuperälohko", "the results of {0}": "tulokset: {0}",
    "a merge is not resolved in {0} (line {1})":
      "ratkaisematon yhdistäminen: {0} (rivi {1})",
    "write them anew: {0}": "kirjoita ne uudelleen: {0}",
    "a notebook records at most {0} rows of a result, and this one has {1}":
      "muistio tallentaa tuloksesta enintään {0} riviä, ja tässä niitä on {1}",
    "keep fewer, as with `| take 100`": "säilytä vähemmän, esimerkiksi `| take 100`",
    "a notebook reads only plain files": "muistio lukee vain tavallisia tiedostoja",
    "the name": "nimi", "the reason": "perustelu",
    "{0} is longer than the log keeps": "{0} on pidempi kuin loki säilyttää",
    "use at most {0} characters": "käytä enintään {0} merkkiä",
    "there is a second {0} block": "lohko {0} on toiseen kertaan",
    "keep one of them": "säilytä niistä yksi",
    "this is no mittari notebook: it does not begin with front matter":
      "tämä ei ole mittarin muistio: se ei ala alkutiedoilla",
    "begin the file with the lines ---, mittari: 1, ---":
      "aloita tiedosto riveillä ---, mittari: 1, ---",
    "this is no mittari notebook: its front matter does not say so":
      "tämä ei ole mittarin muistio: alkutiedot eivät kerro sitä",
    "write `mittari: 1` on its first line": "kirjoita ensimmäiselle riville `mittari: 1`",
    "the front matter is not closed": "alkutiedot eivät pääty",
    "close it with ---": "päätä ne riviin ---",
    "a line here is `key: value`": "tässä rivin muoto on `avain: arvo`",
    "put `: ` after the key": "laita avaimen jälkeen `: `",
    "only parameters are indented, by spaces, one level below `params:`":
      "vain parametrit sisennetään, väleillä, yhden tason verran kohdan `params:` alle",
    "there is no key `{0}` in front matter": "alkutiedoissa ei ole avainta `{0}`",
    "`{0}` is given twice": "`{0}` on annettu kahdesti",
    "`{0}` has no value": "avaimella `{0}` ei ole arvoa",
    "write the value after the colon, or \"\"": "kirjoita arvo kaksoispisteen jälkeen, tai \"\"",
    "parameters stand on lines of their own below `params:`":
      "parametrit ovat omilla riveillään kohdan `params:` alla",
    "write `  name: value` on the next line": "kirjoita seuraavalle riville `  nimi: arvo`",
    "this value can be read in more than one way": "tämän arvon voi lukea usealla tavalla",
    "put it in double quotes": "laita se lainausmerkkeihin",
    "this quoted value does not end where its line does":
      "tämä lainausmerkeissä oleva arvo ei pääty rivinsä loppuun",
    "write \\\" for a quotation mark inside and \\\\ for a backslash":
      "kirjoita sisällä lainausmerkki \\\" ja kenoviiva \\\\",
    "this mittari reads notebooks of version 1, not {0}":
      "tämä mittari lukee muistioiden versiota 1, ei {0}",
    "write `mittari: 1`, or use a later mittari":
      "kirjoita `mittari: 1` tai käytä uudempaa mittaria",
    "there is no language `{0}`": "kieltä `{0}` ei ole",
    "a notebook can have at most {0} parameters": "muistiossa voi olla enintään {0} parametria",
    "there is no cell language `{0}`": "solun kieltä `{0}` ei ole",
    "this cell is never closed": "tämä solu ei pääty",
    "close it with a line of the same backticks": "päätä se riviin, jossa on samat kenohipsut",
    "`{0}` cannot name a cell": "`{0}` ei kelpaa solun nimeksi",
    "a name is one word of letters, digits, hyphens and underscores":
      "nimi on yksi sana: kirjaimia, numeroita, yhdys- ja alaviivoja",
    "there are two cells named `{0}`": "kahdella solulla on nimi `{0}`",
    "rename one of them": "anna toiselle uusi nimi",
    "remove the block; accepting a replay writes it anew":
      "poista lohko; hyväksytty toisto kirjoittaa sen uudelleen",
    "this result is not closed": "tämä tulos ei pääty",
    "end it with {0}": "päätä se riviin {0}",
    "no result ends here": "tässä ei pääty mikään tulos",
    "remove the line": "poista rivi",
    "no cell stands above this result": "tämän tuloksen yläpuolella ei ole solua",
    "the cell `{0}` has a result already": "solulla `{0}` on jo tulos",
    "this result is of `{0}`, but it follows the cell `{1}`":
      "tämä on solun `{0}` tulos, mutta se on solun `{1}` jäljessä",
    "move it below its cell, or remove it": "siirrä se solunsa alle tai poista se",
    "what is recorded here is no table": "tähän tallennettu ei ole taulukko",
    "this result comment cannot be read": "tätä tuloksen kommenttia ei voi lukea",
    "{0} was changed while it ran, so nothing was written":
      "{0} muuttui ajon aikana, joten mitään ei kirjoitettu",
    "replay it once more": "toista se vielä kerran",
    "there is no cell": "solua ei ole:",
    "the notebook declares no parameter": "muistio ei esittele parametria",
    "there is no dataset": "aineistoa ei ole:",
    "`{0}` has no place in a notebook": "komento `{0}` ei kuulu muistioon",
    "remove the statement": "poista lause",
    "a cell keeps one result, and this is its second query":
      "solu säilyttää yhden tuloksen, ja tämä on sen toinen kysely",
    "put it in a cell of its own": "laita se omaan soluunsa",
    "there are none": "niitä ei ole",
    "the front matter": "alkutiedot", "the cell `{0}`": "solu `{0}`",
    "results with {0}={1} are not accepted, as the notebook itself says another value":
      "tuloksia arvolla {0}={1} ei hyväksytä, sillä muistio itse sanoo toisen arvon",
    "change `{0}` in {1} (line {2}), then accept":
      "muuta `{0}` ensin paikassaan: {1} (rivi {2}), ja hyväksy sitten",
    "`{0}` was not made": "`{0}` jäi syntymättä",
    "what `_` stands for was not made": "se, mitä `_` tarkoittaa, jäi syntymättä",
    "{0}, because the cell `{1}` failed (line {2})":
      "{0}, koska solu `{1}` epäonnistui (rivi {2})",
    "mend `{0}` first": "korjaa ensin `{0}`",
    "{0} lies outside the notebook's folder, where a replay would not read it":
      "{0} on muistion kansion ulkopuolella, mistä toisto ei sitä lukisi",
    "save the notebook in {0}, or load a copy of the file":
      "tallenna muistio kansioon {0} tai lataa tiedoston kopio",
    "there is nothing to save yet": "tallennettavaa ei vielä ole",
    "saved {0}: 1 result, replayed": "tallennettu {0}: 1 tulos, toistettu",
    "saved {0}: {1} results, replayed": "tallennettu {0}: {1} tulosta, toistettu",
    "{0} exists and is no mittari notebook": "{0} on jo olemassa eikä ole mittarin muistio",
    "save under another name": "tallenna toisella nimellä",
    "run again, this query gives another result than in the session":
      "uudelleen ajettuna tämä kysely antaa toisen tuloksen kuin istunnossa",
    "were its data changed meanwhile? run it again":
      "muuttuivatko tiedot välillä? aja se uudelleen",
    "not saved: the notebook does not run from the top as the session did":
      "ei tallennettu: muistio ei toimi alusta alkaen niin kuin istunto",
    "not saved: the result of `{0}` cannot be written down":
      "ei tallennettu: solun `{0}` tulosta ei voi kirjoittaa muistiin",
  ]
}
