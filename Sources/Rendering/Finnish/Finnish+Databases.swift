extension FinnishWording {
  /// Tables that stay in a database until a query needs their rows.
  static let databases: KeyValuePairs<String, String> = [
    "a table or view of a DuckDB file, by the program duckdb":
      "DuckDB-tiedoston taulu tai näkymä, ohjelmalla duckdb",
    "a table or view of PostgreSQL, by psql; DATABASE is a name or //USER@HOST/NAME":
      "PostgreSQL-kannan taulu tai näkymä, ohjelmalla psql; DATABASE on nimi tai //USER@HOST/NAME",
    "Tables of databases, asked for rows when a query needs them":
      "Tietokantojen taulut, joilta kysytään rivejä, kun kysely tarvitsee niitä",
    "database table": "tietokannan taulu",
    "this names no table of {0}": "tästä ei selviä, mikä on taulu ({0})",
    "write {0}, with backticks around odd names":
      "kirjoita {0}; erikoiset nimet tulevat kenohipsuihin",
    "a password does not belong into a statement": "salasana ei kuulu lauseeseen",
    "leave it to psql: a line in ~/.pgpass, or the variable PGPASSWORD":
      "jätä se psql:lle: rivi tiedostossa ~/.pgpass tai muuttuja PGPASSWORD",
    "the program `{0}` is not there to ask {1} with":
      "ohjelmaa `{0}` ei ole, joten tietokannalta {1} ei voi kysyä",
    "install it, or have the table written to a file and load that":
      "asenna se, tai pyydä taulu tiedostona ja lataa tiedosto",
    "`{0}` could not be started: {1}": "ohjelma `{0}` ei käynnistynyt: {1}",
    "`{0}` ended with an error and gave no reason":
      "ohjelma `{0}` päättyi virheeseen eikä kertonut syytä",
    "{0} says: {1}": "{0} sanoo: {1}",
    "try the same with `{0}` alone": "kokeile samaa pelkällä ohjelmalla `{0}`",
    "what `{0}` answered is no table of these columns":
      "ohjelman `{0}` vastaus ei ole taulukko, jossa on nämä sarakkeet",
    "these rows take more than {0} MiB of memory": "rivit vievät muistia yli {0} MiB",
    "ask for fewer with `where`, `select` or `count by`, or allow more: set memory":
      "kysy vähemmän (`where`, `select`, `count by`) tai salli enemmän: set memory",
    "`{0}` has no columns that can be read": "taulussa `{0}` ei ole luettavia sarakkeita",
    "the rows of the database are not known yet": "tietokannan rivejä ei vielä tunneta",
    "the database has no table `{0}`": "tietokannassa ei ole taulua `{0}`",
    "tables: {0}": "taulut: {0}",
    "a notebook asks no database that was not given to it from outside":
      "muistikirja ei kysy tietokannalta, jota sille ei ole annettu ulkopuolelta",
    "give it to the replay: --data NAME={0}": "anna se toistolle: --data NAME={0}",
    "a table of a database takes no option `{0}`":
      "tietokannan taululle ei voi antaa valitsinta `{0}`",
    "the database says how its columns are read":
      "tietokanta kertoo itse, miten sen sarakkeet luetaan",
    "{0} · {1}, table {2} · rows are asked for when a query needs them":
      "{0} · {1}, taulu {2} · rivit kysytään, kun kysely tarvitsee niitä",
    "{0}, table {1}": "{0}, taulu {1}",
    "{0}, which answered the first stage": "{0}, joka vastasi ensimmäiseen vaiheeseen",
    "{0}, which answered the first {1} stages": "{0}, joka vastasi {1} ensimmäiseen vaiheeseen",
    "1 figure is infinite or no number, and so missing":
      "1 luku on ääretön tai ei ole luku ja siksi puuttuu",
    "{0} figures are infinite or no numbers, and so missing":
      "{0} lukua on äärettömiä tai ei lukuja ja siksi puuttuu",
  ]
}
