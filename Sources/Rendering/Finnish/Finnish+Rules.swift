extension FinnishWording {
  /// The rules of the stages.
  static let rules: KeyValuePairs<String, String> = [
    "Later columns may use earlier ones. A name that exists already is an error.":
      "Myöhempi sarake voi käyttää aiempia. Nimi, joka on jo olemassa, on virhe.",
    "Columns are put together by name; one that only one table has is missing in the other's "
      + "rows. A column that is a number here and text there is an error.":
      "Sarakkeet yhdistetään nimen mukaan; sarake, joka on vain toisessa taulukossa, puuttuu "
      + "toisen riveiltä. Sarake, joka on täällä luku ja tuolla teksti, on virhe.",
    "Answers, one row a person, to means by item and over all items, with the number of people "
      + "who answered; blanks are left out. Columns stand for items by number (10, q10), by label, "
      + "or in their order. What fewer than `set smallest` people said is suppressed, together "
      + "with what would give it away in this or any other breakdown; rows `all` are totals.":
      "Laskee vastauksista, rivi vastaajaa kohti, keskiarvot väittämittäin ja kaikista "
      + "väittämistä sekä vastanneiden määrän; tyhjät jätetään pois. Sarake vastaa väittämää "
      + "numeron (10, q10), aiheen tai järjestyksen mukaan. Se, mitä alle `set smallest` ihmistä "
      + "on vastannut, salataan, samoin se, mistä sen voisi päätellä tästä tai muusta jaottelusta; "
      + "rivit `all` ovat summarivejä.",
    "Names the table so far and passes it on; the name is a source from then on.":
      "Nimeää taulukon tähän asti ja päästää sen eteenpäin; nimi on siitä lähtien lähde.",
    "Draws line, bar, slope or dots beside the table, never instead of it. Without a kind, "
      + "figures over time become lines, two compared members slopes, and others bars; `by` names "
      + "the columns that make series.":
      "Piirtää lajin line, bar, slope tai dots taulukon rinnalle, ei koskaan sen tilalle. Ilman "
      + "lajia ajassa etenevät luvut piirretään viivoina, kaksi verrattua jäsentä lajina slope ja "
      + "muut pylväinä; `by` nimeää sarakkeet, joista sarjat syntyvät.",
    "The difference is the last member minus the first. It is better or worse if it is over "
      + "the indicator's threshold, in its good or bad direction; within the threshold it is "
      + "level. ≈ marks a verdict that the rounding of the printed figures could flip. A missing "
      + "figure is never judged; figures in different units have no difference. Rows that would "
      + "have to be averaged are an error. `over year previous to last` also compares the last "
      + "member with its own earlier figure; `relative` adds the difference in per cent of the "
      + "first figure, taken without its sign; `with test` tells differences from chance, by "
      + "confidence limits or numbers of answers.":
      "Ero on viimeinen jäsen miinus ensimmäinen. Se on parempi tai huonompi, jos se ylittää "
      + "indikaattorin kynnyksen hyvään tai huonoon suuntaan; kynnyksen sisällä tilanne on "
      + "ennallaan. ≈ merkitsee arvion, jonka lukujen pyöristys voisi kääntää. Puuttuvaa lukua ei "
      + "arvioida koskaan; eri yksiköiden luvuilla ei ole eroa. Rivit, joista pitäisi laskea "
      + "keskiarvo, ovat virhe. `over year previous "
      + "to last` vertaa viimeistä jäsentä myös sen omaan aiempaan lukuun; `relative` lisää eron "
      + "prosentteina ensimmäisestä luvusta ilman sen etumerkkiä; `with test` "
      + "erottaa erot sattumasta luottamusvälien tai vastaajamäärien avulla.",
    "A series is what compare would take together. Its first and last figures are judged as in "
      + "compare, over the whole span. It is rising or falling only if every step agrees, level "
      + "if none moves, else mixed; under three points have no direction. Missing figures are "
      + "passed over and counted.":
      "Sarja on se, minkä compare ottaisi yhteen. Sen ensimmäinen ja viimeinen luku arvioidaan "
      + "kuten vaiheessa compare, koko jakson yli. Se on nouseva tai laskeva vain, jos jokainen "
      + "askel on samaan suuntaan, tasainen, jos mikään ei muutu, muuten vaihteleva; alle kolmella "
      + "pisteellä ei ole suuntaa. Puuttuvat luvut ohitetaan ja lasketaan.",
    "A result is reached at its target or past it, in the measure's good direction; on the way "
      + "between baseline and target; not reached otherwise, and without a baseline. No result "
      + "yet is none of these and never zero. The target of an on/off measure is on. What has no "
      + "target or no good direction is not judged. `by` counts each of them by group.":
      "Tulos on saavutettu, kun se on tavoitteessa tai sen yli mittarin hyvään suuntaan; matkalla "
      + "lähtötason ja tavoitteen välissä; muuten ja ilman lähtötasoa ei saavutettu. Ei vielä "
      + "tulosta ei ole mikään näistä eikä koskaan nolla. Kyllä/ei-mittarin tavoite on kyllä. "
      + "Ilman tavoitetta tai hyvää suuntaa ei arvioida. `by` laskee kunkin ryhmittäin.",
    "Ends a query and gives it in the SQL of duckdb or postgres, ready to run on a table of the "
      + "same name that has the same columns, the hidden polarity and threshold among them. Texts "
      + "are equal as people read them, verdicts are CASE. Kinds of missing, describe and tests "
      + "of significance have no SQL and are an error; charts and exports are left out.":
      "Päättää kyselyn ja antaa sen SQL-kielellä, murteena duckdb tai postgres. Se ajetaan "
      + "samannimiseen tauluun, jossa on samat sarakkeet, myös piilossa olevat suunta ja kynnys. "
      + "Tekstit ovat samat, jos ne luetaan samoin, ja arviot ovat CASE-lausekkeita. Puuttuvan "
      + "lajeilla, vaiheella describe ja merkitsevyystesteillä ei ole SQL-muotoa, ja ne ovat "
      + "virheitä; kaaviot ja viennit jäävät pois.",
    "Counts rows, missing figures included, into a column `count`.":
      "Laskee rivit sarakkeeseen `count`, myös ne, joilta luku puuttuu.",
    "Per column: its type and part, missing values by kind, distinct values, the least, the "
      + "greatest and some examples.":
      "Kustakin sarakkeesta: tyyppi ja osa, puuttuvat arvot lajeittain, eri arvot, pienin, "
      + "suurin ja esimerkkejä.",
    "Gives the named columns alone, in order of first appearance; without names all columns.":
      "Antaa vain nimetyt sarakkeet siinä järjestyksessä, jossa arvot ensi kerran esiintyvät; "
      + "ilman nimiä kaikki sarakkeet.",
    "The file's name chooses the format. `with excel fi` writes a CSV that Finnish Excel opens "
      + "rightly, `with bare` tells nothing of query and data. The rows are passed on.":
      "Tiedoston nimi valitsee muodon. `with excel fi` kirjoittaa CSV:n, jonka suomenkielinen "
      + "Excel avaa oikein, `with bare` jättää kyselyn ja aineiston kertomatta. Rivit kulkevat "
      + "eteenpäin.",
    "Every row keeps its place; `keep matched` leaves out those without a partner. Keys must "
      + "be exactly equal, and near-matches are reported. Several partners for one row are refused "
      + "unless `many` is given.":
      "Jokainen rivi pitää paikkansa; `keep matched` jättää pois ne, joilla ei ole paria. "
      + "Avainten täytyy olla täsmälleen samat, ja melkein samoista kerrotaan. Yhdelle riville ei "
      + "oteta useaa paria, ellei anneta sanaa `many`.",
    "Numbers become columns in their order, texts in order of first appearance. A figure that "
      + "is not there is missing; two figures for one place are an error.":
      "Luvuista tulee sarakkeita suuruusjärjestyksessä, teksteistä siinä järjestyksessä, jossa "
      + "ne ensi kerran esiintyvät. Luku, jota ei ole, puuttuu; kaksi lukua samaan paikkaan on "
      + "virhe.",
    "Gives exactly the named columns. An indicator's polarity and threshold stay with its "
      + "number; without the number nothing can be judged.":
      "Antaa täsmälleen nimetyt sarakkeet. Indikaattorin suunta ja kynnys pysyvät sen numeron "
      + "mukana; ilman numeroa mitään ei voi arvioida.",
    "Rows that compare equal keep their order; missing values come last in both directions. "
      + "Text is in Finnish order (… z å ä ö), digits in it by their value.":
      "Rivit, jotka ovat vertailussa samat, pitävät järjestyksensä; puuttuvat arvot tulevat "
      + "viimeisiksi kumpaankin suuntaan. Teksti on suomalaisessa järjestyksessä (… z å ä ö), sen "
      + "numerot arvonsa mukaan.",
    "sum, mean, median, stdev and quantile refuse to take a total together with its parts "
      + "unless it stands in `by` or `with totals` is given; count, distinct, min, max, first and "
      + "last never refuse. A mean counts every row alike.":
      "sum, mean, median, stdev ja quantile eivät laske kokonaisuutta yhteen osiensa kanssa, "
      + "ellei se ole sanan `by` jäljessä tai ellei anneta `with totals`; count, distinct, min, "
      + "max, first ja last laskevat aina. Keskiarvossa jokainen rivi painaa saman verran.",
    "Keeps the first rows in their present order, or with `last` the last ones.":
      "Säilyttää ensimmäiset rivit niiden nykyisessä järjestyksessä, tai sanalla `last` "
      + "viimeiset.",
    "The columns' names become members of a new column, their figures one column. Without "
      + "names all columns of figures are taken.":
      "Sarakkeiden nimistä tulee uuden sarakkeen jäseniä ja niiden luvuista yksi sarake. Ilman "
      + "nimiä otetaan kaikki lukusarakkeet.",
    "A missing value never satisfies a comparison. Text is compared as people read it: case, "
      + "kind of dash and kind of space make no difference; == is exact. A member that does not "
      + "exist is an error, never an empty result.":
      "Puuttuva arvo ei täytä mitään vertailua. Tekstiä verrataan niin kuin ihminen lukee: "
      + "kirjainkoolla, viivan lajilla ja välin lajilla ei ole väliä; == on tarkka. Jäsen, jota ei "
      + "ole, on virhe eikä koskaan tyhjä tulos.",
  ]
}
